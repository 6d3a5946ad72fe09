import { describe, expect, test } from 'vitest';
import { type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { describeCohort } from '#shared/words/cohort.ts';
import { describeDelivery, describeMentoring } from '#shared/words/delivery.ts';
import { areaLabel } from '#shared/words/measures.ts';
import { comparisonNotes, othersLeftOut, outcomeRows } from '#shared/words/outcomeRows.ts';
import { describeChoice, describeWindow } from '#shared/words/settings.ts';
import { attendanceFinding, sixSchools } from '#test/support/outcomes.ts';

const chance = {
  observed: 4,
  expected: 1,
  beyond: 3,
  band: null,
  rho: 0.6,
  mu: 93,
  beyondTest: { refused: 'tooFewAlike', values: {} },
  basis: 'register',
  basisPupils: 300,
} as const;
const side = { mean: 84, sd: 9, median: 86, pooled: null };

describe('the first screen’s answer', () => {
  const headline = {
    kind: 'meanChange',
    value: 4,
    low: 2.6,
    high: 5.4,
    p: 0.001,
    df: 213,
    n: 214,
    method: 'pairedT',
    whyNoInterval: null,
  } as const;
  const rose = { ...attendanceFinding({ comparison: false }), before: side, after: { ...side, mean: 88 }, chance, headline };
  const unclear = { ...rose, area: 'confidence' as const, headline: { ...headline, low: -1 } };
  const fell = { ...rose, area: 'behaviour' as const, headline: { ...headline, value: -4, low: -5, high: -3 } };
  const { flow } = sixSchools();
  const say = (findings: readonly Finding[]) => describeCohort({ ...sixSchools(), findings });

  test('names the areas that improved, the other way, and not clearly', () => {
    expect(say([rose, fell, unclear])).toBe(
      'Attendance improved for the 240 mentored pupils; behaviour got worse; confidence did not clearly change',
    );
  });

  test('fewer suspensions are the wanted way', () => {
    const fewer = {
      ...rose,
      area: 'exclusions' as const,
      better: 'down' as const,
      headline: { ...headline, kind: 'rateRatio' as const, value: 0.6, low: 0.4, high: 0.9 },
    };
    expect(say([rose, fewer])).toBe('Both areas improved for the 240 mentored pupils');
  });

  test('says where chance alone predicts half of it', () => {
    const mostlyChance = { ...rose, area: 'behaviour' as const, chance: { ...chance, expected: 2.2, beyond: 1.8 } };
    expect(say([rose, mostlyChance, unclear])).toBe(
      'Attendance and behaviour improved for the 240 mentored pupils; confidence did not clearly change; chance alone predicts half of that or more in behaviour',
    );
  });

  const beside = (low: number, high: number) => {
    const { comparison } = attendanceFinding();
    if (comparison === null || isRefused(comparison)) throw new Error('The believable finding has a comparison.');
    return { ...comparison, headline: { ...headline, kind: 'adjustedDifference' as const, value: (low + high) / 2, low, high } };
  };

  test('with other pupils beside, only what clearly differs from them stands without a but', () => {
    const more = { ...rose, comparison: beside(1, 5) };
    const alike = { ...rose, area: 'confidence' as const, comparison: beside(-1, 5) };
    const less = { ...rose, area: 'behaviour' as const, comparison: beside(-5, -1) };
    expect(say([more, alike, less])).toBe(
      'Attendance improved for the 240 mentored pupils, and more than for pupils who were not mentored; confidence improved, but not clearly more than for the others; behaviour improved, but less than for the others',
    );
    const fewer = { ...rose, area: 'exclusions' as const, better: 'down' as const, headline: { ...headline, low: -5, high: -3 } };
    expect(say([{ ...fewer, comparison: beside(-2, 1) }])).toContain('but not clearly more than');
    expect(say([{ ...fewer, comparison: beside(-2, -1) }])).toContain('and more than');
  });

  test('and beyond chance is only what differs from those who began alike', () => {
    const more = { ...rose, comparison: beside(1, 5) };
    const beyondTest = { alike: 120, expected: 1, value: 3, low: 0.4, high: 5.6, p: 0.02, df: 90 };
    const unlike = (low: number) => ({ ...chance, beyondTest: { ...beyondTest, low } });
    expect(say([{ ...more, chance: unlike(0.4) }])).toContain('and more than');
    expect(say([{ ...more, chance: unlike(-0.4) }])).toContain('but not clearly more than');
    expect(say([{ ...rose, chance: unlike(-0.4) }])).toContain('but not clearly further than chance alone predicts');
    expect(say([{ ...rose, chance: unlike(0.4) }])).not.toContain('not clearly');
  });

  test('with nobody beside, a change that chance alone could bring is no more than that', () => {
    const asChance = { ...rose, chance: { ...chance, expected: 3, beyond: 1 } };
    const refused = { ...asChance, comparison: { refused: 'noComparisonPupils', values: {} } };
    for (const finding of [asChance, refused]) {
      expect(say([finding])).toBe('Attendance improved for the 240 mentored pupils, but not clearly further than chance alone predicts');
    }
    const ratio = { ...headline, kind: 'rateRatio' as const, value: 0.6, low: 0.4, high: 0.9 };
    const fewer = { ...rose, area: 'exclusions' as const, better: 'down' as const, before: { ...side, mean: 0.2 }, headline: ratio };
    expect(say([{ ...fewer, chance: { ...chance, observed: -0.08, expected: -0.06, beyond: -0.02 } }])).toContain(
      'not clearly further than chance',
    );
    expect(say([{ ...fewer, chance: { refused: 'muNotKnown', values: {} } }])).toContain('is not known for suspensions');
  });

  test('an area without an answer is named, not passed over', () => {
    const nothing = { ...rose, area: 'exclusions' as const, counted: 0, before: null, after: null };
    expect(say([rose, nothing])).toBe('Attendance improved for the 240 mentored pupils; suspensions cannot be compared');
  });

  test('does not call it an answer when nothing can be compared', () => {
    const nobody = { ...rose, counted: 0, before: null, after: null };
    expect(say([nobody])).toBe('240 mentored pupils, and no outcome has values both before and after');
  });

  test('delivery says who was mentored and how much', () => {
    expect(describeDelivery(flow)).toBe('240 of 268 referred pupils were mentored');
    expect(describeMentoring(flow)).toBe(
      '14 mentors, 17.1 pupils for each over the whole time. 4,120 sessions held, 17.2 for each mentored pupil.',
    );
  });
});

test('a card’s numbers: level, change with its interval, chance, the others', () => {
  const headline = {
    kind: 'meanChange',
    value: 4,
    low: 2.6,
    high: 5.4,
    p: 0.001,
    df: 213,
    n: 214,
    method: 'pairedT',
    whyNoInterval: null,
  } as const;
  const finding = { ...attendanceFinding({ comparison: false }), before: side, after: { ...side, mean: 88 }, chance, headline };
  expect(outcomeRows(finding)).toEqual([
    { name: 'After', value: '88.0\u00a0%', beside: '84.0\u00a0% before' },
    { name: 'Change', value: '+4.0', beside: '95 % interval 2.6 to 5.4' },
    { name: 'Chance alone predicts', value: '+1.0', beside: 'which leaves +3.0' },
  ]);
});

test('a card of suspensions says of what its numbers are, and how many of the others are in it', () => {
  const suspensions = sixSchools().findings.find(({ measure }) => measure === 'suspensions');
  if (suspensions === undefined || suspensions.comparison === null || isRefused(suspensions.comparison)) throw new Error('No comparison.');
  const leftOut = [{ reason: 'noMarksAfter' as const, pupils: [1, 2] }];
  const finding = {
    ...suspensions,
    comparison: { ...suspensions.comparison, counted: 300, leftOut, baselineVerdict: 'notEquivalent' as const },
  };
  expect(areaLabel(finding)).toBe('Exclusions: suspensions');
  expect(areaLabel(attendanceFinding())).toBe('Attendance');
  const rows = outcomeRows(finding).filter(({ name }) => name !== 'Ratio of rates');
  expect(rows[0]?.name).toBe('After, per pupil');
  expect(comparisonNotes(finding)).toEqual([
    'The two groups began far apart, so read this with care.',
    '300 of 302 others could be counted.',
  ]);
  expect(othersLeftOut(finding)).toBe('300 of 302 others could be counted; left out are 2 (no register marks in the weeks after).');
});

test('a window that is not the usual one is said to be chosen', () => {
  const usual = { anchor: 'start', lengthDays: 84, leadInDays: 0, minimumSessions: 40 } as const;
  expect(describeChoice(usual, usual)).toBe('');
  expect(describeChoice({ ...usual, anchor: 'referral', lengthDays: 63 }, usual)).toBe(
    'You chose 9 weeks from referral; Strand’s usual window is 12 weeks from the start. Choose it before you look.',
  );
});

test('a window is said in weeks, or in days where they make no whole weeks', () => {
  const window = { anchor: 'start', lengthDays: 84, leadInDays: 0, minimumSessions: 40 } as const;
  expect(describeWindow(window)).toBe('12 weeks before and after each pupil’s own start');
  expect(describeWindow({ ...window, anchor: 'referral', lengthDays: 60, leadInDays: 7 })).toBe(
    '60 days before and after each pupil’s own referral, leaving out the first 7 days after it',
  );
});
