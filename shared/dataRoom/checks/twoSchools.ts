import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Pupils whom two lists put in different schools: dual registration, or a move. All their rows count for the school of the last list. */
export const twoSchools = checkOfRows(
  'twoSchools',
  'toKnow',
  ['pupils'],
  () => sql`
    WITH moved AS (SELECT pupil FROM pupil_listing WHERE school IS NOT NULL GROUP BY pupil HAVING count(DISTINCT school) > 1)
    SELECT l.source, coalesce(l.source_row, 0) AS source_row, l.pupil, l.school, CAST(NULL AS DATE) AS day
    FROM pupil_listing l JOIN moved m ON m.pupil = l.pupil`,
);
