import { describe, expect, it } from 'vitest';
import { addsUp } from '#shared/import/tally.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { gradeKind, scaledGrade } from '#shared/tables/gradeScales.ts';
import { csv, fixture, importFiles, pick, rowsOf, rowsOnly } from './support.ts';

const day = (iso: string): number | null => dayFromIso(iso);
const gradesOf = async (...files: readonly Parameters<typeof importFiles>[0][number][]) => {
  const imported = await importFiles(files);
  const rows = pick(rowsOf(imported.tables, 'grade'), 'pupil', 'subject', 'kind', 'value', 'scale').map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 100) / 100 : cell)),
  );
  return { ...imported, rows };
};

describe('a tracker with a row for each pupil', () => {
  it('becomes a list of pupils and their grades, the subjects in a row of headings above (S5)', async () => {
    const { review, rows, tables, prepared } = await gradesOf(fixture('S05-tracker.csv'));
    expect(review.tables.map(({ id, shape, questions }) => [id, shape, questions])).toEqual([
      ['S05-tracker.csv', 'pupils', []],
      ['S05-tracker.csv#grades', 'grades', []],
    ]);
    expect(rowsOf(tables, 'pupil').map((row) => [row['pupil_premium'], row['sen']])).toEqual([
      [1, 'N'],
      [0, 'K'],
      [1, 'E'],
    ]);
    expect(rows.slice(0, 9)).toEqual([
      [1, 'English', 'target', 6, '9-1'],
      [1, 'English', 'current', 5, '9-1'],
      [1, 'English', 'effort', 2, 'effort'],
      [1, 'Maths', 'target', 5, '9-1'],
      [1, 'Maths', 'current', 4.33, '9-1'],
      [1, 'Maths', 'effort', 3, 'effort'],
      [1, 'Science', 'target', 6, '9-1'],
      [1, 'Science', 'current', 5.67, '9-1'],
      [1, 'Science', 'effort', 2, 'effort'],
    ]);
    expect(prepared.sources.every(({ account }) => addsUp(account))).toBe(true);
    expect(rowsOnly(prepared.sources[1]?.account)).toEqual({
      rowsInFile: 27,
      rowsImported: 25,
      setAside: [{ reason: 'grade.blank', rows: 2, examples: [5, 5] }],
      cellIssues: [],
    });
  });

  it('may have its subjects in the headings, and earlier results before them (S6)', async () => {
    const { review, rows, tables } = await gradesOf(fixture('S06-workbook.csv'));
    expect(review.tables.map(({ shape }) => shape)).toEqual(['pupils', 'grades']);
    expect(rowsOf(tables, 'pupil').length).toBe(3);
    expect(rows.filter(([pupil]) => pupil === 3)).toEqual([
      [3, 'SATs Reading', 'exam', 92, 'number'],
      [3, "SAT's Maths", 'exam', 95, 'number'],
      [3, 'KS2 Read', 'exam', 92, 'number'],
      [3, 'English', 'target', 4, '9-1'],
      [3, 'English', 'current', 3, '9-1'],
      [3, 'English', 'predicted', 4, '9-1'],
      [3, 'Maths', 'target', 4, '9-1'],
      [3, 'Maths', 'current', 0, '9-1'],
      [3, 'Maths', 'predicted', 3, '9-1'],
    ]);
  });

  it('tells subjects apart by their place where nothing names them, and takes the day from its title', async () => {
    const lines = ['Data drop 18/10/2024,,,,', 'Name,Reg,Target,Current,Target,Current', 'Ben Okafor,8C,6,5,B,C', 'Amira Osei,8C,7,7,A*,A'];
    const { tables } = await gradesOf(csv('tracker.csv', ...lines));
    expect(pick(rowsOf(tables, 'grade'), 'pupil', 'subject', 'kind', 'day', 'value', 'scale').slice(0, 4)).toEqual([
      [1, 'Subject 1', 'target', day('2024-10-18'), 6, '9-1'],
      [1, 'Subject 1', 'current', day('2024-10-18'), 5, '9-1'],
      [1, 'Subject 2', 'target', day('2024-10-18'), 6, 'A*-G'],
      [1, 'Subject 2', 'current', day('2024-10-18'), 5, 'A*-G'],
    ]);
  });
});

describe('grades under the names of terms', () => {
  const termsOf = async (file: ReturnType<typeof csv>) => {
    const { tables, prepared, review } = await importFiles([file]);
    const rows = pick(rowsOf(tables, 'grade'), 'pupil', 'subject', 'kind', 'term', 'day', 'value');
    return { rows, account: prepared.sources[0]?.account, shapes: review.tables.map(({ shape }) => shape) };
  };

  it('are current grades of their term, without a day where nothing names the year, and the account says so', async () => {
    const { rows, account } = await termsOf(fixture('S05-tracker-terms.csv'));
    expect(rows.slice(0, 6)).toEqual([
      [1, 'English', 'current', 'Aut', null, 3],
      [1, 'English', 'current', 'Spr', null, 4],
      [1, 'English', 'target', null, null, 6],
      [1, 'Maths', 'current', 'Aut', null, 4],
      [1, 'Maths', 'current', 'Spr', null, 5],
      [1, 'Maths', 'target', null, null, 7],
    ]);
    expect(account).toMatchObject({ rowsImported: 11, setAside: [{ reason: 'row.header' }, { reason: 'grade.blank', rows: 1 }] });
    expect(account?.cellIssues).toMatchObject([{ column: 'Grade term', reason: 'value.termUndated', cells: 7 }]);
    expect(account?.cells?.setAside).toContainEqual({ reason: 'column.notUsed', column: 'Set', cells: 2 });
  });

  it('are known without any target, and as wide as their titles', async () => {
    const lines = [
      ',,English,English,Maths,Maths',
      'Adno,Name,Autumn,Spring,Autumn,Spring',
      '000121,"Okafor, Ben",3,4,4,5',
      '000122,"Osei, Amira",3,4,4,5',
      '000123,"Marsh, Chloe",4,4,5,5',
      '000124,"Lane, Ada",6,6,5,5',
    ];
    const { rows, shapes } = await termsOf(csv('tracker.csv', ...lines));
    expect(shapes).toEqual(['grades']);
    expect(rows.length).toBe(16);
    expect(rows[1]).toEqual([1, 'English', 'current', 'Spring', null, 4]);
  });

  it('have the last day of their term or month where a title or the file names the year; half terms by the term dates', async () => {
    const row = 'Ben Okafor,8C,3,4,4,5,6,6';
    const heading = 'Name,Reg,English Autumn,English Summer,Maths Jan,Maths Spring 2,Art Target,Art Autumn 2023 Current';
    const days = [day('2024-12-31'), day('2025-07-31'), day('2025-01-31'), day('2025-04-11'), null, day('2023-12-31')];
    for (const [path, ...titles] of [['grades 2024-25.csv'], ['grades.csv', 'Year 8 2024/2025,,,,,,,']])
      expect(
        (await termsOf(csv(path ?? '', ...titles, heading, row))).rows.map((each) => each[4]),
        path,
      ).toEqual(days);
    const subjects = (await termsOf(csv('grades.csv', heading, row))).rows.map((each) => [each[1], each[2], each[3]].join(' '));
    expect(subjects).toContain('Art current Autumn 2023');
  });

  it('are never made of ratings, sessions or points under terms', async () => {
    for (const [path, first, second] of [
      ['form.csv', 'Confidence Autumn', 'Effort Spring'],
      ['ratings.csv', 'English Autumn', 'Maths Spring'],
      ['points.csv', 'Merits Autumn', 'Detentions Autumn'],
      ['attendance.csv', 'Possible Autumn', 'Present Autumn'],
    ]) {
      const { shapes } = await termsOf(csv(path ?? '', `UPN,Name,PP,Gender,${first},${second}`, 'B801200005001,Ben Okafor,Y,M,3,4'));
      expect(shapes, path).not.toContain('grades');
    }
  });
});

describe('a tracker of names beside a list of pupils', () => {
  it('means the pupils of that list, whichever file came first', async () => {
    const { rows, tables, prepared } = await gradesOf(fixture('S05-tracker.csv'), fixture('S15-pupils-arbor.csv'));
    expect(pick(rowsOf(tables, 'pupil'), 'pupil', 'gender', 'year_group', 'pupil_premium')).toEqual([
      [1, 'M', 8, 1],
      [2, 'F', 8, 0],
      [3, 'F', 8, 1],
    ]);
    expect(rows.length).toBe(25);
    expect(prepared.register.pupils).toBe(3);
  });
});

describe('results in rows (S12)', () => {
  it('count once for all classes of a pupil, and leave out what is no grade', async () => {
    const { review, rows, prepared } = await gradesOf(fixture('S12-warehouse-results.csv'));
    expect(review.tables.map(({ shape }) => shape)).toEqual(['grades']);
    expect(rows).toEqual([
      [1, 'Maths', 'current', 54, '%'],
      [2, 'English', 'current', 5.33, '9-1'],
    ]);
    expect(prepared.sources[0]?.account.setAside).toEqual([
      { reason: 'grade.duplicate', rows: 1, examples: [3] },
      { reason: 'grade.notUnderstood', rows: 1, examples: [4] },
    ]);
  });
});

describe('a row for each pupil and subject', () => {
  it('may have a column for each kind of grade', async () => {
    const lines = ['B801200005001,Maths,5,6,6', 'B801200005001,English,4,5,5'];
    const { rows } = await gradesOf(csv('grades.csv', 'UPN,Subject,Current Grade,Target Grade,Predicted Grade', ...lines));
    expect(rows).toEqual([
      [1, 'Maths', 'current', 5, '9-1'],
      [1, 'Maths', 'target', 6, '9-1'],
      [1, 'Maths', 'predicted', 6, '9-1'],
      [1, 'English', 'current', 4, '9-1'],
      [1, 'English', 'target', 5, '9-1'],
      [1, 'English', 'predicted', 5, '9-1'],
    ]);
  });
});

describe('a grade', () => {
  it('is a number on a scale that is named, or none at all', () => {
    expect(['7', '7-', 'A*', 'C+', '3b', '61%', 'U', 'absent', '112'].map((text) => scaledGrade(text, true))).toEqual([
      { value: 7, scale: '9-1' },
      { value: 7 - 1 / 3, scale: '9-1' },
      { value: 8, scale: 'A*-G' },
      { value: 5 + 1 / 3, scale: 'A*-G' },
      { value: 3 + 1 / 3, scale: 'NC level' },
      { value: 61, scale: '%' },
      { value: 0, scale: '9-1' },
      null,
      { value: 112, scale: 'number' },
    ]);
    expect(scaledGrade('7', false)).toEqual({ value: 7, scale: 'number' });
    expect(['Target', 'On track', 'Mock 1', 'Set'].map(gradeKind)).toEqual(['target', 'predicted', 'exam', null]);
  });
});
