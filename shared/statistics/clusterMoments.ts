import { addTo, type Clusters } from './clusters.ts';
import type { LeastSquares } from './leastSquares.ts';

interface ClusterPart {
  /** Q_c'Q_c. */
  readonly squares: readonly (readonly number[])[];
  /** Q_c'e_c. */
  readonly scores: readonly number[];
}

/**
 * All that the errors by cluster need of the rows, in one pass and with compensated sums: the small matrix and the scores of each cluster in the
 * orthonormal columns, and the spread of the weighted residuals, sqrt(sum (a_i e_i)^2).
 */
export function clusterMoments(
  { q, residuals, n }: LeastSquares,
  shares: readonly number[],
  { count, of }: Clusters,
): { readonly parts: readonly ClusterPart[]; readonly spread: number } {
  const size = q.length;
  const cells = size * (size + 1);
  const total = new Float64Array(count * cells);
  const lost = new Float64Array(count * cells);
  const row = new Float64Array(size + 1);
  let spread = 0;
  for (let i = 0; i < n; i++) {
    let weight = 0;
    for (let j = 0; j < size; j++) {
      const value = q[j]?.[i] ?? 0;
      row[j] = value;
      weight += (shares[j] ?? 0) * value;
    }
    row[size] = residuals[i] ?? 0;
    spread += (weight * (row[size] ?? 0)) ** 2;
    let cell = (of[i] ?? 0) * cells;
    for (let j = 0; j < size; j++)
      for (let l = 0; l <= size; l++, cell++) if (l >= j) addTo(total, lost, cell, (row[j] ?? 0) * (row[l] ?? 0));
  }
  const found = (cluster: number, j: number, l: number): number => {
    const cell = cluster * cells + Math.min(j, l) * (size + 1) + Math.max(j, l);
    return (total[cell] ?? 0) + (lost[cell] ?? 0);
  };
  const places = Array.from({ length: size }, (_, j) => j);
  return {
    parts: Array.from({ length: count }, (_, cluster) => ({
      squares: places.map((j) => places.map((l) => found(cluster, j, l))),
      scores: places.map((j) => found(cluster, j, size)),
    })),
    spread: Math.sqrt(spread),
  };
}
