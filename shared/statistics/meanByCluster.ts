import { clustersOf, sumsByCluster } from './clusters.ts';
import { ones } from './leastSquares.ts';
import { randomIntercept } from './linearMixedModel.ts';
import { at } from './numbers.ts';
import type { Random } from './random.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type SignFlip, signFlip } from './signFlip.ts';

export interface MeanByCluster {
  readonly clusters: number;
  /** Mean by restricted maximum likelihood: schools count more alike than pupils do. */
  readonly value: number;
  readonly se: number;
  readonly varianceSchools: number;
  readonly varianceWithin: number;
  /** Share of the spread that lies between schools. */
  readonly icc: number;
  readonly singular: boolean;
}

/** A mean with a random intercept for each school. Refuses fewer than two schools, and a school for every value. R: `lme4::lmer(y ~ 1 + (1 | school))`. */
export function meanByCluster(values: readonly number[], clusters: readonly (string | number)[]): MeanByCluster | Refusal {
  const schools = clustersOf(clusters);
  if (schools.count < 2) return refuse('tooFewClusters', { clusters: schools.count });
  if (schools.count >= values.length) return refuse('tooManyClusters', { clusters: schools.count });
  const fit = randomIntercept(values, [ones(values.length)], schools);
  if (isRefusal(fit)) return fit;
  return {
    clusters: schools.count,
    value: at(fit.coefficients, 0),
    se: Math.sqrt(fit.within) * at(fit.unscaled, 0),
    varianceSchools: fit.between,
    varianceWithin: fit.within,
    icc: fit.between / (fit.between + fit.within),
    singular: fit.between === 0,
  };
}

/**
 * Could the mean be chance, if each school's sum were as likely to have the other sign? The wild bootstrap of a mean with the null imposed; its
 * smallest p is 2^(1 - G), so from six schools. Null where there is nothing to flip.
 */
export function signFlipByCluster(values: readonly number[], clusters: readonly (string | number)[], random: Random): SignFlip | null {
  return signFlip(sumsByCluster(clustersOf(clusters), values), random);
}
