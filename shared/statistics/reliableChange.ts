import type { Measured } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Proportion, proportion } from './proportion.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface ReliableChange {
  readonly n: number;
  /** Standard error of one measurement, SD sqrt(1 - reliability). */
  readonly seMeasurement: number;
  readonly seDifference: number;
  /** Points a pupil must move before it counts: 1.96 seDifference. Show it before anybody picks a scale. */
  readonly leastReliableChange: number;
  /** Change in units of seDifference for each complete pair; positive = better, whichever way the scale runs. */
  readonly index: readonly number[];
  readonly improved: number;
  readonly deteriorated: number;
  readonly unchanged: number;
  readonly shareImproved: Proportion | null;
  readonly shareDeteriorated: Proportion | null;
}

/**
 * How many pupils changed by more than the scale's own noise? index = (post - pre) / (sqrt 2 SD sqrt(1 - reliability)), cut 1.96, strictly beyond
 * (Jacobson & Truax 1991, JCCP 59:12). SD and reliability from a norm sample if there is one, else from this group's first wave (say which).
 * Under no change at all about 2.5 % land on each side. Refuses reliability 1 or SD 0, where any change would count.
 */
export function reliableChange(
  pre: ArrayLike<Measured>,
  post: ArrayLike<Measured>,
  {
    sd,
    reliability,
    higherIsBetter = true,
    cut = 1.96,
  }: { readonly sd: number; readonly reliability: number; readonly higherIsBetter?: boolean; readonly cut?: number },
): ReliableChange | Refusal {
  const seMeasurement = sd * Math.sqrt(1 - reliability);
  const seDifference = Math.SQRT2 * seMeasurement;
  if (!(seDifference > 0)) return refuse('reliabilityIsOne', { sd, reliability });
  const pairs = completePairs(pre, post);
  const index = Array.from(pairs.change, (change) => (higherIsBetter ? change : -change) / seDifference);
  const improved = index.filter((value) => value > cut).length;
  const deteriorated = index.filter((value) => value < -cut).length;
  const share = (count: number) => {
    const result = proportion(count, pairs.n);
    return isRefusal(result) ? null : result;
  };
  return {
    n: pairs.n,
    seMeasurement,
    seDifference,
    leastReliableChange: cut * seDifference,
    index,
    improved,
    deteriorated,
    unchanged: pairs.n - improved - deteriorated,
    shareImproved: share(improved),
    shareDeteriorated: share(deteriorated),
  };
}
