import { cellAt, type Grid } from './grid.ts';
import { parseNumber } from './values/numbers.ts';

const fewestRows = 2;
const fewestSums = 2;
const mostly = 0.6;
const everything = /^(?:all|overall|everyone|everybody|combined|whole school|all groups|all classes)$/i;

/**
 * The last row with something in it, if it is a total that nobody called one: it has no key where every row above has one, or is called `All`, and most of its numbers are the
 * sums of what stands above them. -1 where it is none.
 */
export function unnamedTotal(grid: Grid, filled: Int32Array, below: number): number {
  const last = filled.findLastIndex((count) => count > 0);
  const rows: number[] = [];
  if (
    last < below + fewestRows ||
    !(isFilled(grid, 0, last) ? everything.test(cellAt(grid, last, 0).trim()) : true) ||
    (filled[last] ?? 0) < fewestSums
  )
    return -1;
  for (let row = below; row < last; row++) {
    if ((filled[row] ?? 0) === 0) continue;
    if (!isFilled(grid, 0, row)) return -1;
    rows.push(row);
  }
  if (rows.length < fewestRows) return -1;
  let sums = 0;
  let numbers = 0;
  for (let column = 1; column < grid.columns.length; column++) {
    if (!isFilled(grid, column, last)) continue;
    const said = parseNumber(cellAt(grid, last, column).trim());
    if (said === null) return -1;
    numbers++;
    const above = rows.flatMap((row) => parseNumber(cellAt(grid, row, column).trim()) ?? []);
    if (above.length >= fewestRows && Math.abs(above.reduce((sum, one) => sum + one, 0) - said) < 1e-6) sums++;
  }
  return sums >= fewestSums && sums >= mostly * numbers ? last : -1;
}

function isFilled(grid: Grid, column: number, row: number): boolean {
  return cellAt(grid, row, column).trim() !== '';
}
