import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { engineForFile } from '#test/support/engine.ts';
import { begins } from '#test/support/everyOutcome.ts';
import { notFinite } from '#test/support/notFinite.ts';
import { outcomesAt, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { rounds } from '#test/support/rounds.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();
const pupil = fc.integer({ min: 1, max: 14 });
const day = fc.integer({ min: -120, max: 120 }).map((days) => dayAfter(begins, days));
const wave = fc.constantFrom('pre', 'post', 'exit', null);
const sessions = fc
  .tuple(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 110 }))
  .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);

const story = fc.record({
  school: fc.integer({ min: 1, max: 5 }),
  start: fc.oneof(day, fc.constant(null), fc.constant(undefined)),
  before: fc.option(sessions, { nil: undefined }),
  after: fc.option(sessions, { nil: undefined }),
});
const list = (row: fc.Arbitrary<SqlRow>, most: number) => fc.array(row, { maxLength: most });
const anyStudy = fc.record({
  stories: fc.array(story, { minLength: 0, maxLength: 14 }),
  exclusion: list(
    fc.record({
      pupil,
      kind: fc.constantFrom('SUSP', 'PERM', 'LNCH'),
      start_day: day,
      sessions: fc.option(fc.integer({ min: 0, max: 90 })),
      cancelled: fc.option(fc.boolean()),
    }),
    40,
  ),
  behaviour_event: list(
    fc.record({ pupil, day, polarity: fc.constantFrom(-1, 0, 1, null), points: fc.option(fc.integer({ min: -9, max: 9 })) }),
    40,
  ),
  rating: list(
    fc.record({
      pupil,
      instrument: fc.constantFrom('teacherBehaviour', 'confidence10', 'selfEsteem10', 'scale3'),
      item: fc.option(fc.integer({ min: 1, max: 10 })),
      rater: fc.constantFrom('1', '2', null),
      rater_role: fc.constantFrom('teacher', 'tutor', null),
      wave,
      day,
      value: fc.option(fc.integer({ min: 0, max: 6 })),
    }),
    120,
  ),
  grade: list(
    fc.record({
      pupil,
      subject: fc.constantFrom('English', 'Maths'),
      kind: fc.constantFrom('current', 'target', null),
      day,
      value: fc.option(fc.integer({ min: 1, max: 9 })),
      scale: fc.constantFrom('9-1', 'A-G', null),
    }),
    40,
  ),
  target: list(fc.record({ pupil, set_day: fc.option(day), status: fc.constantFrom('met', 'part', 'not', 'revised', null) }), 20),
  attendance_summary: list(
    fc.record({ pupil, from_day: day, possible: fc.integer({ min: 0, max: 10 }), attended: fc.integer({ min: 0, max: 11 }) }),
    60,
  ),
  outcome_plan: list(
    fc.record({ pupil, measure: fc.constantFrom('attendance', 'suspensions'), direction: fc.constantFrom('up', 'down', 'maintain') }),
    6,
  ),
  comparison_pupil: list(fc.record({ pupil, start_day: fc.option(day) }), 5),
});

/** A target that nobody dated, of the only pupil: found by chance once, and tried every time since. */
const undatedTarget = {
  stories: [{ school: 1, start: '2024-11-04', before: undefined, after: undefined }],
  exclusion: [],
  behaviour_event: [],
  rating: [],
  grade: [],
  target: [{ pupil: 1, set_day: null, status: 'met' }],
  attendance_summary: [],
  outcome_plan: [],
  comparison_pupil: [],
};

it('a number that is none is found wherever it stands', () => {
  expect(notFinite({ a: [1, { b: Number.NaN }], c: Infinity, d: 'undefined points', e: null })).toEqual([
    '.a[1].b = NaN',
    '.c = Infinity',
    '.d: undefined points',
  ]);
});

it('no Finding of any study ever holds a number that is none, and all of them can be said', async () => {
  await fc.assert(
    fc.asyncProperty(anyStudy, async ({ stories, ...tables }) => {
      const told = stories.map(({ start, before, after, school }, index): PupilStory => {
        const windows = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
        return { pupil: index + 1, school, ...(start === undefined ? { clock: begins } : { start }), ...windows };
      });
      const first = await outcomesOf(database, programme(told, tables), { comparison: 'register' });
      const second = await outcomesAt(database, { window: { minimumSessions: 0, lengthDays: 21, counting: 'schoolWeeks' } });
      for (const { findings } of [first, second]) {
        expect(notFinite(findings)).toEqual([]);
        for (const finding of findings) {
          const { asked, counted, leftOut, tally, once } = finding;
          expect(counted + leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0)).toBe(asked);
          expect(tally.notKnown).toBe(asked - counted);
          // Of a share nothing is a change: whoever is counted stands in `once`, and in no tally.
          expect(tally.better + tally.same + tally.worse).toBe(once === undefined ? counted : 0);
          expect((once ?? finding.pupils).length).toBe(counted);
          expect(notFinite(describeFinding(finding))).toEqual([]);
        }
      }
    }),
    { ...rounds(3, 2), examples: [[undatedTarget]] },
  );
});
