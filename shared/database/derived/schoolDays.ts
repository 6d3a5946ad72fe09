import { sql } from '../sql.ts';

/**
 * Days on which anybody of a school could attend: what a week of school is told by. School 0 stands for pupils without one: any school's days. A summary
 * of more than a week does not say which of its days were school days, so all of them are taken for such.
 */
export const schoolDays = sql`
  CREATE OR REPLACE TABLE school_day AS
  WITH days AS (
    SELECT DISTINCT coalesce(p.school, 0) AS school, d.day FROM pupil_day d LEFT JOIN pupil p ON p.pupil = d.pupil WHERE d.possible > 0
    UNION
    SELECT coalesce(p.school, 0) AS school, CAST(unnest(generate_series(f.from_day, f.to_day, INTERVAL 1 DAY)) AS DATE) AS day
    FROM (SELECT DISTINCT pupil, from_day, to_day FROM summary_fate WHERE fate = 'long' AND possible > 0) f LEFT JOIN pupil p ON p.pupil = f.pupil
  )
  SELECT school, day FROM days UNION SELECT 0, day FROM days ORDER BY school, day`;
