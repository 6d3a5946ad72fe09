import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt } from '#shared/import/grid.ts';
import { scanDelimitedAtOnce } from '#shared/import/scanDelimited.ts';
import type { ScanForm } from '#shared/import/textScan.ts';
import { rounds } from '#test/support/rounds.ts';

const width = 4;
const form = { delimiter: 44, quote: 34, escapes: 'doubled', spaced: false } as const;

/** Few different cells that come again and again, some of them alike in their beginnings, quoted where they must be or just so. */
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('/', '\\', 'AM', 'PM', '000001', '0000011', '02/09/2024', '', 'é') },
  { weight: 1, arbitrary: fc.constantFrom(' AM', '"AM"', '" / "', '"a,b"', '"two\nlines"', '"say ""so"""', '""', 'O"Neil') },
);
const row = fc.oneof(
  { weight: 9, arbitrary: fc.array(cell, { minLength: width, maxLength: width }) },
  { weight: 1, arbitrary: fc.array(cell, { minLength: 2, maxLength: width + 2 }) },
);
const text = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([rows, lineEnd, ends]) => rows.map((cells) => cells.join(',')).join(lineEnd) + (ends ? lineEnd : ''));

function read(bytes: Uint8Array, more: Partial<ScanForm>): { readonly rows: string[][]; readonly lines: readonly number[] } {
  const { grid } = scanDelimitedAtOnce(bytes, { ...form, ...more });
  const rows = Array.from({ length: grid.rowCount }, (_, at) =>
    Array.from({ length: grid.widths[at] ?? 0 }, (_cell, column) => cellAt(grid, at, column)),
  );
  return { rows, lines: [...grid.lines] };
}

describe('rows that are like those before them', () => {
  test('are read as every row is, only faster', () => {
    fc.assert(
      fc.property(text, (written) => {
        const bytes = new TextEncoder().encode(written);
        expect(read(bytes, { width, isWhole: true })).toEqual(read(bytes, {}));
      }),
      rounds(400),
    );
  });

  test('are not taken for what a quoted cell before them held', () => {
    const bytes = new TextEncoder().encode('A,B,C,D\n"x,y",1,2,3\nx,y,1,2\nx,y,1,2\n"x,y",1,2,3\n');
    expect(read(bytes, { width }).rows.slice(1)).toEqual([
      ['x,y', '1', '2', '3'],
      ['x', 'y', '1', '2'],
      ['x', 'y', '1', '2'],
      ['x,y', '1', '2', '3'],
    ]);
  });
});
