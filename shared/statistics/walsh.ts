import { normalQuantile } from './distributions/normalQuantile.ts';
import { signedRankCdf, signedRankQuantile } from './distributions/signedRank.ts';
import { at } from './numbers.ts';

export interface ShiftInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The confidence really reached: below the level asked for with 5 values or fewer. Null where the normal approximation chose the end points. */
  readonly level: number | null;
}

/** All means of two values, a value with itself included, ascending: n(n+1)/2 of them. */
function walshAverages(values: readonly number[]): Float64Array {
  const n = values.length;
  const averages = new Float64Array((n * (n + 1)) / 2);
  let place = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) averages[place++] = (at(values, i) + at(values, j)) / 2;
  return averages.sort();
}

function middle(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
}

/** Hodges-Lehmann shift: the median of the Walsh averages. */
export function walshMedian(values: readonly number[]): number {
  return middle(walshAverages(values));
}

/**
 * Hodges-Lehmann shift of at least one difference, with the interval from the k-th smallest to the k-th largest Walsh average,
 * k = max(1, qsignrank(a/2, n)), level reached 1 - 2 P(W <= k - 1); k from the normal approximation beyond 400 (Hollander & Wolfe 1999, 3.3).
 */
export function walshInterval(values: readonly number[], level = 0.95): ShiftInterval {
  const n = values.length;
  const sorted = walshAverages(values);
  const a = (1 - level) / 2;
  const exact = n <= 400;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const k = Math.max(1, exact ? signedRankQuantile(a, n) : Math.floor((n * (n + 1)) / 4 + normalQuantile(a) * spread));
  return {
    value: middle(sorted),
    low: at(sorted, k - 1),
    high: at(sorted, sorted.length - k),
    level: exact ? 1 - 2 * signedRankCdf(k - 1, n) : null,
  };
}
