import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** N marks (reason not yet established) that stand longer than the five school days in which the guidance wants them replaced: eight days and more. */
export const oldUnexplained = checkOfRows(
  'oldUnexplained',
  'toKnow',
  ['marks'],
  () => sql`
    WITH last_mark AS (
      SELECT p.school, max(d.day) AS day FROM pupil_day d LEFT JOIN pupil p ON p.pupil = d.pupil GROUP BY p.school
    )
    SELECT m.source, m.source_row, m.pupil, p.school, m.day, CAST(l.day - m.day AS VARCHAR) AS about_1
    FROM attendance_mark m LEFT JOIN pupil p ON p.pupil = m.pupil JOIN last_mark l ON l.school IS NOT DISTINCT FROM p.school
    WHERE m.code = 'N' AND m.day < l.day - 7`,
);
