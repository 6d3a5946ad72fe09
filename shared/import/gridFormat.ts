import { z } from 'zod';
import type { Recipe } from '#shared/study/model.ts';
import { joinBytes } from './encoding.ts';
import type { GridColumn } from './grid.ts';
import type { RedactedColumn, RedactedField, RedactedRows } from './redactedRows.ts';
import { scanDelimitedAtOnce } from './scanDelimited.ts';

/**
 * The first line of a stored grid, as JSON; RFC 4180 lines follow, one per data row, so that any program can read the rest.
 * `rows` gives the rows' numbers in the original file as runs of [first, how many].
 */
const firstLine = z.object({
  format: z.literal('strand-grid'),
  version: z.literal(1),
  columns: z.array(z.object({ field: z.string(), header: z.string() })),
  rows: z.array(z.tuple([z.number().int(), z.number().int()])),
  madePupils: z.array(z.tuple([z.number().int(), z.number().int()])),
});

/** Bytes of a redacted grid: the same rows always give the same bytes, so the blob can be named by its content. */
export function writeGrid(rows: RedactedRows): Uint8Array {
  const head = {
    format: 'strand-grid',
    version: 1,
    columns: rows.columns.map(({ field, header }) => ({ field, header })),
    rows: runsOf(rows.rowNumbers),
    madePupils: rows.madePupils,
  };
  const encoder = new TextEncoder();
  return withBody(encoder.encode(`${JSON.stringify(head)}\n`), rows, encoder);
}

/** The rows of a stored grid. Throws where the bytes are no grid: the store has checked their hash, so that is a bug or a newer format. */
export function readGrid(bytes: Uint8Array, recipe: Recipe): RedactedRows {
  const lineEnd = bytes.indexOf(10);
  const head = firstLine.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))));
  const rowNumbers = numbersOf(head.rows);
  const form = { delimiter: 44, quote: 34, escapes: 'doubled', spaced: false, width: head.columns.length, isWhole: true } as const;
  const { grid } = scanDelimitedAtOnce(bytes.subarray(lineEnd + 1), form);
  if (grid.rowCount !== rowNumbers.length) throw new Error('stored grid: rows do not match its first line');
  const columns = head.columns.map(({ field, header }, place): RedactedColumn => {
    const held = grid.columns[place] ?? { words: [''], codes: new Int32Array(rowNumbers.length) };
    return { field: asField(field), header, ...held };
  });
  return { recipe, rowCount: rowNumbers.length, rowNumbers, columns, madePupils: head.madePupils };
}

/** A stored field name is one this program wrote; an unknown one is simply asked for by nobody. */
function asField(field: string): RedactedField {
  const known: z.ZodType<RedactedField> = z.custom<RedactedField>((value) => typeof value === 'string');
  return known.parse(field);
}

function runsOf(numbers: Int32Array): [number, number][] {
  const runs: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const number of numbers) {
    if (last !== undefined && last[0] + last[1] === number) last[1]++;
    else {
      last = [number, 1];
      runs.push(last);
    }
  }
  return runs;
}

function numbersOf(runs: readonly (readonly [number, number])[]): Int32Array {
  const numbers = new Int32Array(runs.reduce((sum, [, count]) => sum + count, 0));
  let at = 0;
  for (const [first, count] of runs) for (let index = 0; index < count; index++) numbers[at++] = first + index;
  return numbers;
}

/** A column's different cells one behind another, each with the sign that ends it in a line; where each begins, and the end of all. */
interface WrittenCells {
  readonly codes: Int32Array;
  readonly pool: Uint8Array;
  readonly starts: Int32Array;
}

/** The first line, then every row as bytes: each different cell is encoded once and copied from there. A lone empty cell is quoted, so that no line is blank. */
function withBody(head: Uint8Array, rows: RedactedRows, encoder: TextEncoder): Uint8Array {
  const columns = rows.columns.map((column, place): WrittenCells => {
    const end = place === rows.columns.length - 1 ? '\n' : ',';
    return { codes: column.codes, ...pooled(column.words.map((word) => encoder.encode(quoted(word, rows.columns.length) + end))) };
  });
  const bytes = new Uint8Array(columns.reduce((sum, column) => sum + lengthOf(column, rows.rowCount), head.length));
  bytes.set(head);
  let at = head.length;
  for (let row = 0; row < rows.rowCount; row++) {
    for (let place = 0; place < columns.length; place++) {
      const column = columns[place];
      if (column === undefined) continue;
      const { codes, starts, pool } = column;
      const code = codes[row] ?? 0;
      const end = starts[code + 1] ?? 0;
      for (let from = starts[code] ?? 0; from < end; from++) bytes[at++] = pool[from] ?? 0;
    }
  }
  return bytes;
}

function pooled(cells: readonly Uint8Array[]): { readonly pool: Uint8Array; readonly starts: Int32Array } {
  const starts = new Int32Array(cells.length + 1);
  cells.forEach((cell, code) => {
    starts[code + 1] = (starts[code] ?? 0) + cell.length;
  });
  return { pool: joinBytes(cells), starts };
}

function lengthOf({ codes, starts }: WrittenCells, rowCount: number): number {
  let length = 0;
  for (let row = 0; row < rowCount; row++) {
    const code = codes[row] ?? 0;
    length += (starts[code + 1] ?? 0) - (starts[code] ?? 0);
  }
  return length;
}

function quoted(word: string, columns: number): string {
  if (word === '' && columns === 1) return '""';
  return /[",\r\n]|^\s/.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
}

/** A column of the same cell in every row. */
export function constantColumn(word: string, rowCount: number): GridColumn {
  return word === '' ? { words: [''], codes: new Int32Array(rowCount) } : { words: ['', word], codes: new Int32Array(rowCount).fill(1) };
}
