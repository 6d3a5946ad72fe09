import { exactShareInterval, exactShareTest } from './distributions/binomial.ts';
import type { Measured } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface SignTest {
  readonly n: number;
  readonly increased: number;
  readonly decreased: number;
  readonly same: number;
  readonly test: { readonly p: number; readonly shareIncreased: number; readonly low: number; readonly high: number } | Refusal;
}

/**
 * Of the pupils who changed, did more go up than down? Binomial against one half, changes rounded to 10 decimals, pupils who stayed the same left out
 * (and counted). Refuses the test when nobody changed. R: `binom.test(up, up + down)`.
 */
export function signTest(pre: ArrayLike<Measured>, post: ArrayLike<Measured>, level = 0.95): SignTest {
  const { n, rounded } = completePairs(pre, post);
  const increased = rounded.filter((value) => value > 0).length;
  const decreased = rounded.filter((value) => value < 0).length;
  const changed = increased + decreased;
  const counts = { n, increased, decreased, same: n - changed };
  if (changed === 0) return { ...counts, test: refuse('noVariationInDifferences', { n }) };
  const { low, high } = exactShareInterval(increased, changed, level);
  return { ...counts, test: { p: exactShareTest(increased, changed, 0.5), shareIncreased: increased / changed, low, high } };
}
