import { isPresent, type Measured, roundDifference } from './numbers.ts';

/** Pupils measured in both windows, in the order given, and how many were not. Lists are matched by position: the caller has paired by pupil. */
export interface Pairs {
  readonly total: number;
  readonly n: number;
  readonly pre: readonly number[];
  readonly post: readonly number[];
  /** post - pre, unrounded. */
  readonly change: readonly number[];
  /** post - pre rounded to 10 decimals: for ranking, counting and asking whether changes vary at all. Made when it is asked for. */
  readonly rounded: readonly number[];
  /** Where each pair stood in the lists given. */
  readonly places: readonly number[];
  readonly preOnly: number;
  readonly postOnly: number;
  readonly neither: number;
}

export function completePairs(pre: readonly Measured[], post: readonly Measured[]): Pairs {
  const total = Math.max(pre.length, post.length);
  const before: number[] = [];
  const after: number[] = [];
  const places: number[] = [];
  const lone = { pre: 0, post: 0, neither: 0 };
  for (let place = 0; place < total; place++) {
    const one = pre[place];
    const other = post[place];
    if (isPresent(one) && isPresent(other)) {
      before.push(one);
      after.push(other);
      places.push(place);
    } else lone[isPresent(one) ? 'pre' : isPresent(other) ? 'post' : 'neither']++;
  }
  const change = after.map((value, index) => value - (before[index] ?? 0));
  return {
    total,
    n: places.length,
    pre: before,
    post: after,
    change,
    get rounded() {
      return change.map(roundDifference);
    },
    places,
    preOnly: lone.pre,
    postOnly: lone.post,
    neither: lone.neither,
  };
}
