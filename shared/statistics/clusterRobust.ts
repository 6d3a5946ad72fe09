import { clusterMoments } from './clusterMoments.ts';
import type { Clusters } from './clusters.ts';
import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import type { LeastSquares } from './leastSquares.ts';
import { at, dot, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';
import { symmetricEigen } from './symmetricEigen.ts';

export interface ClusterRobust {
  readonly clusters: number;
  readonly cr0: number;
  readonly cr1: number;
  readonly cr1s: number;
  readonly cr2: number;
  readonly t: number;
  /** Satterthwaite's degrees of freedom; below 4 the interval is fragile. */
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Interval and test of coefficient k that allow pupils of one school to resemble each other.
 *
 * CR0: sqrt(sum over clusters of (a_c' e_c)^2); CR1 times sqrt(G/(G-1)); CR1S times sqrt(G/(G-1) (N-1)/(N-K)).
 * CR2: (a_c' A_c e_c)^2 with A_c the symmetric pseudo-inverse root of I - H_cc (identity working model), and Satterthwaite's df
 * (sum p_c'p_c)^2 / sum (p_c'p_d)^2, p_c = (I - H) A_c a_c (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018, JBES 36:672).
 * Whether so few clusters deserve an interval at all is the caller's rule (Strand: from 4). Refuses below two clusters, and where the
 * clusters leave no variance to estimate. R: `clubSandwich::coef_test(vcov = "CR2", test = "Satterthwaite")`.
 */
export function clusterRobust(fit: LeastSquares, k: number, clusters: Clusters, level = 0.95): ClusterRobust | Refusal {
  const { count } = clusters;
  if (count < 2) return refuse('tooFewClusters', { clusters: count });
  const shares = at(fit.shares, k);
  const adjusted = clusterMoments(fit, clusters).map(({ squares, scores }) => {
    const b = adjustedShares(squares, shares);
    const inDesign = squares.map((row) => dot(row, b));
    return { plain: dot(shares, scores), score: dot(b, scores), length: dot(b, inDesign), inDesign };
  });
  const cr0 = Math.sqrt(sumOf(adjusted, ({ plain }) => plain ** 2));
  const cr2 = Math.sqrt(sumOf(adjusted, ({ score }) => score ** 2));
  const spread = Math.sqrt(squaresOfProducts(fit.weights(k), fit.residuals));
  const df = satterthwaite(adjusted, dot(shares, shares));
  // Less than this is rounding: the schools leave nothing to estimate a spread from (one school on each side).
  if (df === null || !(cr2 > 1e-9 * spread)) return refuse('noVariation', { clusters: count });
  const estimate = at(fit.coefficients, k);
  const t = estimate / cr2;
  const reach = studentTQuantile(1 - (1 - level) / 2, df) * cr2;
  const small = count / (count - 1);
  return {
    clusters: count,
    cr0,
    cr1: cr0 * Math.sqrt(small),
    cr1s: cr0 * Math.sqrt((small * (fit.n - 1)) / fit.df),
    cr2,
    t,
    df,
    p: studentTTwoSided(t, df),
    low: estimate - reach,
    high: estimate + reach,
  };
}

function squaresOfProducts(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let row = 0; row < one.length; row++) total += ((one[row] ?? 0) * (other[row] ?? 0)) ** 2;
  return total;
}

/**
 * A_c a_c as shares of the columns of Q_c, of which a_c is made too: with Q_c'Q_c = V L V', I - H_cc has eigenvalues 1 - lambda in the span of Q_c and 1
 * elsewhere, so that A_c Q_c s = Q_c V (1 - L)^(-1/2) V' s.
 */
function adjustedShares(squares: readonly (readonly number[])[], shares: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(squares);
  const result = shares.map(() => 0);
  values.forEach((lambda, j) => {
    const vector = vectors[j] ?? [];
    const root = lambda < 1e-14 ? 1 : 1 - lambda > 1e-12 ? 1 / Math.sqrt(1 - lambda) : 0;
    const along = root * dot(vector, shares);
    for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) + along * (vector[i] ?? 0);
  });
  return result;
}

function satterthwaite(parts: readonly { readonly length: number; readonly inDesign: readonly number[] }[], whole: number): number | null {
  let trace = 0;
  let squares = 0;
  for (const [place, one] of parts.entries()) {
    const own = one.length - dot(one.inDesign, one.inDesign);
    trace += own;
    squares += own ** 2;
    for (let other = 0; other < place; other++) squares += 2 * dot(one.inDesign, parts[other]?.inDesign ?? []) ** 2;
  }
  return trace > 1e-10 * whole ? trace ** 2 / squares : null;
}
