import { type Clusters, clustersOf } from './clusters.ts';
import { isPresent, type Measured, type Values, variance } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Complete pairs of two groups: 1 = mentored, 0 = comparison. Other marks, and pupils without one, are left out. */
export interface TwoGroupPairs {
  readonly pre: Float64Array;
  readonly post: Float64Array;
  readonly change: Float64Array;
  readonly treat: Float64Array;
  readonly clusters: Clusters | null;
  readonly treated: number;
  readonly comparison: number;
}

export interface TwoGroupInput {
  readonly pre: ArrayLike<Measured>;
  readonly post: ArrayLike<Measured>;
  /** 1 mentored, 0 comparison. */
  readonly treat: ArrayLike<Measured>;
  /** School of each pupil, if schools are to be allowed for. A pupil without one is left out. */
  readonly clusters?: ArrayLike<string | number | null> | null;
}

/** Refuses unless each group has at least two complete pairs. */
export function twoGroupPairs({ pre, post, treat, clusters = null }: TwoGroupInput): TwoGroupPairs | Refusal {
  const pairs = completePairs(pre, post, (place) => isPresent(treat[place]) && (clusters === null || clusters[place] != null));
  const marks = new Float64Array(pairs.n);
  let treated = 0;
  let comparison = 0;
  for (let row = 0; row < pairs.n; row++) {
    const mark = treat[pairs.places[row] ?? 0] ?? 0;
    marks[row] = mark;
    if (mark === 1) treated++;
    if (mark === 0) comparison++;
  }
  if (treated < 2 || comparison < 2) return refuse('tooFewPerGroup', { treated, comparison });
  return {
    pre: pairs.pre,
    post: pairs.post,
    change: pairs.change,
    treat: marks,
    clusters: clusters === null ? null : clustersOf(clusters, pairs.places),
    treated,
    comparison,
  };
}

/** The values of one group. */
export function ofGroup(values: Values, treat: Values, group: 0 | 1): Float64Array {
  const own = new Float64Array(values.length);
  let n = 0;
  for (let row = 0; row < own.length; row++) if (treat[row] === group) own[n++] = values[row] ?? 0;
  return own.subarray(0, n);
}

/** sqrt(((n1 - 1) s1^2 + (n0 - 1) s0^2) / (N - 2)) of two groups of at least two. */
export function pooledSd(one: Values, other: Values): number {
  return Math.sqrt(((one.length - 1) * variance(one) + (other.length - 1) * variance(other)) / (one.length + other.length - 2));
}

/** The What Works Clearinghouse's small-sample factor 1 - 3 / (4N - 9). */
export function wwcFactor(n: number): number {
  return 1 - 3 / (4 * n - 9);
}
