import type { LeastSquares } from './leastSquares.ts';
import { at, sumOf } from './numbers.ts';

export interface HeteroscedasticErrors {
  readonly hc0: number;
  readonly hc1: number;
  readonly hc2: number | null;
  readonly hc3: number | null;
}

/**
 * Standard errors of coefficient k that do not trust one common spread (White 1980; MacKinnon & White 1985): with a_i the weight of row i,
 * HC0 = sqrt(sum a_i^2 e_i^2), HC1 = HC0 sqrt(n / df), HC2 and HC3 divide e_i^2 by (1 - h_i) and (1 - h_i)^2.
 * Null where a row has leverage 1. R: `sandwich::vcovHC`.
 */
export function heteroscedasticErrors(fit: LeastSquares, k: number): HeteroscedasticErrors {
  const weights = fit.weights[k] ?? [];
  const squares = (power: number) =>
    sumOf(fit.residuals, (residual, i) => (at(weights, i) * residual) ** 2 / (1 - at(fit.hat, i)) ** power);
  const pinned = fit.hat.some((leverage) => leverage > 1 - 1e-10);
  const hc0 = Math.sqrt(squares(0));
  return {
    hc0,
    hc1: hc0 * Math.sqrt(fit.n / fit.df),
    hc2: pinned ? null : Math.sqrt(squares(1)),
    hc3: pinned ? null : Math.sqrt(squares(2)),
  };
}
