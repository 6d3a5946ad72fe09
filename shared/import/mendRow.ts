import type { DelimitedForm } from './dialect.ts';

/** Where a cell stands in the bytes: its content, without the quotation marks around it where it is quoted. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** A row read in the only way that gives it as many cells as the others. */
export interface MendedRow {
  readonly cells: readonly CellSpan[];
  /** Place of the line end behind it, or of the end of the file. */
  readonly end: number;
  readonly reason: 'quote' | 'delimiter';
}

const furthest = 1 << 16;
const mostSteps = 4000;
const mostOdd = 4;
const others = [44, 59, 9, 124, 32];

/**
 * Read a row whose quotation marks do not pair, or that stands on its own with another delimiter, so that it has `width` cells: a mark that opens nothing is a
 * character, a doubled one may end a cell, and one before a delimiter ends it. The reading with the fewest such turns is taken; null
 * where none has that width. Only the row's own line is looked at.
 */
export function mendRow(bytes: Uint8Array, start: number, form: DelimitedForm, width: number): MendedRow | null {
  const end = lineEnd(bytes, start);
  if (end === null || width < 2) return null;
  for (let odd = 0; odd <= mostOdd; odd++) {
    const cells = new Search(bytes, end, form, width).cellsFrom(start, odd);
    if (cells !== null) return { cells, end, reason: 'quote' };
    const parted = odd === 1 ? partedOtherwise(bytes, start, end, form, width) : null;
    if (parted !== null) return { cells: parted, end, reason: 'delimiter' };
  }
  return null;
}

function partedOtherwise(bytes: Uint8Array, start: number, end: number, form: DelimitedForm, width: number): readonly CellSpan[] | null {
  for (const delimiter of others) {
    if (delimiter === form.delimiter) continue;
    const cells = new Search(bytes, end, { ...form, delimiter }, width).cellsFrom(start, 0);
    if (cells !== null && isSurely(bytes.subarray(start, end), cells, form.quote, delimiter)) return cells;
  }
  return null;
}

/** Commas and spaces stand in notes too: half of the cells must be quoted, or none of a row that spaces do not part, nor few commas. */
function isSurely(line: Uint8Array, cells: readonly CellSpan[], quote: number, delimiter: number): boolean {
  const quoted = cells.filter((cell) => cell.quoted).length;
  return (
    cells.length > 2 &&
    (quoted * 2 >= cells.length || (delimiter !== 32 && (delimiter !== 44 || cells.length > 4) && !line.includes(quote)))
  );
}

function lineEnd(bytes: Uint8Array, start: number): number | null {
  const last = Math.min(bytes.length, start + furthest);
  for (let place = start; place < last; place++) if (bytes[place] === 10 || bytes[place] === 13) return place;
  return last === bytes.length ? last : null;
}

/** Tries the ways to read a line as cells, depth first, with a bound on how many turns and how many steps it may take. */
class Search {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #form: DelimitedForm;
  readonly #width: number;
  #steps = 0;

  constructor(bytes: Uint8Array, end: number, form: DelimitedForm, width: number) {
    this.#bytes = bytes;
    this.#end = end;
    this.#form = form;
    this.#width = width;
  }

  /** The cells from a place to the end of the line, `left` of them wanted at most `odd` turns away from how quoted cells are written. */
  cellsFrom(start: number, odd: number, before: readonly CellSpan[] = []): readonly CellSpan[] | null {
    if (++this.#steps > mostSteps) return null;
    const from = this.#form.spaced && before.length > 0 && this.#bytes[start] === 32 ? start + 1 : start;
    for (const { cell, next, cost } of this.#waysToRead(from)) {
      if (cost > odd) continue;
      const cells = [...before, cell];
      if (next === this.#end) {
        if (cells.length === this.#width) return cells;
      } else if (cells.length < this.#width) {
        const all = this.cellsFrom(next + 1, odd - cost, cells);
        if (all !== null) return all;
      }
    }
    return null;
  }

  #waysToRead(start: number): readonly { readonly cell: CellSpan; readonly next: number; readonly cost: number }[] {
    const { quote } = this.#form;
    const plainEnd = this.#delimiterFrom(start);
    const plain = { cell: { start, end: plainEnd, quoted: false }, next: plainEnd };
    let open = start;
    while (open < this.#end && this.#bytes[open] === 32 && this.#form.delimiter !== 32) open++;
    if (open >= this.#end || this.#bytes[open] !== quote) return [{ ...plain, cost: 0 }];
    const ways: { cell: CellSpan; next: number; cost: number }[] = [];
    let isClean = true;
    let isDoubled = false;
    for (let place = open + 1; place < this.#end && ways.length < 12; place++) {
      if (this.#bytes[place] !== quote) continue;
      const isSecond = isDoubled;
      isDoubled = false;
      let after = place + 1;
      while (after < this.#end && this.#bytes[after] === 32 && this.#form.delimiter !== 32) after++;
      if (after === this.#end || this.#bytes[after] === this.#form.delimiter) {
        ways.push({ cell: { start: open + 1, end: place, quoted: true }, next: after, cost: isSecond ? 2 : isClean ? 0 : 1 });
        if (!isSecond) isClean = false;
      } else if (this.#bytes[place + 1] === quote && !isSecond) isDoubled = true;
      else if (!isSecond) isClean = false;
    }
    ways.push({ ...plain, cost: 2 });
    return ways.sort((one, other) => one.cost - other.cost);
  }

  #delimiterFrom(start: number): number {
    for (let place = start; place < this.#end; place++) if (this.#bytes[place] === this.#form.delimiter) return place;
    return this.#end;
  }
}
