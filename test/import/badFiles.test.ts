import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFile, readFiles } from '#shared/import/readFile.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import type { InputFile } from '#shared/import/types.ts';
import { csv, importContext, inlineRow, workbookParts, zipped } from './support.ts';

const signal = new AbortController().signal;
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const book = workbookParts([{ name: 'Sheet1', rows: inlineRow('Pupil', 'Date', 'Mins') + inlineRow('Ann Bell', '2024-09-02', '30') }]);

async function refusal(file: InputFile): Promise<unknown> {
  const result = await readFile(file);
  return result.ok ? result.value.kind : [result.failure.code, result.failure.values];
}

describe('bad files', () => {
  it('are refused by name', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(await refusal({ path: 'a.csv', bytes: new Uint8Array() })).toEqual(['file.empty', { file: 'a.csv' }]);
    expect(await refusal({ path: 'a.csv', bytes: bytes('\r\n  \n') })).toEqual(['file.empty', { file: 'a.csv' }]);
    expect(await refusal({ path: 'term/photo.csv', bytes: png })).toEqual(['file.notText', { file: 'term/photo.csv', kind: 'png' }]);
    expect(await refusal({ path: 'a.csv', bytes: bytes('<html><table>') })).toEqual(['file.notText', { file: 'a.csv', kind: 'html' }]);
    expect(await refusal({ path: 'a.csv', bytes: Uint8Array.from([65, 0, 44, 1, 2, 3, 0, 66]) })).toMatchObject(['file.notText', {}]);
    expect(await refusal(csv('a.csv', 'Name', 'Ann', 'Bob'))).toEqual(['file.oneColumn', { file: 'a.csv' }]);
    expect(await refusal(csv('a.csv', 'Name,Date,Mark'))).toEqual(['file.noRows', { file: 'a.csv' }]);
    expect(await refusal({ path: 'old.xls', bytes: png })).toEqual(['file.unknownKind', { file: 'old.xls', kind: 'xls' }]);
    expect(
      await refusal({ path: 'a.xlsx', bytes: bytes('just text, and rather more of it than any header of a zip file has') }),
    ).toMatchObject(['file.unknownKind', {}]);
    expect(await refusal({ path: 'a.xlsx', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) })).toEqual([
      'file.unreadable',
      { file: 'a.xlsx', reason: 'password' },
    ]);
  });

  it('of a kind that holds no tables or talk are left alone and listed', async () => {
    expect(await refusal({ path: 'truth.json', bytes: new Uint8Array(4) })).toBe('ignored');
    expect(await refusal({ path: 'logo.png', bytes: png })).toBe('ignored');
  });

  it('refuse a workbook that is cut short at any place', async () => {
    const whole = zipped('tracker.xlsx', book);
    expect(await refusal(whole)).toBe('tables');
    for (let length = 0; length < whole.bytes.length; length += 7) {
      const result = await readFile({ path: 'tracker.xlsx', bytes: whole.bytes.subarray(0, length) });
      expect(result.ok, `cut at ${length}`).toBe(false);
    }
    expect(await refusal({ path: 'tracker.xlsx', bytes: whole.bytes.subarray(0, 900) })).toEqual([
      'file.truncated',
      { file: 'tracker.xlsx' },
    ]);
  });

  it('refuse a workbook whose strings are missing instead of showing their numbers', async () => {
    const { 'xl/sharedStrings.xml': _, ...without } = workbookParts(
      [{ name: 'S', rows: '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>' }],
      ['a', 'b'],
    );
    expect(await refusal(zipped('a.xlsx', without))).toMatchObject(['file.unreadable', { file: 'a.xlsx', reason: 'missingPart' }]);
    const beyond = workbookParts([{ name: 'S', rows: '<row><c t="s"><v>9</v></c></row>' }], ['a']);
    expect(await refusal(zipped('a.xlsx', beyond))).toMatchObject(['file.unreadable', { reason: 'missingPart' }]);
    const { 'xl/worksheets/sheet1.xml': __, ...noSheet } = book;
    expect(await refusal(zipped('a.xlsx', noSheet))).toMatchObject(['file.unreadable', { reason: 'missingPart' }]);
  });

  it('refuse a DOCTYPE, a path out of the archive and what inflates without end', async () => {
    const bomb = { ...book, 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(6_000_000)}</worksheet>` };
    const entity = { ...book, 'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${book['xl/workbook.xml']?.replace(/^<\?xml[^>]*>/, '')}` };
    expect(await refusal(zipped('a.xlsx', bomb))).toMatchObject(['file.workbookUnsafe', { reason: 'ratio' }]);
    expect(await refusal(zipped('a.xlsx', entity))).toMatchObject(['file.workbookUnsafe', { reason: 'doctype' }]);
    expect(await refusal(zipped('a.xlsx', { ...book, '../evil.xml': 'x' }))).toMatchObject(['file.workbookUnsafe', { reason: 'path' }]);
  });

  it('make an empty folder a failure of its own', async () => {
    expect(await readFiles([], signal)).toEqual({ ok: false, failure: { code: 'folder.empty', values: {} } });
  });

  it('never half import: with nothing but refused files nothing is prepared', async () => {
    const context = await importContext();
    const readings = unwrap(await readFiles([{ path: 'a.csv', bytes: png }, csv('b.csv', 'x', 'y')], signal));
    const review = await reviewFiles(readings, context);
    expect(review.refused.map((each) => [each.path, each.failure.code])).toEqual([
      ['a.csv', 'file.notText'],
      ['b.csv', 'file.oneColumn'],
    ]);
    const prepared = await prepareImport(readings, review, { recipes: {}, transcriptsLeftOut: [] }, context);
    expect(prepared).toMatchObject({ ok: false, failure: { code: 'import.nothingToImport' } });
  });

  it('stop when asked', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await readFiles([csv('a.csv', 'a,b', '1,2')], stop.signal)).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});
