import { FailureError, failure } from '#shared/failure/failure.ts';
import { CellDictionary, cellHash, widened } from './cellDictionary.ts';
import type { Grid } from './grid.ts';

/** As wide as a sheet can be. Beyond it a line of commas would cost more memory than there is. */
const widest = 16_384;
const fewestRows = 1024;

/** Collects the rows of a text as they are scanned, column by column, every different cell held once. */
export class ScannedRows {
  /** The row under the pen, from 0. */
  row = 0;
  readonly #bytes: Uint8Array;
  #capacity = fewestRows;
  #widths = new Int32Array(fewestRows);
  #lines = new Int32Array(fewestRows);
  readonly #dictionaries: CellDictionary[] = [];
  readonly #codes: Int32Array<ArrayBuffer>[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A cell of the row under the pen, as it stands in the file; its `cellHash` is given. */
  keep(column: number, start: number, end: number, hash: number): void {
    const dictionary = this.#dictionaries[column] ?? this.#addColumn(column);
    const codes = this.#codes[column];
    if (codes !== undefined) codes[this.row] = dictionary.codeOf(start, end, hash);
  }

  /**
   * Keeps the row at `start` and gives where it ends, where it has `width` cells, a line end behind it and no cell that a quotation mark or
   * a space begins; else -1, and somebody who looks more closely has to read it. Nearly every row of a long file is such a one.
   */
  keepUsual(start: number, width: number, delimiter: number, quote: number): number {
    const bytes = this.#bytes;
    const row = this.row;
    let at = start;
    for (let column = 0; column < width; column++) {
      const dictionary = this.#dictionaries[column];
      const codes = this.#codes[column];
      const first = bytes[at];
      if (dictionary === undefined || codes === undefined || first === quote || first === 32) return -1;
      const expected = dictionary.expected(at, delimiter);
      const code = expected < 0 ? dictionary.learn(at, delimiter) : expected;
      codes[row] = code;
      at += dictionary.lengthOf(code);
      const stop = bytes[at];
      if (column === width - 1) return stop === 10 || stop === 13 ? at : -1;
      if (stop !== delimiter) return -1;
      at++;
    }
    return -1;
  }

  /** The same where nobody has taken the hash. */
  keepUnhashed(column: number, start: number, end: number): void {
    this.keep(column, start, end, cellHash(this.#bytes, start, end));
  }

  /** A cell of the row under the pen that reads otherwise than it stands. */
  keepPlain(column: number, plain: Uint8Array): void {
    const dictionary = this.#dictionaries[column] ?? this.#addColumn(column);
    const codes = this.#codes[column];
    if (codes !== undefined) codes[this.row] = dictionary.codeOfPlain(plain);
  }

  /** Forget the cells of the row under the pen. */
  erase(): void {
    for (const codes of this.#codes) codes[this.row] = 0;
  }

  /** The row under the pen has so many cells, began on that line and ends before that place of the file. */
  endRow(width: number, line: number, at: number): void {
    this.#widths[this.row] = width;
    this.#lines[this.row] = line;
    this.row++;
    if (this.row >= this.#capacity) this.#grow(at);
  }

  finish(): Grid {
    const rowCount = this.row;
    const lines = cut(this.#lines, rowCount);
    // Where no cell goes over several lines, the last row is on the line of its own number, and one array says both.
    const isOnOwnLine = rowCount === 0 || lines[rowCount - 1] === rowCount;
    const rowNumbers = isOnOwnLine ? lines : numbersFrom1(rowCount);
    const columns = this.#dictionaries.map((dictionary, column) => ({
      words: dictionary.words(),
      codes: cut(this.#codes[column] ?? new Int32Array(0), rowCount),
    }));
    return { rowCount, columns, widths: cut(this.#widths, rowCount), rowNumbers, lines };
  }

  #addColumn(column: number): CellDictionary {
    if (column >= widest) throw new FailureError(failure('file.tooLarge', { reason: 'columns' }));
    const dictionary = new CellDictionary(this.#bytes);
    this.#dictionaries.push(dictionary);
    this.#codes.push(new Int32Array(this.#capacity));
    return dictionary;
  }

  /** Room for all rows there will be, if they go on as they began: to copy ten million numbers again and again takes longer than to read them. */
  #grow(at: number): void {
    const expected = Math.ceil((this.#bytes.length / Math.max(1, at)) * this.row * 1.02) + fewestRows;
    this.#capacity = Math.max(Math.ceil(this.#capacity * 1.5), Math.min(expected, this.#capacity * 64));
    this.#widths = widened(this.#widths, this.#capacity);
    this.#lines = widened(this.#lines, this.#capacity);
    for (let column = 0; column < this.#codes.length; column++) {
      const codes = this.#codes[column];
      if (codes !== undefined) this.#codes[column] = widened(codes, this.#capacity);
    }
  }
}

function numbersFrom1(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let index = 0; index < count; index++) numbers[index] = index + 1;
  return numbers;
}

/** The numbers in use; a copy only where much would be kept for nothing. */
function cut(held: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return length * 1.1 >= held.length ? held.subarray(0, length) : held.slice(0, length);
}
