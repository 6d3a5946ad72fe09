/** A cell as it reaches statistics: a number, or null where nothing was measured. */
export type Measured = number | null;

/** True for a usable number. A stray NaN counts as missing, so that it cannot travel. */
export function isPresent(value: Measured | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function presentOnly(values: readonly Measured[]): number[] {
  return values.filter(isPresent);
}

/** Neumaier's compensated sum: error does not grow with the number of terms. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** The same sum of what `value` makes of each item, without a list in between. */
export function sumOf<T>(items: readonly T[], value: (item: T, index: number) => number): number {
  let total = 0;
  let lost = 0;
  let index = 0;
  for (const item of items) {
    const one = value(item, index);
    const next = total + one;
    lost += Math.abs(total) >= Math.abs(one) ? total - next + one : one - next + total;
    total = next;
    index++;
  }
  return total + lost;
}

/** The sum of products, compensated likewise and without a list of them; of lists as long as the first. */
export function dot(one: readonly number[], other: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < one.length; index++) {
    const value = (one[index] ?? 0) * (other[index] ?? 0);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Arithmetic mean, with R's second pass over the residuals. Null when there is nothing to average. */
export function meanOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}

/** Arithmetic mean of at least one value (callers have checked). */
export function mean(values: readonly number[]): number {
  const first = sum(values) / values.length;
  return first + sumOf(values, (value) => value - first) / values.length;
}

/** Sum of squared distances from the mean, corrected for the rounding of that mean. Exactly 0 when all values are equal. */
export function squaresAboutMean(values: readonly number[]): number {
  if (allEqual(values)) return 0;
  const centre = mean(values);
  const residual = sumOf(values, (value) => value - centre);
  return sumOf(values, (value) => (value - centre) ** 2) - residual ** 2 / values.length;
}

/** Variance with n - 1 (`var` in R), of at least two values. */
export function variance(values: readonly number[]): number {
  return squaresAboutMean(values) / (values.length - 1);
}

/** Standard deviation with n - 1 (`sd` in R), of at least two values. */
export function sd(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}

export function sdOrNull(values: readonly number[]): number | null {
  return values.length < 2 ? null : sd(values);
}

export function allEqual(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

export function ascending(values: readonly number[]): number[] {
  return Array.from(Float64Array.from(values).sort());
}

/** Item `index` of a list that is known to reach so far. */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no item ${index}`);
  return value;
}

/** Sample quantile, R's type 7 (with R's guard against rounding in (n - 1) p). `sorted` is ascending and not empty. */
export function quantileOfSorted(sorted: readonly number[], probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place + 4 * Number.EPSILON);
  const part = place - below;
  const low = at(sorted, below);
  if (Math.abs(part) < 4 * Number.EPSILON) return low;
  return low + part * (at(sorted, Math.min(below + 1, sorted.length - 1)) - low);
}

/** Middle value; the mean of the middle two when the count is even. */
export function median(values: readonly number[]): number {
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
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 2 || allEqual(x) || allEqual(y)) return null;
  const [xMean, yMean] = [mean(x), mean(y)];
  const xOff = sumOf(x, (value) => value - xMean);
  const yOff = sumOf(y, (value) => value - yMean);
  const together = sumOf(x, (value, index) => (value - xMean) * (at(y, index) - yMean)) - (xOff * yOff) / x.length;
  // One root of the product, not two: a list against itself is then exactly 1.
  return Math.max(-1, Math.min(1, together / Math.sqrt(squaresAboutMean(x) * squaresAboutMean(y))));
}

/** Null in place of what is not a number: for quotients whose denominator may be 0. Infinities stay: they are answers (a rate ratio over 0). */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
