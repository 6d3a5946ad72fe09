import { describe, expect, it } from 'vitest';
import { csv, fixture, importFiles, pick, rowsOf, rowsOnly } from './support.ts';

const figures = async (...files: readonly Parameters<typeof importFiles>[0][number][]) => {
  const imported = await importFiles(files);
  const rows = pick(rowsOf(imported.tables, 'reference_figure'), 'label', 'period', 'measure', 'text', 'value', 'symbol');
  return { ...imported, rows, account: imported.prepared.sources[0]?.account };
};

describe('tables whose rows are no pupils', () => {
  it('keep published statistics as they are written, and say which symbol stands where a number was left out (S13)', async () => {
    const { rows, review, tables, account } = await figures(fixture('S13-dfe-statistics.csv'));
    expect(review.tables.map(({ shape, questions }) => [shape, questions])).toEqual([['statistics', []]]);
    expect(rowsOf(tables, 'pupil')).toEqual([]);
    expect(rowsOnly(account)).toEqual({ rowsInFile: 6, rowsImported: 6, setAside: [], cellIssues: [] });
    expect(rows.length).toBe(18);
    expect(rows.slice(3, 6)).toEqual(
      [
        ['enrolments', 'c', null, 'c'],
        ['sess_overall_percent', '12.3', 12.3, null],
        ['enrolments_pa_10_exact_percent', 'x', null, 'x'],
      ].map((row) => [
        'Local authority · E92000001 · England · North East · E06000001 · Hartlepool · Special',
        '202425 · Academic year',
        ...row,
      ]),
    );
    expect(rows.flatMap(([, , , , , symbol]) => symbol ?? [])).toEqual(['c', 'x', 'low', 'z', ':', '..', '~', '.', 'u']);
  });

  it('keep sums of groups, hold totals and percentages against them, and make no pupil of a year group (S9)', async () => {
    const { rows, tables, account, review } = await figures(fixture('S09-group-analysis.csv'));
    expect(review.tables[0]?.shape).toBe('groupSummaries');
    expect(rowsOf(tables, 'pupil')).toEqual([]);
    expect(rows[0]).toEqual(['Year 7', '02/09/2024 · 25/10/2024', 'Possible', '15600', 15_600, null]);
    expect(rows.length).toBe(12);
    expect(rowsOnly(account)).toEqual({
      rowsInFile: 5,
      rowsImported: 2,
      setAside: [
        { reason: 'row.title', rows: 2, examples: [1, 2] },
        { reason: 'row.total', rows: 1, examples: [7] },
      ],
      cellIssues: [],
      totals: [],
    });
  });

  it('never add up year groups: 99 stands for all years', async () => {
    const { prepared } = await importFiles([
      csv('pupils.csv', 'Name,Form,Year,Gender', 'Ben Okafor,8C,8,M', 'Amira Osei,8C,8,F', 'All pupils,,99,'),
    ]);
    expect(rowsOnly(prepared.sources[0]?.account)).toEqual({
      rowsInFile: 3,
      rowsImported: 2,
      setAside: [{ reason: 'row.total', rows: 1, examples: [4] }],
      cellIssues: [],
      totals: [],
    });
  });

  it('say so where a total or a percentage is not what it should be', async () => {
    const { account } = await figures(
      csv('a.csv', 'Year group,Possible,Present,% Attendance', 'Year 7,1000,940,94.0', 'Year 8,1000,900,91.5', 'Total,2000,1850,92.8'),
    );
    expect(account?.cellIssues).toEqual([{ column: '% Attendance', reason: 'percent.differs', cells: 1, examples: [3] }]);
    expect(account?.totals).toEqual([{ column: 'Present', row: 4, said: 1850, sum: 1840 }]);
  });

  it('keep a system’s list of codes, and name what the dated list never counted so (S3)', async () => {
    const { rows, account, review } = await figures(fixture('S03-code-key.csv'));
    expect(review.tables[0]?.shape).toBe('codeKey');
    expect(rows.filter(([, , measure]) => measure === 'Statistical_Meaning').map(([label, , , text]) => [label, text])).toEqual([
      ['/', 'Present'],
      ['\\', 'Present'],
      ['I', 'Authorised absence'],
      ['H', 'Authorised absence'],
      ['Q', 'Authorised absence'],
    ]);
    expect(account?.cellIssues).toEqual([{ column: 'Statistical_Meaning', reason: 'code.meaningDiffers', cells: 1, examples: [6] }]);
  });
});
