/** Sums among counts: `whole = the parts together`. A count may stand in any number of them. */
export interface CountSum {
  readonly whole: number;
  readonly parts: readonly number[];
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const tiny = 1e-9;

/**
 * What a reader can work out about hidden counts when all others are printed: for each asked, the smallest and largest value >= 0 that fits every
 * sum, by linear programming (two-phase simplex, Bland's rule, so that it always ends). `high` is Infinity where nothing bounds it. Exact for any
 * sums, networks or not; `knownInterval` is the quicker way where each count stands in two sums at most.
 */
export function linearBounds(counts: readonly number[], sums: readonly CountSum[], hidden: readonly boolean[]): (target: number) => Bounds {
  const places = new Map<number, number>();
  const rows: { terms: Map<number, number>; right: number }[] = [];
  for (const { whole, parts } of sums) {
    const terms = new Map<number, number>();
    let right = 0;
    const add = (count: number, sign: number) => {
      if (hidden[count] === true) {
        if (!places.has(count)) places.set(count, places.size);
        const place = places.get(count) ?? 0;
        terms.set(place, (terms.get(place) ?? 0) + sign);
      } else right -= sign * (counts[count] ?? 0);
    };
    for (const part of parts) add(part, 1);
    add(whole, -1);
    if (terms.size > 0) rows.push({ terms, right });
  }
  const start = feasible(rows, places.size);
  return (target) => {
    const value = counts[target] ?? 0;
    if (hidden[target] !== true) return { low: value, high: value };
    const place = places.get(target);
    if (place === undefined) return { low: 0, high: Infinity };
    const round = (number: number) => Math.round(number * 1e6) / 1e6 + 0;
    return { low: round(0 - furthest(start, place, -1)), high: round(furthest(start, place, 1)) };
  };
}

/** Rows of the simplex table: coefficients of each variable, the right side last, and which variable is basic. */
interface Table {
  readonly rows: number[][];
  readonly basic: number[];
  readonly width: number;
}

/** A basic feasible table, found by driving one artificial variable for each row out of it. Rows that say nothing new are dropped. */
function feasible(given: readonly { readonly terms: ReadonlyMap<number, number>; readonly right: number }[], width: number): Table {
  const height = given.length;
  const rows = given.map(({ terms, right }, index) => {
    const sign = right < 0 ? -1 : 1;
    const row = new Array<number>(width + height + 1).fill(0);
    for (const [place, factor] of terms) row[place] = sign * factor;
    row[width + index] = 1;
    row[width + height] = sign * right;
    return row;
  });
  const table = { rows, basic: rows.map((_, index) => width + index), width: width + height };
  const cost = new Array<number>(width + height).fill(0);
  cost.fill(-1, width);
  climb(table, cost);
  const kept: Table = { rows: [], basic: [], width };
  for (const [index, row] of rows.entries()) {
    if ((table.basic[index] ?? 0) >= width) {
      const place = row.findIndex((value, at) => at < width && Math.abs(value) > tiny);
      if (place < 0) continue;
      pivot(table, index, place);
    }
  }
  for (const [index, row] of rows.entries()) {
    const own = table.basic[index] ?? 0;
    if (own >= width) continue;
    kept.rows.push([...row.slice(0, width), row.at(-1) ?? 0]);
    kept.basic.push(own);
  }
  return kept;
}

/** The largest that `sign` x the variable can become; Infinity where nothing stops it. */
function furthest({ rows, basic, width }: Table, place: number, sign: 1 | -1): number {
  const table = { rows: rows.map((row) => [...row]), basic: [...basic], width };
  const cost = new Array<number>(width).fill(0);
  cost[place] = sign;
  if (!climb(table, cost)) return Infinity;
  const at = table.basic.indexOf(place);
  return at < 0 ? 0 : sign * (table.rows[at]?.[width] ?? 0);
}

/** Pivots until no step improves; false where a step has no end. */
function climb(table: Table, cost: readonly number[]): boolean {
  const { rows, basic, width } = table;
  for (;;) {
    const gain = (place: number) =>
      (cost[place] ?? 0) - rows.reduce((sum, row, index) => sum + (cost[basic[index] ?? 0] ?? 0) * (row[place] ?? 0), 0);
    let enter = -1;
    for (let place = 0; place < width && enter < 0; place += 1) if (!basic.includes(place) && gain(place) > tiny) enter = place;
    if (enter < 0) return true;
    let leave = -1;
    let least = Infinity;
    for (const [index, row] of rows.entries()) {
      const factor = row[enter] ?? 0;
      if (factor <= tiny) continue;
      const ratio = (row[width] ?? 0) / factor;
      if (ratio < least - tiny || (ratio < least + tiny && (basic[index] ?? 0) < (basic[leave] ?? Infinity))) {
        least = Math.min(least, ratio);
        leave = index;
      }
    }
    if (leave < 0) return false;
    pivot(table, leave, enter);
  }
}

function pivot({ rows, basic }: Table, leave: number, enter: number): void {
  const own = rows[leave] ?? [];
  const factor = own[enter] ?? 1;
  for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) / factor;
  for (const [index, row] of rows.entries()) {
    const times = row[enter] ?? 0;
    if (index === leave || times === 0) continue;
    for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - times * (own[at] ?? 0);
  }
  basic[leave] = enter;
}
