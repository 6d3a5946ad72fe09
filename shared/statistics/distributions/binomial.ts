import { betaQuantile, betaTails } from './beta.ts';
import { binomialTerm } from './gammaFunction.ts';

/** P(X = x) (`dbinom`). */
export function binomialDensity(x: number, n: number, p: number): number {
  return x < 0 || x > n ? 0 : binomialTerm(x, n, p, 1 - p);
}

/** P(X <= x) (`pbinom`). */
export function binomialCdf(x: number, n: number, p: number): number {
  const whole = Math.floor(x + 1e-7);
  if (whole < 0) return 0;
  return whole >= n ? 1 : betaTails(p, 1 - p, whole + 1, n - whole).upper;
}

/** P(X > x) (`pbinom(lower.tail = FALSE)`). */
export function binomialUpper(x: number, n: number, p: number): number {
  const whole = Math.floor(x + 1e-7);
  if (whole < 0) return 1;
  return whole >= n ? 0 : betaTails(p, 1 - p, whole + 1, n - whole).lower;
}

/** The smallest x with P(X <= x) >= probability (`qbinom`). */
export function binomialQuantile(probability: number, n: number, p: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binomialCdf(middle, n, p) >= probability * (1 - 64 * Number.EPSILON)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Clopper-Pearson interval of a share (`binom.test()$conf.int`). */
export function exactShareInterval(x: number, n: number, level = 0.95): { readonly low: number; readonly high: number } {
  const a = (1 - level) / 2;
  return { low: x === 0 ? 0 : betaQuantile(a, x, n - x + 1), high: x === n ? 1 : betaQuantile(1 - a, x + 1, n - x) };
}

/** Two-sided p of x of n against p: outcomes no likelier than the one seen, with R's allowance of 1e-7 (`binom.test()$p.value`). */
export function exactShareTest(x: number, n: number, p: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (p === 1) return x === n ? 1 : 0;
  const seen = binomialDensity(x, n, p) * (1 + 1e-7);
  const expected = n * p;
  if (x === expected) return 1;
  let others = 0;
  if (x < expected) {
    for (let i = Math.ceil(expected); i <= n; i++) if (binomialDensity(i, n, p) <= seen) others++;
    return Math.min(1, binomialCdf(x, n, p) + binomialUpper(n - others, n, p));
  }
  for (let i = 0; i <= Math.floor(expected); i++) if (binomialDensity(i, n, p) <= seen) others++;
  return Math.min(1, binomialCdf(others - 1, n, p) + binomialUpper(x - 1, n, p));
}
