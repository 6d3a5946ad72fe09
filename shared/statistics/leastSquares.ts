import { at, dot, squaresAboutMean, sumOf, type Values } from './numbers.ts';
import { orthonormal } from './orthonormal.ts';
import { dotAbout, packed, takeOut } from './packed.ts';
import { isRefusal, type Refusal } from './refusal.ts';

export interface LeastSquares {
  readonly n: number;
  readonly coefficients: readonly number[];
  /** Classical standard errors, one for each coefficient; 0 where df = 0 leaves them unknown. */
  readonly standardErrors: readonly number[];
  /** Square roots of the diagonal of (X'X)^-1: standard errors before the spread is known. */
  readonly unscaledErrors: readonly number[];
  readonly residuals: Float64Array;
  /** n minus the number of coefficients. */
  readonly df: number;
  /** Sum of y^2. */
  readonly ySquares: number;
  readonly residualSquares: number;
  readonly sigma: number | null;
  readonly rSquared: number | null;
  /** Orthonormal columns that span the design: hat matrix = Q Q'. */
  readonly q: readonly Float64Array[];
  /** shares[k]: coefficient k is this much of each of Q'y (the rows of R^-1). */
  readonly shares: readonly (readonly number[])[];
  /** What one unit of y_i adds to coefficient k (row k of (X'X)^-1 X'); worked out when it is asked for. */
  weights(k: number): Float64Array;
  /** log |X'X|. */
  readonly logDeterminant: number;
  /** Leverage of each row; worked out when it is asked for. */
  readonly hat: Float64Array;
}

/**
 * Ordinary least squares of y on the given columns (the column of ones included), by Gram-Schmidt done twice. Refuses collinear columns as `orthonormal`
 * does, and no more rows than columns only if that makes the design collinear; with df = 0 sigma and standard errors are unknown.
 */
export function leastSquares(y: Values, columns: readonly Values[]): LeastSquares | Refusal {
  const n = y.length;
  const split = orthonormal(columns, n);
  if (isRefusal(split)) return split;
  const { q, r } = split;
  const shares = invertTriangle(r);
  const { coefficients, left } = solve(packed(y), columns.map(packed), q, shares);
  // What a perfect fit leaves over is rounding, and must not pass for a spread.
  const leftSquares = dot(left, left);
  const ySquares = dot(y, y);
  const isPerfect = leftSquares <= 1e-24 * ySquares;
  const residualSquares = isPerfect ? 0 : leftSquares;
  const df = n - columns.length;
  const sigma = df > 0 ? Math.sqrt(residualSquares / df) : null;
  const unscaledErrors = shares.map((row) => Math.sqrt(dot(row, row)));
  return {
    n,
    coefficients,
    standardErrors: unscaledErrors.map((value) => (sigma ?? 0) * value),
    unscaledErrors,
    residuals: isPerfect ? new Float64Array(n) : left,
    df,
    ySquares,
    residualSquares,
    sigma,
    get rSquared() {
      const total = squaresAboutMean(y);
      return total > 0 ? 1 - residualSquares / total : null;
    },
    q,
    shares,
    weights: (k) => combined(q, at(shares, k), n),
    logDeterminant: 2 * sumOf(r, (row, k) => Math.log(at(row, k))),
    get hat() {
      return leverages(q, n);
    },
  };
}

/** Coefficients, with one step of refinement on the residuals, and those residuals. */
function solve(y: Float64Array, design: readonly Float64Array[], q: readonly Float64Array[], shares: readonly (readonly number[])[]) {
  let coefficients: readonly number[] = shares.map(() => 0);
  let left = y;
  for (let pass = 0; pass < 2; pass++) {
    const along = q.map((direction) => dotAbout(direction, 0, left, 0));
    coefficients = coefficients.map((value, k) => value + sumOf(at(shares, k), (share, j) => share * at(along, j)));
    left = y.slice();
    for (const [k, column] of design.entries()) takeOut(left, at(coefficients, k), column);
  }
  return { coefficients, left };
}

/** What the columns add up to in each row, each times its own share. */
function combined(columns: readonly Float64Array[], shares: readonly number[], n: number): Float64Array {
  const total = new Float64Array(n);
  columns.forEach((column, k) => {
    const share = at(shares, k);
    for (let row = 0; row < n; row++) total[row] = (total[row] ?? 0) + share * (column[row] ?? 0);
  });
  return total;
}

/** Diagonal of Q Q'. */
function leverages(q: readonly Float64Array[], n: number): Float64Array {
  const total = new Float64Array(n);
  for (const column of q) for (let row = 0; row < n; row++) total[row] = (total[row] ?? 0) + (column[row] ?? 0) ** 2;
  return total;
}

/** The inverse of an upper triangle. */
function invertTriangle(r: readonly (readonly number[])[]): number[][] {
  const size = r.length;
  const inverse = r.map(() => new Array<number>(size).fill(0));
  for (let column = 0; column < size; column++) {
    for (let row = column; row >= 0; row--) {
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) value -= at(r[row] ?? [], k) * at(inverse[k] ?? [], column);
      const target = inverse[row];
      if (target) target[column] = value / at(r[row] ?? [], row);
    }
  }
  return inverse;
}

export const ones = (n: number): Float64Array => new Float64Array(n).fill(1);
