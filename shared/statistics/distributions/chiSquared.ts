import { gammaQuantile, gammaTails } from './gamma.ts';

/** P(X <= x) for chi squared with df degrees of freedom (`pchisq`). */
export function chiSquaredCdf(x: number, df: number): number {
  return gammaTails(x / 2, df / 2).lower;
}

/** P(X > x) (`pchisq(lower.tail = FALSE)`). */
export function chiSquaredUpper(x: number, df: number): number {
  return gammaTails(x / 2, df / 2).upper;
}

/** The x with P(X <= x) = probability (`qchisq`). */
export function chiSquaredQuantile(probability: number, df: number): number {
  return gammaQuantile(probability, df / 2, 2);
}
