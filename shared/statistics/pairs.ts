import { isPresent, type Measured, roundDifference } from './numbers.ts';

/** Pupils measured in both windows, in the order given, and how many were not. Lists are matched by position: the caller has paired by pupil. */
export interface Pairs {
  readonly total: number;
  readonly n: number;
  readonly pre: Float64Array;
  readonly post: Float64Array;
  /** post - pre, unrounded. */
  readonly change: Float64Array;
  /** post - pre rounded to 10 decimals: for ranking, counting and asking whether changes vary at all. Made when it is asked for. */
  readonly rounded: Float64Array;
  /** Where each pair stood in the lists given. */
  readonly places: Int32Array;
  readonly preOnly: number;
  readonly postOnly: number;
  readonly neither: number;
}

/** `isUsable` may leave out places whose pair would be complete: they count as neither. */
export function completePairs(pre: ArrayLike<Measured>, post: ArrayLike<Measured>, isUsable?: (place: number) => boolean): Pairs {
  const total = Math.max(pre.length, post.length);
  const before = new Float64Array(total);
  const after = new Float64Array(total);
  const places = new Int32Array(total);
  const lone = { pre: 0, post: 0, neither: 0 };
  let n = 0;
  const [given, later] = [numbersOf(pre), numbersOf(post)];
  for (let place = 0; place < total; place++) {
    const usable = isUsable === undefined || isUsable(place);
    const one = usable ? given[place] : undefined;
    const other = usable ? later[place] : undefined;
    if (isPresent(one) && isPresent(other)) {
      before[n] = one;
      after[n] = other;
      places[n] = place;
      n++;
    } else lone[isPresent(one) ? 'pre' : isPresent(other) ? 'post' : 'neither']++;
  }
  const change = new Float64Array(n);
  for (let index = 0; index < n; index++) change[index] = (after[index] ?? 0) - (before[index] ?? 0);
  return {
    total,
    n,
    pre: before.subarray(0, n),
    post: after.subarray(0, n),
    change,
    get rounded() {
      return change.map(roundDifference);
    },
    places: places.subarray(0, n),
    preOnly: lone.pre,
    postOnly: lone.post,
    neither: lone.neither,
  };
}

/** Packed numbers, NaN where nothing was measured. */
function numbersOf(values: ArrayLike<Measured>): Float64Array {
  if (values instanceof Float64Array) return values;
  const numbers = new Float64Array(values.length);
  for (let place = 0; place < numbers.length; place++) numbers[place] = values[place] ?? Number.NaN;
  return numbers;
}
