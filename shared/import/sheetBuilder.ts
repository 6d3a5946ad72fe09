import { ColumnBuilder, type Grid } from './grid.ts';
import { ZipProblem } from './zipEntries.ts';

export const widestSheet = 16_384;
export const longestSheet = 1_048_576;
const cellLimit = 20_000_000;

/** Collects a sheet's cells wherever they stand, within the bounds that every spreadsheet has. Empty cells cost nothing. */
export class SheetBuilder {
  readonly #columns: ColumnBuilder[] = [];
  readonly #part: string;
  #cells = 0;
  #rowCount = 0;

  constructor(part: string) {
    this.#part = part;
  }

  set(row: number, column: number, text: string): void {
    if (text === '') return;
    if (row < 0 || row >= longestSheet || column < 0 || column >= widestSheet) throw new ZipProblem('damaged', this.#part);
    if (++this.#cells > cellLimit) throw new ZipProblem('tooLarge', this.#part);
    while (this.#columns.length <= column) this.#columns.push(new ColumnBuilder());
    if (this.#columns[column]?.set(row, text) === false) throw new ZipProblem('damaged', this.#part);
    this.#rowCount = Math.max(this.#rowCount, row + 1);
  }

  /** So many cells more are to come at once. */
  expect(cells: number): void {
    if (this.#cells + cells > cellLimit) throw new ZipProblem('tooLarge', this.#part);
  }

  finish(): Grid {
    const rowCount = this.#rowCount;
    const rowNumbers = Int32Array.from({ length: rowCount }, (_, index) => index + 1);
    const columns = this.#columns.map((held) => held.finish(rowCount));
    return { rowCount, columns, widths: new Int32Array(rowCount).fill(columns.length), rowNumbers, lines: rowNumbers };
  }
}
