import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import type { LeastSquares } from './leastSquares.ts';
import { at, dot, sum, sumOf } from './numbers.ts';
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

/** Row numbers of each cluster, in the order the clusters first appear. */
export function rowsByCluster(clusters: readonly (string | number)[]): number[][] {
  const rows = new Map<string | number, number[]>();
  clusters.forEach((cluster, row) => {
    const list = rows.get(cluster);
    if (list) list.push(row);
    else rows.set(cluster, [row]);
  });
  return [...rows.values()];
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
export function clusterRobust(fit: LeastSquares, k: number, clusters: readonly (string | number)[], level = 0.95): ClusterRobust | Refusal {
  const groups = rowsByCluster(clusters);
  const count = groups.length;
  if (count < 2) return refuse('tooFewClusters', { clusters: count });
  const weights = fit.weights[k] ?? [];
  const adjusted = groups.map((rows) => {
    const own = fit.q.map((column) => taken(column, rows));
    const a = taken(weights, rows);
    const residuals = taken(fit.residuals, rows);
    const b = adjustedWeights(own, a);
    return {
      plain: dot(a, residuals),
      score: dot(b, residuals),
      length: dot(b, b),
      inDesign: own.map((column) => dot(column, b)),
    };
  });
  const cr0 = Math.sqrt(sumOf(adjusted, ({ plain }) => plain ** 2));
  const cr2 = Math.sqrt(sumOf(adjusted, ({ score }) => score ** 2));
  const df = satterthwaite(adjusted, dot(weights, weights));
  const spread = Math.sqrt(sumOf(fit.residuals, (residual, row) => (at(weights, row) * residual) ** 2));
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

function taken(values: readonly number[], rows: readonly number[]): number[] {
  return rows.map((row) => values[row] ?? 0);
}

/** A_c a_c, through the eigenvectors of the small matrix Q_c'Q_c: I - H_cc has eigenvalues 1 - lambda there and 1 elsewhere. */
function adjustedWeights(own: readonly (readonly number[])[], a: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(own.map((one) => own.map((other) => dot(one, other))));
  const result = [...a];
  values.forEach((lambda, j) => {
    if (lambda < 1e-14) return;
    const direction = new Array<number>(a.length).fill(0);
    own.forEach((column, m) => {
      const share = at(vectors[j] ?? [], m);
      for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) + (column[i] ?? 0) * share;
    });
    const root = 1 - lambda > 1e-12 ? 1 / Math.sqrt(1 - lambda) : 0;
    const along = (dot(direction, a) * (root - 1)) / lambda;
    for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) + along * (direction[i] ?? 0);
  });
  return result;
}

function satterthwaite(parts: readonly { readonly length: number; readonly inDesign: readonly number[] }[], whole: number): number | null {
  const product = (one: number, other: number) => {
    const [p, q] = [parts[one], parts[other]];
    if (!p || !q) return 0;
    return (one === other ? p.length : 0) - sumOf(p.inDesign, (value, i) => value * at(q.inDesign, i));
  };
  const trace = sum(parts.map((_, c) => product(c, c)));
  const squares = sum(parts.flatMap((_, c) => parts.map((_unused, d) => product(c, d) ** 2)));
  return trace > 1e-10 * whole ? trace ** 2 / squares : null;
}
