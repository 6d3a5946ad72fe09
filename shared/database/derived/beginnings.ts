import { sql } from '../sql.ts';

/**
 * When each pupil's mentoring began and ended: the episodes of the lists of starts. Where no list gives any start at all, the first session held
 * with a pupil is the start, and no end is known.
 */
export const beginnings = sql`
  CREATE OR REPLACE TABLE beginning AS
  SELECT pupil, start_day, end_day, false AS from_session FROM episode WHERE pupil IS NOT NULL
  UNION ALL
  SELECT pupil, min(day), CAST(NULL AS DATE), true FROM session
  WHERE status = 'held' AND pupil IS NOT NULL AND day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM episode WHERE start_day IS NOT NULL)
  GROUP BY pupil`;
