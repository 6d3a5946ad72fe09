import { sql } from '../sql.ts';

/**
 * Each pupil's way through the programme, counted by school: on the register, what became of the referral (null = none recorded),
 * started, any episode still open. Everybody of the register, and everybody with a referral or an episode even without a pupil list.
 */
export const cohortWays = sql`
  CREATE OR REPLACE TABLE cohort_way AS
  WITH r AS (
    SELECT pupil, CASE WHEN bool_or(outcome = 'accepted') THEN 'accepted' WHEN bool_or(outcome = 'pending') THEN 'pending'
      WHEN bool_or(outcome = 'declined') THEN 'declined' ELSE 'notRecorded' END AS outcome
    FROM referral WHERE pupil IS NOT NULL GROUP BY pupil
  ), e AS (
    SELECT pupil, bool_or(start_day IS NOT NULL) AS started, bool_or(start_day IS NOT NULL AND end_day IS NULL) AS still_open
    FROM beginning GROUP BY pupil
  ), everybody AS (SELECT pupil FROM pupil UNION SELECT pupil FROM r UNION SELECT pupil FROM e)
  SELECT p.school, p.pupil IS NOT NULL AS on_register, r.outcome AS referral, coalesce(e.started, false) AS started,
    coalesce(e.still_open, false) AS still_open, count(*) AS pupils
  FROM everybody a LEFT JOIN pupil p ON p.pupil = a.pupil LEFT JOIN r ON r.pupil = a.pupil LEFT JOIN e ON e.pupil = a.pupil
  WHERE a.pupil IS NOT NULL GROUP BY ALL`;

/** Sessions and how many of them took place, mentors who had a pupil (else who held a session), whether starts are first sessions, referrals and how many give no reason. */
export const cohortTotals = sql`
  CREATE OR REPLACE TABLE cohort_total AS
  SELECT (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM session WHERE status = 'held') AS held,
    (SELECT coalesce(nullif((SELECT count(DISTINCT mentor) FROM episode_mentor), 0), (SELECT count(DISTINCT mentor) FROM session))) AS mentors,
    (SELECT coalesce(bool_or(from_session), false) FROM beginning) AS from_sessions, (SELECT count(*) FROM referral) AS referrals,
    (SELECT count(*) FROM referral WHERE referral NOT IN (SELECT referral FROM referral_reason WHERE reason IS NOT NULL)) AS without_reason`;
