import { afterEach, beforeEach, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { type Desk, desk } from '#test/support/desk.ts';
import { csv, pupilList } from '../import/support.ts';

let place: Desk;
beforeEach(() => {
  place = desk();
});
afterEach(() => place.clear());

const ben = 'B801200005001';

it('finds what is wrong in damaged files and leads to the very rows, as the study keeps them', async () => {
  const workbench = place.workbench();
  unwrap(await workbench.createStudy('Northfield'));
  const marks = csv(
    'autumn.csv',
    'UPN,Mark_date,AM/PM,Mark',
    `${ben},14-Nov-23,AM,/`,
    `${ben},14-Nov-23,AM,O`,
    `${ben},19-Nov-23,AM,/`,
    `${ben},14-Nov-23,PM,ZZ`,
  );
  const again = csv('autumn again.csv', 'UPN,Mark_date,AM/PM,Mark', `${ben},14-Nov-23,AM,/`, `${ben},15-Nov-23,AM,/`);
  const register = csv('register.csv', 'UPN,16/11/2023,17/11/2023,18/11/2023', `${ben},/\\,/\\,/\\`);
  const { tables } = unwrap(await workbench.review([pupilList, marks, again, register]));
  const undecided = tables.find(({ path }) => path === 'autumn.csv') ?? expect.fail('autumn.csv');
  const keep = { ...undecided.recipe, answers: { ...undecided.recipe.answers, 'code.unknown:ZZ': 'keep' } };
  unwrap(await workbench.importReviewed({ recipes: { [undecided.id]: keep }, transcriptsLeftOut: [] }));
  const room = unwrap(await workbench.dataRoom());
  const rows = (id: string) => room.checks.find((one) => one.id === id)?.found?.rows;
  expect(Object.fromEntries(['marksTwice', 'sameMarkTwice', 'closedDays', 'unknownMarks'].map((id) => [id, rows(id)]))).toEqual({
    marksTwice: 1,
    sameMarkTwice: 1,
    closedDays: 3,
    unknownMarks: 1,
  });

  const [twice] = unwrap(await workbench.dataRows('marksTwice', 0)).rows;
  expect(twice).toMatchObject({ fileName: 'autumn.csv', row: 3, pupil: 1, day: '2023-11-14', about: ['O', '/'] });
  expect(twice?.cells.map(({ field, value }) => [field, value])).toEqual([
    ['pupil', '1'],
    ['day', '14-Nov-23'],
    ['am_pm', 'AM'],
    ['code', 'O'],
  ]);
  const saturdays = unwrap(await workbench.dataRows('closedDays', 0)).rows.filter(({ fileName }) => fileName === 'register.csv');
  expect(saturdays.map(({ row, cells }) => [row, cells.find(({ field }) => field === 'day')?.value])).toEqual([
    [2, '18/11/2023'],
    [2, '18/11/2023'],
  ]);
  expect(unwrap(await workbench.dataRows('closedDays', 50))).toMatchObject({ total: 3, from: 50, rows: [] });
  expect(await workbench.dataRows('nothing', 0)).toMatchObject({ failure: { code: 'command.refused' } });
  expect(JSON.stringify(unwrap(await workbench.dataRows('marksTwice', 0)))).not.toContain(ben);
  unwrap(await workbench.closeStudy());
});
