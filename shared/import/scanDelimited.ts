import { FailureError, failure } from '#shared/failure/failure.ts';
import { CellDictionary, doubled } from './cellDictionary.ts';
import { breathe } from './context.ts';
import type { DelimitedForm } from './dialect.ts';
import type { Grid } from './grid.ts';

const stride = 8 << 20;
/** As wide as a sheet can be. Beyond it a line of commas would cost more memory than there is. */
const widest = 16_384;
/** After so many quotes that never close, quotes in this file are taken as plain characters. */
const unclosedLimit = 20;

/** What the scanner met that a person may want to know. */
export interface ScannedText {
  readonly grid: Grid;
  /** Rows in which a quote was opened and never closed: read as plain text from there. */
  readonly unclosedQuotes: readonly number[];
}

/**
 * Cells of delimited text in one pass over its UTF-8 bytes. Lines end with LF, CR LF or CR, mixed as they come; a quoted cell may
 * hold line ends; `""` inside it is one quote (or `\\"`, where the file's form says so); a quote anywhere else is a character. A backslash
 * outside quotes never escapes: it is a register mark.
 */
export async function scanDelimited(
  bytes: Uint8Array,
  form: DelimitedForm,
  signal: AbortSignal,
  progress: (done: number) => void = () => undefined,
): Promise<ScannedText> {
  const scan = new Scan(bytes, form);
  let next = stride;
  while (!scan.runTo(next)) {
    progress(Math.min(next, bytes.length));
    await breathe(signal);
    next += stride;
  }
  return scan.finish();
}

/** The same without a pause: for bytes that Strand wrote itself, and for small files in tests. */
export function scanDelimitedAtOnce(bytes: Uint8Array, form: DelimitedForm): ScannedText {
  const scan = new Scan(bytes, form);
  scan.runTo(bytes.length);
  return scan.finish();
}

class Scan {
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  readonly #escapes: boolean;
  readonly #spaced: boolean;
  #quote: number;
  #at = 0;
  #row = 0;
  #capacity = 1024;
  #widths = new Int32Array(1024);
  #lines = new Int32Array(1024);
  #line = 1;
  readonly #dictionaries: CellDictionary[] = [];
  readonly #codes: Int32Array<ArrayBuffer>[] = [];
  readonly #unclosed: number[] = [];

  constructor(bytes: Uint8Array, { delimiter, quote, escapes, spaced }: DelimitedForm) {
    this.#bytes = bytes;
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#escapes = escapes === 'backslash';
    this.#spaced = spaced;
  }

  /** Read whole rows until past `limit`; true when nothing is left. */
  runTo(limit: number): boolean {
    const length = this.#bytes.length;
    while (this.#at < length) {
      if (this.#at >= limit) return false;
      this.#readRow();
    }
    return true;
  }

  finish(): ScannedText {
    const rowCount = this.#row;
    const rowNumbers = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) rowNumbers[row] = row + 1;
    const columns = this.#dictionaries.map((dictionary, column) => ({
      words: dictionary.words(),
      codes: (this.#codes[column] ?? new Int32Array(0)).slice(0, rowCount),
    }));
    const [widths, lines] = [this.#widths.slice(0, rowCount), this.#lines.slice(0, rowCount)];
    return { grid: { rowCount, columns, widths, rowNumbers, lines }, unclosedQuotes: this.#unclosed };
  }

  #readRow(): void {
    const bytes = this.#bytes;
    const length = bytes.length;
    const delimiter = this.#delimiter;
    if (this.#row >= this.#capacity) this.#grow();
    this.#lines[this.#row] = this.#line;
    let column = 0;
    for (;;) {
      if (this.#spaced && column > 0 && bytes[this.#at] === 32) this.#at++;
      const start = this.#at;
      if (!this.#readQuoted(column)) {
        let end = start;
        while (end < length) {
          const byte = bytes[end];
          if (byte === delimiter || byte === 10 || byte === 13) break;
          end++;
        }
        this.#keep(column, bytes, start, end);
        this.#at = end;
      }
      column++;
      if (this.#at >= length) break;
      if (bytes[this.#at] !== delimiter) break;
      this.#at++;
      if (this.#at >= length) {
        this.#keep(column, bytes, length, length);
        column++;
        break;
      }
    }
    if (bytes[this.#at] === 13) this.#at++;
    if (bytes[this.#at] === 10) this.#at++;
    this.#line++;
    this.#widths[this.#row++] = column;
  }

  /** A quoted cell at the current place, if there is one that closes; leaves the place just behind it. */
  #readQuoted(column: number): boolean {
    const bytes = this.#bytes;
    const quote = this.#quote;
    let open = this.#at;
    while (bytes[open] === 32 && this.#delimiter !== 32) open++;
    if (bytes[open] !== quote) return false;
    let inside = 0;
    let place = open + 1;
    for (;;) {
      const close = bytes.indexOf(quote, place);
      if (close === -1) {
        this.#unclosed.push(this.#row + 1);
        if (this.#unclosed.length >= unclosedLimit) this.#quote = -1;
        return false;
      }
      if (this.#escapes && isEscaped(bytes, open, close)) {
        inside++;
        place = close + 1;
        continue;
      }
      if (bytes[close + 1] === quote) {
        inside++;
        place = close + 2;
        continue;
      }
      let after = close + 1;
      while (bytes[after] === 32 && this.#delimiter !== 32) after++;
      const byte = bytes[after];
      if (byte === undefined || byte === this.#delimiter || byte === 10 || byte === 13) {
        if (inside === 0) this.#keep(column, bytes, open + 1, close);
        else {
          const plain = withoutEscapes(bytes.subarray(open + 1, close), quote, this.#escapes);
          this.#keep(column, plain, 0, plain.length);
        }
        this.#line += lineEnds(bytes, open + 1, close);
        this.#at = after;
        return true;
      }
      place = close + 1;
    }
  }

  #keep(column: number, bytes: Uint8Array, start: number, end: number): void {
    let dictionary = this.#dictionaries[column];
    if (dictionary === undefined) {
      if (column >= widest) throw new FailureError(failure('file.tooLarge', { reason: 'columns' }));
      dictionary = new CellDictionary();
      this.#dictionaries.push(dictionary);
      this.#codes.push(new Int32Array(this.#capacity));
    }
    const codes = this.#codes[column];
    if (codes !== undefined) codes[this.#row] = dictionary.codeOf(bytes, start, end);
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

/** Line ends between two places: LF, CR LF and CR each count once. */
function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place++) {
    if (bytes[place] === 10) count++;
    else if (bytes[place] === 13 && bytes[place + 1] !== 10) count++;
  }
  return count;
}

/** Whether an odd number of backslashes stands before a quotation mark. */
function isEscaped(bytes: Uint8Array, open: number, close: number): boolean {
  let before = close - 1;
  while (before > open && bytes[before] === 92) before--;
  return (close - 1 - before) % 2 === 1;
}

/** A quoted cell's content with `""` as one quotation mark, and where backslashes escape, each with what stands behind it as that alone. */
function withoutEscapes(bytes: Uint8Array, quote: number, escapes: boolean): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    const next = bytes[place + 1];
    const drops = escapes && byte === 92 && (next === quote || next === 92);
    plain[length++] = drops ? (next ?? 0) : byte;
    if (drops || (byte === quote && next === quote)) place++;
  }
  return plain.subarray(0, length);
}
