/** An equation among variables that are never negative: the terms together are `right`. */
export interface Equation {
  readonly terms: ReadonlyMap<number, number>;
  readonly right: number;
}

/** A corner of what the equations allow: rows of the simplex table (right side last), and which variable each row gives. */
export interface Corner {
  readonly rows: readonly (readonly number[])[];
  readonly basic: readonly number[];
  readonly width: number;
}

interface Table {
  readonly rows: number[][];
  readonly basic: number[];
  readonly width: number;
}

const tiny = 1e-9;

/** A first corner, found by driving one artificial variable for each equation out of it. Equations that say nothing new are dropped. */
export function firstCorner(equations: readonly Equation[], width: number): Corner {
  const all = width + equations.length;
  const rows = equations.map(({ terms, right }, index) => {
    const sign = right < 0 ? -1 : 1;
    const row = new Array<number>(all + 1).fill(0);
    for (const [place, factor] of terms) row[place] = sign * factor;
    row[width + index] = 1;
    row[all] = sign * right;
    return row;
  });
  const table: Table = { rows, basic: rows.map((_, index) => width + index), width: all };
  climb(
    table,
    Array.from({ length: all }, (_, place) => (place < width ? 0 : -1)),
  );
  const kept: Table = { rows: [], basic: [], width };
  for (const [index, row] of rows.entries()) {
    if ((table.basic[index] ?? 0) >= width) {
      const place = row.findIndex((value, at) => at < width && Math.abs(value) > tiny);
      if (place < 0) continue;
      pivot(table.rows, index, place);
      table.basic[index] = place;
    }
  }
  for (const [index, row] of rows.entries()) {
    const own = table.basic[index] ?? 0;
    if (own >= width) continue;
    kept.rows.push([...row.slice(0, width), row[all] ?? 0]);
    kept.basic.push(own);
  }
  return kept;
}

/** The corner at which `sign` x the variable is largest; null where nothing stops it. */
export function furthestCorner({ rows, basic, width }: Corner, place: number, sign: 1 | -1): Corner | null {
  const table: Table = { rows: rows.map((row) => [...row]), basic: [...basic], width };
  const cost = new Array<number>(width).fill(0);
  cost[place] = sign;
  return climb(table, cost) ? table : null;
}

/** Every variable at a corner. */
export function valuesAt({ rows, basic, width }: Corner): number[] {
  const values = new Array<number>(width).fill(0);
  for (const [index, place] of basic.entries()) values[place] = rows[index]?.[width] ?? 0;
  return values;
}

/** Pivots until no step improves; false where a step has no end. */
function climb({ rows, basic, width }: Table, cost: readonly number[]): boolean {
  // What one more of each variable would gain, kept as a last row of the table.
  const gains = [...cost, 0];
  for (const [index, row] of rows.entries()) {
    const own = cost[basic[index] ?? 0] ?? 0;
    if (own !== 0) for (let at = 0; at <= width; at += 1) gains[at] = (gains[at] ?? 0) - own * (row[at] ?? 0);
  }
  for (let pivots = 0; ; pivots += 1) {
    const enter = entering(gains, width, pivots > 2 * (rows.length + 10));
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
    pivot([...rows, gains], leave, enter);
    basic[leave] = enter;
  }
}

/** The variable of the largest gain, or, where that has gone on for long, the first of any (Bland's rule, which always ends); -1 where none gains. */
function entering(gains: readonly number[], width: number, isLong: boolean): number {
  let best = -1;
  let most = tiny;
  for (let place = 0; place < width; place += 1) {
    const gain = gains[place] ?? 0;
    if (gain <= most) continue;
    if (isLong) return place;
    best = place;
    most = gain;
  }
  return best;
}

function pivot(rows: readonly number[][], leave: number, enter: number): void {
  const own = rows[leave] ?? [];
  const factor = own[enter] ?? 1;
  const filled: number[] = [];
  for (let at = 0; at < own.length; at += 1) {
    const value = (own[at] ?? 0) / factor;
    own[at] = value;
    if (value !== 0) filled.push(at);
  }
  for (const [index, row] of rows.entries()) {
    const times = row[enter] ?? 0;
    if (index === leave || times === 0) continue;
    for (const at of filled) row[at] = (row[at] ?? 0) - times * (own[at] ?? 0);
  }
}
