import { clustersOf } from './clusters.ts';
import { type Correlation, correlation } from './correlation.ts';
import { leastSquares, ones } from './leastSquares.ts';
import { isPresent, type Measured } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type RegressionEstimate, regressionEstimate } from './regressionEstimate.ts';

export interface DoseResponse {
  readonly n: number;
  /** Dose against change. */
  readonly correlation: Correlation;
  /** Change for one more unit of dose, at the same value before. */
  readonly slope: RegressionEstimate;
}

/**
 * Did pupils with more mentoring change more? Spearman of dose and change, and change ~ dose + pre with school-robust errors. Never causal: pupils who
 * did better may have stayed longer. A pupil needs dose and both windows. Refuses fewer than four such pupils, and what cannot be told apart.
 */
export function doseResponse(
  dose: ArrayLike<Measured>,
  pre: ArrayLike<Measured>,
  post: ArrayLike<Measured>,
  clusters: readonly (string | number)[] | null = null,
): DoseResponse | Refusal {
  const pairs = completePairs(pre, post, (place) => isPresent(dose[place]));
  if (pairs.n < 4) return refuse('tooFewPairs', { n: pairs.n });
  const doses = Float64Array.from(pairs.places, (place) => dose[place] ?? 0);
  const together = correlation(doses, pairs.change);
  if (isRefusal(together)) return together;
  const fit = leastSquares(pairs.change, [ones(pairs.n), doses, pairs.pre]);
  if (isRefusal(fit)) return fit;
  const schools = clusters === null ? null : clustersOf(clusters, pairs.places);
  return { n: pairs.n, correlation: together, slope: regressionEstimate(fit, 1, schools) };
}
