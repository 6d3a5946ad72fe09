import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** A form called "after" that was filled in before the same pupil's form called "before". */
export const postBeforePre = checkOfRows(
  'postBeforePre',
  'wrong',
  ['ratings'],
  () => sql`
    WITH first_form AS (
      SELECT pupil, instrument, rater_role, min(day) AS pre_day FROM rating WHERE wave = 'pre' AND day IS NOT NULL GROUP BY ALL
    )
    SELECT DISTINCT r.source, r.source_row, r.pupil, p.school, r.day, CAST(f.pre_day AS VARCHAR) AS about_1
    FROM rating r
    JOIN first_form f ON f.pupil = r.pupil AND f.instrument = r.instrument AND f.rater_role IS NOT DISTINCT FROM r.rater_role
    LEFT JOIN pupil p ON p.pupil = r.pupil
    WHERE r.wave IN ('post', 'exit', 'followup') AND r.day < f.pre_day`,
);
