import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountPart, accountRows } from '#shared/dataRoom/accountRows.ts';
import { unwrap } from '#shared/failure/result.ts';
import { readGrid } from '#shared/import/gridFormat.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFile, readFiles } from '#shared/import/readFile.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import { addsUp } from '#shared/import/tally.ts';
import type { InputFile } from '#shared/import/types.ts';
import type { Account, Source } from '#shared/study/model.ts';
import { rounds } from '#test/support/rounds.ts';
import { asProposed, csv, importContext, importFiles, inlineRow, pupilList, workbookParts, zipped } from './support.ts';

const upns = ['B801200005001', 'H801200001001', 'P823432109001', 'X000000000000', ''];
const upn = fc.constantFrom(...upns);
const day = fc.constantFrom('14/11/2023', '15/11/2023', '2023-11-16', '32/13/2023', 'Tuesday', '');
const odd = fc.constantFrom('', ' ', 'n/a', '-', '?', 'Zqella fell over in the yard', '12,5', '@', '2 ½');
const either = (usual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Files of several shapes: heading, and what usually stands in each column. */
const shapes: readonly { readonly heading: readonly string[]; readonly row: readonly fc.Arbitrary<string>[] }[] = [
  {
    heading: ['UPN', 'Mark_date', 'AM/PM', 'Mark', 'Comment'],
    row: [upn, day, fc.constantFrom('AM', 'PM'), fc.constantFrom('/', '\\', 'I', 'O', 'QQ'), odd],
  },
  {
    heading: ['UPN', 'Exclusion Type', 'Start Date', 'Sessions', 'Reason'],
    row: [upn, fc.constantFrom('SUSP', 'PERM'), day, fc.constantFrom('2', '9', '999'), fc.constantFrom('DB', 'PP')],
  },
  {
    heading: ['UPN', 'eventType', 'polarity', 'points', 'whenDate', 'schoolNotes'],
    row: [upn, fc.constantFrom('Late', 'Phone'), fc.constantFrom('negative', 'positive'), fc.constantFrom('-1', '2'), day, odd],
  },
  {
    heading: ['UPN', 'Date', 'Mins', 'Held', 'Mentor'],
    row: [upn, day, fc.constantFrom('30', '45'), fc.constantFrom('Y', 'N', 'DNA'), fc.constantFrom('Mr Teale', 'Ms Iqbal')],
  },
  {
    heading: ['UPN', 'Wave', 'Completed by', 'Role', 'Behaviour rating'],
    row: [
      upn,
      fc.constantFrom('Before', 'After'),
      fc.constantFrom('Mr Man', 'Ms Swann'),
      fc.constantFrom('Form tutor', 'Maths'),
      fc.constantFrom('4 - Good', '2', '9'),
    ],
  },
  {
    heading: ['UPN', 'Wave', 'Date', 'Q1', 'Q2', 'Q3'],
    row: [upn, fc.constantFrom('Pre', 'Post'), day, fc.constantFrom('1', '2', '7'), fc.constantFrom('3', '4'), fc.constantFrom('1', '2')],
  },
  {
    heading: ['UPN', 'Full Name', 'DOB', 'Gender', 'School', 'PP', 'Address'],
    row: [
      upn,
      fc.constantFrom('Ben Okafor', 'Ada Lane'),
      day,
      fc.constantFrom('M', 'F'),
      fc.constantFrom('Holt Primary', 'Northfield High'),
      fc.constantFrom('Y', 'N'),
      odd,
    ],
  },
  {
    heading: ['UPN', '13/11/2023', '14/11/2023', '15/11/2023'],
    row: [upn, fc.constantFrom('/\\', 'II', '/', ''), fc.constantFrom('/\\', 'OO'), fc.constantFrom('/\\', 'L\\', 'QQ')],
  },
];

const file = fc.constantFrom(...shapes).chain(({ heading, row }) =>
  fc.record({
    heading: fc.constant(heading),
    rows: fc.array(fc.tuple(...row.map(either)), { minLength: 1, maxLength: 14 }),
    title: fc.boolean(),
    total: fc.boolean(),
    again: fc.boolean(),
    /** A row that has a cell too many, or lost all but one. */
    broken: fc.constantFrom('none', 'wide', 'narrow'),
  }),
);
type Generated = typeof file extends fc.Arbitrary<infer Made> ? Made : never;

function rowsOf({ heading, rows, title, total, again, broken }: Generated): string[][] {
  const lines = [...(title ? [['Autumn export']] : []), [...heading], ...rows.map((row) => [...row])];
  if (again) lines.push([...heading], [...(rows[0] ?? [])]);
  if (broken === 'wide') lines.push([...(rows[0] ?? []), 'one', 'more']);
  if (broken === 'narrow') lines.push([rows[0]?.[0] ?? '', 'x']);
  if (total) lines.push(['Total', ...heading.slice(1).map((_, place) => (place === 1 ? '17' : ''))]);
  return lines;
}

function written(generated: Generated, asWorkbook: boolean): InputFile {
  const lines = rowsOf(generated);
  if (!asWorkbook) return csv('any.csv', ...lines.map((line) => line.map((text) => (/[",]/.test(text) ? `"${text}"` : text)).join(',')));
  return zipped('any.xlsx', workbookParts([{ name: 'Sheet', rows: lines.map((line) => inlineRow(...line)).join('') }]));
}

function filled(lines: readonly (readonly string[])[]): { rows: number; cells: number } {
  const counts = lines.map((line) => line.filter((text) => text.trim() !== '').length);
  return { rows: counts.filter((count) => count > 0).length, cells: counts.reduce((sum, count) => sum + count, 0) };
}

/** Every count of an account whose rows can be shown. */
function countsOf({ rowsImported, setAside, cellIssues, cells, onDisk }: Account): readonly (readonly [AccountPart, number])[] {
  const part = (kind: AccountPart['kind'], reason: string, column: string | null, count: number) =>
    [{ kind, reason, column }, count] as const;
  const ofCells = (cells?.setAside ?? []).filter(
    ({ reason }) => !/^(row|column|pupil|mark|date|rating|wave|event)\.|Again$|noMeeting$/.test(reason),
  );
  return [
    part('imported', 'imported', null, rowsImported),
    ...setAside.map(({ reason, rows }) => part('row', reason, null, rows)),
    ...cellIssues.map((issue) => part('issue', issue.reason, issue.column, issue.cells)),
    ...ofCells.flatMap(({ reason, column, cells: count }) => (column === null ? [] : [part('cell', reason, column, count)])),
    ...(onDisk === undefined ? [] : (['whole', 'part'] as const).map((fate) => part('disk', fate, null, onDisk[fate]))),
  ];
}

function countedRows(source: Source, blobs: ReadonlyMap<string, Uint8Array>): ReturnType<typeof countsOf> {
  const grid = readGrid(blobs.get(source.grid) ?? new Uint8Array(), source.recipe);
  return countsOf(source.account).map(([part]) => {
    const rows = accountRows(source, grid, {}, part);
    return [part, part.kind === 'disk' ? new Set(rows.map(({ row }) => row)).size : rows.length];
  });
}

describe('the account of a file', () => {
  it('has every row and every cell that was written into it, whatever the shape and the damage', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.boolean(), async (generated, asWorkbook) => {
        const context = await importContext();
        const readings = unwrap(await readFiles([pupilList, written(generated, asWorkbook)], context.signal));
        const prepared = unwrap(await prepareImport(readings, await reviewFiles(readings, context), asProposed, context));
        const lines = rowsOf(generated);
        const all = filled(lines);
        const headed = filled(lines.filter((line) => line.join() === generated.heading.join()).slice(0, 1));
        for (const source of prepared.sources) {
          const { fileName, account, recipe } = source;
          expect(countedRows(source, prepared.blobs)).toEqual(countsOf(account));
          expect(addsUp(account)).toBe(true);
          expect(account.cells).toBeDefined();
          if (fileName === 'pupils.csv') continue;
          // A register grid is read as one row for each pupil and day: its account begins with the file as it is on disk.
          const disk = Object.keys(recipe.fields).includes('AM') ? account.onDisk : undefined;
          expect(disk?.rows ?? account.rowsInFile).toBe(all.rows - headed.rows);
          expect(disk?.cells ?? account.cells?.inFile).toBe(all.cells - headed.cells);
        }
      }),
      rounds(60),
    );
  });

  it('of a table that was taken apart begins with what stands in the file, and says what became of it', async () => {
    const { prepared } = await importFiles([
      pupilList,
      csv(
        'register.csv',
        'Northfield,,,',
        'UPN,Colour,13/11/2023,14/11/2023,15/11/2023',
        'B801200005001,red,/\\,II,/\\',
        'H801200001001,,/\\,,',
        'X000000000000,blue,/\\,L\\,/\\',
        'Printed by the office,,,',
      ),
    ]);
    const source = prepared.sources.find(({ fileName }) => fileName === 'register.csv') ?? expect.fail();
    expect(source.account.onDisk).toEqual({
      rows: 5,
      cells: 14,
      headings: 5,
      aroundRows: 2,
      aroundCells: 2,
      whole: 2,
      part: 0,
      none: 1,
      columns: [
        { way: 'parted', columns: 3, cells: 7 },
        { way: 'kept', columns: 2, cells: 5 },
      ],
    });
    const grid = readGrid(prepared.blobs.get(source.grid) ?? new Uint8Array(), source.recipe);
    const rows = accountRows(source, grid, {}, { kind: 'disk', reason: 'none', column: null });
    expect(rows.map(({ row, pupil }) => [row, pupil])).toEqual([
      [5, null],
      [5, null],
      [5, null],
    ]);
    expect(accountRows(source, grid, {}, { kind: 'row', reason: 'row.title', column: null })).toMatchObject([{ row: 1, cells: [] }]);
  });

  it('says where cells went: with their row, with their column, or alone', async () => {
    const { prepared } = await importFiles([
      pupilList,
      csv(
        'sessions.csv',
        'Northfield',
        'UPN,Date,Mins,Held,Notes',
        'B801200005001,14/11/2023,30,Y,Zq said that',
        'B801200005001,15/11/2023,long,Y,',
        'X000000000000,16/11/2023,30,N,',
        'Total,,60,,',
      ),
    ]);
    const account = prepared.sources.find(({ fileName }) => fileName === 'sessions.csv')?.account;
    expect(account).toMatchObject({ rowsInFile: 5, rowsImported: 2 });
    expect(account?.cells).toEqual({
      inFile: 16,
      imported: 5,
      replaced: 2,
      setAside: [
        { reason: 'pupil.notFound', column: null, cells: 4 },
        { reason: 'value.minutes', column: 'Mins', cells: 1 },
        { reason: 'column.private', column: 'Notes', cells: 1 },
        { reason: 'row.around', column: null, cells: 3 },
      ],
    });
    expect(account?.setAside.find(({ reason }) => reason === 'row.total')?.runs).toEqual([{ from: 6, rows: 1 }]);
  });

  it('that does not add up stops the import', async () => {
    const context = await importContext();
    const read = await readFile(
      csv('marks.csv', 'UPN,Mark_date,AM/PM,Mark', 'B801200005001,14-Nov-23,AM,/', 'B801200005001,15-Nov-23,AM,/'),
    );
    const file = unwrap(read);
    if (file.kind !== 'tables') expect.fail('tables');
    const lost = {
      ...file,
      tables: file.tables.map((table) => ({ ...table, cells: { ...table.cells, inFile: table.cells.inFile + 1 }, isWholeFile: false })),
    };
    const readings = [{ path: 'marks.csv', result: { ok: true as const, value: lost } }];
    expect(await prepareImport(readings, await reviewFiles(readings, context), asProposed, context)).toMatchObject({
      failure: { code: 'import.accountMismatch' },
    });
    const account: Account = {
      rowsInFile: 1,
      rowsImported: 1,
      setAside: [],
      cellIssues: [],
      cells: { inFile: 3, imported: 1, replaced: 1, setAside: [] },
    };
    expect(addsUp(account)).toBe(false);
  });
});
