import { betaQuantile, betaTails } from './beta.ts';

function tails(f: number, df1: number, df2: number) {
  const whole = df1 * f + df2;
  return betaTails((df1 * f) / whole, df2 / whole, df1 / 2, df2 / 2);
}

/** P(F <= f) (`pf`). */
export function fCdf(f: number, df1: number, df2: number): number {
  return f === Infinity ? 1 : tails(f, df1, df2).lower;
}

/** P(F > f) (`pf(lower.tail = FALSE)`). */
export function fUpper(f: number, df1: number, df2: number): number {
  return f === Infinity ? 0 : tails(f, df1, df2).upper;
}

/** The f with P(F <= f) = probability (`qf`). */
export function fQuantile(probability: number, df1: number, df2: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Infinity;
  const share = betaQuantile(probability, df1 / 2, df2 / 2);
  if (share <= 0.5) return (df2 * share) / (df1 * (1 - share));
  const rest = betaQuantile(1 - probability, df2 / 2, df1 / 2);
  return (df2 * (1 - rest)) / (df1 * rest);
}
