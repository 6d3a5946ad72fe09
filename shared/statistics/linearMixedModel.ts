import { type Clusters, sumsByCluster } from './clusters.ts';
import { leastSquares, ones } from './leastSquares.ts';
import { at, mean, sumOf, type Values } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { findMinimum } from './roots.ts';
import { type TwoGroupInput, twoGroupPairs } from './twoGroups.ts';

export interface LinearMixedModel {
  readonly n: number;
  readonly clusters: number;
  readonly value: number;
  readonly se: number;
  readonly slopePre: number;
  readonly intercept: number;
  readonly varianceSchools: number;
  readonly varianceWithin: number;
  readonly reml: number;
  /** Schools add nothing beyond chance: say variance 0 and keep CR2. */
  readonly singular: boolean;
  /** Share of the spread after that lies between schools, without any predictor. */
  readonly iccEmpty: number;
  readonly varianceSchoolsEmpty: number;
  readonly varianceWithinEmpty: number;
  /** value over the total SD of the empty model. */
  readonly effectSize: number;
}

/**
 * Mentored against comparison with a random intercept per school: post ~ treat + pre + (1 | school), restricted maximum likelihood over one number, the
 * ratio of the two SDs. Refuses what `twoGroupPairs` refuses, fewer than two schools, and a school for every pupil.
 * R: `lme4::lmer(post ~ treat + pre + (1 | school), REML = TRUE)`.
 */
export function linearMixedModel(input: TwoGroupInput): LinearMixedModel | Refusal {
  const pairs = twoGroupPairs(input);
  if (isRefusal(pairs)) return pairs;
  const { clusters } = pairs;
  const n = pairs.post.length;
  if (clusters === null || clusters.count < 2) return refuse('tooFewClusters', { clusters: clusters?.count ?? 0 });
  if (clusters.count >= n) return refuse('tooManyClusters', { clusters: clusters.count });
  const centre = mean(pairs.pre);
  const full = randomIntercept(pairs.post, [ones(n), pairs.treat, pairs.pre.map((value) => value - centre)], clusters);
  const empty = randomIntercept(pairs.post, [ones(n)], clusters);
  if (isRefusal(full)) return full;
  if (isRefusal(empty)) return empty;
  const total = empty.between + empty.within;
  const slopePre = at(full.coefficients, 2);
  return {
    n,
    clusters: clusters.count,
    value: at(full.coefficients, 1),
    se: Math.sqrt(full.within) * at(full.unscaled, 1),
    slopePre,
    intercept: at(full.coefficients, 0) - slopePre * centre,
    varianceSchools: full.between,
    varianceWithin: full.within,
    reml: full.reml,
    singular: full.between === 0,
    iccEmpty: empty.between / total,
    varianceSchoolsEmpty: empty.between,
    varianceWithinEmpty: empty.within,
    effectSize: at(full.coefficients, 1) / Math.sqrt(total),
  };
}

export interface RandomIntercept {
  readonly coefficients: readonly number[];
  readonly unscaled: readonly number[];
  readonly within: number;
  readonly between: number;
  readonly reml: number;
}

/** The fit at the best ratio theta = SD between / SD within; 0 when nothing larger is likelier. */
export function randomIntercept(y: Values, columns: readonly Values[], clusters: Clusters): RandomIntercept | Refusal {
  const sizes = sumsByCluster(clusters, ones(y.length));
  const means = [y, ...columns].map((values) => sumsByCluster(clusters, values).map((sum, cluster) => sum / (sizes[cluster] ?? 0)));
  const fits = (theta: number) => fitAt(theta, [y, ...columns], means, sizes, clusters);
  const none = fits(0);
  if (isRefusal(none)) return none;
  const criterion = (theta: number) => {
    const fit = fits(theta);
    return isRefusal(fit) ? Infinity : fit.reml;
  };
  const grid = [0, 0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 1, 1.4, 2, 3, 5, 10, 30, 100, 1000];
  const values = grid.map(criterion);
  const best = values.indexOf(Math.min(...values));
  const theta = findMinimum(criterion, grid[best - 1] ?? 0, grid[best + 1] ?? at(grid, best), 1e-9);
  const inside = fits(theta);
  if (isRefusal(inside)) return inside;
  return inside.reml < none.reml - 1e-12 && theta > 1e-4 ? inside : none;
}

/**
 * V = I + theta^2 on a school's block is whitened by taking part of the school's mean off each row: (1 - 1/sqrt(1 + n theta^2)) of it.
 * REML criterion: log|V| + log|X'V^-1 X| + (N - K)(1 + log(2 pi r^2 / (N - K))), as lme4 has it.
 */
function fitAt(
  theta: number,
  lists: readonly Values[],
  means: readonly Float64Array[],
  sizes: Float64Array,
  { of }: Clusters,
): RandomIntercept | Refusal {
  const shrink = sizes.map((size) => 1 - 1 / Math.sqrt(1 + size * theta ** 2));
  const [y = new Float64Array(0), ...columns] = lists.map((values, place) => {
    const parts = shrink.map((part, cluster) => part * (means[place]?.[cluster] ?? 0));
    return new Float64Array(values).map((value, row) => value - (parts[of[row] ?? 0] ?? 0));
  });
  const fit = leastSquares(y, columns);
  if (isRefusal(fit)) return fit;
  if (fit.df < 1 || !(fit.residualSquares > 0)) return refuse('noVariation', { n: y.length });
  const logV = sumOf(sizes, (size) => Math.log(1 + size * theta ** 2));
  const within = fit.residualSquares / fit.df;
  return {
    coefficients: fit.coefficients,
    unscaled: fit.unscaledErrors,
    within,
    between: within * theta ** 2,
    reml: logV + fit.logDeterminant + fit.df * (1 + Math.log(2 * Math.PI * within)),
  };
}
