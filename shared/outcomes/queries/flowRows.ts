import type { SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import { numberOrNull } from './windowRows.ts';

/** Pupils who share one way through the programme, counted by school. */
export interface FlowRow {
  readonly school: number | null;
  readonly onRegister: boolean;
  /** What became of the referral; null = none recorded. A pupil who started is taken to have been accepted. */
  readonly referral: 'accepted' | 'pending' | 'declined' | 'notRecorded' | null;
  readonly started: boolean;
  /** Whether any episode has no end yet. */
  readonly open: boolean;
  readonly pupils: number;
}

/** Everybody of the register, and everybody with a referral or an episode even when no pupil list was imported. */
export const flowRowsQuery = sql`
  WITH r AS (
    SELECT pupil, CASE WHEN bool_or(outcome = 'accepted') THEN 'accepted' WHEN bool_or(outcome = 'pending') THEN 'pending'
      WHEN bool_or(outcome = 'declined') THEN 'declined' ELSE 'notRecorded' END AS outcome
    FROM referral WHERE pupil IS NOT NULL GROUP BY pupil
  ), e AS (
    SELECT pupil, bool_or(start_day IS NOT NULL) AS started, bool_or(start_day IS NOT NULL AND end_day IS NULL) AS still_open
    FROM episode WHERE pupil IS NOT NULL GROUP BY pupil
  ), everybody AS (SELECT pupil FROM pupil UNION SELECT pupil FROM r UNION SELECT pupil FROM e)
  SELECT p.school, p.pupil IS NOT NULL AS on_register, r.outcome AS referral, coalesce(e.started, false) AS started,
    coalesce(e.still_open, false) AS still_open, count(*) AS pupils
  FROM everybody a LEFT JOIN pupil p ON p.pupil = a.pupil LEFT JOIN r ON r.pupil = a.pupil LEFT JOIN e ON e.pupil = a.pupil
  WHERE a.pupil IS NOT NULL GROUP BY ALL ORDER BY ALL`;

/** Sessions that took place, whether any were recorded at all, and mentors who had a pupil. */
export const flowTotalsQuery = sql`
  SELECT (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM session WHERE status = 'held') AS held,
    (SELECT count(DISTINCT mentor) FROM episode_mentor) AS mentors`;

/** Referrals, how many give no reason, and each reason's referrals. */
export const reasonTotalsQuery = sql`
  SELECT count(*) AS referrals, count(*) FILTER (WHERE referral NOT IN (SELECT referral FROM referral_reason WHERE reason IS NOT NULL)) AS without_reason
  FROM referral`;

export const reasonRowsQuery = sql`
  SELECT reason, count(DISTINCT referral) AS referrals FROM referral_reason WHERE reason IS NOT NULL GROUP BY reason
  ORDER BY referrals DESC, reason`;

export function flowRowFrom(row: SqlRow): FlowRow {
  const referral = row['referral'];
  return {
    school: numberOrNull(row['school']),
    onRegister: row['on_register'] === true,
    referral: referral === 'accepted' || referral === 'pending' || referral === 'declined' || referral === 'notRecorded' ? referral : null,
    started: row['started'] === true,
    open: row['still_open'] === true,
    pupils: Number(row['pupils']),
  };
}
