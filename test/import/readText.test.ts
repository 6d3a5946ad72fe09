import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import type { ReadFile } from '#shared/import/context.ts';
import { settleDialect } from '#shared/import/dialect.ts';
import { decodeText } from '#shared/import/encoding.ts';
import { readFile } from '#shared/import/readFile.ts';
import { readingOf } from '#shared/import/reading.ts';
import type { ReadTable } from '#shared/import/readTable.ts';
import { readTables } from '#shared/import/readTables.ts';
import { scanDelimitedAtOnce } from '#shared/import/scanDelimited.ts';
import { csv } from './support.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function cells(text: string): string[][] {
  const bytes = bytesOf(text);
  const { grid } = scanDelimitedAtOnce(bytes, settleDialect(bytes));
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.slice(0, grid.widths[row]).map((column) => column.words[column.codes[row] ?? 0] ?? ''),
  );
}

function tableOf(file: ReadFile): ReadTable {
  const table = file.kind === 'tables' ? file.tables[0] : undefined;
  if (table === undefined) throw new Error('no table');
  return table;
}

function rows(table: ReadTable): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) => table.columns.map((column) => column.words[column.codes[row] ?? 0] ?? ''));
}

describe('text files', () => {
  it.each([
    [',', 'a,b,c\n1,"x,y",3\n4,5,6\n'],
    [';', 'a;b;c\r\n1;"x,y";3\r\n4;5;6\r\n'],
    ['tab', 'a\tb\tc\r1\tx,y\t3\r4\t5\t6\r'],
    ['|', 'a|b|c\n1|x,y|3\r\n4|5|6'],
  ])('find the delimiter %s whatever the line ends', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x,y', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('keep register marks, backslashes, leading zeros and doubled quotes as they are', () => {
    expect(cells('id,mark,note\n0012,\\,"say ""no"""\n0013,/,"two\nlines"\n')).toEqual([
      ['id', 'mark', 'note'],
      ['0012', '\\', 'say "no"'],
      ['0013', '/', 'two\nlines'],
    ]);
  });

  it('take a quote inside a cell as a character and never lose the rest of the file to one that stays open', () => {
    expect(cells('a,b\n5" nail,x\n"open,y\nlast,z\n')).toEqual([
      ['a', 'b'],
      ['5" nail', 'x'],
      ['"open', 'y'],
      ['last', 'z'],
    ]);
  });

  it('read UTF-8 with and without a mark, UTF-16 with and without a mark, and windows-1252', () => {
    const text = 'Name,Mark\nZoë – O’Neil,/\n';
    const wide = (big: boolean, mark: boolean): Uint8Array => {
      const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
      return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
    };
    const old = Uint8Array.from([...text], (character) => ({ ë: 0xeb, '–': 0x96, '’': 0x92 })[character] ?? character.charCodeAt(0));
    const all = [bytesOf(text), bytesOf(`\ufeff${text}`), wide(false, true), wide(true, true), wide(false, false), wide(true, false), old];
    const decoded = all.map(decodeText);
    expect(decoded.map((each) => new TextDecoder().decode(each?.bytes))).toEqual(all.map(() => text));
    expect(decoded.map((each) => each?.encoding)).toEqual([
      'utf-8',
      'utf-8',
      'utf-16le',
      'utf-16be',
      'utf-16le',
      'utf-16be',
      'windows-1252',
    ]);
  });

  it('find the header below titles, and name totals, footers, repeated headers and broken rows', async () => {
    const file = csv(
      'suspensions.csv',
      'Suspensions,,,',
      '"4 September 2023 to 17 July 2025",,,',
      ',,,',
      'Adno,Pupil Name,Start Date,Sessions',
      '1,"Yates, Dan",11/9/2023,2',
      ',,,',
      'Adno,Pupil Name,Start Date,Sessions',
      '2,"Bell, Amy",12/9/2023,4',
      '3,Bell, Joe,13/9/2023,4',
      'Total,,,10',
      'Printed 17/07/2025,,,',
    );
    const table = tableOf(unwrap(await readFile(file)));
    expect(table.header).toEqual(['Adno', 'Pupil Name', 'Start Date', 'Sessions']);
    expect(rows(table)).toEqual([
      ['1', 'Yates, Dan', '11/9/2023', '2'],
      ['2', 'Bell, Amy', '12/9/2023', '4'],
    ]);
    expect([...table.rowNumbers]).toEqual([5, 8]);
    expect(Object.fromEntries(table.structural)).toEqual({
      'row.title': [1, 2],
      'row.repeatedHeader': [7],
      'row.width': [9],
      'row.total': [10],
      'row.footer': [11],
    });
  });

  it('keep rows whose trailing empty cells the program that wrote them left off', async () => {
    const table = tableOf(
      unwrap(await readFile(csv('a.csv', 'Name,Reg,Date,Notes', 'Ann,8C,1/9/2024', 'Bob,8D,2/9/2024', 'Cal,8E,3/9/2024,x'))),
    );
    expect(rows(table).map((row) => row[3])).toEqual(['', '', 'x']);
  });
});

describe('tables below each other in one text', () => {
  const read = async (text: string) => unwrap(await readTables({ path: 'two.csv', bytes: bytesOf(text) }));

  it('have a form each where the second is plainly parted by something else, with their own lines', async () => {
    const tables = await read('Adno,Mark,Date\n007,/,23/04/2024\n008,N,24/05/2024\n\nName;Score\nÉlan;1,5\nBob;2,5;extra\n');
    expect(tables.map(({ name, header }) => [name, header])).toEqual([
      ['', ['Adno', 'Mark', 'Date']],
      ['Table 2', ['Name', 'Score']],
    ]);
    const [above, below] = tables;
    expect(above === undefined || below === undefined ? [] : [rows(above), rows(below)]).toEqual([
      [
        ['007', '/', '23/04/2024'],
        ['008', 'N', '24/05/2024'],
      ],
      [
        ['Élan', '1,5'],
        ['Bob', '2,5'],
      ],
    ]);
    expect([...(below?.lines ?? [])]).toEqual([6, 7]);
    const { issues } = readingOf(tables);
    expect(issues.map(({ code, line, value }) => [code, line, value])).toEqual([
      ['form.changes', 5, ';'],
      ['row.width', 7, 'Bob | 2,5 | extra'],
    ]);
  });

  it.each([
    ['a note that holds a semicolon', 'Adno,Mark\n007,/\n008,N\n\nPrinted by the office; twice\n'],
    ['a key below', 'Adno,Mark\n007,/\n008,N\n\nKey:, / = present; N = none yet\nOther:, L = late; U = later\n'],
    ['lines of title above', 'Northfield High\nPupil list; all\n\nAdno,Mark\n007,/\n008,N\n'],
    ['an empty line within quotation marks', 'Adno,Note\n007,"said\n\na; b\nc; d"\n008,x\n'],
  ])('have no other form for %s', async (_, text) => {
    expect((await read(text)).map(({ dialect }) => dialect?.delimiter)).toEqual([44]);
  });
});
