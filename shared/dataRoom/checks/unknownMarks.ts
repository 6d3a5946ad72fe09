import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Marks that the dated list does not hold on their day. */
export const unknownMarks = checkOfRows(
  'unknownMarks',
  'wrong',
  ['marks'],
  () => sql`
    SELECT m.source, m.source_row, m.pupil, p.school, m.day, m.code AS about_1
    FROM attendance_mark m JOIN unknown_mark u ON u.code = m.code
    LEFT JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to
    LEFT JOIN pupil p ON p.pupil = m.pupil WHERE c.code IS NULL`,
);
