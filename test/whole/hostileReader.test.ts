import { describe, expect, it } from 'vitest';
import type { DesignResult } from '#shared/outcomes/design.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { inDepth } from '#shared/outcomes/inDepth.ts';
import { primaryOutcomes } from '#shared/outcomes/primary.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { describeCohort } from '#shared/words/cohort.ts';
import { curveLine, designLines } from '#shared/words/designLines.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { engineForFile } from '#test/support/engine.ts';
import { outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();
const start = '2024-01-08';
const twelve = Array.from({ length: 12 }, (_, place) => place);

const mentee = (place: number, before: number, after: number): PupilStory => ({
  pupil: place + 1,
  school: 1 + (place % 4),
  start,
  before: [before, 120],
  after: [after, 120],
});
const other = (place: number, before: number, after: number): PupilStory => ({
  pupil: 500 + place,
  school: 1 + (place % 4),
  clock: start,
  before: [before, 120],
  after: [after, 120],
});

interface Read {
  readonly finding: Finding;
  readonly said: string;
  readonly answer: string;
  design(id: DesignResult['design']): DesignResult;
}

/** Everything that a reader of one measure is told. */
async function read(measure: string, stories: readonly PupilStory[], extra: Parameters<typeof programme>[1] = {}): Promise<Read> {
  const comparison = stories.some((story) => story.start === undefined) ? 'register' : 'none';
  const outcomes = await outcomesOf(database, programme(stories, extra), { comparison });
  const settings = { window: usualWindow, comparison, audience: 'school' } as const;
  const options = { window: null, reversedItems: {}, signal: new AbortController().signal };
  const deep = await inDepth(database, settings, outcomes, { measures: [measure], partings: null }, options);
  const finding = deep.findings.find((one) => one.measure === measure) ?? expect.fail(measure);
  const words = describeFinding(finding);
  const lines = finding.designs.flatMap((result) => designLines(result, finding));
  const checks = finding.checks.map(({ says }) => says);
  const curve = finding.curve === null ? [] : [curveLine(finding.curve)];
  const told = [
    words.title,
    words.estimate,
    words.chance,
    words.comparison,
    words.leftOut,
    ...words.caveats,
    ...checks,
    ...lines,
    ...curve,
  ];
  const cohort = describeCohort(primaryOutcomes(deep));
  return {
    finding,
    said: told.join('\n'),
    answer: [cohort.title, ...cohort.details].join('\n'),
    design: (id) => finding.designs.find((one) => one.design === id) ?? expect.fail(id),
  };
}

const suspended = (rows: readonly (readonly [pupil: number, days: number])[]) =>
  rows.map(([pupil, days], place) => ({ exclusion: place + 1, pupil, kind: 'SUSP', start_day: dayAfter(start, days), sessions: 2 }));

describe('a hostile reader finds', () => {
  it('no line drawn between groups that began with nobody in between, and chance as a band', async () => {
    const low = Array.from({ length: 24 }, (_, place) => mentee(place, 60 + (place % 9), 80 + (place % 7)));
    const high = Array.from({ length: 40 }, (_, place) => other(place, 115 + (place % 5), 114 + (place % 6)));
    const { finding, answer, said } = await read('attendance', [...low, ...high]);
    expect(finding.comparison).toMatchObject({ headline: { refused: 'noOverlapBefore' }, baselineVerdict: 'notEquivalent' });
    expect(finding.chance).toMatchObject({ expected: null, basis: 'swept', band: { low: expect.any(Number) } });
    expect(answer).toContain('but no further than chance alone may do');
    expect(said).toContain('so a line from one to the other would go where there is nobody');
  });

  it('no claim from an interval that the sign flips do not bear: one pupil with thirty suspensions', async () => {
    const thirty = Array.from({ length: 30 }, (_, place) => [1, -80 + place * 2] as const);
    const stories = twelve.map((place) => mentee(place, 100 + (place % 5), 104 + (place % 7)));
    const { answer, said, finding, design } = await read('suspensions', stories, { exclusion: suspended([...thirty, [2, 10], [3, -10]]) });
    expect(finding.headline).toMatchObject({ high: expect.closeTo(0.79, 2), p: 0.75 });
    expect(finding.caveats).toContainEqual({ code: 'intervalAgainstTest', values: { p: 0.75, excludes: 1 } });
    expect(answer).toContain('Suspensions did not clearly change');
    expect(said).toContain('so how far is far from all others cannot be told');
    expect(said).not.toContain('Nobody’s change lies far');
    // A correlation of the change with the level is no answer for counts.
    expect(design('prePost').estimates).toHaveLength(2);
  });

  it('the true reason where every pupil had as many as before, and all on one line', async () => {
    const stories = twelve.map((place) => mentee(place, 100, 100));
    const event = (pupil: number, days: number) => ({ pupil, day: dayAfter(start, days), polarity: -1, points: -3 - (pupil % 4) });
    const behaviour_event = stories.flatMap(({ pupil }) => [event(pupil, -20 - (pupil % 5)), event(pupil, 10 + (pupil % 5))]);
    const same = await read('behaviourEvents', stories, { behaviour_event });
    expect(same.finding.headline).toMatchObject({ value: 1, whyNoInterval: 'everybodyAsBefore' });
    const less = behaviour_event.map((one, place) => (place % 2 === 0 ? { ...one, points: 2 * one.points } : one));
    const points = await read('behaviourPoints', stories, { behaviour_event: less });
    expect(points.finding.pupils.every(({ pre, post }) => pre === 2 * post && post < 0)).toBe(true);
    expect(points.design('prePost').estimates[2]).toMatchObject({ method: 'oldham', value: -1, whyNoInterval: 'allOnOneLine' });
  });

  it('that everybody who starts on one day has one calendar, however many clocks there are', async () => {
    const { design, said } = await read('attendance', [...twelve.map((place) => mentee(place, 90 + (place % 9), 100 + (place % 7)))]);
    expect(design('interrupted').caveats).toContainEqual({ code: 'design.oneStart', values: { pupils: 12, counted: 12 } });
    expect(said).toContain('In each school everybody started on one day.');
    const apart = twelve.map((place) => ({ ...mentee(place, 90, 100), start: dayAfter(start, 14 * place) }));
    const caveats = (await read('attendance', apart)).design('interrupted').caveats.map(({ code }) => code);
    expect(caveats).not.toContain('design.oneStart');
  });

  it('nothing compared where nothing can be: ties everywhere, one pupil, nothing imported', async () => {
    const tied = await read('attendance', [
      ...twelve.map((place) => mentee(place, 100, 100)),
      ...Array.from({ length: 20 }, (_, place) => other(place, 100, 100)),
    ]);
    expect(tied.said).toContain('the study’s own has none to compare a verdict with');
    expect(tied.design('comparison').baseline?.[0]).toMatchObject({ covariate: 'before', verdict: 'fine' });
    const one = await read('attendance', [mentee(0, 90, 110)]);
    expect(one.said).toContain('The one pupil is counted.');
    expect(one.answer).toContain('no interval can be given');
    const none = await read('suspensions', [mentee(0, 90, 110)]);
    expect(none.finding.headline).toEqual({ refused: 'noCompletePairs', values: {} });
  });
});
