import type { Grid, GridColumn } from './grid.ts';

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

/** How many cells of a column have something in them. */
export function filledIn({ words, codes }: GridColumn): number {
  const filled = Uint8Array.from(words, (word) => (word.trim() === '' ? 0 : 1));
  let count = 0;
  for (let row = 0; row < codes.length; row++) count += filled[codes[row] ?? 0] ?? 0;
  return count;
}
