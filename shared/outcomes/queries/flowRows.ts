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

/** The derived tables hold the counts already: they do not depend on any window. */
export const flowRowsQuery = sql`SELECT * FROM cohort_way ORDER BY ALL`;

export const flowTotalsQuery = sql`SELECT * FROM cohort_total`;

/** Each reason's referrals, commonest first. */
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
