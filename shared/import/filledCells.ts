import type { Grid, GridColumn } from './grid.ts';

/** For each column, which of its words are blank. */
export function blankWordsOf(grid: Grid): readonly Uint8Array[] {
  return grid.columns.map((column) => Uint8Array.from(column.words, (word) => (word.trim() === '' ? 1 : 0)));
}

/** How many cells of each row have something in them. Columns without a blank cell are only counted, which is most of a long file. */
export function filledCells(grid: Grid, blank: readonly Uint8Array[]): Int32Array {
  const { columns, rowCount } = grid;
  const gappy = columns.filter((column, place) => hasBlank(column, blank[place] ?? new Uint8Array(0)));
  const filled = new Int32Array(rowCount).fill(columns.length - gappy.length);
  for (const column of gappy) {
    const isBlank = blank[columns.indexOf(column)] ?? new Uint8Array(0);
    for (let row = 0; row < rowCount; row++) if (isBlank[column.codes[row] ?? 0] === 0) filled[row] = (filled[row] ?? 0) + 1;
  }
  return filled;
}

function hasBlank({ codes }: GridColumn, isBlank: Uint8Array): boolean {
  for (let row = 0; row < codes.length; row++) if (isBlank[codes[row] ?? 0] !== 0) return true;
  return false;
}

/** How many cells of a column have something in them. */
export function filledIn({ words, codes }: GridColumn): number {
  const filled = Uint8Array.from(words, (word) => (word.trim() === '' ? 0 : 1));
  let count = 0;
  for (let row = 0; row < codes.length; row++) count += filled[codes[row] ?? 0] ?? 0;
  return count;
}
