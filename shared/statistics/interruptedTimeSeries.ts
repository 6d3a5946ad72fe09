import { type LeastSquares, leastSquares, ones } from './leastSquares.ts';
import { at, type Measured, sumOf } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface InterruptedTimeSeries {
  readonly n: number;
  /** Observed weeks before and from t0: below 8 on a side Strand does not offer the method. */
  readonly before: number;
  readonly after: number;
  readonly intercept: number;
  readonly slopeBefore: number;
  /** The jump at t0. */
  readonly levelChange: number;
  readonly slopeChange: number;
  readonly seLevel: number;
  readonly seSlope: number;
  /** Newey and West's, which allow neighbouring weeks to resemble each other. */
  readonly seLevelRobust: number;
  readonly seSlopeRobust: number;
  readonly lag: number;
  readonly df: number;
  /** 2 = neighbours unlike; towards 0 = alike. Null when the line fits exactly. */
  readonly durbinWatson: number | null;
}

/** Lag for T weeks: floor(4 (T/100)^(2/9)) (Newey & West 1994). */
export function neweyWestLag(weeks: number): number {
  return Math.floor(4 * (weeks / 100) ** (2 / 9));
}

/**
 * Did a weekly series jump or bend at t0? y ~ t + 1(t >= t0) + max(0, t - t0). `t` keeps calendar weeks (holidays are gaps, not zeros), lags count observed
 * rows. Newey-West weights 1 - l/(lag + 1), no prewhitening, no small-sample factor; read with t(n - 4). Weeks without a value are left out. Refuses fewer than five weeks and a break
 * with too few weeks beside it to be told apart. R: `lm`, `sandwich::NeweyWest(prewhite = FALSE, adjust = FALSE)`, `lmtest::dwtest`.
 */
export function interruptedTimeSeries(
  series: ArrayLike<Measured>,
  t: ArrayLike<Measured>,
  t0: number,
  lag?: number,
): InterruptedTimeSeries | Refusal {
  const { pre: y, post: weeks, n } = completePairs(series, t);
  if (n < 5) return refuse('tooFewValues', { n });
  const lags = lag ?? neweyWestLag(n);
  // Time from t0, so that large week numbers cost no digits; the intercept is moved back below.
  const since = weeks.map((week) => week - t0);
  const fit = leastSquares(y, [ones(n), since, since.map((week) => (week >= 0 ? 1 : 0)), since.map((week) => Math.max(0, week))]);
  if (isRefusal(fit)) return fit;
  const steps = sumOf(fit.residuals.slice(1), (residual, i) => (residual - at(fit.residuals, i)) ** 2);
  const slopeBefore = at(fit.coefficients, 1);
  return {
    n,
    before: since.filter((week) => week < 0).length,
    after: since.filter((week) => week >= 0).length,
    intercept: at(fit.coefficients, 0) - slopeBefore * t0,
    slopeBefore,
    levelChange: at(fit.coefficients, 2),
    slopeChange: at(fit.coefficients, 3),
    seLevel: at(fit.standardErrors, 2),
    seSlope: at(fit.standardErrors, 3),
    seLevelRobust: neweyWest(fit, 2, lags),
    seSlopeRobust: neweyWest(fit, 3, lags),
    lag: lags,
    df: fit.df,
    durbinWatson: fit.residualSquares > 0 ? steps / fit.residualSquares : null,
  };
}

function neweyWest(fit: LeastSquares, k: number, lag: number): number {
  const weights = fit.weights(k);
  const parts = fit.residuals.map((residual, i) => residual * at(weights, i));
  let variance = sumOf(parts, (part) => part ** 2);
  for (let l = 1; l <= Math.min(lag, parts.length - 1); l++)
    variance += 2 * (1 - l / (lag + 1)) * sumOf(parts.slice(l), (part, i) => part * at(parts, i));
  return Math.sqrt(Math.max(0, variance));
}
