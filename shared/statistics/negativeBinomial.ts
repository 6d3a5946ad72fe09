import { digamma, logGamma, trigamma } from './distributions/gammaFunction.ts';
import { ones } from './leastSquares.ts';
import { fitLogLinear, knownRows } from './logLinear.ts';
import { at, type Measured, sumOf } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { findRoot } from './roots.ts';

export interface NegativeBinomial {
  readonly intercept: number;
  readonly logRatio: number;
  readonly se: number;
  /** Variance = mu + mu^2 / theta: small theta = pupils differ much. */
  readonly theta: number;
  readonly seTheta: number;
  readonly logLikelihood: number;
}

/**
 * Log rate ratio of counts y for one unit of x when counts spread more than Poisson: negative binomial by maximum likelihood, rates and theta in turn
 * (Venables & Ripley 2002, 7.4). Refuses fewer than three rows, a group without events, and counts that spread no more than Poisson (theta has
 * no finite maximum: use quasi-Poisson). R: `MASS::glm.nb(y ~ x)`.
 */
export function negativeBinomial(counts: readonly Measured[], predictor: readonly Measured[]): NegativeBinomial | Refusal {
  const { y, x } = knownRows(counts, predictor);
  if (y.length < 3) return refuse('tooFewValues', { n: y.length });
  const columns = [ones(y.length), x];
  let fit = fitLogLinear(y, columns, (mu) => mu);
  let theta = Infinity;
  for (let round = 0; round < 200; round++) {
    if (isRefusal(fit)) return fit;
    const next = likeliestTheta(y, fit.fitted);
    if (next === null) return refuse('didNotConverge');
    const still = Math.abs(next - theta) < 1e-10 * next;
    theta = next;
    fit = fitLogLinear(y, columns, (mu) => mu / (1 + mu / next));
    if (still) break;
  }
  if (isRefusal(fit)) return fit;
  const mu = fit.fitted;
  return {
    intercept: at(fit.coefficients, 0),
    logRatio: at(fit.coefficients, 1),
    se: at(fit.errors, 1),
    theta,
    seTheta: 1 / Math.sqrt(information(y, mu, theta)),
    logLikelihood: sumOf(
      y,
      (value, i) =>
        logGamma(theta + value) -
        logGamma(theta) -
        logGamma(value + 1) +
        theta * Math.log(theta) +
        (value === 0 ? 0 : value * Math.log(at(mu, i))) -
        (theta + value) * Math.log(theta + at(mu, i)),
    ),
  };
}

function score(y: readonly number[], mu: readonly number[], theta: number): number {
  return sumOf(
    y,
    (value, i) =>
      digamma(theta + value) - digamma(theta) + Math.log(theta) + 1 - Math.log(theta + at(mu, i)) - (value + theta) / (at(mu, i) + theta),
  );
}

function information(y: readonly number[], mu: readonly number[], theta: number): number {
  return sumOf(
    y,
    (value, i) =>
      trigamma(theta) - trigamma(theta + value) - 1 / theta + 2 / (at(mu, i) + theta) - (value + theta) / (at(mu, i) + theta) ** 2,
  );
}

/** Where the score of log theta changes sign; null when it never does, because counts spread no more than Poisson. */
function likeliestTheta(y: readonly number[], mu: readonly number[]): number | null {
  const root = findRoot((logTheta) => score(y, mu, Math.exp(logTheta)) * Math.exp(logTheta), Math.log(1e-4), Math.log(1e6));
  return root === null ? null : Math.exp(root);
}
