import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { readFile } from '#shared/import/readFile.ts';
import { readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';
import type { InputFile } from '#shared/import/types.ts';
import { zipped } from './support.ts';

const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet';
const manifest = (inner = '') =>
  `<?xml version="1.0"?><manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="${spreadsheet}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">${inner}</manifest:file-entry></manifest:manifest>`;

function ods(sheets: string, styles = '', parts: Readonly<Record<string, string>> = {}): InputFile {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
  return zipped('mentor.ods', { mimetype: spreadsheet, 'content.xml': content, 'META-INF/manifest.xml': manifest(), ...parts });
}

const text = (words: string) => `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const sheet = (name: string, rows: string, style = '') =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;

const read = async (file: InputFile) => readingOf(unwrap(await readTables(file)));
const failureOf = async (file: InputFile) => {
  const result = await readTables(file);
  return result.ok ? null : [result.failure.code, result.failure.values['reason'] ?? ''];
};

describe('an OpenDocument sheet', () => {
  it('is read cell for cell: text, dates, numbers, per cents as shown, times, formulas, repeats', async () => {
    const { tables, encoding } = await read(
      ods(
        sheet(
          'Sessions',
          row(text('Adno'), text('Date'), text('Att'), text('From'), text('Points'), text('Held'), text('Note')) +
            row(
              text('0012'),
              '<table:table-cell office:value-type="date" office:date-value="2024-11-04"><text:p>04/11/24</text:p></table:table-cell>',
              '<table:table-cell office:value-type="percentage" office:value="0.915"><text:p>91.5%</text:p></table:table-cell>',
              '<table:table-cell office:value-type="time" office:time-value="PT09H40M00S"><text:p>09:40</text:p></table:table-cell>',
              '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2.00</text:p></table:table-cell>',
              '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>',
              '<table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>two<text:s text:c="2"/>words</text:p><text:p>and a line</text:p></table:table-cell>',
            ) +
            `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>` +
            '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        ),
      ),
    );
    expect(encoding).toBe('ods');
    expect(tables[0]?.rows).toEqual([
      ['0012', '2024-11-04', '91.5%', '09:40', '2', 'TRUE', 'two  words\nand a line'],
      ['x', 'x', '', '', '', '', ''],
      ['x', 'x', '', '', '', '', ''],
    ]);
  });

  it('is one of several, and what is hidden is said', async () => {
    const rows = row(text('Pupil'), text('Days')) + row(text('Ann'), text('2'));
    const hidden = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
    const filtered = `<table:table-row table:visibility="filter">${text('Ben')}${text('3')}</table:table-row>`;
    const { tables, issues } = await read(ods(sheet('One', rows) + sheet('Two', rows + filtered, 'h'), hidden));
    expect(tables.map(({ name, rows: all }) => [name, all.length])).toEqual([
      ['One', 1],
      ['Two', 2],
    ]);
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['sheet.hidden', 'Two'],
      ['rows.hidden', '1'],
    ]);
  });

  it('is imported like any workbook', async () => {
    const file = unwrap(await readFile(ods(sheet('Pupils', row(text('UPN'), text('Name')) + row(text('B801200005001'), text('Ann'))))));
    expect(file).toMatchObject({ kind: 'tables', tables: [{ id: 'mentor.ods#Pupils', rowCount: 1, encoding: 'ods' }] });
  });

  it('is refused with its reason when it is locked, hostile, damaged, or something else', async () => {
    const rows = row(text('a'), text('b')) + row(text('1'), text('2'));
    const locked = { 'META-INF/manifest.xml': manifest('<manifest:encryption-data/>') };
    expect(await failureOf(ods(sheet('S', rows), '', locked))).toEqual(['file.unreadable', 'password']);
    const bomb = `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`;
    expect(await failureOf(ods(sheet('S', rows + bomb)))).toEqual(['file.tooLarge', '']);
    const beyond = `<table:table-row table:number-rows-repeated="9000000">${text('x')}</table:table-row>`;
    expect(await failureOf(ods(sheet('S', rows + beyond)))).toEqual(['file.unreadable', 'damaged']);
    expect(await failureOf(ods(`${sheet('S', rows)}<unclosed>`))).toEqual(['file.unreadable', 'damaged']);
    const writer = { 'META-INF/manifest.xml': manifest().replace('spreadsheet', 'text') };
    expect(await failureOf(ods(sheet('S', rows), '', writer))).toEqual(['file.unreadable', 'missingPart']);
    const doctype = { 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><office:document-content/>' };
    expect(await failureOf(ods('', '', doctype))).toEqual(['file.workbookUnsafe', 'doctype']);
  });
});
