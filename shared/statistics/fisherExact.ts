import { chiSquaredUpper } from './distributions/chiSquared.ts';
import { hypergeometricDensity } from './distributions/hypergeometric.ts';
import { at, sum, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';
import { findRootOutwards } from './roots.ts';

export interface FisherExact {
  readonly p: number;
  /** Conditional maximum likelihood; 0 or Infinity at the ends, null when the margins leave one table only. */
  readonly oddsRatio: number | null;
  readonly low: number;
  readonly high: number;
  /** Without continuity correction; null when a margin is 0. */
  readonly chiSquared: number | null;
  readonly chiSquaredP: number | null;
  readonly leastExpected: number;
}

/**
 * Association in a 2 x 2 table [[a, b], [c, d]], odds ratio ad/bc. p: tables no likelier than the one seen (allowance 1e-7); conditional odds ratio
 * and exact interval solved to the last digits, where R's `fisher.test` stops at about four. Refuses negative or empty tables.
 */
export function fisherExact(a: number, b: number, c: number, d: number, level = 0.95): FisherExact | Refusal {
  const all = a + b + c + d;
  if (!(Math.min(a, b, c, d) >= 0) || !(all > 0)) return refuse('outOfRange', { a, b, c, d });
  const column1 = a + c;
  const column2 = b + d;
  const row1 = a + b;
  const least = Math.max(0, row1 - column2);
  const support = Array.from({ length: Math.min(column1, row1) - least + 1 }, (_, index) => least + index);
  const densities = support.map((x) => hypergeometricDensity(x, column1, column2, row1));
  const seen = at(densities, a - least) * (1 + 1e-7);
  const tilted = (logOdds: number) => tilt(densities.map(Math.log), support, logOdds);
  const solve = (f: (shares: readonly number[]) => number) => {
    const root = findRootOutwards((logOdds) => f(tilted(logOdds)), -10, 10);
    return root === null ? null : Math.exp(root);
  };
  const tail = (1 - level) / 2;
  const atBottom = a === support[0];
  const atTop = a === support.at(-1);
  const expected = [row1, c + d].flatMap((row) => [column1, column2].map((column) => (row * column) / all));
  const chiSquared = expected.every((cell) => cell > 0)
    ? sum([a, b, c, d].map((count, index) => (count - at(expected, index)) ** 2 / at(expected, index)))
    : null;
  return {
    p: Math.min(1, sum(densities.filter((density) => density <= seen))),
    oddsRatio:
      atBottom && atTop
        ? null
        : atBottom
          ? 0
          : atTop
            ? Infinity
            : solve((shares) => sumOf(shares, (share, i) => share * at(support, i)) - a),
    low: atBottom ? 0 : (solve((shares) => sumOf(shares, (share, i) => (at(support, i) >= a ? share : 0)) - tail) ?? 0),
    high: atTop ? Infinity : (solve((shares) => sumOf(shares, (share, i) => (at(support, i) <= a ? share : 0)) - tail) ?? Infinity),
    chiSquared,
    chiSquaredP: chiSquared === null ? null : chiSquaredUpper(chiSquared, 1),
    leastExpected: Math.min(...expected),
  };
}

/** The distribution of the first cell when the odds ratio is exp(logOdds). */
function tilt(logDensities: readonly number[], support: readonly number[], logOdds: number): number[] {
  const exponents = logDensities.map((value, index) => value + logOdds * at(support, index));
  const highest = Math.max(...exponents);
  const weights = exponents.map((value) => Math.exp(value - highest));
  const total = sum(weights);
  return weights.map((value) => value / total);
}
