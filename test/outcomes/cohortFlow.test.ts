import { expect, it } from 'vitest';
import { sql } from '#shared/database/sql.ts';
import { computeOutcomes } from '#shared/outcomes/computeOutcomes.ts';
import { measures } from '#shared/outcomes/measures.ts';
import { keysConfirmedIn, reversedItemsOf } from '#shared/outcomes/reversedItems.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { describeDelivery, describeMentoring } from '#shared/words/delivery.ts';
import { describeFlow } from '#shared/words/flow.ts';
import { engineForFile } from '#test/support/engine.ts';
import { loadTables } from '#test/support/loadTables.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { programme } from '#test/support/programme.ts';
import { study } from '#test/support/tables.ts';

const database = engineForFile();

const start = '2024-11-04';

it('follows everybody from the register to a counted pupil', async () => {
  const stories = [
    { pupil: 1, school: 1, start, before: [40, 44], after: [42, 44] },
    { pupil: 2, school: 1, start, before: [10, 12], after: [42, 44] },
    { pupil: 3, school: 2, start, before: [40, 44], after: [42, 44] },
    { pupil: 4, school: 2 },
    { pupil: 5, school: 2 },
    { pupil: 6, school: 2 },
    { pupil: 7, school: 2 },
  ] as const;
  const referral = [
    { referral: 1, pupil: 1, received: '2024-10-01', outcome: 'accepted' },
    { referral: 2, pupil: 2, received: '2024-10-01', outcome: null },
    { referral: 3, pupil: 4, received: '2024-10-01', outcome: 'declined' },
    { referral: 4, pupil: 5, received: '2024-10-01', outcome: 'pending' },
    { referral: 5, pupil: 6, received: '2024-10-01', outcome: 'accepted' },
  ];
  const referral_reason = [
    { referral: 1, pupil: 1, reason: 'attendance' },
    { referral: 1, pupil: 1, reason: 'home' },
    { referral: 2, pupil: 2, reason: 'attendance' },
  ];
  const session = [
    { session: 1, pupil: 1, status: 'held' },
    { session: 2, pupil: 1, status: 'no_show' },
  ];
  const { flow, referralReasons } = await outcomesOf(database, programme(stories, { referral, referral_reason, session }));
  expect(flow.steps).toEqual([
    { step: 'onRegister', pupils: 7, lost: [] },
    { step: 'referred', pupils: 6, lost: [{ reason: 'notReferred', pupils: 1 }] },
    {
      step: 'accepted',
      pupils: 4,
      lost: [
        { reason: 'declined', pupils: 1 },
        { reason: 'pending', pupils: 1 },
      ],
    },
    { step: 'started', pupils: 3, lost: [{ reason: 'neverStarted', pupils: 1 }] },
    { step: 'attendanceCounted', pupils: 2, lost: [{ reason: 'tooFewSessionsBefore', pupils: 1 }] },
    { step: 'stillOpen', pupils: 3, lost: [] },
    { step: 'finished', pupils: 0, lost: [] },
  ]);
  expect(flow.bySchool).toEqual([
    { school: 1, onRegister: 2, referred: 2, started: 2 },
    { school: 2, onRegister: 5, referred: 4, started: 1 },
  ]);
  expect(flow).toMatchObject({ sessionsHeld: 1, mentors: 0 });
  expect(referralReasons).toEqual({
    version: 1,
    referrals: 5,
    withoutReason: 3,
    mentions: 3,
    reasons: [
      { reason: 'attendance', referrals: 2 },
      { reason: 'home', referrals: 1 },
    ],
  });
});

it('takes the first session held for the start where no list of starts was imported, and says so', async () => {
  const stories = [1, 2, 3].map((pupil) => ({ pupil, school: 1, clock: start, before: [40, 44], after: [42, 44] }) as const);
  const session = [
    { session: 1, pupil: 1, mentor: 1, day: '2024-10-28', status: 'cancelled' },
    { session: 2, pupil: 1, mentor: 1, day: start, status: 'held' },
    { session: 3, pupil: 1, mentor: 1, day: '2024-11-11', status: 'held' },
    { session: 4, pupil: 2, mentor: 1, day: '2024-11-11', status: 'no_show' },
  ];
  const outcomes = await outcomesOf(database, programme(stories, { session }), { comparison: 'register' });
  const attendance = findingOf(outcomes, 'attendance');
  expect(attendance.pupils.map(({ pupil }) => pupil)).toEqual([1]);
  expect(attendance.caveats).toContainEqual({ code: 'startsFromSessions', values: {} });
  expect(outcomes.flow.steps).toEqual([
    { step: 'onRegister', pupils: 3, lost: [] },
    { step: 'started', pupils: 1, lost: [{ reason: 'notMentored', pupils: 2 }] },
    { step: 'attendanceCounted', pupils: 1, lost: [] },
  ]);
  expect(describeDelivery(outcomes.flow)).toBe('1 of 3 pupils on the register was mentored');
  expect(describeMentoring(outcomes.flow)).toBe(
    '1 mentor, 1.0 pupils for each over the whole time. 2 sessions held, 2.0 for each mentored pupil. Starts are taken from the first session, because no list of starts was imported.',
  );
  expect(describeFlow(outcomes.flow)).toMatch(
    /^Of 3 pupils on the register, 1 started mentoring; .* Starts are taken from the first session/,
  );
});

it('says of nobody that they were referred where no referrals were imported', async () => {
  const stories = [{ pupil: 1, start }, { pupil: 2 }];
  const session = [{ session: 1, pupil: 2, day: '2024-10-28', status: 'held' }];
  const { flow, findings } = await outcomesOf(database, programme(stories, { session }));
  expect(flow.steps.map(({ step, pupils }) => [step, pupils])).toEqual([
    ['onRegister', 2],
    ['started', 1],
    ['attendanceCounted', 0],
    ['stillOpen', 1],
    ['finished', 0],
  ]);
  expect(findings[0]?.asked).toBe(1);
  expect(flow.startsFromSessions).toBeUndefined();
  expect(describeFlow(flow)).not.toMatch(/referred|accepted/);
});

it('deals the start dates of a school’s mentored pupils to the others in turn, by pupil number', async () => {
  const starts = ['2024-11-04', '2024-09-09', '2024-10-07'];
  const mentored = starts.map((day, index) => ({ pupil: index + 1, school: 1, start: day }));
  const others = [10, 11, 12, 13].map((pupil) => ({ pupil, school: 1 }));
  await loadTables(database, programme([...mentored, ...others]));
  expect(await database.query(sql`SELECT pupil, start_day FROM clock WHERE NOT mentored ORDER BY pupil`)).toEqual([
    { pupil: 10, start_day: '2024-09-09' },
    { pupil: 11, start_day: '2024-10-07' },
    { pupil: 12, start_day: '2024-11-04' },
    { pupil: 13, start_day: '2024-09-09' },
  ]);
});

it('has something to say of an empty study, and nothing when asked to stop', async () => {
  const empty = await outcomesOf(database, study({}));
  expect(empty.findings.map((finding) => [finding.measure, finding.asked, 'refused' in finding.headline])).toEqual(
    measures.map(({ id }) => [id, 0, true]),
  );
  const { settings } = newStudy('study-1', 'Empty', '2025-07-01T09:00:00.000Z');
  const stopped = computeOutcomes(database, settings, { window: null, reversedItems: {}, signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
});

it('reads the items that were turned round from what the recipes answered', () => {
  const recipe = { shape: 'scaleItems', table: 'Sheet1', fields: {}, dateOrder: null, answers: { 'items.reversed': '3, 8' } };
  const account = { rowsInFile: 0, rowsImported: 0, setAside: [], cellIssues: [] };
  const at = '2025-07-01T09:00:00.000Z';
  const source = { id: 's', number: 1, fileName: 'f', tableName: 't', originalHash: '', grid: '', recipe, account, importedAt: at };
  expect(reversedItemsOf({ sources: [source] })).toEqual({ confidence10: [3, 8] });
  expect(reversedItemsOf({ sources: [] })).toEqual({});
  const key = { set: 'instruments', row: 'confidence10', values: { reversed: '4', keyHolds: 'yes' } };
  expect(reversedItemsOf({ sources: [source], codeChanges: [key] })).toEqual({ confidence10: [4] });
  expect([keysConfirmedIn({}), keysConfirmedIn({ codeChanges: [key] })]).toEqual([[], ['confidence10']]);
});
