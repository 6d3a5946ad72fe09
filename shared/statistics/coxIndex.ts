import { normalQuantile } from './distributions/normalQuantile.ts';
import { type FisherExact, fisherExact } from './fisherExact.ts';
import { orNull } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { wwcFactor } from './twoGroups.ts';

export interface CoxIndex {
  readonly shareTreated: number;
  readonly shareComparison: number;
  /** Infinite when one cell is 0, null when both shares are 0 or both 1. */
  readonly logOdds: number | null;
  readonly oddsRatio: number | null;
  /** Null, as is the interval, when any cell is 0: print "not estimable" with Fisher's bound. */
  readonly seLogOdds: number | null;
  readonly cox: number | null;
  readonly coxWwc: number | null;
  readonly coxSe: number | null;
  readonly coxLow: number | null;
  readonly coxHigh: number | null;
  readonly wwcFactor: number;
  readonly fisher: FisherExact;
}

/**
 * Size of a difference between two shares on the scale of standardised means: log odds ratio / 1.65 (Cox 1970; WWC Handbook 4.1), first group against
 * second. Refuses an empty group and counts outside 0..n.
 */
export function coxIndex(x1: number, n1: number, x0: number, n0: number, level = 0.95): CoxIndex | Refusal {
  if (!(n1 >= 1 && n0 >= 1)) return refuse('groupEmpty', { treated: n1, comparison: n0 });
  const fisher = fisherExact(x1, n1 - x1, x0, n0 - x0, level);
  if (isRefusal(fisher)) return fisher;
  const [share1, share0] = [x1 / n1, x0 / n0];
  const logOdds = orNull(Math.log(share1 / (1 - share1)) - Math.log(share0 / (1 - share0)));
  const spread = Math.sqrt(1 / x1 + 1 / (n1 - x1) + 1 / x0 + 1 / (n0 - x0));
  const seLogOdds = Number.isFinite(spread) ? spread : null;
  const omega = wwcFactor(n1 + n0);
  const reach = seLogOdds === null ? null : normalQuantile(1 - (1 - level) / 2) * seLogOdds;
  return {
    shareTreated: share1,
    shareComparison: share0,
    logOdds,
    oddsRatio: logOdds === null ? null : Math.exp(logOdds),
    seLogOdds,
    cox: logOdds === null ? null : logOdds / 1.65,
    coxWwc: logOdds === null ? null : orNull((omega * logOdds) / 1.65),
    coxSe: seLogOdds === null ? null : seLogOdds / 1.65,
    coxLow: logOdds === null || reach === null ? null : (logOdds - reach) / 1.65,
    coxHigh: logOdds === null || reach === null ? null : (logOdds + reach) / 1.65,
    wwcFactor: omega,
    fisher,
  };
}
