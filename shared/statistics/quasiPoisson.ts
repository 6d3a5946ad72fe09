import { studentTTwoSided } from './distributions/studentT.ts';
import { ones } from './leastSquares.ts';
import { fitLogLinear, knownRows } from './logLinear.ts';
import { at, type Measured, sumOf } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface QuasiPoisson {
  readonly logRatio: number;
  readonly se: number;
  /** Pearson chi squared / df: 1 for a Poisson spread, above 1.5 much more. */
  readonly dispersion: number;
  readonly p: number;
  readonly df: number;
}

/**
 * Log rate ratio of counts y for one unit of x (1 mentored, 0 comparison), its standard error widened by the dispersion seen, t(n - 2).
 * Refuses fewer than three rows, an x that does not vary, and a group without events (no finite ratio). R: `glm(y ~ x, quasipoisson)`.
 */
export function quasiPoisson(counts: readonly Measured[], predictor: readonly Measured[]): QuasiPoisson | Refusal {
  const { y, x } = knownRows(counts, predictor);
  if (y.length < 3) return refuse('tooFewValues', { n: y.length });
  const fit = fitLogLinear(y, [ones(y.length), x], (mu) => mu);
  if (isRefusal(fit)) return fit;
  const dispersion = sumOf(y, (value, i) => (value - at(fit.fitted, i)) ** 2 / at(fit.fitted, i)) / fit.df;
  const logRatio = at(fit.coefficients, 1);
  const se = at(fit.errors, 1) * Math.sqrt(dispersion);
  if (!(se > 0)) return refuse('noVariation', { n: y.length });
  return { logRatio, se, dispersion, p: studentTTwoSided(logRatio / se, fit.df), df: fit.df };
}
