import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#shared/import/encoding.ts';
import { accountAddsUp, readingOf } from '#shared/import/reading.ts';
import type { ReadTable } from '#shared/import/readTable.ts';
import { readTables } from '#shared/import/readTables.ts';
import { rounds } from '#test/support/rounds.ts';
import { among, randomOf } from './exam/grids.ts';
import { mutated } from './exam/mutations.ts';
import { pollutions } from './exam/pollutions.ts';
import { inlineRow, workbookParts, zipped } from './support.ts';

const [firstKind, ...otherKinds] = Object.values(pollutions);
if (firstKind === undefined) throw new Error('no kinds of files');
const anyText = (random: () => number): Uint8Array => among(random, [firstKind, ...otherKinds])(random).bytes;

const letters = (text: string): number => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
const shownAsWell: ReadonlySet<string> = new Set(['row.width', 'row.quote', 'row.delimiter']);

/** Letters and digits of everything a table holds: its data rows, and every row around them. */
function lettersOf({ columns, rowCount, beyond, around }: ReadTable): number {
  let count = 0;
  for (let row = 0; row < rowCount; row++) for (const { words, codes } of columns) count += letters(words[codes[row] ?? 0] ?? '');
  for (const cells of beyond.values()) count += letters(cells.join(''));
  for (const { reason, cells } of around) if (!shownAsWell.has(reason)) count += letters(cells.join(''));
  return count;
}

/** A reading or a refusal that names the file; never a fault of ours. */
async function readOrRefused(path: string, bytes: Uint8Array): Promise<readonly ReadTable[]> {
  const read = await readTables({ path, bytes });
  if (!read.ok) {
    expect(read.failure.code).toMatch(/^file\./);
    expect(read.failure.values['file']).toBe(path);
    return [];
  }
  for (const { account, rows, header } of readingOf(read.value).tables) {
    expect(accountAddsUp(account)).toBe(true);
    expect(rows.every((row) => row.length >= header.length)).toBe(true);
  }
  return read.value;
}

describe('whatever happened to a file on its way', () => {
  it('a text is read without losing a letter, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomOf(seed);
        const bytes = mutated(anyText(random), anyText(random), random);
        const tables = await readOrRefused('fuzz.csv', bytes);
        if (tables.length === 0) return;
        const text = new TextDecoder().decode(decodeText(bytes)?.bytes);
        expect(tables.reduce((sum, table) => sum + lettersOf(table), 0)).toBe(letters(text));
      }),
      { ...rounds(150), endOnFailure: true },
    );
  });

  it('a workbook is read or refused', async () => {
    const rows = Array.from({ length: 8 }, (_, row) => inlineRow(`Pupil ${row}`, '2024-09-02', String(row)));
    const book = zipped('a.xlsx', workbookParts([{ name: 'S', rows: inlineRow('Pupil', 'Date', 'Mins') + rows.join('') }], ['x']));
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomOf(seed);
        await readOrRefused('fuzz.xlsx', mutated(book.bytes, anyText(random), random));
      }),
      { ...rounds(60), endOnFailure: true },
    );
  });

  it('a part of a workbook is read or refused', async () => {
    const rows = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45540</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>';
    const parts = workbookParts([{ name: 'S', rows: inlineRow('Pupil', 'Date', 'Mins') + rows }], ['Ann']);
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomOf(seed);
        const name = names[Math.floor(random() * names.length)] ?? '';
        const before = new TextEncoder().encode(parts[name]);
        const after = new TextDecoder().decode(mutated(before, before, random));
        await readOrRefused('fuzz.xlsx', zipped('fuzz.xlsx', { ...parts, [name]: after }).bytes);
      }),
      { ...rounds(100), endOnFailure: true },
    );
  });
});
