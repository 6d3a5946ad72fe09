import { normalQuantile } from './distributions/normalQuantile.ts';
import { studentTTwoSided } from './distributions/studentT.ts';
import { kendall } from './kendall.ts';
import { allEqual, type Measured, pearson } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type Spearman, spearman } from './spearman.ts';

export interface Correlation {
  readonly n: number;
  readonly pearson: number;
  readonly df: number;
  /** Null for |r| = 1, where t is rounding noise. */
  readonly t: number | null;
  readonly p: number | null;
  /** Fisher's z; from four pairs. */
  readonly low: number | null;
  readonly high: number | null;
  readonly spearman: Spearman;
  readonly kendallTauB: number;
  readonly kendallP: number | null;
}

/**
 * How do two measures of the same pupils go together? Pearson with t(n - 2) and Fisher's interval tanh(atanh r +- z/sqrt(n - 3)), Spearman, Kendall's
 * tau-b; complete pairs only. Beyond |r| = 1 - 1e-12 the correlation is perfect and no test is made. Refuses fewer than three pairs and a measure
 * that does not vary. R: `cor.test(method = "pearson" | "spearman" | "kendall")`.
 */
export function correlation(x: ArrayLike<Measured>, y: ArrayLike<Measured>, level = 0.95): Correlation | Refusal {
  const pairs = completePairs(x, y);
  const n = pairs.n;
  if (n < 3) return refuse('tooFewPairs', { n });
  const r = pearson(pairs.pre, pairs.post);
  if (r === null || allEqual(pairs.pre) || allEqual(pairs.post)) return refuse('noVariation', { n });
  const rank = spearman(pairs.pre, pairs.post);
  const tau = kendall(pairs.pre, pairs.post);
  if (Math.abs(r) > 1 - 1e-12) {
    const untested = { t: null, p: null, low: null, high: null, kendallP: null };
    return { n, pearson: Math.sign(r), df: n - 2, ...untested, spearman: { ...rank, pT: null, pExact: null }, kendallTauB: tau.tauB };
  }
  const t = r * Math.sqrt((n - 2) / (1 - r * r));
  const reach = n > 3 ? normalQuantile(1 - (1 - level) / 2) / Math.sqrt(n - 3) : null;
  return {
    n,
    pearson: r,
    df: n - 2,
    t,
    p: studentTTwoSided(t, n - 2),
    low: reach === null ? null : Math.tanh(Math.atanh(r) - reach),
    high: reach === null ? null : Math.tanh(Math.atanh(r) + reach),
    spearman: rank,
    kendallTauB: tau.tauB,
    kendallP: tau.pNormal,
  };
}
