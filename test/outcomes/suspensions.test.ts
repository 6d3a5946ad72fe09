import { expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();

const start = '2024-11-04';
const twelve: PupilStory[] = Array.from({ length: 12 }, (_, index) => ({ pupil: index + 1, start, before: [90, 100], after: [90, 100] }));
const suspended = (pupil: number, days: number, more: SqlRow = {}): SqlRow => ({
  exclusion: pupil * 1000 + days,
  pupil,
  kind: 'SUSP',
  start_day: dayAfter(start, days),
  sessions: 2,
  ...more,
});
const suspensionsOf = async (exclusion: readonly SqlRow[]) =>
  findingOf(await outcomesOf(database, programme(twelve, { exclusion })), 'suspensions');

it('says that nothing was imported rather than that nobody was suspended', async () => {
  expect(await suspensionsOf([])).toMatchObject({
    asked: 12,
    counted: 0,
    leftOut: [{ reason: 'notImported' }],
    headline: { refused: 'noCompletePairs' },
  });
});

it('counts suspensions that start in a window, and neither cancelled nor lunchtime nor permanent ones', async () => {
  const finding = await suspensionsOf([
    suspended(1, -84),
    suspended(1, -85),
    suspended(1, -1),
    suspended(2, -10, { cancelled: true }),
    suspended(2, -9, { kind: 'LNCH' }),
    suspended(2, 5, { kind: 'PERM', sessions: null }),
    suspended(3, -20),
    suspended(3, 0, { sessions: 5 }),
    suspended(3, 83),
    suspended(4, 84),
  ]);
  expect(finding.pupils.slice(0, 4).map(({ pre, post, verdict }) => [pre, post, verdict])).toEqual([
    [2, 0, 'better'],
    [0, 0, 'same'],
    [1, 2, 'worse'],
    [0, 0, 'same'],
  ]);
  expect(finding.headline).toMatchObject({ kind: 'rateRatio', method: 'geeRateRatio', n: 12, values: { before: 3, after: 2 } });
  expect(finding.headline).toHaveProperty('value', expect.closeTo(2 / 3, 12));
  expect(finding.caveats).toContainEqual({ code: 'permanentExclusions', values: { before: 0, after: 1 } });
  expect(finding.caveats).toContainEqual({ code: 'fewPupilsWithEvents', values: { pupils: 2 } });
  const lost = finding.alsoComputed.find((one) => 'method' in one && one.method === 'sessionsLost');
  expect(lost).toHaveProperty('value', expect.closeTo((7 - 6) / 12, 12));
});

it('gives the one end there is when a window has none', async () => {
  const after = await suspensionsOf([1, 2, 3, 4].map((pupil) => suspended(pupil, -5)));
  expect(after.headline).toMatchObject({ value: 0, low: 0, method: 'exactBound' });
  const before = await suspensionsOf([1, 2, 3, 4].map((pupil) => suspended(pupil, 5)));
  expect(before.headline).toMatchObject({ refused: 'noEventsBefore', values: { before: 0, after: 4 } });
  const neither = await suspensionsOf([suspended(1, 200)]);
  expect(neither).toMatchObject({ counted: 12, headline: { refused: 'noEvents' } });
});

it('names a pupil who has more than a quarter of all suspensions, and what is left without', async () => {
  const thirty = Array.from({ length: 30 }, (_, index) => suspended(9, -30 + index));
  const finding = await suspensionsOf([...thirty, suspended(1, -3), suspended(2, 3), suspended(3, 4)]);
  expect(finding.caveats).toContainEqual({
    code: 'onePupilManyEvents',
    values: { pupil: 9, share: expect.closeTo(30 / 33, 12), ratioWithout: expect.closeTo(2, 12) },
  });
});
