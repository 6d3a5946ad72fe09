import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Ratings by somebody who rated the pupil in only one of the two waves, where both waves name who rated. */
export const otherRaters = checkOfRows(
  'otherRaters',
  'toKnow',
  ['ratings'],
  () => sql`
    WITH named AS (
      SELECT DISTINCT pupil, instrument, rater_role, rater, CASE WHEN wave = 'pre' THEN 'pre' ELSE 'post' END AS wave
      FROM rating WHERE rater IS NOT NULL AND rater <> '' AND wave IN ('pre', 'post', 'exit')
    ), both_waves AS (
      SELECT pupil, instrument, rater_role FROM named GROUP BY ALL HAVING count(DISTINCT wave) = 2
    ), alone AS (
      SELECT n.pupil, n.instrument, n.rater_role, n.rater, min(n.wave) AS wave
      FROM named n JOIN both_waves b ON b.pupil = n.pupil AND b.instrument = n.instrument AND b.rater_role IS NOT DISTINCT FROM n.rater_role
      GROUP BY ALL HAVING count(*) = 1
    )
    SELECT DISTINCT r.source, r.source_row, r.pupil, p.school, r.day, a.wave AS about_1
    FROM rating r
    JOIN alone a ON a.pupil = r.pupil AND a.instrument = r.instrument AND a.rater = r.rater AND a.rater_role IS NOT DISTINCT FROM r.rater_role
      AND (r.wave = a.wave OR (a.wave = 'post' AND r.wave = 'exit'))
    LEFT JOIN pupil p ON p.pupil = r.pupil`,
);
