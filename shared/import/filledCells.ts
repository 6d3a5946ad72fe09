import type { Grid } from './grid.ts';

/** For each column, which of its words are blank. */
export function blankWordsOf(grid: Grid): readonly Uint8Array[] {
  return grid.columns.map((column) => Uint8Array.from(column.words, (word) => (word.trim() === '' ? 1 : 0)));
}

/** How many cells of each row have something in them. */
export function filledCells(grid: Grid, blank: readonly Uint8Array[]): Int32Array {
  const filled = new Int32Array(grid.rowCount);
  grid.columns.forEach((column, place) => {
    const isBlank = blank[place];
    if (isBlank === undefined) return;
    for (let row = 0; row < grid.rowCount; row++) if (isBlank[column.codes[row] ?? 0] === 0) filled[row] = (filled[row] ?? 0) + 1;
  });
  return filled;
}
