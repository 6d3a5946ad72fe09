import { hedgesFactor } from './distributions/gammaFunction.ts';
import { studentTTwoSided } from './distributions/studentT.ts';
import { furtherColumn } from './furtherColumn.ts';
import { type LeastSquares, leastSquares, ones } from './leastSquares.ts';
import { allEqual, at, mean } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type RegressionEstimate, regressionEstimate } from './regressionEstimate.ts';
import { ofGroup, pooledSd, type TwoGroupInput, type TwoGroupPairs, twoGroupPairs, wwcFactor } from './twoGroups.ts';

export interface Ancova {
  readonly treated: number;
  readonly comparison: number;
  /** Mentored minus comparison after, at the same value before. */
  readonly estimate: RegressionEstimate;
  readonly slopePre: number;
  readonly sigma: number | null;
  readonly rSquared: number | null;
  /** Expected value after, at the mean value before, for each group. */
  readonly adjustedMeanTreated: number;
  readonly adjustedMeanComparison: number;
  readonly sdPostPooled: number;
  /** J(N - 2) estimate / unadjusted pooled post SD. */
  readonly g: number | null;
  readonly gWwc: number | null;
  /** p of treat x pre: small = the difference depends on where pupils began. Null where it cannot be estimated. */
  readonly interactionP: number | null;
}

/**
 * Are mentored pupils better off than others who began at the same value? post ~ treat + pre over complete pairs; positive = mentored higher.
 * The headline when the groups are comparable. Refuses below two complete pairs in a group, when pre does not vary, or when pre and
 * group cannot be told apart. R: `lm(post ~ treat + pre)` with `sandwich`, `clubSandwich`, `emmeans`.
 */
export function ancova(input: TwoGroupInput, level = 0.95): Ancova | Refusal {
  const pairs = twoGroupPairs(input);
  return isRefusal(pairs) ? pairs : ancovaOfPairs(pairs, level);
}

/** The same of pairs that are known to be complete. */
export function ancovaOfPairs(pairs: TwoGroupPairs, level = 0.95): Ancova | Refusal {
  const { pre, post, treat, clusters, treated, comparison } = pairs;
  if (allEqual(pre)) return refuse('noVariationBefore', { n: pre.length });
  const fit = leastSquares(post, [ones(treat.length), treat, pre]);
  if (isRefusal(fit)) return fit;
  const estimate = regressionEstimate(fit, 1, clusters, level);
  const slopePre = at(fit.coefficients, 2);
  const adjusted = at(fit.coefficients, 0) + slopePre * mean(pre);
  const sdPostPooled = pooledSd(ofGroup(post, treat, 1), ofGroup(post, treat, 0));
  const factor = hedgesFactor(treat.length - 2);
  return {
    treated,
    comparison,
    estimate,
    slopePre,
    sigma: fit.sigma,
    rSquared: fit.rSquared,
    adjustedMeanTreated: adjusted + estimate.value,
    adjustedMeanComparison: adjusted,
    sdPostPooled,
    g: factor !== null && sdPostPooled > 0 ? (factor * estimate.value) / sdPostPooled : null,
    gWwc: sdPostPooled > 0 ? (wwcFactor(treat.length) * estimate.value) / sdPostPooled : null,
    interactionP: interactionP(fit, pairs),
  };
}

function interactionP(fit: LeastSquares, { pre, treat }: TwoGroupPairs): number | null {
  const product = new Float64Array(pre.length);
  for (let row = 0; row < product.length; row++) product[row] = (pre[row] ?? 0) * (treat[row] ?? 0);
  const further = furtherColumn(fit, product);
  if (further === null || !(further.standardError > 0)) return null;
  return studentTTwoSided(further.coefficient / further.standardError, further.df);
}
