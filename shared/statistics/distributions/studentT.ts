import { findRoot } from '../roots.ts';
import { betaTails } from './beta.ts';

/** P(T > |t|): one tail of Student's t, df > 0 and not necessarily whole. */
function tail(t: number, df: number): number {
  if (!Number.isFinite(t)) return 0;
  const whole = df + t * t;
  return betaTails(df / whole, (t * t) / whole, df / 2, 0.5).lower / 2;
}

/** P(T <= t) (`pt`). */
export function studentTCdf(t: number, df: number): number {
  const one = tail(t, df);
  return t > 0 ? 1 - one : one;
}

/** P(T > t) (`pt(lower.tail = FALSE)`). */
export function studentTUpper(t: number, df: number): number {
  return studentTCdf(-t, df);
}

/** P(|T| >= |t|): the two-sided p (`2 * pt(-abs(t), df)`). */
export function studentTTwoSided(t: number, df: number): number {
  return 2 * tail(t, df);
}

/** The t with P(T <= t) = probability (`qt`). */
export function studentTQuantile(probability: number, df: number): number {
  if (probability <= 0) return -Infinity;
  if (probability >= 1) return Infinity;
  if (probability === 0.5) return 0;
  const wanted = Math.min(probability, 1 - probability);
  let top = 2;
  while (tail(top, df) > wanted && top < 1e150) top *= 4;
  const size = findRoot((t) => tail(t, df) - wanted, 0, top) ?? top;
  return probability < 0.5 ? -size : size;
}
