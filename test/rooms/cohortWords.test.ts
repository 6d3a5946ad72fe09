import { describe, expect, test } from 'vitest';
import { type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { describeAreas, describeCohort } from '#shared/words/cohort.ts';
import { describeDelivery, describeMentoring } from '#shared/words/delivery.ts';
import { areaLabel } from '#shared/words/measures.ts';
import { comparisonNotes, othersLeftOut, outcomeRows } from '#shared/words/outcomeRows.ts';
import { sentenceCase } from '#shared/words/plural.ts';
import { describeChoice, describeWindow } from '#shared/words/settings.ts';
import { attendanceFinding, sixSchools } from '#test/support/outcomes.ts';

const chance = {
  observed: 4,
  expected: 1,
  beyond: 3,
  band: null,
  rho: 0.6,
  mu: 93,
  beyondTest: { alike: 120, expected: 1, value: 3, low: 0.4, high: 5.6, p: 0.02, df: 90 },
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
  const downChance = { ...chance, beyondTest: { ...chance.beyondTest, value: -3, low: -5.6, high: -0.4 } };
  const rose = { ...attendanceFinding({ comparison: false }), before: side, after: { ...side, mean: 88 }, chance, headline };
  const unclear = { ...rose, area: 'confidence' as const, headline: { ...headline, low: -1 } };
  const fell = { ...rose, area: 'behaviour' as const, headline: { ...headline, value: -4, low: -5, high: -3 } };
  const { flow } = sixSchools();
  const say = (findings: readonly Finding[]) => sentenceCase(describeAreas(findings).join('; '));
  const answer = (findings: readonly Finding[]) => describeCohort({ ...sixSchools(), findings });

  test('names the areas that improved, the other way, and not clearly', () => {
    expect(say([rose, fell, unclear])).toBe(
      'Behaviour got worse; attendance improved beyond what chance alone predicts; confidence did not clearly change',
    );
  });

  test('fewer suspensions are the wanted way', () => {
    const fewer = {
      ...rose,
      area: 'exclusions' as const,
      better: 'down' as const,
      chance: downChance,
      headline: { ...headline, kind: 'rateRatio' as const, value: 0.6, low: 0.4, high: 0.9 },
    };
    expect(say([rose, fewer])).toBe('Attendance and suspensions improved beyond what chance alone predicts');
  });

  test('says where chance alone predicts half of it', () => {
    const mostlyChance = { ...rose, area: 'behaviour' as const, chance: { ...chance, expected: 2.2, beyond: 1.8 } };
    expect(answer([rose, mostlyChance, unclear]).details).toEqual([
      'Behaviour improved beyond what chance alone predicts.',
      'Confidence did not clearly change.',
      'Chance alone predicts half or more of what was seen in behaviour.',
    ]);
  });

  const beside = (low: number, high: number) => {
    const { comparison } = attendanceFinding();
    if (comparison === null || isRefused(comparison)) throw new Error('The believable finding has a comparison.');
    const estimate = { ...headline, kind: 'adjustedDifference' as const, value: (low + high) / 2, low, high };
    return { ...comparison, baselineVerdict: 'adjust' as const, headline: estimate };
  };

  test('where two ways of comparing disagree, both are said with their intervals', () => {
    const other = { ...headline, kind: 'differenceInChange' as const, value: -2, low: -3, high: -1 };
    const disagreeing = { ...rose, comparison: { ...beside(1, 5), beside: other } };
    const { details } = answer([disagreeing]);
    expect(details.join(' ')).toContain(
      'Attendance beside pupils who were not mentored: +3.0 (95 % interval 1.0 to 5.0) allowing for where each pupil began, −2.0 (95 % interval −3.0 to −1.0) as a plain difference in changes; the two do not agree, and neither is safe alone.',
    );
    expect(outcomeRows(disagreeing).map(({ value }) => value)).toContain('−2.0');
  });

  test('with other pupils beside, only what clearly differs from them stands without a but', () => {
    const more = { ...rose, comparison: beside(1, 5) };
    const alike = { ...rose, area: 'confidence' as const, comparison: beside(-1, 5) };
    const less = { ...rose, area: 'behaviour' as const, comparison: beside(-5, -1) };
    expect(say([more, alike, less])).toBe(
      'Attendance improved, and more than for pupils who were not mentored; confidence improved beyond what chance alone predicts, but not clearly more than for the others; behaviour improved, but less than for the others',
    );
    const fewer = {
      ...rose,
      area: 'exclusions' as const,
      better: 'down' as const,
      chance: downChance,
      headline: { ...headline, low: -5, high: -3 },
    };
    expect(say([{ ...fewer, comparison: beside(-2, 1) }])).toContain('but not clearly more than');
    expect(say([{ ...fewer, comparison: beside(-2, -1) }])).toContain('and more than');
  });

  const alikeFrom = (low: number) => ({ ...chance, beyondTest: { ...chance.beyondTest, low } });

  test('beyond chance, and so more than for others, is only what differs from those who began alike', () => {
    const more = { ...rose, comparison: beside(1, 5) };
    const line = { ...chance, beyondTest: { refused: 'tooFewAlike', values: {} } };
    expect(say([{ ...more, chance: alikeFrom(0.4) }])).toContain('and more than');
    expect(say([{ ...more, chance: alikeFrom(-0.4) }])).toBe('Attendance improved, but no further than chance alone may do');
    expect(say([{ ...more, chance: line }])).toContain('but not clearly more than');
    expect(say([{ ...rose, chance: alikeFrom(-0.4) }])).toContain('but no further than chance alone may do');
    expect(say([{ ...rose, chance: line }])).toContain('but whether further than chance alone is not known');
  });

  test('groups that began too far apart are said to have, however clear the numbers', () => {
    const apart = { ...beside(1, 5), baselineVerdict: 'notEquivalent' as const };
    const behaviour = { ...rose, area: 'behaviour' as const, comparison: apart };
    const attendance = { ...rose, comparison: apart, chance: alikeFrom(-0.5) };
    expect(say([attendance, behaviour])).toBe(
      'Behaviour improved beyond what chance alone predicts, but the two groups began too far apart to say more; attendance improved, but no further than chance alone may do',
    );
    const less = { ...rose, comparison: { ...beside(-5, -1), baselineVerdict: 'notEquivalent' as const } };
    expect(say([less])).not.toContain('less than');
  });

  test('switching the other pupils off strengthens nothing', () => {
    for (const low of [0.4, -0.4]) {
      const on = say([{ ...rose, comparison: beside(-1, 5), chance: alikeFrom(low) }]);
      const off = say([{ ...rose, comparison: null, chance: alikeFrom(low) }]);
      for (const claim of ['beyond what chance alone predicts', 'and more than'])
        expect(on.includes(claim) || !off.includes(claim)).toBe(true);
      expect(off.includes('no further than chance alone may do')).toBe(low < 0);
    }
  });

  test('with nobody beside, a change that chance alone could bring is no more than that', () => {
    const tooFew = { refused: 'tooFewAlike', values: {} };
    const asChance = { ...rose, chance: { ...chance, expected: 3, beyond: 1, beyondTest: tooFew } };
    const refused = { ...asChance, comparison: { refused: 'noComparisonPupils', values: {} } };
    for (const finding of [asChance, refused]) {
      expect(say([finding])).toBe('Attendance improved, but no further than chance alone may do');
    }
    const ratio = { ...headline, kind: 'rateRatio' as const, value: 0.6, low: 0.4, high: 0.9 };
    const fewer = { ...rose, area: 'exclusions' as const, better: 'down' as const, before: { ...side, mean: 0.2 }, headline: ratio };
    expect(say([{ ...fewer, chance: { ...chance, observed: -0.08, expected: -0.06, beyond: -0.02, beyondTest: tooFew } }])).toContain(
      'no further than chance',
    );
    expect(say([{ ...fewer, chance: { refused: 'muNotKnown', values: {} } }])).toContain('whether further than chance alone is not known');
  });

  test('an area without an answer is named, not passed over', () => {
    const nothing = { ...rose, area: 'exclusions' as const, counted: 0, before: null, after: null };
    expect(say([rose, nothing])).toBe('Attendance improved beyond what chance alone predicts; suspensions cannot be compared');
  });

  test('does not call it an answer when nothing can be compared', () => {
    const nobody = { ...rose, counted: 0, before: null, after: null };
    expect(answer([nobody])).toEqual({
      title: '240 mentored pupils, and no outcome has values both before and after',
      basis: '',
      details: [],
    });
  });

  test('one claim with its interval, n and window: the first area in the declared order, and not the best news', () => {
    const better = { ...rose, area: 'confidence' as const };
    expect(answer([unclear, better])).toMatchObject({
      title: 'Attendance rose 4.0 points (95 % interval −1.0 to 5.4): not a clear change',
      basis: '214 of 240 mentored pupils, 12 weeks before and after each pupil’s own start',
      details: ['Confidence improved beyond what chance alone predicts.'],
    });
    expect(answer([{ ...rose, chance: alikeFrom(-0.4) }]).title).toBe(
      'Attendance rose 4.0 points (95 % interval 2.6 to 5.4), but no further than chance alone may do',
    );
    expect(answer([{ ...rose, comparison: beside(1, 5) }]).title).toContain(', and more than for pupils who were not mentored');
    expect(answer([{ ...unclear, after: side }]).title).toBe('Attendance stayed as it was (95 % interval −1.0 to 5.4)');
    for (const findings of [[rose, unclear, fell], [unclear], [{ ...rose, comparison: beside(-5, -1) }]])
      expect(answer(findings).title.length).toBeLessThan(130);
  });

  test('harm is told first: an area that clearly got worse is the claim, and pupils reliably worse are counted', () => {
    const share = (pupils: number) => ({ pupils, share: pupils / 214, low: 0.02, high: 0.1 });
    const reliableChange = {
      n: 214,
      worse: share(12),
      unchanged: share(172),
      better: share(30),
      leastReliableChange: 6.7,
      sd: 5,
      reliability: 0.8,
      byChance: 5.35,
      besideOthers: null,
    };
    const worse = { ...fell, measure: 'teacherBehaviour', after: { ...side, mean: 80 } };
    expect(answer([rose, worse, { ...unclear, reliableChange }])).toMatchObject({
      title: 'Teachers’ behaviour ratings fell 4.0 points (95 % interval −5.0 to −3.0), which is worse',
      details: [
        'Attendance improved beyond what chance alone predicts.',
        'Confidence did not clearly change.',
        'Of 214 pupils, 12 are reliably worse in confidence; about 5 would be by chance alone.',
      ],
    });
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
    { name: 'Chance alone predicts', value: 'about +1.0', beside: 'which leaves about +3.0' },
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
    'The two groups began far apart, so neither answer is safe alone.',
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
