import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Marks of a session that was possible, before the pupil's first or after the last day on roll: no figure counts them. */
export const marksOffRoll = checkOfRows(
  'marksOffRoll',
  'doubtful',
  ['marks', 'pupils'],
  () => sql`
    SELECT m.source, m.source_row, m.pupil, p.school, m.day, m.code AS about_1,
      CASE WHEN m.day < p.roll_start THEN 'before' ELSE 'after' END AS about_2
    FROM attendance_mark m JOIN pupil p ON p.pupil = m.pupil
    JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to AND c.place <= 6
    WHERE m.day < p.roll_start OR m.day > p.roll_end`,
);
