import { findRoot } from '../roots.ts';
import { binomialTerm } from './gammaFunction.ts';

export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Both tails of Beta(a, b) at x, where `rest` is 1 - x, given apart so that neither end loses digits.
 * Continued fraction (modified Lentz; NIST DLMF 8.17.22) on the side where it converges fast, the other tail by subtraction.
 */
export function betaTails(x: number, rest: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (rest <= 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = leadingPart(x, rest, a, b) * continuedFraction(x, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = leadingPart(rest, x, b, a) * continuedFraction(rest, b, a);
  return { lower: 1 - upper, upper };
}

/** x^a (1 - x)^b / (a B(a, b)). */
function leadingPart(x: number, rest: number, a: number, b: number): number {
  return (binomialTerm(a, a + b, x, rest) * b) / (a + b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  return value;
}

/** P(X <= x) for Beta(a, b) (`pbeta`). */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTails(x, 1 - x, a, b).lower;
}

/** The x with P(X <= x) = probability (`qbeta`), a and b > 0. */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  const half = betaTails(0.5, 0.5, a, b);
  if (half.lower >= probability) return findRoot((x) => betaTails(x, 1 - x, a, b).lower - probability, 0, 0.5) ?? 0;
  const rest = findRoot((y) => betaTails(1 - y, y, a, b).upper - (1 - probability), 0, 0.5) ?? 0;
  return 1 - rest;
}
