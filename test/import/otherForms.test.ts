import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt } from '#shared/import/grid.ts';
import { scanDelimitedAtOnce } from '#shared/import/scanDelimited.ts';
import { addsUp } from '#shared/import/tally.ts';
import type { InputFile } from '#shared/import/types.ts';
import { rounds } from '../support/rounds.ts';
import { fixture, importFiles, inlineRow, rowsOf, workbookParts, zipped } from './support.ts';

/** What a file says by the place of its columns: headings over groups, repeated ones, no headings, the word for a total before its sums. */
const byPlace = /^(S02|S05|S09|T0[1234578])/;
const all = readdirSync(new URL('./fixtures/', import.meta.url)).filter((name) => name.endsWith('.csv'));
const names = all.filter((name) => !byPlace.test(name));
/** Commas are no separators here, or the letters are not UTF-8. */
const ofText = /^(T07|T08)/;

/** The rows of a file, cell by cell. */
function cellsOf(file: InputFile): readonly (readonly string[])[] {
  const { grid } = scanDelimitedAtOnce(file.bytes, { delimiter: 44, quote: 34, escapes: 'doubled', spaced: false });
  return Array.from({ length: grid.rowCount }, (_, row) => grid.columns.map((_column, column) => cellAt(grid, row, column)));
}

/** The same file with its columns in another order; a title stays where it is. */
function shuffled(file: InputFile, order: readonly number[]): InputFile {
  const lines = cellsOf(file).map((row) => {
    const cells = row.filter((cell) => cell !== '').length > 1 ? order.map((place) => row[place] ?? '') : row;
    return cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  });
  return { path: file.path, bytes: new TextEncoder().encode(lines.join('\r\n')) };
}

/** What an import made of a file, in no order, without what names its rows and columns. */
async function madeOf(file: InputFile) {
  const { review, prepared, tables } = await importFiles([file]);
  const rows = tables.flatMap(({ name }) =>
    name === 'attendance_code'
      ? []
      : rowsOf(tables, name).map(({ source_row: _row, label: _label, period: _period, exclusion: _id, ...row }) =>
          JSON.stringify([name, Object.entries(row).sort()]),
        ),
  );
  expect(prepared.sources.every(({ account }) => addsUp(account))).toBe(true);
  return { shapes: review.tables.map(({ shape }) => shape), rows: rows.sort() };
}

/** A fixture as it stands is what every other form of it is held against. */
const made = new Map<string, ReturnType<typeof madeOf>>();
function asItStands(name: string): ReturnType<typeof madeOf> {
  const known = made.get(name) ?? madeOf(fixture(name));
  made.set(name, known);
  return known;
}

describe('the order of columns', () => {
  it.each(names)('makes no difference to %s', async (name) => {
    const file = fixture(name);
    const width = Math.max(...cellsOf(file).map((row) => row.length));
    const places = Array.from({ length: width }, (_, place) => place);
    const before = await asItStands(name);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(places, { minLength: width, maxLength: width }), async (order) => {
        expect(await madeOf(shuffled(file, order))).toEqual(before);
      }),
      rounds(1, 50),
    );
  });
});

describe('a workbook', () => {
  it.each(all.filter((name) => !ofText.test(name)))('makes no difference to %s', async (name) => {
    const file = fixture(name);
    const escaped = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const rows = cellsOf(file)
      .map((row) => inlineRow(...row.map(escaped)))
      .join('');
    const workbook = zipped(name.replace('.csv', '.xlsx'), workbookParts([{ name: 'Sheet1', rows }]));
    expect(await madeOf(workbook)).toEqual(await asItStands(name));
  });
});
