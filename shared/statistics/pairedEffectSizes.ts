import { hedgesFactor } from './distributions/gammaFunction.ts';
import { noncentralityInterval } from './distributions/noncentralT.ts';
import { normalQuantile } from './distributions/normalQuantile.ts';
import { allEqual, type Measured, mean, pearson, sd } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface PairedEffectSizes {
  readonly n: number;
  readonly r: number | null;
  /** Mean change in SDs of the change. Its interval and that of gZ are worked out when they are asked for. */
  readonly dZ: number;
  readonly dZLow: number | null;
  readonly dZHigh: number | null;
  /** Hedges' exact factor J(n - 1); null for n = 2, where there is none. */
  readonly factor: number | null;
  readonly gZ: number | null;
  readonly gZLow: number | null;
  readonly gZHigh: number | null;
  /** Mean change over the mean of the two windows' SDs. */
  readonly dAv: number | null;
  readonly gAv: number | null;
  /** Mean change over the root mean square of the two SDs. */
  readonly dRms: number | null;
  /** d_z sqrt(2(1 - r)). */
  readonly dRm: number | null;
  /** Mean change in SDs of the first window. */
  readonly dPre: number | null;
  /** The headline: J(n - 1) times dPre. */
  readonly gPre: number | null;
  readonly gPreVariance: number | null;
  readonly gPreLow: number | null;
  readonly gPreHigh: number | null;
}

/**
 * How large is the change, in standard deviations? post - pre over complete pairs; positive = increase.
 *
 * d_z = mean / s_d with its interval from two noncentralities; g_z = J(n-1) d_z, J(m) = Gamma(m/2)/(sqrt(m/2) Gamma((m-1)/2));
 * d_av, d_rms, d_rm as Lakens (2013, Frontiers in Psychology 4:863); g_pre = J(n-1) mean / s_pre with var = 2(1-r)/n + g^2/(2n) and a
 * normal interval (Becker 1988; `metafor::escalc("SMCR")`). With `referenceSd` (a whole school, a test norm) g_pre is standardised by it instead
 * of by s_pre, because selecting pupils shrinks s_pre and inflates g.
 * Null where a denominator is 0 or n is too small (no interval of g_pre for n = 2). Refuses below two pairs or when changes do not vary.
 */
export function pairedEffectSizes(
  pre: ArrayLike<Measured>,
  post: ArrayLike<Measured>,
  { level = 0.95, referenceSd = null }: { readonly level?: number; readonly referenceSd?: number | null } = {},
): PairedEffectSizes | Refusal {
  const pairs = completePairs(pre, post);
  const n = pairs.n;
  if (n < 2) return refuse('tooFewPairs', { n });
  if (allEqual(pairs.rounded)) return refuse('noVariationInDifferences', { n });
  const change = mean(pairs.change);
  const sdPre = sd(pairs.pre);
  const sdPost = sd(pairs.post);
  const r = pearson(pairs.pre, pairs.post);
  const factor = hedgesFactor(n - 1);
  const dZ = change / sd(pairs.rounded);
  const root = Math.sqrt(n);
  const over = (denominator: number) => (denominator > 0 ? change / denominator : null);
  const times = (d: number | null) => (factor === null || d === null ? null : factor * d);
  let known: { readonly low: number | null; readonly high: number | null } | null = null;
  const zInterval = () => {
    const { low, high } = known ?? noncentralityInterval(dZ * root, n - 1, level);
    known = { low, high };
    return { low: low === null ? null : low / root, high: high === null ? null : high / root };
  };
  const dAv = over((sdPre + sdPost) / 2);
  const dPre = over(referenceSd ?? sdPre);
  const gPre = times(dPre);
  const gPreVariance = gPre === null || r === null || n <= 2 ? null : (2 * (1 - r)) / n + gPre ** 2 / (2 * n);
  const reach = gPreVariance === null ? null : normalQuantile(1 - (1 - level) / 2) * Math.sqrt(gPreVariance);
  return {
    n,
    r,
    dZ,
    get dZLow() {
      return zInterval().low;
    },
    get dZHigh() {
      return zInterval().high;
    },
    factor,
    gZ: times(dZ),
    get gZLow() {
      return times(zInterval().low);
    },
    get gZHigh() {
      return times(zInterval().high);
    },
    dAv,
    gAv: times(dAv),
    dRms: over(Math.sqrt((sdPre ** 2 + sdPost ** 2) / 2)),
    dRm: r === null ? null : dZ * Math.sqrt(2 * (1 - r)),
    dPre,
    gPre,
    gPreVariance,
    gPreLow: gPre === null || reach === null ? null : gPre - reach,
    gPreHigh: gPre === null || reach === null ? null : gPre + reach,
  };
}
