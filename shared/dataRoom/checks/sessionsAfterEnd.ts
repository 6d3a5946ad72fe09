import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Mentoring held after every episode of the pupil had ended. */
export const sessionsAfterEnd = checkOfRows(
  'sessionsAfterEnd',
  'doubtful',
  ['sessions', 'episodes'],
  () => sql`
    WITH ended AS (
      SELECT pupil, max(end_day) AS last_day FROM episode WHERE pupil IS NOT NULL GROUP BY pupil HAVING bool_and(end_day IS NOT NULL)
    )
    SELECT s.source, s.source_row, s.pupil, p.school, s.day, CAST(e.last_day AS VARCHAR) AS about_1
    FROM session s JOIN ended e ON e.pupil = s.pupil LEFT JOIN pupil p ON p.pupil = s.pupil
    WHERE s.status IS DISTINCT FROM 'cancelled' AND s.day > e.last_day`,
);
