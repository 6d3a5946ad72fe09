import { type Clusters, productsByCluster } from './clusters.ts';
import type { LeastSquares } from './leastSquares.ts';
import { at } from './numbers.ts';

interface ClusterPart {
  /** Q_c'Q_c. */
  readonly squares: readonly (readonly number[])[];
  /** Q_c'e_c. */
  readonly scores: readonly number[];
}

/** All that the errors by cluster need of the rows, in compensated sums: each cluster's small matrix and scores in the orthonormal columns. */
export function clusterMoments({ q, residuals }: LeastSquares, clusters: Clusters): readonly ClusterPart[] {
  const triangle = q.map((one, j) => q.slice(0, j + 1).map((other) => productsByCluster(clusters, one, other)));
  const scores = q.map((one) => productsByCluster(clusters, one, residuals));
  const places = [...q.keys()];
  return Array.from({ length: clusters.count }, (_, cluster) => ({
    squares: places.map((j) => places.map((l) => at(at(at(triangle, Math.max(j, l)), Math.min(j, l)), cluster))),
    scores: places.map((j) => at(at(scores, j), cluster)),
  }));
}
