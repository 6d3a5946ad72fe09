import { at, sum, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

type Rating = string | number;

export interface Kappa {
  readonly n: number;
  /** table[i][j]: rated level i by the first, j by the second. */
  readonly table: readonly (readonly number[])[];
  /** Share of exact agreement. */
  readonly agreement: number;
  /** Null when both raters used one and the same category only. */
  readonly kappa: number | null;
  readonly linear: number | null;
  readonly quadratic: number | null;
  /** Null also when a rater never varies. */
  readonly se: number | null;
  readonly seQuadratic: number | null;
}

/**
 * Agreement of two raters beyond chance: (po - pe)/(1 - pe), unweighted, with linear weights 1 - |i - j|/(k - 1) and quadratic ones
 * 1 - (i - j)^2/(k - 1)^2; asymptotic SE of Fleiss, Cohen & Everitt (1969). `levels` in order; ratings are matched by value, and a pupil whom either
 * rater left out, or rated outside the levels, is not counted. Refuses fewer than two levels and no doubly rated pupil. R: `psych::cohen.kappa`.
 */
export function kappa(first: readonly (Rating | null)[], second: readonly (Rating | null)[], levels: readonly Rating[]): Kappa | Refusal {
  const k = levels.length;
  if (k < 2) return refuse('tooFewGroups', { levels: k });
  const table = levels.map(() => new Array<number>(k).fill(0));
  first.forEach((one, place) => {
    const other = second[place];
    if (one === null || other === null || other === undefined) return;
    const row = table[levels.indexOf(one)];
    const column = levels.indexOf(other);
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1;
  });
  const n = sum(table.flat());
  if (n === 0) return refuse('noCompletePairs');
  const shares = table.map((row) => row.map((count) => count / n));
  const rows = shares.map(sum);
  const columns = levels.map((_, j) => sumOf(shares, (row) => at(row, j)));
  const constant = [table.map(sum), levels.map((_, j) => sumOf(table, (row) => at(row, j)))].map((margin) => margin.includes(n));
  const oneCategory = table.some((row, i) => row[i] === n);
  const plain = (i: number, j: number) => (i === j ? 1 : 0);
  const square = (i: number, j: number) => 1 - (i - j) ** 2 / (k - 1) ** 2;
  const agreement = (weight: (i: number, j: number) => number) => {
    const observed = sumOf(shares, (row, i) => sumOf(row, (share, j) => weight(i, j) * share));
    const expected = sumOf(rows, (share, i) => sumOf(columns, (other, j) => weight(i, j) * share * other));
    return { expected, value: (observed - expected) / (1 - expected) };
  };
  const chanceCorrected = (weight: (i: number, j: number) => number) => (oneCategory ? null : agreement(weight).value);
  const seOf = (weight: (i: number, j: number) => number) => {
    if (oneCategory || constant.includes(true)) return null;
    const { expected, value } = agreement(weight);
    const byRow = levels.map((_, i) => sumOf(columns, (share, j) => weight(i, j) * share));
    const byColumn = levels.map((_, j) => sumOf(rows, (share, i) => weight(i, j) * share));
    const spread = sumOf(shares, (row, i) =>
      sumOf(row, (share, j) => share * (weight(i, j) - (at(byRow, i) + at(byColumn, j)) * (1 - value)) ** 2),
    );
    return Math.sqrt(Math.max(0, spread - (value - expected * (1 - value)) ** 2)) / ((1 - expected) * Math.sqrt(n));
  };
  return {
    n,
    table,
    agreement: sumOf(shares, (row, i) => at(row, i)),
    kappa: chanceCorrected(plain),
    linear: chanceCorrected((i, j) => 1 - Math.abs(i - j) / (k - 1)),
    quadratic: chanceCorrected(square),
    se: seOf(plain),
    seQuadratic: seOf(square),
  };
}
