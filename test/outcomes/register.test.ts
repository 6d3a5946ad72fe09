import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import { windowRowFrom, windowRowsQuery } from '#shared/outcomes/queries/windowRows.ts';
import { readRegister } from '#shared/outcomes/register.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { engineForFile } from '#test/support/engine.ts';
import { begins, everyOutcome } from '#test/support/everyOutcome.ts';
import { loadTables } from '#test/support/loadTables.ts';
import { rounds } from '#test/support/rounds.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();

const summary = (pupil: number, week: number, attended: number, row: number): SqlRow => ({
  pupil,
  from_day: dayAfter(begins, 7 * week),
  possible: 10,
  attended,
  late: 1,
  source: 9,
  source_row: row,
});

async function load(extra: Parameters<typeof everyOutcome>[0]): Promise<void> {
  await loadTables(database, everyOutcome(extra));
}

it('the register in memory gives the rows of the question to the database, whatever the window', async () => {
  const weeks = [-14, -13, -12, 11, 12, 13, 14];
  await load({
    attendance_summary: [
      ...[3, 1, 2].flatMap((pupil) => weeks.map((week, row) => summary(pupil, week, pupil === 2 && week === -12 ? 11 : 8, row))),
      // Half terms that a window may hold, cut or miss, one of them without lateness.
      ...[-26, -20, 16, 22].map((week, row) => ({
        ...summary(4, week, 50, 20 + row),
        to_day: dayAfter(begins, 7 * week + 39),
        possible: 60,
        late: row === 2 ? null : 3,
      })),
    ],
    referral: [1, 2, 3, 4, 5].map((pupil) => ({ referral: pupil, pupil, received: dayAfter(begins, -3 * pupil), outcome: 'accepted' })),
    comparison_pupil: [{ pupil: 12, start_day: dayAfter(begins, 9) }, { pupil: 11 }],
  });
  const register = (await readRegister(database)) ?? expect.fail('it fits');
  const window: fc.Arbitrary<WindowSettings> = fc.record({
    anchor: fc.constantFrom('start', 'referral'),
    lengthDays: fc.integer({ min: 7, max: 200 }),
    leadInDays: fc.integer({ min: 0, max: 40 }),
    minimumSessions: fc.constant(40),
    counting: fc.constantFrom('calendar', 'schoolWeeks'),
  });
  await fc.assert(
    fc.asyncProperty(window, fc.constantFrom(0, 364), async (asked, shift) => {
      expect(register.rowsAt(asked, shift)).toEqual((await database.query(windowRowsQuery(asked, shift))).map(windowRowFrom));
    }),
    rounds(12),
  );
});

it('days that cannot be packed are left to the database', async () => {
  await load({ attendance_summary: [summary(1, -14, 8, 1), { ...summary(2, -14, 8, 2), possible: 40 }] });
  expect(await readRegister(database)).toBeNull();
});
