import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { type Reading, readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';
import { inlineRow, workbookParts, zipped } from './support.ts';

const formats = [
  'General',
  'dd/mm/yyyy',
  '0%',
  '0.0%',
  '000000',
  '#,##0',
  '[h]:mm',
  'h:mm AM/PM',
  '"Day "0',
  '[$-809]d mmmm yyyy;@',
  '[Red]0.00',
  'yyyy"-"mm',
  '@',
];
const styles = `<?xml version="1.0"?><styleSheet><numFmts>${formats
  .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
  .join(
    '',
  )}</numFmts><cellXfs>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}<xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>`;

async function read(
  rows: string,
  { strings = [], parts = {}, inSheet = '' }: { strings?: string[]; parts?: Record<string, string>; inSheet?: string } = {},
): Promise<Reading> {
  const all: Record<string, string> = { ...workbookParts([{ name: 'S', rows }], strings), 'xl/styles.xml': styles, ...parts };
  const sheet = all['xl/worksheets/sheet1.xml'] ?? '';
  return readingOf(
    unwrap(
      await readTables(zipped('a.xlsx', { ...all, 'xl/worksheets/sheet1.xml': sheet.replace('<sheetData>', `${inSheet}<sheetData>`) })),
    ),
  );
}

const cell = (style: number, value: string): string => `<c s="${style}"><v>${value}</v></c>`;
const named = (...cells: readonly string[]): string =>
  `${inlineRow('Pupil', ...cells.map((_, index) => `Value ${index + 1}`))}<row><c t="inlineStr"><is><t>Ann</t></is></c>${cells.join('')}</row>`;
const shown = async (...cells: readonly string[]) => (await read(named(...cells))).tables[0]?.rows[0]?.slice(1);

describe('a cell of a workbook', () => {
  it('is the day, the share, the length of time or the number that its format makes of it', async () => {
    expect(await shown(cell(1, '45540'), cell(9, '45540.5'), cell(11, '45540'), cell(14, '45540'))).toEqual([
      '2024-09-05',
      '2024-09-05 12:00',
      '2024-09-05',
      '2024-09-05',
    ]);
    expect(await shown(cell(2, '0.915'), cell(3, '0.91500000000000004'), cell(13, '1'), cell(2, '-0.05'))).toEqual([
      '91.5%',
      '91.5%',
      '100%',
      '-5%',
    ]);
    expect(await shown(cell(6, '1.5'), cell(15, '0.25'), cell(7, '0.40625'))).toEqual(['36:00', '06:00', '09:45']);
    expect(await shown(cell(4, '12'), cell(5, '1204'), cell(8, '3'), cell(10, '2.5'))).toEqual(['000012', '1204', '3', '2.5']);
  });

  it('is a number without the dust of binary fractions, and an identifier digit for digit', async () => {
    expect(
      await shown(
        cell(0, '0.30000000000000004'),
        cell(0, '1.0000000000000001E-2'),
        cell(0, '123456789012345678'),
        cell(0, '0012'),
        cell(0, '1E10'),
      ),
    ).toEqual(['0.3', '0.01', '123456789012345678', '0012', '1E10']);
  });

  it('holds signs that XML cannot, rich text without its readings, and spaces as they are', async () => {
    const rich = '<si><r><t xml:space="preserve">Okafor, </t></r><r><t>Ben</t></r><rPh><t>x</t></rPh></si>';
    const strings = `<?xml version="1.0"?><sst>${rich}<si><t>two_x000D_&#10;lines</t></si><si><t>_x005F_x000D_</t></si><si><t xml:space="preserve"> a </t></si></sst>`;
    const refs = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`);
    const { tables } = await read(named(...refs), { parts: { 'xl/sharedStrings.xml': strings } });
    expect(tables[0]?.rows[0]?.slice(1)).toEqual(['Okafor, Ben', 'two\r\nlines', '_x000D_', ' a ']);
  });

  it('is said to be empty where its formula was never computed, and to be hidden where its column is', async () => {
    const rows = `${inlineRow('Pupil', 'Days', 'Note')}<row r="2"><c r="A2" t="str"><v>Ann</v></c><c r="B2"><f>1+1</f></c><c r="C2" t="str"><f>"a"</f><v>a</v></c></row>`;
    const { tables, issues } = await read(rows, { inSheet: '<cols><col min="3" max="3" hidden="1"/></cols>' });
    expect(tables[0]?.rows).toEqual([['Ann', '', 'a']]);
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['column.hidden', null, 'Note'],
      ['formula.noValue', 2, 'Days'],
    ]);
  });

  it('stands under merged headings', async () => {
    const rows = `${inlineRow('', 'Autumn', '', 'Spring', '')}${inlineRow('Pupil', 'Pre', 'Post', 'Pre', 'Post')}${inlineRow('Ann', '1', '2', '3', '4')}${inlineRow('Ben', '2', '2', '3', '3')}`;
    expect((await read(rows)).tables[0]?.header).toEqual(['Pupil', 'Autumn Pre', 'Autumn Post', 'Spring Pre', 'Spring Post']);
  });
});

describe('a workbook that is not whole', () => {
  const book = workbookParts([{ name: 'S', rows: named(cell(1, '45540')) }]);
  const refusal = async (parts: Readonly<Record<string, string>>): Promise<unknown> => {
    const result = await readTables(zipped('a.xlsx', parts));
    return result.ok ? null : [result.failure.code, result.failure.values['reason']];
  };
  const without = (name: string): Record<string, string> => Object.fromEntries(Object.entries(book).filter(([part]) => part !== name));

  it('is refused: styles, a style, a sheet, its relation, or a cell twice', async () => {
    expect(await refusal(book)).toBeNull();
    expect(await refusal(without('xl/styles.xml'))).toEqual(['file.unreadable', 'missingPart']);
    expect(await refusal(without('xl/worksheets/sheet1.xml'))).toEqual(['file.unreadable', 'missingPart']);
    const sheet = book['xl/worksheets/sheet1.xml'] ?? '';
    expect(await refusal({ ...book, 'xl/worksheets/sheet1.xml': sheet.replace('s="1"', 's="99"') })).toEqual([
      'file.unreadable',
      'missingPart',
    ]);
    const twice = '<row r="7"><c r="A7"><v>1</v></c><c r="A7"><v>2</v></c></row></sheetData>';
    expect(await refusal({ ...book, 'xl/worksheets/sheet1.xml': sheet.replace('</sheetData>', twice) })).toEqual([
      'file.unreadable',
      'damaged',
    ]);
    const relations = book['xl/_rels/workbook.xml.rels'] ?? '';
    const outside = relations.replace('Target="worksheets', 'TargetMode="External" Target="http://example.com');
    expect(await refusal({ ...book, 'xl/_rels/workbook.xml.rels': outside })).toEqual(['file.unreadable', 'missingPart']);
  });
});
