import { hedgesFactor } from './distributions/gammaFunction.ts';
import { leastSquares, ones } from './leastSquares.ts';
import { mean } from './numbers.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { type RegressionEstimate, regressionEstimate } from './regressionEstimate.ts';
import { ofGroup, pooledSd, type TwoGroupInput, type TwoGroupPairs, twoGroupPairs, wwcFactor } from './twoGroups.ts';

export interface DifferenceInDifferences {
  readonly treated: number;
  readonly comparison: number;
  readonly preTreated: number;
  readonly postTreated: number;
  readonly preComparison: number;
  readonly postComparison: number;
  /** Mean change of the mentored minus mean change of the others. */
  readonly estimate: RegressionEstimate;
  readonly sdPrePooled: number;
  readonly sdPostPooled: number;
  /** J(N - 2) estimate / pooled pre SD (Morris 2008, the best of his three). */
  readonly dPpc2: number | null;
  /** J(N - 2) estimate / pooled post SD. */
  readonly gPost: number | null;
  /** omega ((post1 - post0) / S_post - (pre1 - pre0) / S_pre). */
  readonly gWwc: number | null;
  /** omega (pre1 - pre0) / S_pre: how unlike the groups were before. */
  readonly baselineG: number | null;
}

/**
 * Did mentored pupils change more than the others? change = post - pre over complete pairs, regressed on treat (1 mentored, 0 comparison);
 * positive = mentored rose more. Sizes: Morris (2008, Organizational Research Methods 11:364) and WWC Handbook 4.1.
 * Null where a pooled SD is 0. Refuses below two complete pairs in a group. R: `lm(post - pre ~ treat)` with `sandwich`, `clubSandwich`.
 */
export function differenceInDifferences(input: TwoGroupInput, level = 0.95): DifferenceInDifferences | Refusal {
  const pairs = twoGroupPairs(input);
  return isRefusal(pairs) ? pairs : differenceOfPairs(pairs, level);
}

/** The same of pairs that are known to be complete. */
export function differenceOfPairs(pairs: TwoGroupPairs, level = 0.95): DifferenceInDifferences | Refusal {
  const { pre, post, change, treat, clusters, treated, comparison } = pairs;
  const fit = leastSquares(change, [ones(treat.length), treat]);
  if (isRefusal(fit)) return fit;
  const estimate = regressionEstimate(fit, 1, clusters, level);
  const sides = (values: Float64Array) => [ofGroup(values, treat, 1), ofGroup(values, treat, 0)] as const;
  const [before1, before0] = sides(pre);
  const [after1, after0] = sides(post);
  const [preTreated, preComparison] = [mean(before1), mean(before0)];
  const [postTreated, postComparison] = [mean(after1), mean(after0)];
  const sdPrePooled = pooledSd(before1, before0);
  const sdPostPooled = pooledSd(after1, after0);
  const factor = hedgesFactor(treat.length - 2);
  const omega = wwcFactor(treat.length);
  const size = (sd: number) => (factor !== null && sd > 0 ? (factor * estimate.value) / sd : null);
  const before = sdPrePooled > 0 ? (preTreated - preComparison) / sdPrePooled : null;
  const after = sdPostPooled > 0 ? (postTreated - postComparison) / sdPostPooled : null;
  return {
    treated,
    comparison,
    preTreated,
    postTreated,
    preComparison,
    postComparison,
    estimate,
    sdPrePooled,
    sdPostPooled,
    dPpc2: size(sdPrePooled),
    gPost: size(sdPostPooled),
    gWwc: before === null || after === null ? null : omega * (after - before),
    baselineG: before === null ? null : omega * before,
  };
}
