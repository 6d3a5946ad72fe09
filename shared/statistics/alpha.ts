import { fQuantile } from './distributions/fDistribution.ts';
import { at, isPresent, type Measured, mean, orNull, pearson, sd, sum, sumOf } from './numbers.ts';
import { oneFactor } from './oneFactor.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface Alpha {
  readonly items: number;
  readonly rows: number;
  /** Pupils who answered every item: alpha rests on them. */
  readonly complete: number;
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
  /** From the mean correlation between items; null when an item does not vary. */
  readonly standardised: number | null;
  readonly meanInterItemR: number | null;
  /** alpha without each item in turn; empty with two items, -Infinity where the other items cancel out, null where they do not vary. */
  readonly ifDropped: readonly (number | null)[];
  /** Correlation of each item with the sum of the others. Negative: the item looks unreversed. */
  readonly itemRestR: readonly (number | null)[];
  /** From pairwise covariances: a check only. */
  readonly pairwise: number | null;
  /** (sum l)^2 / ((sum l)^2 + sum u) of a one-factor fit, from four items; null where the fit is improper. */
  readonly omega: number | null;
  /** Standard error of measurement of the sum score. */
  readonly semSum: number;
}

/**
 * How far do the items of a scale agree? alpha = k/(k-1) (1 - sum of item variances / variance of the total) on complete cases
 * (Cronbach 1951), interval of Feldt (1965) with F(n-1, (n-1)(k-1)). `columns` holds one list per item, pupils in the same order, items already
 * reversed. Refuses fewer than two items, fewer than two complete cases, and a total that does not vary.
 * R: `psych::alpha(check.keys = FALSE)`, `factanal(x, 1)`.
 */
export function alpha(columns: readonly (readonly Measured[])[], level = 0.95): Alpha | Refusal {
  const k = columns.length;
  const rows = Math.max(0, ...columns.map((column) => column.length));
  const places = Array.from({ length: rows }, (_, row) => row).filter((row) => columns.every((column) => isPresent(column[row])));
  const n = places.length;
  if (k < 2) return refuse('tooFewItems', { items: k });
  if (n < 2) return refuse('tooFewCompleteCases', { n });
  const items = columns.map((column) => places.map((row) => column[row] ?? 0));
  const covariances = items.map((one) => items.map((other) => covariance(one, other)));
  const diagonal = covariances.map((row, i) => at(row, i));
  const total = sumAll(covariances);
  if (!(total > 1e-12 * sum(diagonal))) return refuse('noVariation', { n });
  const value = (k / (k - 1)) * (1 - sum(diagonal) / total);
  const reach = (probability: number) => 1 - (1 - value) * fQuantile(probability, n - 1, (n - 1) * (k - 1));
  const varies = diagonal.every((variance) => variance > 0);
  const scale = diagonal.map((variance) => Math.sqrt(1 / variance));
  const correlations = covariances.map((row, i) => row.map((cell, j) => (i === j ? 1 : at(scale, i) * cell * at(scale, j))));
  const meanR = varies ? mean(correlations.flatMap((row, i) => row.slice(0, i))) : null;
  const factor = varies && k >= 4 ? oneFactor(correlations) : null;
  return {
    items: k,
    rows,
    complete: n,
    alpha: value,
    low: reach(1 - (1 - level) / 2),
    high: reach((1 - level) / 2),
    standardised: meanR === null ? null : (k * meanR) / (1 + (k - 1) * meanR),
    meanInterItemR: meanR,
    ifDropped: k > 2 ? items.map((_, i) => fromCovariances(without(covariances, i))) : [],
    itemRestR: items.map((item, i) =>
      pearson(
        item,
        places.map((_, row) => sumOf(items, (other, j) => (j === i ? 0 : at(other, row)))),
      ),
    ),
    pairwise: pairwise(columns, rows),
    omega: factor === null ? null : sum(factor.loadings) ** 2 / (sum(factor.loadings) ** 2 + sum(factor.uniquenesses)),
    semSum: sd(places.map((_, row) => sumOf(items, (item) => at(item, row)))) * Math.sqrt(Math.max(0, 1 - value)),
  };
}

function covariance(one: readonly number[], other: readonly number[]): number {
  const [oneMean, otherMean] = [mean(one), mean(other)];
  return sumOf(one, (value, i) => (value - oneMean) * (at(other, i) - otherMean)) / (one.length - 1);
}

const sumAll = (matrix: readonly (readonly number[])[]) => sum(matrix.flat());
const without = (matrix: readonly (readonly number[])[], i: number) =>
  matrix.filter((_, row) => row !== i).map((row) => row.filter((_, column) => column !== i));

/** k/(k-1) (1 - trace / sum of all). */
function fromCovariances(matrix: readonly (readonly number[])[]): number | null {
  const k = matrix.length;
  const value = (k / (k - 1)) * (1 - sumOf(matrix, (row, i) => at(row, i)) / sumAll(matrix));
  return orNull(value);
}

function pairwise(columns: readonly (readonly Measured[])[], rows: number): number | null {
  const everyRow = Array.from({ length: rows }, (_, row) => row);
  const matrix = columns.map((one) =>
    columns.map((other) => {
      const both = everyRow.filter((row) => isPresent(one[row]) && isPresent(other[row]));
      return both.length < 2
        ? null
        : covariance(
            both.map((row) => one[row] ?? 0),
            both.map((row) => other[row] ?? 0),
          );
    }),
  );
  const full = matrix.map((row) => row.filter((cell) => cell !== null));
  return full.every((row) => row.length === columns.length) ? fromCovariances(full) : null;
}
