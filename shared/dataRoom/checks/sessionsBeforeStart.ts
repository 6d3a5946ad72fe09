import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Mentoring held before the pupil's first episode began: the day that every window hangs on may be too late. */
export const sessionsBeforeStart = checkOfRows(
  'sessionsBeforeStart',
  'doubtful',
  ['sessions', 'episodes'],
  () => sql`
    WITH begun AS (
      SELECT pupil, min(start_day) AS first_day FROM episode WHERE pupil IS NOT NULL GROUP BY pupil HAVING bool_and(start_day IS NOT NULL)
    )
    SELECT s.source, s.source_row, s.pupil, p.school, s.day, CAST(e.first_day AS VARCHAR) AS about_1
    FROM session s JOIN begun e ON e.pupil = s.pupil LEFT JOIN pupil p ON p.pupil = s.pupil
    WHERE s.status IS DISTINCT FROM 'cancelled' AND s.day < e.first_day`,
);
