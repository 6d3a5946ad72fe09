import { ColumnBuilder, cellAt, type GridColumn } from './grid.ts';

/** A word for every row, worked out once for each pair of cells. */
export async function perRow(
  rowCount: number,
  first: GridColumn,
  second: GridColumn | undefined,
  word: (first: string, second: string) => Promise<string>,
): Promise<GridColumn> {
  const out = new ColumnBuilder();
  const known = new Map<number, string>();
  const width = second?.words.length ?? 1;
  const grid = {
    rowCount,
    columns: second === undefined ? [first] : [first, second],
    widths: new Int32Array(0),
    rowNumbers: new Int32Array(0),
    lines: new Int32Array(0),
  };
  for (let row = 0; row < rowCount; row++) {
    const pair = (first.codes[row] ?? 0) * width + (second?.codes[row] ?? 0);
    let text = known.get(pair);
    if (text === undefined) {
      text = await word(cellAt(grid, row, 0).trim(), cellAt(grid, row, 1).trim());
      known.set(pair, text);
    }
    out.set(row, text);
  }
  return out.finish(rowCount);
}
