import { dotAbout, packed, sumAbout } from './packed.ts';

/** A cell as it reaches statistics: a number, or null where nothing was measured. */
export type Measured = number | null;

/** True for a usable number. A stray NaN counts as missing, so that it cannot travel. */
export function isPresent(value: Measured | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function presentOnly(values: ArrayLike<Measured>): Float64Array {
  const present = new Float64Array(values.length);
  let n = 0;
  for (let place = 0; place < present.length; place++) {
    const value = values[place];
    if (isPresent(value)) present[n++] = value;
  }
  return present.subarray(0, n);
}

/** A list of numbers, packed or not. */
export type Values = ArrayLike<number>;

/** Neumaier's compensated sum: error does not grow with the number of terms. */
export function sum(values: Values): number {
  return sumAbout(packed(values), 0);
}

/** The same sum of what `value` makes of each item, without a list in between. */
export function sumOf<T>(items: ArrayLike<T>, value: (item: T, index: number) => number): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < items.length; index++) {
    const one = value(at(items, index), index);
    const next = total + one;
    lost += Math.abs(total) >= Math.abs(one) ? total - next + one : one - next + total;
    total = next;
  }
  return total + lost;
}

/** The sum of products, compensated likewise and without a list of them; of lists as long as the first. */
export function dot(one: Values, other: Values): number {
  return dotAbout(packed(one), 0, packed(other), 0);
}

/** Arithmetic mean, with R's second pass over the residuals. Null when there is nothing to average. */
export function meanOrNull(values: Values): number | null {
  return values.length === 0 ? null : mean(values);
}

/** Arithmetic mean of at least one value (callers have checked). */
export function mean(values: Values): number {
  const given = packed(values);
  const first = sumAbout(given, 0) / given.length;
  return first + sumAbout(given, first) / given.length;
}

/** Sum of squared distances from the mean, corrected for the rounding of that mean. Exactly 0 when all values are equal. */
export function squaresAboutMean(values: Values): number {
  const given = packed(values);
  if (allEqual(given)) return 0;
  const centre = mean(given);
  return dotAbout(given, centre, given, centre) - sumAbout(given, centre) ** 2 / given.length;
}

/** Variance with n - 1 (`var` in R), of at least two values. */
export function variance(values: Values): number {
  return squaresAboutMean(values) / (values.length - 1);
}

/** Standard deviation with n - 1 (`sd` in R), of at least two values. */
export function sd(values: Values): number {
  return Math.sqrt(variance(values));
}

export function sdOrNull(values: Values): number | null {
  return values.length < 2 ? null : sd(values);
}

export function allEqual(values: Values): boolean {
  const first = values[0];
  for (let index = 1; index < values.length; index++) if (values[index] !== first) return false;
  return true;
}

export function ascending(values: Values): Float64Array {
  return new Float64Array(values).sort();
}

/** Item `index` of a list that is known to reach so far. */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no item ${index}`);
  return value;
}

/** Sample quantile, R's type 7 (with R's guard against rounding in (n - 1) p). `sorted` is ascending and not empty. */
export function quantileOfSorted(sorted: Values, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place + 4 * Number.EPSILON);
  const part = place - below;
  const low = at(sorted, below);
  if (Math.abs(part) < 4 * Number.EPSILON) return low;
  return low + part * (at(sorted, Math.min(below + 1, sorted.length - 1)) - low);
}

/** Middle value; the mean of the middle two when the count is even. */
export function median(values: Values): number {
  const sorted = ascending(values);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, half) : mean([at(sorted, half - 1), at(sorted, half)]);
}

/**
 * A difference rounded to 10 decimals, so that 0.4 - 0.1 and 0.5 - 0.2 are the same change before ranking and counting.
 * Beyond 2^53 in units of 1e-10 a double has no such decimals, and the value stays as it is.
 */
export function roundDifference(value: number): number {
  const scaled = value * 1e10;
  return Math.abs(scaled) >= 2 ** 52 ? value : Math.round(scaled) / 1e10;
}

/** Pearson's r of two lists of equal length; null when either does not vary or there are fewer than two pairs. */
export function pearson(x: Values, y: Values): number | null {
  const [one, other] = [packed(x), packed(y)];
  if (one.length < 2 || allEqual(one) || allEqual(other)) return null;
  const [oneMean, otherMean] = [mean(one), mean(other)];
  const together = dotAbout(one, oneMean, other, otherMean) - (sumAbout(one, oneMean) * sumAbout(other, otherMean)) / one.length;
  // One root of the product, not two: a list against itself is then exactly 1.
  return Math.max(-1, Math.min(1, together / Math.sqrt(squaresAboutMean(one) * squaresAboutMean(other))));
}

/** Null in place of what is not a number: for quotients whose denominator may be 0. Infinities stay: they are answers (a rate ratio over 0). */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
