import { normalQuantile } from './distributions/normalQuantile.ts';
import { signedRankCdf, signedRankQuantile } from './distributions/signedRank.ts';
import { ascending, type Values } from './numbers.ts';
import { walshOrderStatistic } from './walshSelection.ts';

export interface ShiftInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The confidence really reached: below the level asked for with 5 values or fewer. Null where the normal approximation chose the end points. */
  readonly level: number | null;
}

/** Hodges-Lehmann shift: the median of all means of two values, a value with itself included. */
export function walshMedian(values: Values): number {
  return middle(ascending(values));
}

function middle(sorted: Float64Array): number {
  const means = (sorted.length * (sorted.length + 1)) / 2;
  const half = Math.floor(means / 2);
  const upper = walshOrderStatistic(sorted, half + 1);
  return means % 2 === 1 ? upper : (walshOrderStatistic(sorted, half) + upper) / 2;
}

/**
 * Hodges-Lehmann shift of at least one difference, with the interval from the k-th smallest to the k-th largest Walsh average,
 * k = max(1, qsignrank(a/2, n)), level reached 1 - 2 P(W <= k - 1); k from the normal approximation beyond 400 (Hollander & Wolfe 1999, 3.3).
 */
export function walshInterval(values: Values, level = 0.95): ShiftInterval {
  const n = values.length;
  const sorted = ascending(values);
  const a = (1 - level) / 2;
  const exact = n <= 400;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const k = Math.max(1, exact ? signedRankQuantile(a, n) : Math.floor((n * (n + 1)) / 4 + normalQuantile(a) * spread));
  return {
    value: middle(sorted),
    low: walshOrderStatistic(sorted, k),
    high: walshOrderStatistic(sorted, (n * (n + 1)) / 2 + 1 - k),
    level: exact ? 1 - 2 * signedRankCdf(k - 1, n) : null,
  };
}
