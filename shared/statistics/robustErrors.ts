import type { LeastSquares } from './leastSquares.ts';
import { sum } from './numbers.ts';

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
  const weights = fit.weights(k);
  const { hat, residuals } = fit;
  const [plain, once, twice] = [residuals.slice(), residuals.slice(), residuals.slice()];
  let pinned = false;
  for (let row = 0; row < fit.n; row++) {
    const leverage = hat[row] ?? 0;
    const square = ((weights[row] ?? 0) * (residuals[row] ?? 0)) ** 2;
    plain[row] = square;
    once[row] = square / (1 - leverage);
    twice[row] = square / (1 - leverage) / (1 - leverage);
    if (leverage > 1 - 1e-10) pinned = true;
  }
  const hc0 = Math.sqrt(sum(plain));
  return {
    hc0,
    hc1: hc0 * Math.sqrt(fit.n / fit.df),
    hc2: pinned ? null : Math.sqrt(sum(once)),
    hc3: pinned ? null : Math.sqrt(sum(twice)),
  };
}
