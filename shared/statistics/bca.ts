import { normalCdf } from './distributions/normal.ts';
import { normalQuantile } from './distributions/normalQuantile.ts';
import { ascending, at, mean, sum, sumOf, type Values } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface Bca {
  readonly value: number;
  readonly resamples: number;
  readonly z0: number;
  readonly acceleration: number;
  readonly adjustedLow: number;
  readonly adjustedHigh: number;
  readonly low: number;
  readonly high: number;
  readonly percentileLow: number;
  readonly percentileHigh: number;
}

/**
 * BCa interval of a mean from its bootstrap replicates: z0 = Phi^-1(share of replicates below the mean), a from the jackknife, end points at
 * Phi(z0 + (z0 + z)/(1 - a(z0 + z))), read off the replicates as `boot` does (Efron 1987, JASA 82:171; Davison & Hinkley 1997, 5.3).
 * Refuses when the replicates do not spread or all lie on one side: the percentile interval is no better there. R: `boot::boot.ci(type = "bca")`.
 */
export function bca(values: Values, replicates: Values, level = 0.95): Bca | Refusal {
  const n = values.length;
  if (n < 2) return refuse('tooFewValues', { n });
  const total = sum(values);
  const without = new Float64Array(values).map((value) => (total - value) / (n - 1));
  return bcaFrom(mean(values), without, replicates, level);
}

/** The same for any statistic: its value, its value with each unit left out in turn, and its replicates. */
export function bcaFrom(value: number, leftOneOut: Values, replicates: Values, level = 0.95): Bca | Refusal {
  const resamples = replicates.length;
  const units = leftOneOut.length;
  const z0 = normalQuantile(resamples === 0 ? 0 : sumOf(replicates, (replicate) => (replicate < value ? 1 : 0)) / resamples);
  const influence = new Float64Array(leftOneOut).map((without) => (units - 1) * (value - without));
  const squares = sumOf(influence, (one) => one ** 2);
  const acceleration = sumOf(influence, (one) => one ** 3) / (6 * squares ** 1.5);
  if (!Number.isFinite(z0) || !Number.isFinite(acceleration)) return refuse('resamplesDoNotSpread', { resamples });
  const a = (1 - level) / 2;
  const adjust = (alpha: number) => {
    const z = z0 + normalQuantile(alpha);
    return normalCdf(z0 + z / (1 - acceleration * z));
  };
  const sorted = ascending(replicates);
  const [adjustedLow, adjustedHigh] = [adjust(a), adjust(1 - a)];
  return {
    value,
    resamples,
    z0,
    acceleration,
    adjustedLow,
    adjustedHigh,
    low: orderStatistic(sorted, adjustedLow),
    high: orderStatistic(sorted, adjustedHigh),
    percentileLow: orderStatistic(sorted, a),
    percentileHigh: orderStatistic(sorted, 1 - a),
  };
}

/** The (R + 1) alpha-th smallest replicate, interpolated on the scale of normal quantiles (`boot:::norm.inter`). */
function orderStatistic(sorted: Values, alpha: number): number {
  const count = sorted.length;
  const rank = (count + 1) * alpha;
  const below = Math.trunc(rank);
  if (below <= 0) return at(sorted, 0);
  if (below >= count) return at(sorted, count - 1);
  const low = at(sorted, below - 1);
  if (below === rank) return low;
  const from = normalQuantile(below / (count + 1));
  const to = normalQuantile((below + 1) / (count + 1));
  return low + ((normalQuantile(alpha) - from) / (to - from)) * (at(sorted, below) - low);
}
