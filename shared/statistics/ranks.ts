import { ascending, at, type Values } from './numbers.ts';

/** Ranks from 1, ties sharing their mean rank (`rank(ties.method = "average")`). */
export function midRanks(values: Values): Float64Array {
  const sorted = ascending(values);
  const ranks = new Float64Array(values.length);
  for (let place = 0; place < ranks.length; place++) {
    const value = at(values, place);
    ranks[place] = (firstAfter(sorted, value, false) + firstAfter(sorted, value, true) + 1) / 2;
  }
  return ranks;
}

/** How many of an ascending list lie below a value; with `orAt`, at it too. */
function firstAfter(sorted: Float64Array, value: number, orAt: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle] ?? 0;
    if (orAt ? one <= value : one < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sizes of the groups of equal values. */
export function tieSizes(values: Values): number[] {
  const sorted = ascending(values);
  const sizes: number[] = [];
  for (let from = 0, place = 1; place <= sorted.length; place++) {
    if (place < sorted.length && sorted[place] === sorted[from]) continue;
    sizes.push(place - from);
    from = place;
  }
  return sizes;
}

export function hasTies(values: Values): boolean {
  const sorted = ascending(values);
  for (let place = 1; place < sorted.length; place++) if (sorted[place] === sorted[place - 1]) return true;
  return false;
}
