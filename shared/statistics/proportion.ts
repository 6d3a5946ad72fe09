import { exactShareInterval } from './distributions/binomial.ts';
import { normalQuantile } from './distributions/normalQuantile.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface Proportion {
  readonly n: number;
  readonly share: number;
  /** Clopper-Pearson: never too narrow. */
  readonly exactLow: number;
  readonly exactHigh: number;
  /** Wilson's score interval: close to the level asked for, and the one reports print. */
  readonly wilsonLow: number;
  readonly wilsonHigh: number;
}

/**
 * A share x / n with two intervals (Wilson 1927; Clopper & Pearson 1934). Refuses n < 1 and counts outside 0..n.
 * R: `binom.test`, `prop.test(correct = FALSE)`.
 */
export function proportion(x: number, n: number, level = 0.95): Proportion | Refusal {
  if (!(n >= 1)) return refuse('noValues', { n });
  if (!(x >= 0 && x <= n)) return refuse('outOfRange', { x, n });
  const share = x / n;
  const z = normalQuantile(1 - (1 - level) / 2);
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  const exact = exactShareInterval(x, n, level);
  return {
    n,
    share,
    exactLow: exact.low,
    exactHigh: exact.high,
    wilsonLow: Math.max(0, (centre - reach) / whole),
    wilsonHigh: Math.min(1, (centre + reach) / whole),
  };
}

/**
 * Difference of two independent shares, first minus second, with Newcombe's interval from the two Wilson intervals
 * (Newcombe 1998, Statistics in Medicine 17:873, method 10).
 */
export function differenceOfShares(
  first: { readonly x: number; readonly n: number },
  second: { readonly x: number; readonly n: number },
  level = 0.95,
): { readonly difference: number; readonly low: number; readonly high: number } | Refusal {
  const one = proportion(first.x, first.n, level);
  if ('refused' in one) return one;
  const other = proportion(second.x, second.n, level);
  if ('refused' in other) return other;
  const difference = one.share - other.share;
  return {
    difference,
    low: difference - Math.hypot(one.share - one.wilsonLow, other.wilsonHigh - other.share),
    high: difference + Math.hypot(one.wilsonHigh - one.share, other.share - other.wilsonLow),
  };
}
