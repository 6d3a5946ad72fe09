import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Mentoring held before the pupil joined the school or after the pupil left it. */
export const sessionsOffRoll = checkOfRows(
  'sessionsOffRoll',
  'wrong',
  ['sessions', 'pupils'],
  () => sql`
    SELECT s.source, s.source_row, s.pupil, p.school, s.day,
      CASE WHEN s.day < p.roll_start THEN 'before' ELSE 'after' END AS about_1,
      CAST(CASE WHEN s.day < p.roll_start THEN p.roll_start ELSE p.roll_end END AS VARCHAR) AS about_2
    FROM session s JOIN pupil p ON p.pupil = s.pupil
    WHERE s.status IS DISTINCT FROM 'cancelled' AND (s.day < p.roll_start OR s.day > p.roll_end)`,
);
