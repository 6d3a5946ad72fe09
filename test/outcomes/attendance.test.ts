import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/outcomes/finding.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();

const start = '2024-11-04';
type Asked = Parameters<typeof outcomesOf>[2];
type Extra = Parameters<typeof programme>[1];
const attendanceOf = async (stories: readonly PupilStory[], asked: Asked = {}, extra: Extra = {}) =>
  findingOf(await outcomesOf(database, programme(stories, extra), asked), 'attendance');
const whoIsOut = (finding: Finding) => Object.fromEntries(finding.leftOut.map((left) => [left.reason, left.pupils]));

describe('attendance of mentored pupils', () => {
  it('counts everybody who was asked, or says why not', async () => {
    const finding = await attendanceOf([
      { pupil: 1, start, before: [80, 100], after: [108, 120] },
      { pupil: 2, start, before: [45, 50], after: [90, 100] },
      { pupil: 3, start, before: [60, 80], after: [48, 80] },
      { pupil: 4, start: null },
      { pupil: 5, start, rollStart: '2024-10-28', before: [10, 10], after: [70, 80] },
      { pupil: 6, start, before: [39, 39], after: [80, 80] },
      { pupil: 7, start, before: [40, 40] },
      { pupil: 8, start, rollEnd: '2024-11-15', before: [70, 80], after: [16, 20] },
      { pupil: 9 },
    ]);
    expect(whoIsOut(finding)).toEqual({
      noStartDate: [4],
      notOnRollBefore: [5],
      tooFewSessionsBefore: [6],
      noMarksAfter: [7],
      notOnRollAfter: [8],
    });
    expect(finding.pupils).toEqual([
      { pupil: 1, school: 1, pre: 80, post: 90, change: 10, verdict: 'better' },
      { pupil: 2, school: 1, pre: 90, post: 90, change: 0, verdict: 'same' },
      { pupil: 3, school: 1, pre: 75, post: 60, change: -15, verdict: 'worse' },
    ]);
    expect(finding).toMatchObject({ asked: 8, counted: 3, tally: { better: 1, same: 1, worse: 1, notKnown: 5 } });
    expect(finding.before?.pooled).toBeCloseTo((100 * 185) / 230, 10);
  });

  it('says that a window is not over yet when the marks end inside it', async () => {
    const finding = await attendanceOf([
      { pupil: 1, start, before: [80, 100], after: [20, 20] },
      { pupil: 2, start: '2024-10-07', before: [80, 100], after: [55, 60] },
    ]);
    expect(whoIsOut(finding)).toEqual({ windowNotFinished: [1] });
  });

  it('takes a pupil with exactly the least number of sessions, and shows what other limits would give', async () => {
    const finding = await attendanceOf([
      { pupil: 1, start, before: [20, 40], after: [40, 40] },
      { pupil: 2, start, before: [60, 60], after: [60, 60] },
      { pupil: 3, start, before: [27, 30], after: [40, 40] },
    ]);
    expect(finding.pupils.map((pupil) => pupil.pupil)).toEqual([1, 2]);
    const reruns = finding.alsoComputed.filter((one) => 'method' in one && one.method === 'minimumSessions');
    expect(reruns).toMatchObject([
      { value: 20, n: 3 },
      { value: 0, n: 1, low: null, whyNoInterval: 'tooFewPairs' },
    ]);
    expect(finding.caveats).toContainEqual({ code: 'exposureRerun', values: { at20: 20, n20: 3, at60: 0, n60: 1 } });
  });

  it('leaves no gap at 90 %: 36 of 40 is persistently absent, 37 is not', async () => {
    const finding = await attendanceOf([
      { pupil: 1, start, before: [36, 40], after: [37, 40] },
      { pupil: 2, start, before: [37, 40], after: [37, 40] },
    ]);
    const crossed = finding.alsoComputed.find((one) => 'method' in one && one.method === 'persistentAbsence');
    expect(crossed).toMatchObject({ value: -50, n: 2, values: { before: 1, after: 0, began: 0, stopped: 1 } });
  });

  it('leaves a pupil out whose mark nobody knows, and names the mark', async () => {
    const unknown = { pupil: 1, day: dayAfter(start, 2), pm: true, code: '@' };
    const stories: PupilStory[] = [1, 2].map((pupil) => ({ pupil, start, before: [40, 40], after: [40, 44] }));
    const finding = await attendanceOf(stories, {}, { attendance_mark: [unknown] });
    expect(whoIsOut(finding)).toEqual({ unknownCode: [1] });
    expect(finding.caveats).toContainEqual({ code: 'unknownCodes', values: { codes: '@', marks: 1 } });
  });

  it('follows the code table across 19 August 2024, and keeps the better of two marks', async () => {
    const day = (date: string, code: string, pm = false) => ({ pupil: 1, day: date, pm, code });
    const marks = [
      day('2024-07-15', 'J'),
      day('2024-07-15', 'H', true),
      day('2024-09-10', 'J1'),
      day('2024-09-10', 'C', true),
      day('2024-09-11', 'O'),
      day('2024-09-11', '/'),
      day('2024-09-12', '#'),
    ];
    const finding = await attendanceOf([{ pupil: 1, start: '2024-09-02' }], { window: { minimumSessions: 1 } }, { attendance_mark: marks });
    expect(finding.pupils).toMatchObject([{ pre: 50 }]);
    expect(finding.pupils[0]?.post).toBeCloseTo(100 / 3, 12);
  });

  it('hangs on the referral that led to the start when asked to', async () => {
    const referral = [
      { referral: 1, pupil: 1, received: '2024-03-01' },
      { referral: 2, pupil: 1, received: '2024-10-07' },
      { referral: 3, pupil: 1, received: '2024-12-01' },
    ];
    const story: PupilStory = { pupil: 1, start, clock: '2024-10-07', before: [80, 100], after: [50, 100] };
    const finding = await attendanceOf(
      [story, { pupil: 2, start, before: [40, 40], after: [40, 40] }],
      { window: { anchor: 'referral', lengthDays: 28, minimumSessions: 20 } },
      { referral },
    );
    expect(finding.counted).toBe(1);
    expect(whoIsOut(finding)).toEqual({ noReferralDate: [2] });
  });

  it('answers without a number when nobody can be counted', async () => {
    const finding = await attendanceOf([{ pupil: 1, start: null }]);
    expect(finding).toMatchObject({ counted: 0, before: null, after: null, headline: { refused: 'noCompletePairs' }, comparison: null });
  });

  it('reports a change that is the same for everybody without an interval', async () => {
    const stories: PupilStory[] = [1, 2, 3].map((pupil) => ({ pupil, start, before: [30, 40], after: [34, 40] }));
    const { headline } = await attendanceOf(stories);
    expect(headline).toMatchObject({ value: 10, low: null, p: null, whyNoInterval: 'noVariationInDifferences' });
  });
});

describe('pupils who were not mentored', () => {
  const school = (number: number): PupilStory[] => [
    { pupil: number * 10 + 1, school: number, start, before: [30 + number, 40], after: [36, 40] },
    { pupil: number * 10 + 2, school: number, start, before: [31, 40], after: [33 + number, 40] },
    { pupil: number * 10 + 3, school: number, clock: start, before: [36 + (number % 3), 40], after: [37, 40] },
    { pupil: number * 10 + 4, school: number, clock: start, before: [34, 40], after: [35 + (number % 2), 40] },
  ];

  it('get the start dates of their own school dealt out in turn, and an interval from four schools on', async () => {
    const four = await attendanceOf([1, 2, 3, 4].flatMap(school), { comparison: 'register' });
    expect(four.comparison).toMatchObject({
      counted: 8,
      design: 'registerDealtStarts',
      headline: { n: 16, method: 'ancovaCr2', whyNoInterval: null },
    });
    const three = await attendanceOf([1, 2, 3].flatMap(school), { comparison: 'register' });
    expect(three.comparison).toMatchObject({ counted: 6, headline: { low: null, high: null, whyNoInterval: 'fewerThanFourSchools' } });
    expect(three.caveats.map((caveat) => caveat.code)).toContain('intervalIgnoresSchools');
  });

  it('are one school together where no list names any, and are compared as the others are', async () => {
    const stories = school(1).concat(
      school(1).map((story) => ({ ...story, pupil: story.pupil + 20 })),
      Array.from(
        { length: 10 },
        (_, place) => ({ pupil: 50 + place, clock: start, before: [30 + place, 40], after: [38 - (place % 4), 40] }) satisfies PupilStory,
      ),
    );
    const tables = programme(stories, { pupil: stories.map(({ pupil }) => ({ pupil, school: null })) });
    const finding = findingOf(await outcomesOf(database, tables, { comparison: 'register' }), 'attendance');
    expect(finding.comparison).toMatchObject({ counted: 14, headline: { n: 18, whyNoInterval: 'fewerThanFourSchools' } });
    expect(finding.chance).toMatchObject({ basis: 'register' });
    const named = findingOf(await outcomesOf(database, programme(stories), { comparison: 'register' }), 'attendance');
    const counts = (one: Finding) => one.pupils.map(({ pupil, change }) => [pupil, change]);
    expect(counts(finding)).toEqual(counts(named));
  });

  it('are not asked in schools without mentoring, and are nobody when the study says so', async () => {
    const stories = [...school(1), { pupil: 99, school: 2, clock: start, before: [40, 40], after: [40, 40] } satisfies PupilStory];
    const beside = await attendanceOf(stories, { comparison: 'register' });
    expect(beside.comparison).toMatchObject({ counted: 2, leftOut: [] });
    expect((await attendanceOf(stories)).comparison).toBeNull();
  });

  it('teach the chance line what the usual level is', async () => {
    const finding = await attendanceOf([1, 2, 3, 4, 5].flatMap(school));
    expect(finding.chance).toMatchObject({ basis: 'register', basisPupils: 20, band: null });
    const few = await attendanceOf(school(1));
    expect(few.chance).toEqual({ refused: 'muNotKnown', values: { pupils: 2 } });
  });
});
