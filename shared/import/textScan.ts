import { hashFactor, hashOfNothing } from './cellDictionary.ts';
import type { DelimitedForm } from './dialect.ts';
import type { Grid } from './grid.ts';
import { mendRow } from './mendRow.ts';
import { hasEscapedBackslash, isEscaped, isParted, lineEnds, swallowsRows, withoutEscapes } from './quotedCells.ts';
import { ScannedRows } from './scannedRows.ts';

/** After so many quotes that never close, quotes in this file are taken as plain characters. */
const unclosedLimit = 20;
/** After so many rows that could not be mended none is tried any more: each costs a search. */
const mendLimit = 2000;
const mostNamed = 100_000;

/** How the cells of a text are parted, and how many most rows have: with that a damaged row can be read in the way that fits the others. */
export interface ScanForm extends DelimitedForm {
  readonly width?: number;
  /** True of bytes that Strand wrote itself: no row is damaged, whatever it looks like. */
  readonly isWhole?: boolean;
}

/** What the scanner met that a person may want to know. */
export interface ScannedText {
  readonly grid: Grid;
  /** Rows, by their 1-based number, whose quotation marks do not pair, or whose cells another delimiter parts: read as well as can be. */
  readonly broken: ReadonlyMap<number, 'row.quote' | 'row.delimiter'>;
  /** Rows with quotation marks within quoted cells that nothing escapes, where it is clear what was meant. */
  readonly unescaped: readonly number[];
}

/** One pass over the bytes of a delimited text, row by row. */
export class TextScan {
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  readonly #escapes: boolean;
  readonly #spaced: boolean;
  #quote: number;
  #at = 0;
  #line = 1;
  readonly #rows: ScannedRows;
  readonly #form: ScanForm;
  readonly #broken = new Map<number, 'row.quote' | 'row.delimiter'>();
  readonly #unescaped: number[] = [];
  #unclosed = 0;
  #unmended = 0;
  /** Whether the row under the pen has a quotation mark that does not pair. */
  #isOdd = false;
  #isUnclosed = false;
  /** Whether a row as wide as most has come: what stands before is a title. */
  #hasUsual = false;
  #nextQuote = -1;

  constructor(bytes: Uint8Array, form: ScanForm) {
    const { delimiter, quote, escapes, spaced } = form;
    this.#form = form;
    this.#bytes = bytes;
    this.#rows = new ScannedRows(bytes);
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
      if (!this.#readUsual()) this.#readRow();
    }
    return true;
  }

  finish(): ScannedText {
    return { grid: this.#rows.finish(), broken: this.#broken, unescaped: this.#unescaped };
  }

  /** Reads a row as wide as most with nothing odd about it; false, and nothing read, where the row is another. */
  #readUsual(): boolean {
    const { width } = this.#form;
    if (width === undefined || this.#spaced || !this.#hasUsual) return false;
    const start = this.#at;
    const end = this.#rows.keepUsual(start, width, this.#delimiter, this.#quote);
    if (end < 0) return false;
    if (this.#nextQuote < end && this.#quoteFrom(start) < end) return false;
    this.#at = end;
    this.#endRow(width, this.#line);
    return true;
  }

  #readRow(): void {
    const bytes = this.#bytes;
    const length = bytes.length;
    const delimiter = this.#delimiter;
    this.#isOdd = false;
    this.#isUnclosed = false;
    const rowStart = this.#at;
    const rowLine = this.#line;
    let column = 0;
    for (;;) {
      if (this.#spaced && column > 0 && bytes[this.#at] === 32) this.#at++;
      const start = this.#at;
      const first = bytes[start];
      if ((first !== this.#quote && first !== 32) || !this.#readQuoted(column)) {
        let end = start;
        let hash = hashOfNothing;
        while (end < length) {
          const byte = bytes[end] ?? 0;
          if (byte === delimiter || byte === 10 || byte === 13) break;
          hash = Math.imul(hash ^ byte, hashFactor);
          end++;
        }
        this.#rows.keep(column, start, end, hash);
        this.#at = end;
      }
      column++;
      if (this.#at >= length) break;
      if (bytes[this.#at] !== delimiter) break;
      this.#at++;
      if (this.#at >= length) {
        this.#rows.keepUnhashed(column, length, length);
        column++;
        break;
      }
    }
    const { width, isWhole } = this.#form;
    if (width !== undefined) {
      if (isWhole !== true) column = this.#settled(rowStart, rowLine, column, width);
      if (column === width) this.#hasUsual = true;
    }
    this.#endRow(column, rowLine);
  }

  /** How many cells the row that was read has, after a second look where something is odd about it. */
  #settled(start: number, line: number, cells: number, width: number): number {
    const isShort = cells === 1 && width > 2 && this.#at > start && this.#hasUsual;
    if (this.#isOdd || this.#line > line || isShort) return this.#mended(start, line, cells, width);
    const hasQuote = cells >= width && this.#quoteFrom(start) < this.#at;
    if (hasQuote && isParted(this.#bytes, start, this.#at, this.#delimiter, this.#quote)) this.#broken.set(this.#rows.row + 1, 'row.quote');
    return cells;
  }

  #endRow(width: number, line: number): void {
    const bytes = this.#bytes;
    if (bytes[this.#at] === 13) this.#at++;
    if (bytes[this.#at] === 10) this.#at++;
    this.#line++;
    this.#rows.endRow(width, line, this.#at);
  }

  /** The row read again where its marks do not pair or swallow whole rows; gives how many cells it has then. */
  #mended(start: number, line: number, cells: number, width: number): number {
    const bytes = this.#bytes;
    const isOver = this.#line > line;
    if (!this.#isOdd && isOver && !swallowsRows(bytes, start, this.#at, this.#delimiter, width)) return cells;
    if (this.#isOdd && !this.#isUnclosed && !isOver && cells === width) {
      if (this.#unescaped.length < mostNamed) this.#unescaped.push(this.#rows.row + 1);
      return cells;
    }
    const mended = this.#unmended < mendLimit ? mendRow(bytes, start, this.#form, width) : null;
    if (mended === null) {
      if (!this.#isOdd) return cells;
      this.#unmended++;
      this.#broken.set(this.#rows.row + 1, 'row.quote');
      return cells;
    }
    this.#rows.erase();
    for (const [column, cell] of mended.cells.entries()) {
      const plain = cell.quoted ? withoutEscapes(bytes.subarray(cell.start, cell.end), this.#quote, this.#escapes) : null;
      if (plain === null) this.#rows.keepUnhashed(column, cell.start, cell.end);
      else this.#rows.keepPlain(column, plain);
    }
    this.#at = mended.end;
    this.#line = line;
    this.#broken.set(this.#rows.row + 1, mended.reason === 'quote' ? 'row.quote' : 'row.delimiter');
    return width;
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
        this.#isOdd = true;
        this.#isUnclosed = true;
        if (++this.#unclosed >= unclosedLimit) this.#quote = -1;
        return false;
      }
      if (this.#escapes && isEscaped(bytes, open, close) && !this.#isLoneBackslash(open, close)) {
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
        if (inside === 0 && !(this.#escapes && hasEscapedBackslash(bytes, open, close))) this.#rows.keepUnhashed(column, open + 1, close);
        else {
          const plain = withoutEscapes(bytes.subarray(open + 1, close), quote, this.#escapes);
          this.#rows.keepPlain(column, plain);
        }
        this.#line += lineEnds(bytes, open + 1, close);
        this.#at = after;
        return true;
      }
      this.#isOdd = true;
      place = close + 1;
    }
  }

  /** Where the next quotation mark stands; the end of the file where none does. */
  #quoteFrom(from: number): number {
    if (this.#nextQuote < from) {
      const next = this.#bytes.indexOf(this.#quote, from);
      this.#nextQuote = next === -1 ? this.#bytes.length : next;
    }
    return this.#nextQuote;
  }

  /** `"\\"` and nothing else between delimiters is the mark of an afternoon, not an escaped quotation mark. */
  #isLoneBackslash(open: number, close: number): boolean {
    const after = this.#bytes[close + 1];
    return close === open + 2 && (after === undefined || after === this.#delimiter || after === 10 || after === 13);
  }
}
