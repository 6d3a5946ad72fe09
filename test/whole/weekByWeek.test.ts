import { expect, it } from 'vitest';
import type { DesignResult } from '#shared/outcomes/design.ts';
import { inDepth } from '#shared/outcomes/inDepth.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { designLines } from '#shared/words/designLines.ts';
import { designSummary } from '#shared/words/designs.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();
const start = '2024-01-08';
const mentees = Array.from({ length: 8 }, (_, place): PupilStory => ({ pupil: place + 1, start, before: [110, 120], after: [114, 120] }));

async function weekly(measure: string, extra: Parameters<typeof programme>[1], stories = mentees) {
  const outcomes = await outcomesOf(database, programme(stories, extra));
  const settings = { window: usualWindow, comparison: 'none', audience: 'school' } as const;
  const options = { window: null, reversedItems: {}, signal: new AbortController().signal };
  const finding = findingOf(await inDepth(database, settings, outcomes, { measures: [measure], partings: null }, options), measure);
  const design: DesignResult = finding.designs.find((one) => one.design === 'interrupted') ?? expect.fail(`${measure}: no weeks`);
  return { finding, design };
}

/** Three incidents of every four weeks before, one of every four after, of each pupil; each with two points against. */
const incidents = mentees.flatMap(({ pupil }) =>
  Array.from({ length: 24 }, (_, place) => place - 12)
    .filter((week) => (week < 0 ? (week + pupil) % 4 !== 0 : (week + pupil) % 4 === 0))
    .map((week) => ({ pupil, day: dayAfter(start, 7 * week + (pupil % 5)), polarity: -1, points: 2 })),
);

it('incidents jump as a ratio of rates, by weeks and by pupils', async () => {
  // Without a week that is unlike its neighbours nothing would be left to judge the jump by.
  const uneven = [...incidents, ...[-7, 6].map((week) => ({ pupil: 1, day: dayAfter(start, 7 * week + 3), polarity: -1, points: 2 }))];
  const { finding, design } = await weekly('behaviourEvents', { behaviour_event: uneven });
  const [level, byPupil, slope] = design.estimates;
  // Each week before, six of eight pupils have one; each week after, two: the rate falls to a third at once.
  expect(design.series).toHaveLength(24);
  expect(design.series?.[0]).toEqual({ week: -12, pupils: 8, value: 0.75 });
  expect(level).toMatchObject({ kind: 'rateRatio', method: 'itsRate', value: expect.closeTo(1 / 3, 1), n: 24, values: { events: 98 } });
  expect(byPupil).toMatchObject({ method: 'itsRateByPupil', n: 8, value: expect.closeTo(1 / 3, 1) });
  expect(slope).toMatchObject({ method: 'itsRateSlope', value: expect.closeTo(1, 1) });
  expect(designSummary(design, finding)).toMatch(/^Week by week: 0\.3\d times/);
  for (const line of designLines(design, finding)) expect(line).not.toMatch(/NaN|undefined|Infinity|null/);
});

it('behaviour points go through the weeks as attendance does', async () => {
  const { design } = await weekly('behaviourPoints', { behaviour_event: incidents });
  expect(design.estimates[0]).toMatchObject({ kind: 'levelChange', method: 'itsLevel', value: expect.closeTo(1, 6), n: 24 });
});

it('says why not: the weeks fit to the letter, too few events, none on one side, no register, no weeks at all', async () => {
  const exclusion = [-30, -20, 20].map((days, place) => ({
    exclusion: place,
    pupil: 1,
    kind: 'SUSP',
    start_day: dayAfter(start, days),
    sessions: 2,
  }));
  expect((await weekly('suspensions', { exclusion })).design.refused).toMatchObject({
    refused: 'tooFewEventsForWeeks',
    values: { events: 3 },
  });
  expect((await weekly('behaviourEvents', { behaviour_event: incidents })).design.refused).toMatchObject({ refused: 'noVariation' });
  const before = incidents.filter(({ day }) => day < start);
  expect((await weekly('behaviourEvents', { behaviour_event: before })).design.refused).toMatchObject({ refused: 'noEventsOnOneSide' });
  const unmarked = mentees.map(({ pupil }) => ({ pupil, start }));
  expect((await weekly('behaviourEvents', { behaviour_event: incidents }, unmarked)).design.refused).toMatchObject({
    refused: 'noRegisterForWeeks',
  });
  const rating = mentees.flatMap(({ pupil }) =>
    ['pre', 'post'].map((wave) => ({
      pupil,
      instrument: 'teacherBehaviour',
      rater: '1',
      rater_role: 'teacher',
      wave,
      value: 1 + (pupil % 4),
    })),
  );
  expect((await weekly('teacherBehaviour', { rating })).design.refused).toMatchObject({ refused: 'notWeekly' });
});
