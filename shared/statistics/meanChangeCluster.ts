import { type ClusterRobust, clusterRobust } from './clusterRobust.ts';
import { clustersOf } from './clusters.ts';
import { leastSquares, ones } from './leastSquares.ts';
import { at, type Measured, sd } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface MeanChangeCluster {
  readonly n: number;
  readonly clusters: number;
  /** Mean of post - pre. */
  readonly value: number;
  /** The standard error that ignores schools, for comparison. */
  readonly seIgnoringSchools: number;
  readonly bySchool: ClusterRobust | Refusal;
}

/**
 * Mean change of one group of pupils from several schools, each school's pupils allowed to resemble each other: lm(change ~ 1) with CR2 and
 * Satterthwaite df. Pairs without a school are left out. Refuses below two pairs or two schools; below four schools Strand prints the estimate
 * and says that the interval ignores schools. R: `clubSandwich::coef_test(lm(post - pre ~ 1), vcov = "CR2")`.
 */
export function meanChangeCluster(
  pre: ArrayLike<Measured>,
  post: ArrayLike<Measured>,
  schools: ArrayLike<string | number | null>,
  level = 0.95,
): MeanChangeCluster | Refusal {
  const pairs = completePairs(pre, post, (place) => schools[place] != null);
  if (pairs.n < 2) return refuse('tooFewPairs', { n: pairs.n });
  const clusters = clustersOf(schools, pairs.places);
  if (clusters.count < 2) return refuse('tooFewClusters', { clusters: clusters.count });
  const fit = leastSquares(pairs.change, [ones(pairs.n)]);
  if (isRefusal(fit)) return fit;
  return {
    n: pairs.n,
    clusters: clusters.count,
    value: at(fit.coefficients, 0),
    seIgnoringSchools: sd(pairs.change) / Math.sqrt(pairs.n),
    bySchool: clusterRobust(fit, 0, clusters, level),
  };
}
