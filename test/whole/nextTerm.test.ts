import { afterAll, beforeAll, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import type { InputFile } from '#shared/import/types.ts';
import type { Study } from '#shared/study/model.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const encoder = new TextEncoder();
const file = (path: string, ...lines: readonly string[]): InputFile => ({ path, bytes: encoder.encode(`${lines.join('\n')}\n`) });
const list = file(
  'pupils.csv',
  'UPN,Legal Surname,Legal Forename,School,Year Group,Gender,PP',
  'B801200005001,Okafor,Ben,Northfield High,8,M,Y',
  'H801200001001,Hale,Ida,Northfield High,9,F,N',
);
const suspensions = (path: string, ...lines: readonly string[]) => file(path, 'UPN,Exclusion Type,Start Date,Sessions', ...lines);
const asProposed = { recipes: {}, transcriptsLeftOut: [] };

let place: Desk;
let workbench: Workbench;
let ref = '';
beforeAll(async () => {
  place = desk();
  workbench = place.workbench();
  ref = unwrap(await workbench.createStudy('Two terms')).ref;
  unwrap(
    await workbench.review([
      list,
      suspensions('autumn.csv', 'B801200005001,Suspension,23/9/2024,2', 'H801200001001,Suspension,24/9/2024,2'),
    ]),
  );
  unwrap(await workbench.importReviewed(asProposed));
});
afterAll(async () => {
  await workbench.closeStudy();
  place.clear();
});

const study = async (): Promise<Study> => {
  await workbench.closeStudy();
  return unwrap(await workbench.openStudy(ref)).study;
};
const accounts = ({ sources }: Study) =>
  sources.map(({ fileName, account }) => [fileName, account.rowsImported, account.setAside.map(({ reason }) => reason)]);

it('takes an export of the year so far in place of the term’s, in one step that undo takes back', async () => {
  const before = await study();
  const year = suspensions(
    'year.csv',
    'B801200005001,Suspension,23/9/2024,4',
    'H801200001001,Suspension,24/9/2024,2',
    'H801200001001,Suspension,14/1/2025,2',
  );
  const review = unwrap(await workbench.review([year]));
  expect(review.tables[0]?.overlap).toMatchObject({ fresh: 1, same: 1, changed: 1, gone: 0 });
  const done = unwrap(await workbench.importReviewed(asProposed));
  expect(done.asked).toContainEqual({ tableId: 'year.csv', code: 'rows.again', about: null, taken: 'replace' });
  expect(unwrap(await workbench.history(9)).lines.at(-1)?.sentence).toBe('Imported year.csv, in place of autumn.csv');
  expect(accounts(await study())).toEqual([
    ['pupils.csv', 2, []],
    ['year.csv', 3, []],
  ]);
  unwrap(await workbench.undo());
  expect((await study()).sources).toEqual(before.sources);
});

it('lets a newer file correct single rows of an older one, which says so in its own account', async () => {
  const part = suspensions('late.csv', 'B801200005001,Suspension,23/9/2024,4', 'H801200001001,Suspension,14/1/2025,2');
  const review = unwrap(await workbench.review([part]));
  const answered = review.tables.map(({ id, recipe }) => [id, { ...recipe, answers: { ...recipe.answers, 'rows.again': 'addNewer' } }]);
  expect(review.tables.map(({ recipe }) => recipe.answers['rows.again'])).toEqual(['add']);
  unwrap(await workbench.importReviewed({ recipes: Object.fromEntries(answered), transcriptsLeftOut: [] }));
  expect(accounts(await study())).toEqual([
    ['pupils.csv', 2, []],
    ['autumn.csv', 1, ['row.gaveWay']],
    ['late.csv', 2, []],
  ]);
  expect(unwrap(await workbench.check()).whole).toBe(true);
});

it('counts marks by a code that was changed for the study, and as before when that is taken back', async () => {
  const days = Array.from({ length: 40 }, (_, place) => new Date(Date.UTC(2024, 8, 2) + place * 86_400_000).toISOString().slice(0, 10));
  const marks = days.flatMap((day, place) => ['AM', 'PM'].map((half) => `B801200005001,${day},${half},${place % 4 === 0 ? 'B' : '/'}`));
  unwrap(await workbench.review([file('marks.csv', 'UPN,Mark_date,AM/PM,Mark', ...marks)]));
  unwrap(await workbench.importReviewed(asProposed));
  const starts = file(
    'tracker.csv',
    'UPN,Pupil Name,School,Mentor,Start date,Closed',
    'B801200005001,"Okafor, Ben",Northfield High,J. Abara,2024-09-22,',
  );
  unwrap(await workbench.review([starts]));
  unwrap(await workbench.importReviewed(asProposed));
  const attendance = async () => {
    const window = { anchor: 'start' as const, lengthDays: 14, leadInDays: 0, minimumSessions: 4 };
    const { findings } = unwrap(await workbench.outcomes(window));
    return findings.find(({ measure }) => measure === 'attendance')?.pupils.map(({ pre, post }) => [Math.round(pre), Math.round(post)]);
  };
  expect(await attendance()).toEqual([[100, 100]]);
  unwrap(await workbench.run('codes.set', { set: 'registerCodes', row: 'B 2024-08-19', values: { category: 'UA' } }));
  // B stands on 3 of the 14 days before and on 4 of the 14 after.
  expect(await attendance()).toEqual([[79, 71]]);
  expect((await study()).codeChanges).toEqual([{ set: 'registerCodes', row: 'B 2024-08-19', values: { category: 'UA' } }]);
  const report = new TextDecoder().decode(unwrap(await workbench.report('html', {})));
  expect(report).toContain('B 2024-08-19: counts as unauthorised absence.');
  unwrap(await workbench.run('codes.reset', { set: 'registerCodes', row: null }));
  expect(await attendance()).toEqual([[100, 100]]);
});
