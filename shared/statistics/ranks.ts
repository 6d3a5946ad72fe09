import { at } from './numbers.ts';

/** Ranks from 1, ties sharing their mean rank (`rank(ties.method = "average")`). */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((one, other) => at(values, one) - at(values, other));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && at(values, at(order, to + 1)) === at(values, at(order, from))) to++;
    for (let place = from; place <= to; place++) ranks[at(order, place)] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** Sizes of the groups of equal values. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

export function hasTies(values: readonly number[]): boolean {
  return new Set(values).size < values.length;
}
