import { type ClusterRobust, clusterRobust } from './clusterRobust.ts';
import type { Clusters } from './clusters.ts';
import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import type { LeastSquares } from './leastSquares.ts';
import { at } from './numbers.ts';
import type { Refusal } from './refusal.ts';
import { type HeteroscedasticErrors, heteroscedasticErrors } from './robustErrors.ts';

/** One coefficient with every standard error Strand can give it. */
export interface RegressionEstimate {
  readonly value: number;
  /** 0 when the fit is perfect: then there is neither test nor interval. */
  readonly se: number;
  readonly t: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Worked out when it is asked for: over a whole register it takes longer than all the rest. */
  readonly robust: HeteroscedasticErrors;
  /** CR2 with Satterthwaite df by school; null when no schools were given. */
  readonly bySchool: ClusterRobust | Refusal | null;
}

export function regressionEstimate(fit: LeastSquares, k: number, clusters: Clusters | null, level = 0.95): RegressionEstimate {
  const value = at(fit.coefficients, k);
  const se = at(fit.standardErrors, k);
  const tested = se > 0 && fit.df > 0;
  const reach = tested ? studentTQuantile(1 - (1 - level) / 2, fit.df) * se : null;
  return {
    value,
    se,
    t: tested ? value / se : null,
    df: fit.df,
    p: tested ? studentTTwoSided(value / se, fit.df) : null,
    low: reach === null ? null : value - reach,
    high: reach === null ? null : value + reach,
    get robust() {
      return heteroscedasticErrors(fit, k);
    },
    bySchool: clusters === null ? null : clusterRobust(fit, k, clusters, level),
  };
}
