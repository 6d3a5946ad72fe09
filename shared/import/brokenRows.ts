import { cellAt, type Grid } from './grid.ts';

/** As wide as the header, or where there is none as most rows are, unless most rows below fill cells beyond it: then the last columns merely lack a heading. */
export function tableWidth(grid: Grid, blank: readonly Uint8Array[], filled: Int32Array, headerRow: number): number {
  const headed = headerRow === -1 ? usualWidth(grid, filled) : (grid.widths[headerRow] ?? 0);
  let rows = 0;
  let wider = 0;
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    if (filled[row] === 0) continue;
    rows++;
    if ((grid.widths[row] ?? 0) > headed && tooWide(grid, blank, row, headed, grid.widths[row] ?? 0)) wider++;
  }
  return wider * 2 > rows ? grid.columns.length : headed;
}

/** Trailing empty cells left off are a habit of the program that wrote the file when more than a tenth of the rows show it, and more than one or two of a handful. */
export function narrowRowsAreUsual(grid: Grid, filled: Int32Array, headerRow: number, headerWidth: number): boolean {
  let narrow = 0;
  let rows = 0;
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    if (filled[row] === 0) continue;
    rows++;
    if ((grid.widths[row] ?? 0) < headerWidth) narrow++;
  }
  return narrow * 10 > rows && (narrow > 2 || narrow * 2 > rows);
}

/** Whether a row has something beyond the header's last cell. */
export function tooWide(grid: Grid, blank: readonly Uint8Array[], row: number, headerWidth: number, width: number): boolean {
  for (let column = headerWidth; column < width; column++) {
    if (blank[column]?.[grid.columns[column]?.codes[row] ?? 0] === 0) return true;
  }
  return false;
}

/** What stands in a row beyond the header's last cell, up to the last that holds something. */
export function cellsBeyond(grid: Grid, row: number, headerWidth: number): readonly string[] {
  const cells: string[] = [];
  for (let column = headerWidth; column < (grid.widths[row] ?? 0); column++) cells.push(cellAt(grid, row, column));
  while (cells.length > 0 && cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}

/** As wide as most rows with something in them are. */
export function usualWidth(grid: Grid, filled: Int32Array, from = 0, to = grid.rowCount): number {
  const rowsOf = new Map<number, number>();
  for (let row = from; row < to; row++) {
    const width = grid.widths[row] ?? 0;
    if ((filled[row] ?? 0) > 0) rowsOf.set(width, (rowsOf.get(width) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [width, rows] of rowsOf) if (rows > most) [usual, most] = [width, rows];
  return usual;
}
