import { isPresent, type Measured, median, presentOnly } from './numbers.ts';

/**
 * Which values lie far from the rest: |x - median| / (1.4826 MAD) > 3.5 (Iglewicz & Hoaglin 1993). One flag for each value, in order; missing values, and all
 * values when half of them are equal (MAD = 0), are not flagged. For looking at, never for dropping.
 */
export function outliers(values: readonly Measured[], limit = 3.5): boolean[] {
  const present = presentOnly(values);
  if (present.length === 0) return values.map(() => false);
  const middle = median(present);
  const spread = 1.4826 * median(present.map((value) => Math.abs(value - middle)));
  return values.map((value) => isPresent(value) && spread > 0 && Math.abs(value - middle) / spread > limit);
}
