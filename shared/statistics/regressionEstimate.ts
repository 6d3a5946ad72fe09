import { type ClusterRobust, clusterRobust } from './clusterRobust.ts';
import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import type { LeastSquares } from './leastSquares.ts';
import { at } from './numbers.ts';
import type { Refusal } from './refusal.ts';
import { type HeteroscedasticErrors, heteroscedasticErrors } from './robustErrors.ts';

/** One coefficient with every standard error Strand can give it. */
export interface RegressionEstimate {
  readonly value: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly robust: HeteroscedasticErrors;
  /** CR2 with Satterthwaite df by school; null when no schools were given. */
  readonly bySchool: ClusterRobust | Refusal | null;
}

export function regressionEstimate(
  fit: LeastSquares,
  k: number,
  clusters: readonly (string | number)[] | null,
  level = 0.95,
): RegressionEstimate {
  const value = at(fit.coefficients, k);
  const se = at(fit.standardErrors, k);
  const reach = studentTQuantile(1 - (1 - level) / 2, fit.df) * se;
  return {
    value,
    se,
    t: value / se,
    df: fit.df,
    p: studentTTwoSided(value / se, fit.df),
    low: value - reach,
    high: value + reach,
    robust: heteroscedasticErrors(fit, k),
    bySchool: clusters === null ? null : clusterRobust(fit, k, clusters, level),
  };
}
