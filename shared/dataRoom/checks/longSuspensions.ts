import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Suspensions of a pupil who comes to more than 45 school days (90 sessions) in one school year, which the law does not allow. */
export const longSuspensions = checkOfRows(
  'longSuspensions',
  'wrong',
  ['suspensions'],
  () => sql`
    WITH dated AS (SELECT *, year(start_day) - CASE WHEN month(start_day) < 9 THEN 1 ELSE 0 END AS school_year FROM exclusion),
    summed AS (
      SELECT *, CAST(sum(sessions) OVER (PARTITION BY pupil, school_year) AS DOUBLE) AS in_year
      FROM dated WHERE kind <> 'PERM' AND NOT coalesce(cancelled, false)
    )
    SELECT s.source, s.source_row, s.pupil, p.school, s.start_day AS day, CAST(CAST(s.in_year AS INTEGER) AS VARCHAR) AS about_1
    FROM summed s LEFT JOIN pupil p ON p.pupil = s.pupil WHERE s.in_year > 90`,
);
