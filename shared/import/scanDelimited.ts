import { hashFactor, hashOfNothing } from './cellDictionary.ts';
import { breathe } from './context.ts';
import type { DelimitedForm } from './dialect.ts';
import type { Grid } from './grid.ts';
import { mendRow } from './mendRow.ts';
import { hasEscapedBackslash, isEscaped, isParted, lineEnds, swallowsRows, withoutEscapes } from './quotedCells.ts';
import { ScannedRows } from './scannedRows.ts';

const stride = 8 << 20;
/** After so many quotes that never close, quotes in this file are taken as plain characters. */
const unclosedLimit = 20;
/** After so many rows that could not be mended none is tried any more: each costs a search. */
const mendLimit = 2000;
const mostNamed = 100_000;

/** How the cells of a text are parted, and how many most rows have: with that a damaged row can be read in the way that fits the others. */
export interface ScanForm extends DelimitedForm {
  readonly width?: number;
}

/** What the scanner met that a person may want to know. */
export interface ScannedText {
  readonly grid: Grid;
  /** Rows, by their 1-based number, whose quotation marks do not pair, or whose cells another delimiter parts: read as well as can be. */
  readonly broken: ReadonlyMap<number, 'row.quote' | 'row.delimiter'>;
  /** Rows with quotation marks within quoted cells that nothing escapes, where it is clear what was meant. */
  readonly unescaped: readonly number[];
}

/**
 * Cells of delimited text in one pass over its UTF-8 bytes. Lines end with LF, CR LF or CR, mixed as they come; a quoted cell may
 * hold line ends; `""` inside it is one quote (or `\\"`, where the file's form says so); a quote anywhere else is a character. A backslash
 * outside quotes never escapes: it is a register mark.
 */
export async function scanDelimited(
  bytes: Uint8Array,
  form: ScanForm,
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
export function scanDelimitedAtOnce(bytes: Uint8Array, form: ScanForm): ScannedText {
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
      this.#readRow();
    }
    return true;
  }

  finish(): ScannedText {
    return { grid: this.#rows.finish(), broken: this.#broken, unescaped: this.#unescaped };
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
    const { width } = this.#form;
    if (
      width !== undefined &&
      (this.#isOdd || this.#line > rowLine || (column === 1 && width > 2 && this.#at > rowStart && this.#hasUsual))
    )
      column = this.#mended(rowStart, rowLine, column, width);
    else if (
      width !== undefined &&
      column >= width &&
      this.#hasQuote(rowStart) &&
      isParted(bytes, rowStart, this.#at, delimiter, this.#quote)
    )
      this.#broken.set(this.#rows.row + 1, 'row.quote');
    if (bytes[this.#at] === 13) this.#at++;
    if (bytes[this.#at] === 10) this.#at++;
    this.#line++;
    if (column === width) this.#hasUsual = true;
    this.#rows.endRow(column, rowLine, this.#at);
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

  /** Whether a quotation mark stands between there and where the scan is. */
  #hasQuote(from: number): boolean {
    if (this.#nextQuote < from) {
      const next = this.#bytes.indexOf(this.#quote, from);
      this.#nextQuote = next === -1 ? this.#bytes.length : next;
    }
    return this.#nextQuote < this.#at;
  }

  /** `"\\"` and nothing else between delimiters is the mark of an afternoon, not an escaped quotation mark. */
  #isLoneBackslash(open: number, close: number): boolean {
    const after = this.#bytes[close + 1];
    return close === open + 2 && (after === undefined || after === this.#delimiter || after === 10 || after === 13);
  }
}
