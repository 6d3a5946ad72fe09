import type { TypedTable } from '#shared/tables/typedTable.ts';

/** Two marks of one pupil and session: which stayed, and which gave way. Rows are places in the table until they are rows of a file. */
export interface MarkTwice {
  readonly pupil: number;
  readonly day: number;
  readonly pm: boolean;
  readonly kept: string;
  readonly code: string;
  readonly keptRow: number;
  readonly row: number;
  /** Left out where all rows are of one source. */
  readonly keptSource?: number;
  readonly source?: number;
}

const width = 9;

/** Collects second marks in one growing array of integers: a file that came twice has as many of them as it has marks. */
export class MarksTwice {
  #numbers = new Int32Array(width * 16);
  readonly #words: string[] = [];
  readonly #index = new Map<string, number>();
  count = 0;

  add({ pupil, day, pm, kept, code, keptRow, row, keptSource = 0, source = 0 }: MarkTwice): void {
    const at = this.count * width;
    if (at + width > this.#numbers.length) {
      const wider = new Int32Array(this.#numbers.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers.set([pupil, day, pm ? 1 : 0, this.#wordOf(kept), this.#wordOf(code), keptSource, keptRow, source, row], at);
    this.count++;
  }

  /** With a source, rows are places in its table and become rows of its file. */
  finish(source: number | null = null, rowNumbers: Int32Array = new Int32Array(0)): TypedTable {
    const column = (place: number): Int32Array =>
      Int32Array.from({ length: this.count }, (_, index) => this.#numbers[index * width + place] ?? 0);
    const sources = (place: number): Int32Array => (source === null ? column(place) : new Int32Array(this.count).fill(source));
    const rows = (place: number): Int32Array => (source === null ? column(place) : column(place).map((row) => rowNumbers[row] ?? 0));
    const words = this.#words.length === 0 ? [''] : this.#words;
    return {
      name: 'mark_twice',
      rowCount: this.count,
      columns: [
        { name: 'pupil', type: 'integer', values: column(0) },
        { name: 'day', type: 'day', values: column(1) },
        { name: 'pm', type: 'boolean', values: column(2) },
        { name: 'kept', type: 'text', codes: column(3), words },
        { name: 'code', type: 'text', codes: column(4), words },
        { name: 'kept_source', type: 'integer', values: sources(5) },
        { name: 'kept_row', type: 'integer', values: rows(6) },
        { name: 'source', type: 'integer', values: sources(7) },
        { name: 'source_row', type: 'integer', values: rows(8) },
      ],
    };
  }

  #wordOf(code: string): number {
    const held = this.#index.get(code);
    if (held !== undefined) return held;
    this.#words.push(code);
    this.#index.set(code, this.#words.length - 1);
    return this.#words.length - 1;
  }
}
