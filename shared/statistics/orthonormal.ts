import { dot } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

/** X = Q R: orthonormal columns, and an upper triangle with a positive diagonal. */
export interface Orthonormal {
  readonly q: readonly Float64Array[];
  readonly r: readonly (readonly number[])[];
}

/**
 * The columns made orthonormal by Gram-Schmidt done twice, so that nearly parallel ones keep their digits; a column within 1e-7 of the span of those
 * before it is refused as collinear, R's own limit in `lm`. Refuses fewer rows than columns.
 */
export function orthonormal(columns: readonly Float64Array[], n: number): Orthonormal | Refusal {
  if (n < columns.length) return refuse('tooFewValues', { n });
  const q: Float64Array[] = [];
  const r = columns.map(() => new Array<number>(columns.length).fill(0));
  for (const [place, column] of columns.entries()) {
    const rest = column.slice();
    for (let pass = 0; pass < 2; pass++) {
      q.forEach((direction, before) => {
        const share = takeOut(rest, direction);
        const row = r[before];
        if (row) row[place] = (row[place] ?? 0) + share;
      });
    }
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > 1e-7 * Math.sqrt(dot(column, column)))) return refuse('collinear', { column: place });
    const row = r[place];
    if (row) row[place] = length;
    for (let index = 0; index < n; index++) rest[index] = (rest[index] ?? 0) / length;
    q.push(rest);
  }
  return { q, r };
}

/** Takes out of a list what lies along a direction, and answers how much that was. */
export function takeOut(from: Float64Array, direction: Float64Array): number {
  const share = dot(direction, from);
  for (let index = 0; index < from.length; index++) from[index] = (from[index] ?? 0) - share * (direction[index] ?? 0);
  return share;
}
