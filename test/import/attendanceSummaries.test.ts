import { describe, expect, it } from 'vitest';
import { writtenPeriod } from '#shared/import/values/periods.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { csv, fixture, importFiles, pick, rowsOf, rowsOnly } from './support.ts';

const day = (iso: string): number | null => dayFromIso(iso);
const summaries = async (...files: readonly Parameters<typeof importFiles>[0][number][]) => {
  const imported = await importFiles(files);
  const rows = pick(
    rowsOf(imported.tables, 'attendance_summary'),
    'pupil',
    'from_day',
    'to_day',
    'possible',
    'attended',
    'authorised',
    'unauthorised',
    'late',
    'late_after',
  );
  return { ...imported, rows, asked: imported.review.tables.flatMap(({ questions }) => questions.map(({ code }) => code)) };
};

describe('attendance added up by the system', () => {
  it('takes its days from the title, and present with approved education as attended (S14)', async () => {
    const { rows, asked, prepared } = await summaries(fixture('S14-attendance-sims.csv'));
    expect(rows).toEqual([
      [1, day('2024-09-02'), day('2024-10-25'), 78, 70, 6, 2, 4, 1],
      [2, day('2024-09-02'), day('2024-10-25'), 78, 78, 0, 0, 0, 0],
      [3, day('2024-09-02'), day('2024-10-25'), 74, 40, 10, 24, 0, 2],
    ]);
    expect(asked).toEqual([]);
    expect(rowsOnly(prepared.sources[0]?.account)).toEqual({
      rowsInFile: 4,
      rowsImported: 3,
      setAside: [{ reason: 'row.title', rows: 1, examples: [1] }],
      cellIssues: [],
    });
  });

  it('comes apart from the list of pupils that it stands in, term by term (S18)', async () => {
    const { rows, prepared, tables } = await summaries(fixture('S18-dfe-attendance.csv'));
    expect(rows).toEqual([
      [1, day('2024-08-01'), day('2024-12-31'), 140, 124, 10, 6, null, null],
      [2, day('2024-08-01'), day('2024-12-31'), 140, 138, 2, 0, null, null],
    ]);
    expect(rowsOf(tables, 'pupil').map((row) => [row['year_group'], row['gender']])).toEqual([
      [8, 'M'],
      [8, 'F'],
    ]);
    expect(prepared.sources.map(({ tableName, account }) => [tableName, account.rowsInFile, account.rowsImported])).toEqual([
      ['', 2, 2],
      ['attendance', 2, 2],
    ]);
  });

  it('reads terms beside each other, and works out what was attended from the absences (S19)', async () => {
    const { rows } = await summaries(fixture('S19-npd.csv'));
    expect(rows).toEqual([
      [1, day('2017-08-01'), day('2017-12-31'), 140, 132, 6, 2, null, null],
      [1, day('2018-01-01'), day('2018-04-01'), 112, 108, 4, 0, null, null],
      [2, day('2017-08-01'), day('2017-12-31'), 140, 106, 20, 14, null, null],
      [2, day('2018-01-01'), day('2018-04-01'), 112, 78, 12, 22, null, null],
    ]);
  });

  it('reads terms and weeks over their sessions, in the year that the title names', async () => {
    const terms = csv(
      'attendance.csv',
      'Attendance by term 2024/25,,,,,',
      ',,Autumn,,Spring,',
      'Name,Form,Possible,Present,Possible,Present',
      'Ben Okafor,8C,140,130,112,100',
    );
    expect((await summaries(terms)).rows.map((row) => row.slice(0, 5))).toEqual([
      [1, day('2024-08-01'), day('2024-12-31'), 140, 130],
      [1, day('2025-01-01'), day('2025-04-20'), 112, 100],
    ]);
    const weeks = csv(
      'weeks.csv',
      'Name,Form,w/c 11/11/2024 Possible,w/c 11/11/2024 Present,w/c 18/11/2024 Possible,w/c 18/11/2024 Present',
      'Ben Okafor,8C,10,9,10,10',
    );
    expect((await summaries(weeks)).rows.map((row) => row.slice(0, 5))).toEqual([
      [1, day('2024-11-11'), null, 10, 9],
      [1, day('2024-11-18'), null, 10, 10],
    ]);
  });

  it('names the rows whose sums or percentages do not follow from their own counts, and keeps the counts', async () => {
    const file = csv(
      'attendance.csv',
      'Name,Form,From,To,Possible,Present,AEA,Authorised,Unauthorised,% Attendance',
      'Ben Okafor,8C,02/09/2024,25/10/2024,78,70,0,6,2,89.7%',
      'Amira Osei,8C,02/09/2024,25/10/2024,78,70,0,6,3,89.7%',
      'Chloe Marsh,8D,02/09/2024,25/10/2024,78,66,4,6,2,84.6%',
      'Dan Iqbal,8D,25/10/2024,02/09/2024,78,66,4,6,2,',
      'Eve Stone,8D,02/09/2024,25/10/2024,3.3333,3,,,,',
    );
    const { rows, prepared } = await summaries(file);
    expect(rows.map((row) => row.slice(3, 5))).toEqual([
      [78, 70],
      [78, 70],
      [78, 70],
    ]);
    expect(rowsOnly(prepared.sources[0]?.account)).toEqual({
      rowsInFile: 5,
      rowsImported: 3,
      setAside: [
        { reason: 'summary.endsBeforeStart', rows: 1, examples: [5] },
        { reason: 'sessions.missing', rows: 1, examples: [6] },
      ],
      cellIssues: [
        { column: 'Possible', reason: 'summary.differs', cells: 1, examples: [3] },
        { column: '% Attendance', reason: 'percent.differs', cells: 1, examples: [4] },
        { column: 'Possible', reason: 'value.sessions', cells: 1, examples: [6] },
      ],
    });
  });

  it('is set aside where nothing says which days it adds up', async () => {
    const { rows, prepared } = await summaries(csv('a.csv', 'Name,Form,Possible,Present,Lates', 'Ben Okafor,8C,78,70,4'));
    expect(rows).toEqual([]);
    expect(prepared.sources[0]?.account.setAside).toEqual([{ reason: 'period.missing', rows: 1, examples: [2] }]);
  });

  it('asks for those days, and proposes terms that a system can have added up', async () => {
    const file = csv('a.csv', 'Name,Form,Possible,Present,Lates', 'Ben Okafor,8C,78,70,4');
    const answered = await importFiles([file], ({ tables }) => {
      const [table] = tables;
      expect(table?.questions.map(({ code, options, proposed }) => [code, options.slice(0, 3), proposed])).toEqual([
        ['period.which', ['setAside', 'Autumn 2024/25', 'Spring 2024/25'], 'setAside'],
      ]);
      const answers = { ...table?.recipe.answers, 'period.which': 'Spring 2024/25' };
      return { recipes: table === undefined ? {} : { [table.id]: { ...table.recipe, answers } }, transcriptsLeftOut: [] };
    });
    expect(pick(rowsOf(answered.tables, 'attendance_summary'), 'from_day', 'to_day', 'possible', 'attended')).toEqual([
      [day('2025-01-01'), day('2025-04-20'), 78, 70],
    ]);
  });

  it('says so when the total row is not what its rows come to', async () => {
    const lines = ['Name,Form,From,Possible,Present', 'Ben Okafor,8C,04/11/2024,10,9', 'Amira Osei,8C,04/11/2024,10,8', 'Total,,,20,19'];
    const { prepared } = await summaries(csv('a.csv', ...lines));
    expect(prepared.sources[0]?.account.totals).toEqual([{ column: 'Present', row: 4, said: 19, sum: 17 }]);
  });
});

describe('marks counted by code (S2)', () => {
  it('are added up by the dated list, and the row’s own total is held against them', async () => {
    const { rows, asked, prepared } = await summaries(fixture('S02-code-counts.csv'));
    expect(rows).toEqual([
      [1, day('2024-09-02'), day('2024-10-25'), 78, 70, 6, 2, 4, 0],
      [2, day('2024-09-02'), day('2024-10-25'), 78, 78, 0, 0, 0, 0],
      [3, day('2024-09-02'), day('2024-10-25'), 74, 40, 10, 24, 0, 0],
    ]);
    expect(asked).toEqual([]);
    expect(prepared.sources[0]?.account.cellIssues).toEqual([{ column: 'Grand_Total', reason: 'total.differs', cells: 1, examples: [6] }]);
  });

  it('never guess at a code nobody lists, or one that changed its meaning meanwhile', async () => {
    const file = csv(
      'codes.csv',
      'Student,Form,From,To,/,\\,I,J,A,L,Grand_Total',
      'Ben Okafor,8C,04/11/2024,08/11/2024,5,5,,,,,10',
      'Amira Osei,8C,04/11/2024,08/11/2024,4,5,,,1,,10',
      'Chloe Marsh,8D,03/06/2011,30/09/2011,4,5,,,,1,10',
    );
    const { rows, prepared } = await summaries(
      file,
      csv('d.csv', 'Student,Form,From,To,/,\\,D,L,I', 'Chloe Marsh,8D,03/06/2011,30/09/2011,4,5,1,0,0'),
    );
    expect(rows.map((row) => row.slice(3, 5))).toEqual([
      [10, 10],
      [10, 10],
    ]);
    expect(prepared.sources.map(({ account }) => account.setAside)).toEqual([
      [{ reason: 'code.notListed', rows: 1, examples: [3] }],
      [{ reason: 'code.changed', rows: 1, examples: [2] }],
    ]);
  });
});

describe('a stretch of days in words', () => {
  it('is two dates, a week, a term or a school year, and never half a term', () => {
    const read = (text: string) => {
      const period = writtenPeriod(text);
      return period === null ? null : `${period.from} ${period.to}`.trim();
    };
    expect(read('Attendance from 02/09/2024 to 25/10/2024')).toBe('02/09/2024 25/10/2024');
    expect(read('Mon 2 Sep 2024 – Fri 25 Oct 2024')).toBe('2 Sep 2024 25 Oct 2024');
    expect(read('Week commencing Monday 4 November 2024')).toBe('4 November 2024');
    expect(read('Autumn Term 2024/25')).toBe('2024-08-01 2024-12-31');
    expect(read('202425 Spring')).toBe('2025-01-01 2025-04-20');
    expect(read('Summer 2025')).toBe('2025-04-21 2025-07-31');
    expect(read('2024/25')).toBe('2024-08-01 2025-07-31');
    expect(read('attendance_autumn_2024')).toBe('2024-08-01 2024-12-31');
    expect(read('Autumn 1 2024/25')).toBeNull();
    expect(read('Attendance of 8C')).toBeNull();
    expect(read('Report for 2024')).toBeNull();
  });
});

describe('`Att` beside the sessions possible', () => {
  const weekly = (head: string, ...rows: readonly string[]) =>
    csv('weekly.csv', `Adm No,Pupil,Week beginning,${head}`, ...rows.map((row, at) => `${4101 + at},Ben Okafor ${at},02/09/2024,${row}`));

  it('is what was attended, held against the absences', async () => {
    const { rows, prepared } = await summaries(
      weekly('Poss,Att,Auth abs,Unauth abs', ...Array.from({ length: 11 }, () => '10,7,2,1'), '10,9,2,1'),
    );
    expect(rows.at(-1)?.slice(3, 7)).toEqual([10, 9, 2, 1]);
    expect(prepared.sources[0]?.account.cellIssues).toMatchObject([{ column: 'Poss', reason: 'summary.differs', cells: 1 }]);
    const alone = await summaries(weekly('Poss,Att', '10,7', '8,8'));
    expect(alone.rows.map((row) => row.slice(3, 5))).toEqual([
      [10, 7],
      [8, 8],
    ]);
  });

  it('is a percentage where it follows from the absences as one, and is not counted where neither is sure', async () => {
    const { rows, prepared } = await summaries(weekly('Poss,Att,Auth abs,Unauth abs', '120,90,8,4', '130,95,4,3', '140,70,40,2'));
    expect(rows.map((row) => row.slice(3, 5))).toEqual([
      [120, 108],
      [130, 123],
      [140, 98],
    ]);
    expect(prepared.sources[0]?.account.cellIssues).toEqual([]);
    const unsure = await summaries(weekly('Poss,Att,Auth abs,Unauth abs', '120,90,3,4', '130,95,4,3'));
    expect(unsure.rows.map((row) => row[4])).toEqual([113, 123]);
    expect(unsure.prepared.sources[0]?.account.cellIssues).toMatchObject([{ column: 'Att', reason: 'percent.differs', cells: 1 }]);
  });
});
