import { dotAbout, packed, takeOut } from './packed.ts';
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
export function orthonormal(columns: readonly ArrayLike<number>[], n: number): Orthonormal | Refusal {
  if (n < columns.length) return refuse('tooFewValues', { n });
  const q: Float64Array[] = [];
  const r = columns.map(() => new Array<number>(columns.length).fill(0));
  for (const [place, given] of columns.entries()) {
    const column = packed(given);
    const { along, left } = apart(column, q);
    const length = Math.sqrt(dotAbout(left, 0, left, 0));
    if (!(length > 1e-7 * Math.sqrt(dotAbout(column, 0, column, 0)))) return refuse('collinear', { column: place });
    [...along, length].forEach((share, before) => {
      const row = r[before];
      if (row) row[place] = share;
    });
    for (let index = 0; index < n; index++) left[index] = (left[index] ?? 0) / length;
    q.push(left);
  }
  return { q, r };
}

/** How much of a list lies along each of these directions, and what is left of it beside them. */
export function apart(
  values: Float64Array,
  directions: readonly Float64Array[],
): { readonly along: readonly number[]; readonly left: Float64Array } {
  const left = values.slice();
  const along = directions.map(() => 0);
  for (let pass = 0; pass < 2; pass++) {
    directions.forEach((direction, place) => {
      const share = dotAbout(direction, 0, left, 0);
      along[place] = (along[place] ?? 0) + share;
      takeOut(left, share, direction);
    });
  }
  return { along, left };
}
