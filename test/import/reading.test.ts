import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { accountAddsUp, type Reading, readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';
import { rounds } from '#test/support/rounds.ts';

const read = async (text: string | Uint8Array): Promise<Reading> => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readingOf(unwrap(await readTables({ path: 'file.csv', bytes })));
};

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

describe('what a file is read as, nothing asked', () => {
  it('keeps every cell as the text it was, and says what each column is', async () => {
    const { tables, issues } = await read(
      lines(
        'Adno,UPN,Date,Att %,Late,Time,Group,Points,Note',
        '0012,B801200005001,3/9/2024,91.5%,yes,09:40,1E10,"1,204",',
        '0013,A801200005001,14/9/2024,88%,no,10:05,2E11,-3,x',
      ),
    );
    expect(tables[0]?.rows[0]).toEqual(['0012', 'B801200005001', '3/9/2024', '91.5%', 'yes', '09:40', '1E10', '1,204', '']);
    expect(tables[0]?.types).toEqual(['text', 'text', 'date', 'percent', 'boolean', 'time', 'text', 'decimal', 'text']);
    expect(issues).toEqual([]);
  });

  it('asks once for a file whose dates could be read both ways', async () => {
    const { issues } = await read(lines('Start,End,Mark', '03/04/2024,05/06/2024,/', '04/05/2024,06/07/2024,L'));
    expect(issues).toEqual([{ code: 'ask.dateOrder', line: null, column: 'Start', value: null }]);
  });

  it('finds two tables below each other, each with its own headings', async () => {
    const { tables } = await read(
      lines('Attendance', 'Pupil,Autumn', 'Ann,91', 'Ben,88', '', 'Exclusions', 'Pupil,Days,Reason', 'Ann,2,PP', '', 'Cal,1,DB'),
    );
    expect(tables.map(({ name, header, rows }) => [name, header, rows])).toEqual([
      [
        '',
        ['Pupil', 'Autumn'],
        [
          ['Ann', '91'],
          ['Ben', '88'],
        ],
      ],
      [
        'Table 2',
        ['Pupil', 'Days', 'Reason'],
        [
          ['Ann', '2', 'PP'],
          ['Cal', '1', 'DB'],
        ],
      ],
    ]);
  });

  it('puts the headings of groups before those that repeat below them', async () => {
    const { tables } = await read(lines(',,Autumn,,Spring,', 'Pupil,Year,Pre,Post,Pre,Post', 'Ann,7,3,4,4,5', 'Ben,8,2,2,3,3'));
    expect(tables[0]?.header).toEqual(['Pupil', 'Year', 'Autumn Pre', 'Autumn Post', 'Spring Pre', 'Spring Post']);
    expect(tables[0]?.rows.length).toBe(2);
  });

  it('holds the file’s own totals against its rows', async () => {
    const rows = ['Pupil,Days,Sessions', 'Ann,2,4', 'Ben,3,6'];
    expect((await read(lines(...rows, 'Total,5,10'))).issues.map(({ code }) => code)).toEqual(['row.total']);
    expect((await read(lines(...rows, 'Total,5,11'))).issues.slice(-1)).toEqual([
      { code: 'total.differs', line: 4, column: 'Sessions', value: '11 ≠ 10' },
    ]);
    expect((await read(lines(...rows, 'Mean,2.5,5'))).issues.map(({ code }) => code)).toEqual(['row.total']);
  });

  it('knows totals by what they are of: a class, a school, all rows, each row, how many pupils; and says both numbers and the place', async () => {
    const told = async (...all: readonly string[]) => {
      const { tables, issues } = await read(lines(...all));
      const differ = issues.filter(({ code }) => /iffers$/.test(code)).map(({ line, column, value }) => `${line} ${column}: ${value}`);
      return [tables[0]?.rows.length, differ];
    };
    const classes = (eight: string, nine: string, all: string) =>
      told('Class,Pupil,Days,Sessions', '8C,Ann,2,4', '8C,Ben,3,6', eight, '9A,Cal,1,2', '9A,Dee,2,4', nine, all);
    expect(await classes('8C total,,5,10', 'Sub-total: 9A,,3,6', 'Grand total,,8,16')).toEqual([4, []]);
    expect(await classes('8C total,,5,10', '9A total,,4,6', 'Overall total,,8,15')).toEqual([4, ['7 Days: 4 ≠ 3', '8 Sessions: 15 ≠ 16']]);
    expect(await classes('8C,Total,5,11', '9A,Total,3,6', 'All,Total,8,16')).toEqual([4, ['4 Sessions: 11 ≠ 10']]);
    const schools = ['School,Class,Days', 'Northfield,8C,4', 'Northfield,9A,6', 'Total for Northfield,,10', 'Holt,6B,3', 'Holt,5A,3'];
    expect(await told(...schools, 'Total for Holt,,7', 'Total,,16')).toEqual([4, ['7 Days: 7 ≠ 6']]);
    expect(await told('Pupil,Days,Sessions', 'Total,5,11', 'Ann,2,4', 'Ben,3,6')).toEqual([2, ['2 Sessions: 11 ≠ 10']]);
    expect(await told('Pupil,Days,Sessions', 'Ann,2,4', 'Ben,3,6', ',5,10')).toEqual([2, []]);
    const rows = ['Pupil,Autumn,Spring,Summer,Total', 'Ann,2,4,1,7', 'Ben,3,6,2,11', 'Cal,3,6,0,10', 'Dee,1,1,1,3', 'Eve,0,2,2,4'];
    expect(await told(...rows, ',9,19,6,35')).toEqual([5, ['4 Total: 10 ≠ 9']]);
    expect(await told(...rows.map((row) => row.replace('Total', 'Summer again')))).toEqual([5, []]);
    const pupils = ['Adno,Name,Reg,PP', '1,Ann Bell,8C,Y', '2,Ben Cole,8C,N', '3,Cal Dunn,9A,N'];
    expect(await told(...pupils, 'Total pupils: 4')).toEqual([3, ['5 pupils: 4 ≠ 3']]);
    expect(await told(...pupils, 'Number of pupils,3')).toEqual([3, []]);
    expect(await told('Surname,Forename,Days', 'Total,Ivo,3', 'Bell,Ann,2')).toEqual([2, []]);
    expect(await told('Group,Possible,Attended', '8C,200,190', '9A,100,80', 'All,300,270')).toEqual([2, []]);
    expect(await told('Group,Possible,Attended', '8C,200,190', '9A,100,80', 'All,310,280')).toEqual([3, []]);
    expect(await told('Kind,Group,Pupils', 'Total,Total,100', 'Sex,Girls,48', 'Sex,Boys,52', 'FSM,Yes,20', 'FSM,No,80')).toEqual([4, []]);
    expect(await told('Class,Name,Days', '8C,Ann,2', ',Ben,3', ',Total,5', '9A,Cal,4', ',Dee,1', ',Total,6')).toEqual([
      4,
      ['7 Days: 6 ≠ 5'],
    ]);
    const late = ['Name,AM late,PM late,Total lates', 'Ann,1,2,3', 'Ben,2,2,4', 'Cal,0,1,1', 'Dee,1,1,3'];
    expect(await told(...late)).toEqual([4, ['5 Total lates: 3 ≠ 2']]);
    const shares = ['Pupil,Possible,Attended,Attendance %', 'Ann,100,90,90.0', 'Ben,10,5,50.0'];
    expect(await told(...shares, 'Total,110,95,86.4')).toEqual([2, []]);
    expect(await told(...shares, 'Total,110,95,95.0')).toEqual([2, ['4 Attendance %: 95.0 ≠ 140']]);
  });

  it('reads what a careful person would: pages, blocks with titles, years as headings, what is told around a table', async () => {
    const shown = async (...all: readonly string[]) => {
      const { tables, issues } = await read(lines(...all));
      return [
        tables.map(({ header, rows }) => [header.join(), ...rows.map((row) => row.join())].join(' / ')),
        issues.map(({ code }) => code),
      ];
    };
    const pages = ['Adno,Name,Points', '0012,Ben,2', 'Page 1 of 2', '\fAdno,Name,Points', '0013,Ann,3', 'Page 2 of 2'];
    const page = 'Adno,Name,Points / 0012,Ben,2 / 0013,Ann,3';
    expect(await shown(...pages)).toEqual([[page], expect.not.arrayContaining(['row.width'])]);
    const blocks = ['Northfield', 'Class 8C', 'Name,Days', 'Ann,2', '', 'Northfield', 'Class 9A', 'Name,Days', 'Cal,4'];
    expect((await shown(...blocks))[0]).toEqual(['Name,Days / Ann,2 / Cal,4']);
    expect((await shown('Name,2022/23,2023/24', 'Ann,91,92', 'Ben,88,89', 'Total,179,181'))[0]).toEqual([
      'Name,2022/23,2023/24 / Ann,91,92 / Ben,88,89',
    ]);
    expect((await shown('School:,Northfield', 'From:,02/09/2024,To:,20/12/2024', '', 'Adno,Possible,Attended', '0012,140,130'))[0]).toEqual(
      ['Adno,Possible,Attended / 0012,140,130'],
    );
    const key = ['Adno,Name,Mark', '1,Ann,/', '2,Ben,L', '', 'Key:,/ = present,L = late', 'Source:,SIMS,2024'];
    expect(await shown(...key)).toEqual([['Adno,Name,Mark / 1,Ann,/ / 2,Ben,L'], ['row.footer', 'row.footer']]);
    const said = ['Speaker,Text', 'Mentor:,Hello there', 'Pupil:,Hi', '', 'Mentor:,How was it?'];
    expect((await shown(...said))[0]).toEqual(['Speaker,Text / Mentor:,Hello there / Pupil:,Hi / Mentor:,How was it?']);
    expect((await shown('Name,Score', 'Ann,4', 'Ben,6', 'Cal,8', 'Maximum,9', 'Median,6'))[1]).toEqual([
      'row.total',
      'row.total',
      'total.differs',
    ]);
    expect((await shown('Adno,Date', '1,31/02/2024', '2,03/04/2024', '3,25/04/2024'))[1]).toEqual(['dates.none']);
    expect((await shown('Adno,Date,Mark', '1,45538,/', '2,45539,L'))[1]).toEqual(['dates.serial']);
    expect((await shown('Adno,Name', '1,Si\u00c3\u00a2n', '2,Ann'))[1]).toEqual(['letters.twice']);
  });

  it('keeps a row that lost a separator as it stands, and names it by the line it begins on, however many lines a cell goes over', async () => {
    const others = Array.from({ length: 20 }, (_, row) => `Pupil ${row},x,${row}`);
    const { issues, tables } = await read(lines('Pupil,Note,Days', 'Ann,"two', 'lines",2', 'Cal,lost a separator', ...others));
    expect(issues).toEqual([{ code: 'row.width', line: 4, column: null, value: 'Cal | lost a separator' }]);
    expect(tables[0]?.rows[1]).toEqual(['Cal', 'lost a separator', '']);
    expect(tables[0]?.account).toMatchObject({ rowsInFile: 22, rows: 22, cellsInFile: 65, cells: 65, cellsSetAside: 0 });
  });

  it('accounts for every cell of whatever rows there are', async () => {
    const cell = fc.oneof(fc.constantFrom('', 'x', '12', '3.5', 'Total', '01/02/2024', 'a b'), fc.string({ maxLength: 6 }));
    const row = fc.array(cell, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        const quoted = (text: string): string => (/^[\w. /]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`);
        const bytes = new TextEncoder().encode(rows.map((cells) => cells.map(quoted).join(delimiter)).join('\n'));
        const tables = await readTables({ path: 'any.csv', bytes });
        if (tables.ok) for (const { account } of readingOf(tables.value).tables) expect(accountAddsUp(account)).toBe(true);
      }),
      rounds(150),
    );
  });
});
