import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { unwrap } from '#shared/failure/result.ts';
import { type Desk, desk } from '#test/support/desk.ts';
import { csv, pupilList } from '../import/support.ts';

let place: Desk;
beforeEach(() => {
  place = desk();
});
afterEach(() => place.clear());

const saved = z.object({
  files: z.array(
    z.object({
      fileName: z.string(),
      account: z.object({ rowsInFile: z.number(), rowsImported: z.number() }),
      issues: z.array(
        z.looseObject({ kind: z.string(), row: z.number().nullable(), reason: z.string(), count: z.number(), todo: z.string() }),
      ),
    }),
  ),
});

it('can be saved: every row and cell with its place, its reason and what to do, and nobody in it', async () => {
  const workbench = place.workbench();
  unwrap(await workbench.createStudy('Northfield'));
  const ben = 'B801200005001';
  const broken = Array.from({ length: 7 }, (_, row) => `${ben},${32 + row}/11/2023,30,Y,Zqella said so`);
  const good = Array.from({ length: 12 }, (_, row) => row + 10);
  const sessions = csv(
    'sessions.csv',
    'Northfield',
    'UPN,Date,Mins,Held,Notes',
    ...broken,
    ...good.map((day) => `${ben},${day}/11/2023,30,Y,`),
    `${ben},14/11/2023,ages,Y,`,
    'X000000000000,16/11/2023,30,N,',
    'Total,,60,,',
  );
  const marks = csv(
    'marks.csv',
    'UPN,Mark_date,AM/PM,Mark',
    ...Array.from({ length: 8 }, (_, row) => `${ben},${40 + row}-Nov-23,AM,/`),
    ...good.map((day) => `${ben},${day}-Nov-23,AM,/`),
  );
  unwrap(await workbench.review([pupilList, sessions, marks]));
  unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] }));

  const json = new TextDecoder().decode(unwrap(await workbench.accountFile('json', null)));
  const { files } = saved.parse(JSON.parse(json));
  const of = (name: string) => files.find(({ fileName }) => fileName === name) ?? expect.fail(name);
  // All eight, not the five examples that the account on screen has.
  expect(
    of('marks.csv')
      .issues.filter(({ reason }) => reason === 'date.notUnderstood')
      .map(({ row }) => row),
  ).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(of('sessions.csv').issues.filter(({ reason }) => reason === 'value.date')).toHaveLength(7);
  expect(
    of('sessions.csv')
      .issues.filter(({ kind }) => kind === 'row')
      .map(({ row, reason }) => [row, reason]),
  ).toEqual([
    [1, 'row.title'],
    [24, 'row.total'],
    [23, 'pupil.notFound'],
  ]);
  for (const { issues, account } of files) {
    const rows = issues.filter(({ kind }) => kind === 'row').reduce((sum, { count }) => sum + count, 0);
    expect(account.rowsInFile).toBe(account.rowsImported + rows);
    expect(issues.every(({ todo }) => todo !== '')).toBe(true);
  }

  const table = new TextDecoder().decode(unwrap(await workbench.accountFile('csv', null)));
  expect(table.split('\r\n')[0]).toBe('file,sheet,what,first row,last row,column,reason,in words,count,value kept,how to mend it');
  expect(table).toContain('sessions.csv,,cell,22,22,Mins,value.minutes,not a length of time,1,,');
  for (const name of ['Zqella', ben, 'Okafor', 'X000000000000']) expect(`${json}${table}`).not.toContain(name);

  const only = unwrap(
    await workbench.accountFile('json', 'none').then((one) => (one.ok ? one : { ok: true as const, value: new Uint8Array() })),
  );
  expect(only).toHaveLength(0);
  unwrap(await workbench.closeStudy());
});
