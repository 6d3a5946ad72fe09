import { type Correlation, correlation } from './correlation.ts';
import type { Measured } from './numbers.ts';
import { completePairs } from './pairs.ts';
import type { Refusal } from './refusal.ts';

/**
 * Did pupils who began lower change more? Change against the mean of both windows (Oldham 1962, Journal of Chronic Diseases 15:969): against the first
 * window alone the slope is negative by construction. Refuses as `correlation` does.
 */
export function oldham(pre: ArrayLike<Measured>, post: ArrayLike<Measured>): Correlation | Refusal {
  const pairs = completePairs(pre, post);
  return correlation(
    pairs.pre.map((value, i) => (value + (pairs.post[i] ?? value)) / 2),
    pairs.change,
  );
}
