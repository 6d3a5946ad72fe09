import { describe, expect, it } from 'vitest';
import type { DesignId, DesignResult, Parting } from '#shared/outcomes/design.ts';
import { matchPupils } from '#shared/outcomes/designs/matched.ts';
import { dealWaiting } from '#shared/outcomes/designs/waitingList.ts';
import type { Finding, PupilChange } from '#shared/outcomes/finding.ts';
import { inDepth } from '#shared/outcomes/inDepth.ts';
import type { PupilFacts } from '#shared/outcomes/queries/factRows.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { describeCaveat } from '#shared/words/caveats.ts';
import { besideCurveLine, designLines } from '#shared/words/designLines.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';

const database = engineForFile();
const [early, late] = ['2024-01-08', '2024-09-09'];

/** A school with `mentees` who rise from 80 to 90 %, some of whom start late, and others who stay where they are. */
function school(number: number, latecomers: number): PupilStory[] {
  const who = (index: number) => number * 100 + index;
  return [
    ...Array.from(
      { length: 6 },
      (_, index): PupilStory => ({
        pupil: who(index),
        school: number,
        start: early,
        before: [92 + ((index * 3 + number) % 7), 120],
        after: [104 + ((index * 5 + number) % 9), 120],
      }),
    ),
    ...Array.from(
      { length: latecomers },
      (_, index): PupilStory => ({
        pupil: who(20 + index),
        school: number,
        start: late,
        before: [95 + (index % 4), 120],
        after: [108, 120],
      }),
    ),
    ...Array.from(
      { length: 7 },
      (_, index): PupilStory => ({
        pupil: who(50 + index),
        school: number,
        clock: early,
        before: [91 + ((index * 2 + number) % 9), 120],
        after: [95 + ((index * 5 + number) % 8), 120],
      }),
    ),
  ];
}

async function deepened(
  stories: readonly PupilStory[],
  options: {
    readonly extra?: Parameters<typeof programme>[1];
    readonly comparison?: 'register' | 'none';
    readonly by?: readonly Parting[];
    readonly measure?: string;
  } = {},
): Promise<Finding> {
  const comparison = options.comparison ?? 'register';
  const outcomes = await outcomesOf(database, programme(stories, options.extra), { comparison });
  const settings = { window: usualWindow, comparison, audience: 'school' } as const;
  const measure = options.measure ?? 'attendance';
  const asked = { measures: [measure], partings: options.by ?? null };
  const set = await inDepth(database, settings, outcomes, asked, {
    window: null,
    reversedItems: {},
    signal: new AbortController().signal,
  });
  return findingOf(set, measure);
}

const design = (finding: Finding, id: DesignId): DesignResult => finding.designs.find((one) => one.design === id) ?? expect.fail(id);
const codes = ({ caveats }: DesignResult) => caveats.map((caveat) => caveat.code);

describe('one measure in depth', () => {
  it('answers every design it has the data for, and says of the others why not', async () => {
    const finding = await deepened([1, 2, 3, 4].flatMap((number) => school(number, 0)));
    expect(finding.depth).toBe('full');
    expect(finding.designs.map(({ design: id, refused }) => [id, refused?.refused ?? null])).toEqual([
      ['prePost', null],
      ['comparison', null],
      ['matched', null],
      ['waitingList', 'nobodyWaited'],
      ['interrupted', null],
      ['dose', 'noSessions'],
      ['schools', null],
      ['subgroups', null],
    ]);
    expect(codes(design(finding, 'prePost'))).toContain('design.noCause');
    expect(finding.methods.every(({ name, source }) => name !== '' && source !== '')).toBe(true);
    expect(finding.sql.some((text) => text.includes('dealt_clock'))).toBe(false);
    for (const result of finding.designs) {
      for (const line of designLines(result, finding)) expect(line).not.toMatch(/NaN|undefined|Infinity|null/);
      for (const caveat of result.caveats) expect(describeCaveat(caveat, finding)).not.toBe('');
    }
  });

  it('keeps to one group where the study compares with nobody', async () => {
    const finding = await deepened(school(1, 0), { comparison: 'none' });
    expect(finding.designs.map(({ design: id }) => id)).toEqual(['prePost', 'waitingList', 'interrupted', 'dose', 'schools', 'subgroups']);
    expect(codes(design(finding, 'prePost'))).toEqual(['design.noChanceLine', 'design.noCause']);
    expect(design(finding, 'schools').refused).toMatchObject({ refused: 'oneSchool' });
  });

  it('asks the question in every other way too', async () => {
    const { curve, headline } = await deepened([1, 2].flatMap((number) => school(number, 0)));
    expect(curve?.paths.filter(({ isHeadline }) => isHeadline)).toHaveLength(1);
    expect(curve?.paths.find(({ isHeadline }) => isHeadline)).toMatchObject({ lengthDays: 84, minimumSessions: 40, method: 'pairedT' });
    expect(new Set(curve?.paths.map(({ lengthDays }) => lengthDays))).toEqual(new Set([42, 56, 84, 112]));
    expect(new Set(curve?.paths.map(({ averaging }) => averaging))).toEqual(new Set(['pupilMean', 'pooled']));
    expect('refused' in headline ? null : headline.value).toBe(curve?.paths.find(({ isHeadline }) => isHeadline)?.value);
    // In these stories a window's absences lie at its far end, so the windows of six and of eight weeks see none after.
    const rose = curve?.paths.filter(({ value }) => (value ?? 0) > 0).map(({ lengthDays }) => lengthDays);
    expect(new Set(rose)).toEqual(new Set([84, 112]));
    expect(curve).toMatchObject({ noChange: 0, withValue: 48, sameSign: 24 });
  });

  it('asks the comparison in every way as well, apart, and keeps the ways that have no answer with their reason', async () => {
    const finding = await deepened([1, 2, 3, 4].flatMap((number) => school(number, 0)));
    const beside = finding.curve?.besideOthers ?? expect.fail('no ways to compare');
    expect(beside.paths).toHaveLength(4 * 3 * 2);
    expect(new Set(beside.paths.map(({ method }) => method))).toEqual(new Set(['ancovaCr2', 'didCr2']));
    const { comparison } = finding;
    if (comparison === null || 'refused' in comparison || 'refused' in comparison.headline) return expect.fail('no comparison');
    expect(beside.paths.filter(({ isHeadline }) => isHeadline)).toMatchObject([
      { lengthDays: 84, minimumSessions: 40, method: 'ancovaCr2', value: comparison.headline.value, low: comparison.headline.low },
    ]);
    for (const { value, refused } of beside.paths) expect(value !== null || refused !== null).toBe(true);
    expect(besideCurveLine(beside)).toContain('to compare with pupils who were not mentored');
    const alone = await deepened(school(1, 0), { comparison: 'none' });
    expect(alone.curve?.besideOthers ?? null).toBeNull();
  });
});

describe('pupils who were still waiting', () => {
  const starter = (pupil: number, anchor: number | null, of = 1) => ({ pupil, school: of, anchor });
  const window = { anchor: 'start', lengthDays: 84, leadInDays: 7, minimumSessions: 40 } as const;

  it('get an earlier start of their own school whose weeks end before their own begin', () => {
    const dealt = dealWaiting(
      [starter(1, 100), starter(2, 120), starter(3, 190), starter(4, 191), starter(5, 212), starter(6, 300, 2), starter(7, null)],
      window,
    );
    // 100 + 91 = 191: pupil 4 fits just, 3 not. The start of day 120 is over at 211, so pupil 5 may have it.
    expect([...dealt]).toEqual([
      [4, 100],
      [5, 120],
    ]);
    // Windows in school weeks may be longer by a summer: a start must lie further back to be over.
    const inWeeks = { ...window, counting: 'schoolWeeks' } as const;
    expect([...dealWaiting([starter(1, 100), starter(4, 191), starter(5, 260), starter(6, 261)], inWeeks).keys()]).toEqual([6]);
  });

  it('stand beside those who started first, each on one side only', async () => {
    const finding = await deepened(
      [1, 2, 3, 4].flatMap((number) => school(number, 3)),
      {
        extra: { attendance_mark: await waitingMarks() },
      },
    );
    const result = design(finding, 'waitingList');
    expect(result.groups).toMatchObject([
      { group: 'mentored', n: 24 },
      { group: 'others', n: 12, meanPre: 50, meanPost: 50 },
    ]);
    expect(result.attrition).toMatchObject({ mentored: { start: 24, end: 24 }, others: { start: 12, end: 12 }, verdict: 'low' });
    const [, differences] = result.estimates;
    const own = result.groups?.[0];
    expect(differences).toMatchObject({ kind: 'differenceInChange' });
    expect(differences && 'value' in differences ? differences.value : null).toBeCloseTo((own?.meanPost ?? 0) - (own?.meanPre ?? 0), 9);
  });

  it('say how far apart the starts lie where nobody waited', async () => {
    const stories = school(1, 1).map((story) => (story.start === late ? { ...story, start: '2024-02-12' } : story));
    const result = design(await deepened(stories, { comparison: 'none' }), 'waitingList');
    expect(result).toMatchObject({ refused: { refused: 'nobodyWaited' } });
    expect(result.caveats).toEqual([{ code: 'design.startsApart', values: { days: 35, needed: 84 } }]);
  });

  it('fill in forms too: those that were dated while they waited, whatever wave the form names', async () => {
    const stories = [1, 2, 3, 4].flatMap((number) => school(number, 3));
    const mentees = stories.filter(({ start }) => start !== undefined);
    const form = (pupil: number, wave: string | null, day: string, value: number) => ({
      pupil,
      instrument: 'teacherBehaviour',
      rater: '1',
      rater_role: 'teacher',
      wave,
      day,
      value,
    });
    const rating = mentees.flatMap(({ pupil, start }, place) => [
      form(pupil, 'pre', start ?? '', 2 + (place % 2)),
      form(pupil, 'post', start === early ? '2024-03-25' : '2024-12-02', 4),
      ...(start === late
        ? [form(pupil, null, '2023-12-11', 2 + (place % 2)), form(pupil, null, '2024-03-11', 2 + (place % 3 === 0 ? 1 : 0))]
        : []),
    ]);
    const asked = { extra: { rating }, comparison: 'none', measure: 'teacherBehaviour' } as const;
    const result = design(await deepened(stories, asked), 'waitingList');
    expect(result.groups).toMatchObject([
      { group: 'mentored', n: 24, meanPost: 4 },
      { group: 'others', n: 12 },
    ]);
    expect(codes(result)).toContain('design.waitedForms');
    const undated = rating.filter(({ wave }) => wave !== null);
    expect(design(await deepened(stories, { ...asked, extra: { rating: undated } }), 'waitingList').refused).toMatchObject({
      refused: 'noFormsWhileWaiting',
    });
  });

  /** Half of all sessions, before and after the early start, of those who start late. */
  async function waitingMarks() {
    const stories = [1, 2, 3, 4].flatMap((number) =>
      [20, 21, 22].map(
        (index): PupilStory => ({
          pupil: number * 100 + index,
          school: number,
          clock: early,
          before: [40, 80],
          after: [40, 80],
        }),
      ),
    );
    const marks = programme(stories).find(({ name }) => name === 'attendance_mark') ?? expect.fail('marks');
    await database.load({ ...marks, name: 'waiting_marks' });
    return database.query({ text: 'SELECT pupil, CAST(day AS VARCHAR) AS day, pm, code FROM waiting_marks', values: [] });
  }
});

describe('matched pupils', () => {
  const pupil = (number: number, pre: number, of = 1): PupilChange => ({
    pupil: number,
    school: of,
    pre,
    post: pre,
    change: 0,
    verdict: 'same',
  });
  const facts = new Map(
    [1, 2, 3, 4, 11, 12, 13, 14].map((number): [number, PupilFacts] => [
      number,
      {
        pupil: number,
        year: number === 12 ? 9 : 8,
        known: { gender: null, fsm: null, pupilPremium: null, sen: null, eal: null, fsmEver: null, inCare: null, ethnicGroup: null },
        held: null,
        offered: null,
      },
    ]),
  );

  it('are of the same school, near, of the same year first, and nobody’s partner twice', () => {
    const pairs = matchPupils(
      [pupil(1, 80), pupil(2, 81), pupil(3, 60), pupil(4, 80, 2)],
      [pupil(11, 80.5), pupil(12, 80), pupil(13, 100), pupil(14, 95, 2)],
      facts,
    );
    expect(pairs.map(({ mentored, other, sameYear }) => [mentored.pupil, other.pupil, sameYear])).toEqual([
      [1, 11, true],
      [2, 12, false],
    ]);
    expect(matchPupils([pupil(1, 80)], [pupil(11, 80)], facts)).toEqual([]);
  });
});

describe('week by week', () => {
  it('finds the jump at each pupil’s own start, and takes weeks without school for gaps', async () => {
    const finding = await deepened(school(1, 0), { comparison: 'none' });
    const result = design(finding, 'interrupted');
    expect(result.series).toHaveLength(24);
    const [level, slope, byPupil] = result.estimates;
    expect(level).toMatchObject({ method: 'itsLevel', n: 24, df: 20 });
    expect(slope).toMatchObject({ method: 'itsSlope' });
    expect(byPupil).toMatchObject({ method: 'itsByPupil', n: 6 });
    const short = await deepened(
      school(1, 0).map(({ after: _, ...story }) => ({ ...story, after: [40, 50] as const })),
      { comparison: 'none' },
    );
    expect(design(short, 'interrupted').refused).toMatchObject({ refused: 'tooFewWeeks', values: { before: 12, after: 5 } });
  });
});

describe('by how much mentoring there was', () => {
  it('counts sessions held in the weeks after, and says that they are no cause', async () => {
    const stories = [1, 2, 3, 4].flatMap((number) => school(number, 0));
    const mentees = stories.filter(({ start }) => start !== undefined);
    const session = mentees.flatMap(({ pupil }, place) =>
      Array.from({ length: 1 + (place % 5) }, (_, index) => ({
        session: pupil * 10 + index,
        pupil,
        day: index === 4 ? '2024-07-01' : '2024-01-15',
        status: index === 0 ? 'missed' : 'held',
      })),
    );
    const finding = await deepened(stories, { extra: { session } });
    const result = design(finding, 'dose');
    expect(result.estimates[0]).toMatchObject({ method: 'doseSlope', n: 24, whyNoInterval: null });
    // Of each five pupils 0, 1, 2, 3 and 3 sessions were held in time; the fifth session is later than the weeks after.
    expect(result.caveats[0]).toMatchObject({ code: 'design.dose', values: { median: 2, held: 42, offered: 66 } });
    expect(codes(result)).toContain('design.doseNotCause');
  });
});

describe('kinds of pupils', () => {
  it('are told apart by one test for each parting, corrected for how many there are; small parts are only described', async () => {
    const stories = [1, 2, 3].flatMap((number) => school(number, 0));
    const pupil = stories.map((story, place) => ({
      pupil: story.pupil,
      school: story.school ?? 1,
      year_group: place % 13 === 0 ? 7 : 8,
      gender: place % 2 === 0 ? 'F' : 'M',
      eal: place % 2 === 1,
    }));
    const finding = await deepened(stories, { extra: { pupil }, by: ['year', 'gender', 'eal'] });
    const { subgroups = [] } = design(finding, 'subgroups');
    expect(subgroups.map(({ by, test, refused }) => [by, test, refused])).toEqual([
      ['year', null, 'tooFewParts'],
      ['gender', null, 'tooFewParts'],
      ['eal', null, 'tooFewParts'],
    ]);
    const more = await deepened(
      [1, 2, 3, 4].flatMap((number) => school(number, 0)),
      {
        extra: {
          pupil: [1, 2, 3, 4].flatMap((number) =>
            school(number, 0).map((story, place) => ({ pupil: story.pupil, school: number, gender: place % 2 === 0 ? 'F' : 'M' })),
          ),
        },
        by: ['gender', 'fsm'],
      },
    );
    const [gender, ...rest] = design(more, 'subgroups').subgroups ?? [];
    expect(rest).toEqual([]);
    expect(gender).toMatchObject({
      by: 'gender',
      test: 'besideOthers',
      refused: null,
      parts: [
        { value: 'F', n: 12 },
        { value: 'M', n: 12 },
      ],
    });
    expect(gender?.adjustedP).toBe(gender?.p);
  });
});
