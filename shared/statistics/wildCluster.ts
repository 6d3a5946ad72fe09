import { type Clusters, clustersOf, sumsByCluster } from './clusters.ts';
import { type LeastSquares, leastSquares, ones } from './leastSquares.ts';
import { at, isPresent, type Measured, sumOf } from './numbers.ts';
import type { Random } from './random.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface WildCluster {
  readonly value: number;
  /** value over its CR1S standard error. */
  readonly t: number;
  readonly clusters: number;
  /** All 2^G sign vectors up to 14 clusters, else how many were drawn. */
  readonly draws: number;
  readonly p: number;
}

/** Up to this many clusters every sign vector is visited, so the answer needs no seed. */
const enumerated = 14;

/**
 * A second opinion where schools are few: restricted wild cluster bootstrap-t (null imposed, Rademacher signs by school, CR1S t; Cameron, Gelbach &
 * Miller 2008, Review of Economics and Statistics 90:414). p = share of sign vectors with |t*| >= |t|, the sample itself included; its smallest value is
 * 2^(1 - G), so from 6 schools. Rows with anything missing are left out. Refuses fewer than two clusters, and more than 14 without a random stream.
 */
export function wildCluster(
  input: {
    readonly y: readonly Measured[];
    /** The column that is tested. */
    readonly x: readonly Measured[];
    readonly clusters: readonly (string | number | null)[];
    readonly covariate?: readonly Measured[] | null;
  },
  random: Random | null = null,
  draws = 9999,
): WildCluster | Refusal {
  const covariate = input.covariate ?? null;
  const places = input.y.flatMap((value, i) =>
    isPresent(value) && isPresent(input.x[i]) && input.clusters[i] != null && (covariate === null || isPresent(covariate[i])) ? [i] : [],
  );
  const column = (values: readonly Measured[]) => places.map((i) => values[i] ?? 0);
  const clusters = clustersOf(input.clusters, Int32Array.from(places));
  const { count } = clusters;
  if (count < 2) return refuse('tooFewClusters', { clusters: count });
  if (count > enumerated && random === null) return refuse('tooManyClusters', { clusters: count });
  const y = column(input.y);
  const others = covariate === null ? [ones(y.length)] : [ones(y.length), column(covariate)];
  const full = leastSquares(y, [...others, column(input.x)]);
  const restricted = leastSquares(y, others);
  if (isRefusal(full)) return full;
  if (isRefusal(restricted)) return restricted;
  if (full.df < 1) return refuse('tooFewValues', { n: y.length });
  const tested = others.length;
  const statistic = tForSigns(full, restricted, tested, clusters);
  const value = at(full.coefficients, tested);
  const factor = Math.sqrt(((count / (count - 1)) * (y.length - 1)) / full.df);
  const seen = value / (factor * Math.sqrt(sumOf(scores(full, tested, full.residuals, clusters), (score) => score ** 2)));
  if (!Number.isFinite(seen)) return refuse('noVariation', { clusters: count });
  const signs = new Array<number>(count).fill(1);
  const asExtreme = (drawn: readonly number[]) => Math.abs(statistic(drawn)) / factor >= Math.abs(seen) - 1e-10;
  if (count <= enumerated) {
    const all = 2 ** count;
    let hits = 0;
    for (let pattern = 0; pattern < all; pattern++) if (asExtreme(signs.map((_, c) => ((pattern >> c) & 1 ? 1 : -1)))) hits++;
    return { value, t: seen, clusters: count, draws: all, p: hits / all };
  }
  let hits = 0;
  for (let draw = 0; draw < draws; draw++) if (asExtreme(signs.map(() => random?.sign() ?? 1))) hits++;
  return { value, t: seen, clusters: count, draws, p: (1 + hits) / (draws + 1) };
}

/** a_c' e_c: what each cluster's residuals add to the tested coefficient. */
function scores(fit: LeastSquares, k: number, residuals: Float64Array, clusters: Clusters): Float64Array {
  return sumsByCluster(clusters, product(fit.weights(k), residuals));
}

function product(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, row) => value * at(other, row));
}

/**
 * t (without the constant factor) as a function of the signs. Everything is linear in them: with u_d the restricted residuals of cluster d, the coefficient is
 * sum_d s_d a'u_d and cluster c's score is s_c a_c'u_c - sum_d s_d (a_c' Q_c)(Q_d' u_d), so one table of G x G numbers serves every draw.
 */
function tForSigns(full: LeastSquares, restricted: LeastSquares, k: number, clusters: Clusters) {
  const own = scores(full, k, restricted.residuals, clusters);
  const weights = full.weights(k);
  const lean = full.q.map((column) => sumsByCluster(clusters, product(weights, column)));
  const pull = full.q.map((column) => sumsByCluster(clusters, product(column, restricted.residuals)));
  const places = Array.from(own.keys());
  const table = places.map((c) => places.map((d) => sumOf(lean, (from, j) => at(from, c) * at(at(pull, j), d))));
  return (signs: readonly number[]) => {
    let value = 0;
    let squares = 0;
    for (let c = 0; c < own.length; c++) {
      const cross = table[c] ?? [];
      let part = (signs[c] ?? 0) * (own[c] ?? 0);
      value += part;
      for (let d = 0; d < own.length; d++) part -= (signs[d] ?? 0) * (cross[d] ?? 0);
      squares += part * part;
    }
    return value / Math.sqrt(squares);
  };
}
