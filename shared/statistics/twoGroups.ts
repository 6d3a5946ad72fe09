import { isPresent, type Measured, mean, variance } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Complete pairs of two groups: 1 = mentored, 0 = comparison. Other marks, and pupils without one, are left out. */
export interface TwoGroupPairs {
  readonly pre: readonly number[];
  readonly post: readonly number[];
  readonly change: readonly number[];
  readonly treat: readonly number[];
  readonly clusters: readonly (string | number)[] | null;
  readonly treated: number;
  readonly comparison: number;
}

export interface TwoGroupInput {
  readonly pre: readonly Measured[];
  readonly post: readonly Measured[];
  /** 1 mentored, 0 comparison. */
  readonly treat: readonly Measured[];
  /** School of each pupil, if schools are to be allowed for. A pupil without one is left out. */
  readonly clusters?: readonly (string | number | null)[] | null;
}

/** Refuses unless each group has at least two complete pairs. */
export function twoGroupPairs({ pre, post, treat, clusters = null }: TwoGroupInput): TwoGroupPairs | Refusal {
  const usable = (place: number) => isPresent(treat[place]) && (clusters === null || clusters[place] != null);
  const pairs = completePairs(
    pre.map((value, place) => (usable(place) ? value : null)),
    post.map((value, place) => (usable(place) ? value : null)),
  );
  const marks = pairs.places.map((place) => treat[place] ?? 0);
  const treated = marks.filter((mark) => mark === 1).length;
  const comparison = marks.filter((mark) => mark === 0).length;
  if (treated < 2 || comparison < 2) return refuse('tooFewPerGroup', { treated, comparison });
  return {
    pre: pairs.pre,
    post: pairs.post,
    change: pairs.change,
    treat: marks,
    clusters: clusters === null ? null : pairs.places.map((place) => clusters[place] ?? ''),
    treated,
    comparison,
  };
}

function ofGroup(values: readonly number[], treat: readonly number[], group: 0 | 1): number[] {
  return values.filter((_, index) => treat[index] === group);
}

export function groupMean(values: readonly number[], treat: readonly number[], group: 0 | 1): number {
  return mean(ofGroup(values, treat, group));
}

/** sqrt(((n1 - 1) s1^2 + (n0 - 1) s0^2) / (N - 2)). */
export function pooledSd(values: readonly number[], treat: readonly number[]): number {
  const one = ofGroup(values, treat, 1);
  const other = ofGroup(values, treat, 0);
  return Math.sqrt(((one.length - 1) * variance(one) + (other.length - 1) * variance(other)) / (one.length + other.length - 2));
}

/** The What Works Clearinghouse's small-sample factor 1 - 3 / (4N - 9). */
export function wwcFactor(n: number): number {
  return 1 - 3 / (4 * n - 9);
}
