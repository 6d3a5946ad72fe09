import { describe, expect, it } from 'vitest';
import type { AgainAnswer } from '#shared/import/again.ts';
import type { ImportReview } from '#shared/import/types.ts';
import { asProposed, csv, type Imported, importFiles, pick, pupilList, rowsOf, rowsOnly, tablesOf } from './support.ts';

const header = 'Adno,Name,School,Week commencing,Possible,Present,Auth Abs,Unauth';
const row = (adno: string, name: string, week: string, possible: number, present: number, authorised = 0) =>
  `${adno},${name},Northfield High,${week},${possible},${present},${authorised},${possible - present - authorised}`;
const autumn = csv(
  'autumn weeks.csv',
  header,
  row('4101', 'Ben Okafor', '4/11/2024', 10, 8),
  row('4101', 'Ben Okafor', '11/11/2024', 10, 10),
  row('4103', 'María José de la Cruz', '4/11/2024', 10, 9),
);
const corrected = csv(
  'corrected weeks.csv',
  header,
  row('4101', 'Ben Okafor', '4/11/2024', 10, 9, 1),
  row('4101', 'Ben Okafor', '11/11/2024', 10, 10),
  row('4101', 'Ben Okafor', '18/11/2024', 10, 7),
);

const answer = (given: AgainAnswer) => (review: ImportReview) => ({
  ...asProposed,
  recipes: Object.fromEntries(
    review.tables.map((table) => [table.id, { ...table.recipe, answers: { ...table.recipe.answers, 'rows.again': given } }]),
  ),
});
const summariesIn = (imported: Imported) =>
  pick(rowsOf(tablesOf(imported), 'attendance_summary'), 'pupil', 'from_day', 'attended').sort((a, b) =>
    String(a).localeCompare(String(b)),
  );
const [first, second, third] = [20_031, 20_038, 20_045];

describe('attendance added up that comes again', () => {
  it('is believed over the earlier export where the two differ, as marks are, and the difference is shown', async () => {
    const before = await importFiles([pupilList, autumn]);
    const after = await importFiles([corrected], undefined, before);
    const table = after.review.tables[0];
    expect(table?.questions.find(({ code }) => code === 'rows.again')).toMatchObject({
      values: { fresh: 1, same: 1, changed: 1, gone: 1, earlier: 'autumn weeks.csv', newerProposed: 1 },
      options: ['replace', 'add', 'addNewer', 'both'],
      proposed: 'addNewer',
    });
    expect(table?.overlap?.examples).toEqual([
      { row: 2, pupil: 1, day: '2024-11-04', column: 'attended', before: '8', now: '9' },
      { row: 2, pupil: 1, day: '2024-11-04', column: 'authorised', before: '0', now: '1' },
      { row: 2, pupil: 1, day: '2024-11-04', column: 'unauthorised', before: '2', now: '0' },
    ]);
    expect(summariesIn(after)).toEqual([
      [1, first, 9],
      [1, second, 10],
      [1, third, 7],
      [4, first, 9],
    ]);
    expect(after.prepared.amended.map(({ account }) => account.setAside)).toMatchObject([
      [{ reason: 'row.gaveWay', rows: 1, examples: [2] }],
    ]);
  });

  it('leaves the earlier export as it is where a person believes that, and names the rows that say something else', async () => {
    const after = await importFiles([corrected], answer('add'), await importFiles([pupilList, autumn]));
    expect(summariesIn(after)[0]).toEqual([1, first, 8]);
    expect(rowsOnly(after.prepared.sources[0]?.account)?.setAside).toEqual([
      { reason: 'row.contradicts', rows: 1, examples: [2] },
      { reason: 'row.alreadyThere', rows: 1, examples: [3] },
    ]);
  });

  it('is the same week whether its last day is written or not, and whether sessions or codes were counted', async () => {
    const before = await importFiles([pupilList, autumn]);
    const both = csv(
      'both days.csv',
      'Adno,Name,School,From,To,Possible,Present,Auth Abs,Unauth',
      '4101,Ben Okafor,Northfield High,4/11/2024,10/11/2024,10,9,1,0',
    );
    const codes = csv(
      'codes.csv',
      'Attendance codes: week commencing 11/11/2024',
      'Adno,Student,/,\\,B,I,L,N,O,Grand_Total',
      '4101,"Okafor, Ben",4,5,0,1,0,0,0,10',
    );
    const asked = async (file: typeof both) => (await importFiles([file], undefined, before)).review.tables[0]?.overlap;
    expect(await asked(both)).toMatchObject({ changed: 1, fresh: 0, gone: 2 });
    expect((await asked(both))?.examples.map(({ column }) => column)).toEqual(['attended', 'authorised', 'unauthorised']);
    expect(await asked(codes)).toMatchObject({ earlier: ['autumn weeks.csv'], changed: 1, fresh: 0, gone: 2 });
  });
});
