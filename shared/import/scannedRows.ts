import { FailureError, failure } from '#shared/failure/failure.ts';
import { CellDictionary, doubled } from './cellDictionary.ts';
import type { Grid } from './grid.ts';

/** As wide as a sheet can be. Beyond it a line of commas would cost more memory than there is. */
const widest = 16_384;

/** Collects the rows of a text as they are scanned, column by column, every different cell held once. */
export class ScannedRows {
  /** The row under the pen, from 0. */
  row = 0;
  #capacity = 1024;
  #widths = new Int32Array(1024);
  #lines = new Int32Array(1024);
  readonly #dictionaries: CellDictionary[] = [];
  readonly #codes: Int32Array<ArrayBuffer>[] = [];

  /** The cell `bytes[start, end)` of the row under the pen; the bytes must stay as they are. */
  keep(column: number, bytes: Uint8Array, start: number, end: number): void {
    let dictionary = this.#dictionaries[column];
    if (dictionary === undefined) {
      if (column >= widest) throw new FailureError(failure('file.tooLarge', { reason: 'columns' }));
      dictionary = new CellDictionary();
      this.#dictionaries.push(dictionary);
      this.#codes.push(new Int32Array(this.#capacity));
    }
    const codes = this.#codes[column];
    if (codes !== undefined) codes[this.row] = dictionary.codeOf(bytes, start, end);
  }

  /** Forget the cells of the row under the pen. */
  erase(): void {
    for (const codes of this.#codes) codes[this.row] = 0;
  }

  /** The row under the pen has so many cells and began on that line. */
  endRow(width: number, line: number): void {
    this.#widths[this.row] = width;
    this.#lines[this.row] = line;
    this.row++;
    if (this.row >= this.#capacity) this.#grow();
  }

  finish(): Grid {
    const rowCount = this.row;
    const rowNumbers = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) rowNumbers[row] = row + 1;
    const columns = this.#dictionaries.map((dictionary, column) => ({
      words: dictionary.words(),
      codes: (this.#codes[column] ?? new Int32Array(0)).slice(0, rowCount),
    }));
    return { rowCount, columns, widths: this.#widths.slice(0, rowCount), rowNumbers, lines: this.#lines.slice(0, rowCount) };
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#widths = doubled(this.#widths);
    this.#lines = doubled(this.#lines);
    for (let column = 0; column < this.#codes.length; column++) {
      const codes = this.#codes[column];
      if (codes !== undefined) this.#codes[column] = doubled(codes);
    }
  }
}
