import { sql } from '../sql.ts';

/** Days on which anybody of a school could attend: what a week of school is told by. School 0 stands for pupils without one: any school's days. */
export const schoolDays = sql`
  CREATE OR REPLACE TABLE school_day AS
  WITH days AS (
    SELECT DISTINCT coalesce(p.school, 0) AS school, d.day FROM pupil_day d LEFT JOIN pupil p ON p.pupil = d.pupil WHERE d.possible > 0
  )
  SELECT school, day FROM days UNION SELECT 0, day FROM days ORDER BY school, day`;
