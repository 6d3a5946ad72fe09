import { studentTQuantile } from './distributions/studentT.ts';
import type { Measured } from './numbers.ts';
import { pairedT } from './pairedT.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface ShareBounds {
  readonly known: number;
  readonly missing: number;
  /** Share with the feature if no missing pupil had it. */
  readonly lowest: number;
  /** The same if every missing pupil had it. */
  readonly highest: number;
}

/** The least and most a share can be, whatever the pupils who were not measured were like. `values` hold 1, 0 or null. Refuses an empty list. */
export function shareBounds(values: readonly Measured[]): ShareBounds | Refusal {
  if (values.length === 0) return refuse('noValues');
  const yes = values.filter((value) => value === 1).length;
  const known = values.filter((value) => value === 1 || value === 0).length;
  const missing = values.length - known;
  return { known, missing, lowest: yes / values.length, highest: (yes + missing) / values.length };
}

export interface TippingPoint {
  /** Share of the pupils asked about whose change is not known. */
  readonly shareMissing: number;
  /**
   * How much worse (in the measure's unit) the unmeasured must have done than the measured before the interval reaches 0.
   * Null when nobody is missing or the interval covers 0 already.
   */
  readonly difference: number | null;
}

/**
 * How unlike the unmeasured pupils would have to be to overturn the result: (|m| - t SE) / f, with m and SE of the complete pairs, f the share without
 * a change. `further`: pupils without a change who are not in the lists. Refuses what the paired t test refuses.
 */
export function tippingPoint(pre: ArrayLike<Measured>, post: ArrayLike<Measured>, further = 0, level = 0.95): TippingPoint | Refusal {
  const result = pairedT(pre, post, level);
  if (isRefusal(result.test)) return result.test;
  const asked = result.total + further;
  const shareMissing = (asked - result.n) / asked;
  const room = Math.abs(result.meanChange ?? 0) - studentTQuantile(1 - (1 - level) / 2, result.test.df) * result.test.se;
  return { shareMissing, difference: shareMissing > 0 && room > 0 ? room / shareMissing : null };
}
