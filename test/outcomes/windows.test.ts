import { describe, expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();
const start = '2025-01-06';

/** Both sessions of every weekday of a week that begins so many weeks from the start, present or not. */
const week = (pupil: number, weeks: number, code: '/' | 'O', from = start): SqlRow[] =>
  [0, 1, 2, 3, 4].flatMap((day) => [false, true].map((pm) => ({ pupil, day: dayAfter(from, 7 * weeks + day), pm, code })));

const attendanceOf = async (stories: readonly PupilStory[], marks: readonly SqlRow[], window: Partial<WindowSettings>, extra = {}) =>
  findingOf(await outcomesOf(database, programme(stories, { attendance_mark: marks, ...extra }), { window }), 'attendance');

describe('windows', () => {
  // Open in weeks -6, -5, -4 and -1 before, and 0, 1 and 4 after: two weeks of holiday on either side.
  const open = [
    [-6, 'O'],
    [-5, 'O'],
    [-4, '/'],
    [-1, '/'],
    [0, '/'],
    [1, 'O'],
    [4, 'O'],
    [5, 'O'],
  ] as const;
  const marks = open.flatMap(([weeks, code]) => week(1, weeks, code));
  const one: PupilStory[] = [{ pupil: 1, start }];

  it('of calendar weeks hold what the calendar holds, of school weeks so many weeks of school', async () => {
    const calendar = await attendanceOf(one, marks, { lengthDays: 21, minimumSessions: 10 });
    expect(calendar.pupils).toMatchObject([{ pre: 100, post: 50 }]);
    const school = await attendanceOf(one, marks, { lengthDays: 21, minimumSessions: 30, counting: 'schoolWeeks' });
    expect(school.pupils[0]?.pre).toBeCloseTo(200 / 3, 9);
    expect(school.pupils[0]?.post).toBeCloseTo(100 / 3, 9);
    expect(describeFinding(school).subtitle).toContain('3 school weeks before and after');
  });

  it('of school weeks go by the pupil’s own school, and end where no more weeks are known', async () => {
    const both: PupilStory[] = [
      { pupil: 1, school: 1, start },
      { pupil: 2, school: 2, start },
    ];
    const other = [-3, -2, -1, 0, 1, 2].flatMap((weeks) => week(2, weeks, weeks < 0 ? 'O' : '/'));
    const finding = await attendanceOf(both, [...marks, ...other], { lengthDays: 28, minimumSessions: 10, counting: 'schoolWeeks' });
    expect(finding.pupils.map(({ pre, post }) => [pre, post])).toEqual([
      [50, 25],
      [0, 100],
    ]);
  });

  it('leave out the weeks in which mentoring was beginning, and hang on the referral where that was chosen', async () => {
    const lead = await attendanceOf(one, marks, { lengthDays: 14, leadInDays: 7, minimumSessions: 10 });
    expect(lead.pupils).toMatchObject([{ pre: 100, post: 0 }]);
    const referral = [{ referral: 1, pupil: 1, received: dayAfter(start, -21), outcome: 'accepted' }];
    const earlier = await attendanceOf(one, marks, { anchor: 'referral', lengthDays: 21, minimumSessions: 10 }, { referral });
    expect(earlier.pupils).toMatchObject([{ post: 100 }]);
    expect(earlier.pupils[0]?.pre).toBeCloseTo(100 / 3, 9);
    const none = await attendanceOf(one, marks, { anchor: 'referral', lengthDays: 21, minimumSessions: 10 });
    expect(none.leftOut).toEqual([{ reason: 'noReferralDate', pupils: [1] }]);
  });

  it('are shown beside the same weeks a year before, where the register reaches back', async () => {
    const now = [-2, -1, 0, 1].flatMap((weeks) => week(1, weeks, weeks < 0 ? 'O' : '/'));
    const then = [-2, -1, 0, 1].flatMap((weeks) => week(1, weeks, weeks === 1 ? '/' : 'O', dayAfter(start, -364)));
    const window = { lengthDays: 14, minimumSessions: 10 };
    const finding = await attendanceOf(one, [...week(1, -60, '/'), ...then, ...now], window);
    expect(finding.caveats).toContainEqual({ code: 'sameWeeksLastYear', values: { pupils: 1, lastYear: 50, thisYear: 100 } });
    const without = await attendanceOf(one, now, window);
    expect(without.caveats.map(({ code }) => code)).not.toContain('sameWeeksLastYear');
  });

  it('in different parts of the school year are warned of', async () => {
    const spring = await attendanceOf(
      one,
      [-3, -2, -1, 0, 1, 2].flatMap((weeks) => week(1, weeks, '/')),
      { lengthDays: 21, minimumSessions: 10 },
    );
    expect(spring.caveats).toContainEqual({ code: 'season', values: { pupils: 1, counted: 1 } });
  });
});
