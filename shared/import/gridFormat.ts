import { z } from 'zod';
import type { Recipe } from '#shared/study/model.ts';
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
  const { grid } = scanDelimitedAtOnce(bytes.subarray(lineEnd + 1), { delimiter: 44, quote: 34, escapes: 'doubled', spaced: false });
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

const nothing = new Uint8Array(0);

/** The first line, then every row as bytes: each different cell is encoded once and copied from there. A lone empty cell is quoted, so that no line is blank. */
function withBody(head: Uint8Array, rows: RedactedRows, encoder: TextEncoder): Uint8Array {
  const columns = rows.columns.map((column) => ({
    codes: column.codes,
    cells: column.words.map((word) => encoder.encode(quoted(word, rows.columns.length))),
  }));
  let length = head.length;
  for (const { codes, cells } of columns) {
    const lengths = Int32Array.from(cells, (cell) => cell.length + 1);
    for (const code of codes) length += lengths[code] ?? 0;
  }
  const bytes = new Uint8Array(length);
  bytes.set(head);
  let at = head.length;
  for (let row = 0; row < rows.rowCount; row++) {
    for (const { codes, cells } of columns) {
      const cell = cells[codes[row] ?? 0] ?? nothing;
      for (let place = 0; place < cell.length; place++) bytes[at++] = cell[place] ?? 0;
      bytes[at++] = 44;
    }
    bytes[at - 1] = 10;
  }
  return bytes;
}

function quoted(word: string, columns: number): string {
  if (word === '' && columns === 1) return '""';
  return /[",\r\n]|^\s/.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
}

/** A column of the same cell in every row. */
export function constantColumn(word: string, rowCount: number): GridColumn {
  return word === '' ? { words: [''], codes: new Int32Array(rowCount) } : { words: ['', word], codes: new Int32Array(rowCount).fill(1) };
}
