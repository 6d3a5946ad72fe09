import { type Corner, firstCorner, furthestCorner, valuesAt } from './simplex.ts';

/** Sums among counts: `whole = the parts together`. A count may stand in any number of them. */
export interface CountSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** The smallest and largest value >= 0 that fits everything printed, each with all counts as they would be then. `high` is Infinity where nothing bounds it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly at: readonly (readonly number[])[];
}

/**
 * What a reader can work out about hidden counts when all others are printed, by linear programming (two-phase simplex). Exact for any sums, networks
 * or not; `knownInterval` is the quicker way where each count stands in two sums at most.
 */
export function linearBounds(counts: readonly number[], sums: readonly CountSum[], hidden: readonly boolean[]): (target: number) => Bounds {
  const places = new Map<number, number>();
  const equations = sums.flatMap(({ whole, parts }) => {
    const terms = new Map<number, number>();
    let right = 0;
    const add = (count: number, sign: number) => {
      if (hidden[count] !== true) {
        right -= sign * (counts[count] ?? 0);
        return;
      }
      const place = places.get(count) ?? places.size;
      places.set(count, place);
      terms.set(place, (terms.get(place) ?? 0) + sign);
    };
    for (const part of parts) add(part, 1);
    add(whole, -1);
    return terms.size === 0 ? [] : [{ terms, right }];
  });
  const start = firstCorner(equations, places.size);
  const countsAt = (corner: Corner): readonly number[] => {
    const values = valuesAt(corner);
    return counts.map((count, index) => {
      const place = places.get(index);
      return place === undefined ? count : rounded(values[place] ?? 0);
    });
  };
  return (target) => {
    const value = counts[target] ?? 0;
    if (hidden[target] !== true) return { low: value, high: value, at: [] };
    const place = places.get(target);
    if (place === undefined) return { low: 0, high: Infinity, at: [] };
    const ends = [furthestCorner(start, place, -1), furthestCorner(start, place, 1)].map((corner) =>
      corner === null ? null : countsAt(corner),
    );
    const [least, most] = ends;
    return { low: least?.[target] ?? 0, high: most?.[target] ?? Infinity, at: ends.flatMap((end) => (end === null ? [] : [end])) };
  };
}

/** Without what double precision adds. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
