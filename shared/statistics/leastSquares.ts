import { at, dot, squaresAboutMean, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface LeastSquares {
  readonly n: number;
  readonly coefficients: readonly number[];
  /** Classical standard errors, one for each coefficient; 0 where df = 0 leaves them unknown. */
  readonly standardErrors: readonly number[];
  /** Square roots of the diagonal of (X'X)^-1: standard errors before the spread is known. */
  readonly unscaledErrors: readonly number[];
  readonly residuals: readonly number[];
  readonly fitted: readonly number[];
  /** n minus the number of coefficients. */
  readonly df: number;
  readonly residualSquares: number;
  readonly sigma: number | null;
  readonly rSquared: number | null;
  /** Orthonormal columns that span the design: hat matrix = Q Q'. */
  readonly q: readonly (readonly number[])[];
  /** weights[k][i]: what one unit of y_i adds to coefficient k (the rows of (X'X)^-1 X'). */
  readonly weights: readonly (readonly number[])[];
  /** log |X'X|. */
  readonly logDeterminant: number;
  /** Leverage of each row; worked out when it is asked for. */
  readonly hat: readonly number[];
}

/** What the columns add up to in each row, each times its own share. */
function combined(columns: readonly (readonly number[])[], shares: readonly number[], n: number): number[] {
  const total = new Array<number>(n).fill(0);
  columns.forEach((column, k) => {
    const share = at(shares, k);
    for (let row = 0; row < n; row++) total[row] = (total[row] ?? 0) + share * (column[row] ?? 0);
  });
  return total;
}

/**
 * Ordinary least squares of y on the given columns (the column of ones included). Gram-Schmidt done twice, so that nearly parallel columns
 * keep their digits; a column within 1e-7 of the span of those before it is refused as collinear, R's own limit in `lm`.
 * Refuses when there are no more rows than columns only if that makes the design collinear; with df = 0 sigma and standard errors are unknown.
 */
export function leastSquares(y: readonly number[], columns: readonly (readonly number[])[]): LeastSquares | Refusal {
  const n = y.length;
  const size = columns.length;
  if (n < size) return refuse('tooFewValues', { n });
  const q: number[][] = [];
  const r: number[][] = columns.map(() => new Array<number>(size).fill(0));
  for (const [place, column] of columns.entries()) {
    const rest = [...column];
    for (let pass = 0; pass < 2; pass++) {
      for (const [before, direction] of q.entries()) {
        const share = dot(direction, rest);
        const row = r[before];
        if (row) row[place] = (row[place] ?? 0) + share;
        for (let index = 0; index < n; index++) rest[index] = (rest[index] ?? 0) - share * (direction[index] ?? 0);
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > 1e-7 * Math.sqrt(dot(column, column)))) return refuse('collinear', { column: place });
    const row = r[place];
    if (row) row[place] = length;
    q.push(rest.map((value) => value / length));
  }
  const inverse = invertTriangle(r);
  const weights = inverse.map((row) => combined(q, row, n));
  const coefficients = solve(y, columns, weights);
  const fitted = combined(columns, coefficients, n);
  const left = y.map((value, i) => value - at(fitted, i));
  // What a perfect fit leaves over is rounding, and must not pass for a spread.
  const residuals = dot(left, left) <= 1e-24 * dot(y, y) ? left.map(() => 0) : left;
  const residualSquares = dot(residuals, residuals);
  const df = n - size;
  const sigma = df > 0 ? Math.sqrt(residualSquares / df) : null;
  const total = squaresAboutMean(y);
  const unscaledErrors = inverse.map((row) => Math.sqrt(dot(row, row)));
  return {
    n,
    coefficients,
    standardErrors: unscaledErrors.map((value) => (sigma ?? 0) * value),
    unscaledErrors,
    residuals,
    fitted,
    df,
    residualSquares,
    sigma,
    rSquared: total > 0 ? 1 - residualSquares / total : null,
    q,
    weights,
    logDeterminant: 2 * sumOf(r, (row, k) => Math.log(at(row, k))),
    get hat() {
      return leverages(q, n);
    },
  };
}

/** Diagonal of Q Q'. */
function leverages(q: readonly (readonly number[])[], n: number): number[] {
  const total = new Array<number>(n).fill(0);
  for (const column of q) for (let row = 0; row < n; row++) total[row] = (total[row] ?? 0) + (column[row] ?? 0) ** 2;
  return total;
}

/** Coefficients, with one step of refinement on the residuals. */
function solve(y: readonly number[], columns: readonly (readonly number[])[], weights: readonly (readonly number[])[]): number[] {
  let coefficients = weights.map((row) => dot(row, y));
  for (let pass = 0; pass < 2; pass++) {
    const rest = combined(columns, coefficients, y.length);
    for (let row = 0; row < rest.length; row++) rest[row] = (y[row] ?? 0) - (rest[row] ?? 0);
    coefficients = coefficients.map((value, k) => value + dot(weights[k] ?? [], rest));
  }
  return coefficients;
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

export const ones = (n: number): number[] => new Array<number>(n).fill(1);
