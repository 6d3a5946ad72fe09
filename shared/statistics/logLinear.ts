import { type LeastSquares, leastSquares } from './leastSquares.ts';
import { at, mean, sumOf, type Values } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface LogLinearFit {
  readonly coefficients: readonly number[];
  /** Square roots of the diagonal of (X'WX)^-1. */
  readonly errors: readonly number[];
  readonly fitted: readonly number[];
  readonly df: number;
}

/**
 * Log-linear regression of counts by iterated weighted least squares, each row weighted by `weight(mu)` (mu for Poisson, mu/(1 + mu/theta) for the
 * negative binomial; McCullagh & Nelder 1989, 2.5). `exposure`: what each count is out of, so that rates are fitted; 1 where it is not given. Refuses collinear columns and fits that run away, as when a whole group has no events.
 */
export function fitLogLinear(
  y: readonly number[],
  columns: readonly Values[],
  weight: (mu: number) => number,
  exposure: Values | null = null,
): LogLinearFit | Refusal {
  const offset = exposure === null ? new Float64Array(y.length) : Float64Array.from(exposure, Math.log);
  const centre = mean(y);
  if (!(centre > 0)) return refuse('noVariation', { n: y.length });
  let eta = y.map((value) => Math.log((value + centre) / 2 + 1e-3));
  let before: readonly number[] = [];
  for (let round = 0; round < 200; round++) {
    const mu = eta.map(Math.exp);
    const roots = mu.map((value) => Math.sqrt(weight(value)));
    const working = eta.map((value, i) => (value - at(offset, i) + (at(y, i) - at(mu, i)) / at(mu, i)) * at(roots, i));
    const fit: LeastSquares | Refusal = leastSquares(
      working,
      columns.map((column) => new Float64Array(column).map((value, i) => value * at(roots, i))),
    );
    if (isRefusal(fit)) return fit;
    eta = y.map((_, i) => at(offset, i) + sumOf(fit.coefficients, (value, k) => value * at(at(columns, k), i)));
    if (eta.some((value) => !(Math.abs(value) < 25))) return refuse('didNotConverge');
    const last = before;
    before = fit.coefficients;
    const still = fit.coefficients.every((value, k) => Math.abs(value - (last[k] ?? Infinity)) < 1e-13 * (1 + Math.abs(value)));
    if (still || (round > 50 && fit.coefficients.every((value, k) => Math.abs(value - (last[k] ?? Infinity)) < 1e-10)))
      return { coefficients: fit.coefficients, errors: fit.unscaledErrors, fitted: eta.map(Math.exp), df: fit.df };
  }
  return refuse('didNotConverge');
}

/** Rows in which both count and predictor are known. */
export function knownRows(y: readonly (number | null)[], x: readonly (number | null)[]): { readonly y: number[]; readonly x: number[] } {
  const rows = y.flatMap((value, i) => {
    const other = x[i];
    return value != null && other != null && Number.isFinite(value) && Number.isFinite(other) ? [{ value, other }] : [];
  });
  return { y: rows.map(({ value }) => value), x: rows.map(({ other }) => other) };
}
