import { describe, expect, it } from 'vitest';
import { type ChanceLine, type Estimate, type Finding, isRefused, type LeftOutReason } from '#shared/outcomes/finding.ts';
import { columnsOf } from '#shared/outcomes/pupilColumns.ts';
import { besideCurveWords } from '#shared/report/depthFigureWords.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { agreeingDecimals } from '#shared/words/agreeing.ts';
import { caveatCodes, describeCaveat } from '#shared/words/caveats.ts';
import { chanceCell } from '#shared/words/chanceCells.ts';
import { besideCurveLine } from '#shared/words/designLines.ts';
import { comparisonHeading, describeFinding, type FindingWords } from '#shared/words/findings.ts';
import { estimateTable, findingTable, leftOutTable, schoolTable, tallyTable } from '#shared/words/findingTables.ts';
import { describeFlow, describeReferralReasons } from '#shared/words/flow.ts';
import { levelsLine } from '#shared/words/furtherMeasures.ts';
import { leftOutReason } from '#shared/words/leftOut.ts';
import { estimateName, methodCodes, methodName, methodNote, methodSource } from '#shared/words/methods.ts';
import { othersLeftOut, outcomeRows } from '#shared/words/outcomeRows.ts';
import { plainChange, plainComparison } from '#shared/words/plainly.ts';
import { titleOf } from '#shared/words/titles.ts';
import { whyNot } from '#shared/words/whyNot.ts';
import { lookedInto } from '#test/support/inDepth.ts';
import { nothingFurther } from '#test/support/outcomes.ts';

const pupil = (number: number, pre: number, post: number) =>
  ({
    pupil: number,
    school: 1 + (number % 2),
    pre,
    post,
    change: post - pre,
    verdict: post === pre ? 'same' : post > pre ? 'better' : 'worse',
  }) as const;
const meanChange: Estimate = {
  kind: 'meanChange',
  value: 3.9,
  low: 1.2,
  high: 6.6,
  p: 0.0051,
  df: 2,
  n: 3,
  method: 'pairedT',
  whyNoInterval: null,
};
const chance: ChanceLine = {
  observed: 3.9,
  expected: 3.1,
  beyond: 0.8,
  beyondTest: { refused: 'tooFewAlike', values: {} },
  band: null,
  rho: 0.52,
  mu: 93.5,
  basis: 'register',
  basisPupils: 537,
};
const finding: Finding = {
  ...nothingFurther(3),
  version: 2,
  measure: 'attendance',
  area: 'attendance',
  better: 'up',
  unit: 'percent',
  decimals: 1,
  range: [0, 100],
  window: usualWindow,
  asked: 5,
  counted: 3,
  leftOut: [
    { reason: 'tooFewSessionsBefore', pupils: [4] },
    { reason: 'noStartDate', pupils: [5] },
  ],
  pupils: [pupil(1, 80, 91.7), pupil(2, 90, 90), pupil(3, 88, 88)],
  before: { mean: 86, sd: 5.3, median: 88, pooled: 86.4 },
  after: { mean: 89.9, sd: 1.9, median: 90, pooled: 89.9 },
  headline: meanChange,
  alsoComputed: [{ ...meanChange, method: 'pooledChange', value: 3.5 }],
  tally: { better: 1, same: 2, worse: 0, notKnown: 2 },
  chance,
  comparison: null,
  caveats: [],
  sql: [],
};
const beside: Finding = {
  ...finding,
  comparison: {
    pupils: columnsOf([pupil(7, 95, 94), pupil(8, 93, 93)]),
    counted: 2,
    tally: { better: 0, same: 1, worse: 1 },
    leftOut: [],
    meanPre: 94,
    meanPost: 93.5,
    headline: { ...meanChange, kind: 'adjustedDifference', method: 'ancovaCr2', value: 2.1, low: -0.4, high: 4.6 },
    beside: { ...meanChange, kind: 'differenceInChange', method: 'didCr2', value: 4.4, low: 2, high: 6 },
    baselineG: -0.8,
    baselineVerdict: 'notEquivalent',
    design: 'registerDealtStarts',
  },
};
const withChance = (more: Partial<ChanceLine>): Finding => ({ ...finding, chance: { ...chance, ...more } });
const nobody: Finding = {
  ...finding,
  counted: 0,
  pupils: [],
  before: null,
  after: null,
  headline: { refused: 'noCompletePairs', values: {} },
  chance: { refused: 'noCompletePairs', values: {} },
};

describe('a finding in words', () => {
  it('says what changed, what chance alone predicts, for whom and over which weeks', () => {
    expect(describeFinding(finding)).toEqual({
      title: 'Attendance rose 3.9 points; about 3.1 of them are what chance alone predicts.',
      subtitle: '3 of 5 mentored pupils, 12 weeks before and after each pupil’s own start',
      estimate: 'On average 86.0\u00a0% before and 89.9\u00a0% after, a change of 3.9 (95 % interval 1.2 to 6.6, p = .005).',
      tally: 'Of 3 pupils, 1 did better (any rise, however small), 2 stayed the same and none did worse; for 2 it is not known.',
      chance:
        'Pupils are referred when things are bad, and many would have moved back towards their usual level on their own. That alone predicts a change of about 3.1 points (learnt from 537 pupils of the register over the same weeks); a change of 3.9 points was seen, which leaves about 0.8 points. No interval can be given for that: fewer than 20 pupils without a mentor began within the range of these.',
      comparison: '',
      leftOut: '2 of 5 pupils are left out: 1 (too few possible sessions in the weeks before) and 1 (no start date in the tracker).',
      method: methodNote('pairedT'),
      caveats: [],
    });
  });

  it('keeps the title honest whichever way chance points', () => {
    const titles = [
      withChance({ expected: 4.4, beyond: -0.5 }),
      withChance({ expected: 3.9, beyond: 0 }),
      withChance({ expected: 0.01, beyond: 3.89 }),
      withChance({ expected: -1.2, beyond: 5.1 }),
      withChance({ expected: null, beyond: null, band: { low: 1.2, high: 5.4 }, basis: 'swept' }),
      { ...finding, chance: { refused: 'muNotKnown', values: { pupils: 0 } } },
      nobody,
    ].map((each) => describeFinding(each).title);
    expect(titles).toEqual([
      'Attendance rose 3.9 points; chance alone predicts more, a rise of about 4.4 points.',
      'Attendance rose 3.9 points; chance alone predicts about as much.',
      'Attendance rose 3.9 points; chance alone predicts no change.',
      'Attendance rose 3.9 points; chance alone predicts a fall of about 1.2 points.',
      'Attendance rose 3.9 points; chance alone predicts between 1.2 and 5.4.',
      'Attendance rose 3.9 points; how much of that chance alone would bring is not known.',
      'Attendance cannot be compared before and after.',
    ]);
  });

  it('says one thing of chance everywhere, whether a number, a range or nothing is known', () => {
    const everywhere = (chance: Partial<ChanceLine>) => {
      const of = withChance(chance);
      const row = outcomeRows(of).find(({ name }) => name === 'Chance alone predicts');
      return [titleOf(of), plainChange(of, true), describeFinding(of).chance, row?.value ?? '', chanceCell(of, 1)];
    };
    for (const said of everywhere({})) expect(said).toContain('about');
    const range = everywhere({ expected: null, beyond: null, band: { low: 1.2, high: 5.4 }, basis: 'swept' });
    for (const said of range) expect(said).toMatch(/1\.2 (to|and) 5\.4/);
    const none = everywhere({ expected: null, beyond: null, band: null, basis: 'mostlyMentored' });
    for (const said of none) expect(said).toContain('not known');
    expect(none[2]).not.toContain('No interval');
    expect(none[2]).toContain('most of the pupils it would be learnt from are the mentored pupils themselves');
  });

  it('counts suspensions in whole ones', () => {
    const suspended: Finding = {
      ...finding,
      measure: 'suspensions',
      unit: 'events',
      better: 'down',
      decimals: 2,
      pupils: [pupil(1, 4, 2), pupil(2, 3, 1), pupil(3, 0, 1)],
      chance: { ...chance, expected: -0.7 },
    };
    expect(describeFinding(suspended).title).toBe('Suspensions fell from 7 to 4; chance alone predicts a fall to about 5.');
  });

  it('names other pupils beside chance only where the study sets them beside, and never as if they had begun at one level', () => {
    const beyondTest = { alike: 301, expected: 2.2, value: 2.5, low: -0.5, high: 5.5, p: 0.1, df: 425 };
    expect(describeFinding({ ...beside, chance: { ...chance, beyondTest } }).chance).toContain(
      'Beside 301 pupils without a mentor, allowing for where each began, the change shows a difference of 2.5 points (95 % interval −0.5 to 5.5, which includes no difference).',
    );
    const off = Object.values(describeFinding(withChance({ beyondTest })))
      .flat()
      .join(' ');
    expect(off).toContain('from what chance alone would bring (95 % interval −0.5 to 5.5, which includes no difference).');
    expect(off).not.toMatch(/301|without a mentor|not mentored/);
  });

  it('heads a figure with the interval, and names no difference where none is clear', () => {
    expect(comparisonHeading(beside)).toBe(
      'After allowing for where each pupil began, there is no clear difference from 2 pupils of the same schools who were not mentored (95 % interval −0.4 to 4.6). As a difference in changes it is +4.4 points (95 % interval 2.0 to 6.0); neither answer is safe alone.',
    );
    const { comparison } = beside;
    if (comparison === null || 'refused' in comparison || 'refused' in comparison.headline) throw new Error('No comparison.');
    const clear = { ...beside, comparison: { ...comparison, headline: { ...comparison.headline, low: 0.4 } } };
    expect(comparisonHeading(clear)).toContain('ended 2.1 points above 2 pupils');
    expect(comparisonHeading(clear)).toContain('(95 % interval 0.4 to 4.6).');
    expect(comparisonHeading(finding)).toBe('');
  });

  it('prints as many decimals as make the ends and the change agree', () => {
    const points: Finding = {
      ...finding,
      measure: 'behaviourPoints',
      unit: 'behaviourPoints',
      before: { mean: -0.35, sd: 1, median: 0, pooled: null },
      after: { mean: -0.24, sd: 1, median: 0, pooled: null },
      headline: { ...meanChange, value: 0.11, low: -0.3, high: 0.5 },
      chance: { ...chance, observed: 0.11, expected: 0.1, beyond: 0.01 },
    };
    expect(describeFinding(points).estimate).toContain('−0.35 before and −0.24 after, a change of 0.11 (95 % interval −0.30 to 0.50');
    expect(outcomeRows(points).slice(0, 2)).toEqual([
      { name: 'After, per pupil', value: '−0.24', beside: '−0.35 before' },
      { name: 'Change', value: '+0.11', beside: '95 % interval −0.30 to 0.50' },
    ]);
    expect(agreeingDecimals(87.7, 92.4, 1)).toBe(1);
    expect(agreeingDecimals(-0.354, -0.246, 1)).toBe(3);
    const ends = Array.from({ length: 200 }, (_, place) => [3 + place * 0.01237, 3.2 + place * 0.00761] as const);
    for (const [before, after] of ends) expect(agreeingDecimals(before, after, 2)).toBeLessThanOrEqual(3);
  });

  it('says of a level in a list whether it is a total or a mean, and of whom the others are', () => {
    const incidents: Finding = { ...finding, measure: 'behaviourEvents', unit: 'events', pupils: [pupil(1, 4, 2), pupil(2, 3, 1)] };
    expect(levelsLine(incidents)).toBe('7 before, 3 after, in all');
    expect(levelsLine({ ...finding, unit: 'behaviourPoints' })).toBe('86.0 before, 89.9 after, mean per pupil');
    const { comparison } = beside;
    if (comparison === null || 'refused' in comparison) throw new Error('No comparison.');
    const leftOut = [{ reason: 'noRatingAfter' as const, pupils: [8, 9, 10] }];
    expect(othersLeftOut({ ...beside, unit: 'score', comparison: { ...comparison, leftOut } })).toContain(
      '2 of 5 others who were rated at all could be counted; left out are 3',
    );
  });

  it('gives the comparison’s ways a share of their own, and names those that are not possible', () => {
    const { curve } = lookedInto(beside);
    const rows = curve?.besideOthers ?? expect.fail('no ways to compare');
    expect(besideCurveLine(rows)).toBe(
      'Of 2 ways to compare with pupils who were not mentored, 2 have the same sign; of 2 with an interval, 2 come to the same verdict. Not possible: 2 (no pupil who was not mentored has a value both before and after).',
    );
    const { table } = besideCurveWords(lookedInto(beside), '214 of 240 mentored pupils');
    expect(table.rows).toHaveLength(4);
    expect(table.rows.at(-1)).toEqual([
      '6 weeks, at least 40 sessions, difference in changes',
      '574',
      '',
      '',
      '',
      'no pupil who was not mentored has a value both before and after',
    ]);
  });

  it('compares with care', () => {
    expect(describeFinding(beside).comparison).toBe(
      'After allowing for where each pupil began, mentored pupils ended 2.1 points above 2 pupils of the same schools who were not mentored (95 % interval −0.4 to 4.6, which includes no difference). Setting how far each group changed side by side instead, the difference is +4.4 points (95 % interval 2.0 to 6.0). The two groups began far apart and the two answers do not agree, so neither answer is safe alone.',
    );
  });

  it('says one answer alone only where the two agree and the groups began alike', () => {
    const { comparison } = beside;
    if (comparison === null || isRefused(comparison)) throw new Error('The finding has a comparison.');
    const change = (value: number, low: number, high: number) => ({ ...meanChange, value, low, high });
    const told = (headline: Estimate, simple: Estimate, baselineVerdict: 'fine' | 'notEquivalent') => {
      const of: Finding = { ...beside, comparison: { ...comparison, headline, beside: simple, baselineVerdict } };
      return [describeFinding(of).comparison, plainComparison(of, 'pupils'), comparisonHeading(of)];
    };
    const clear = change(2, 1, 3);
    expect(told(clear, change(2.2, 1, 4), 'fine').join()).not.toContain('safe alone');
    for (const other of [change(-2, -3, -1), change(2, -1, 5)]) {
      for (const sentence of told(clear, other, 'fine')) {
        expect(sentence).toContain(other.value === 2 ? '+2.0 points' : '−2.0 points');
        expect(sentence).toContain('safe alone');
      }
      expect(told(clear, other, 'fine')[1]).toContain('The two answers do not agree, so neither is safe alone.');
    }
    for (const sentence of told(clear, change(2.2, 1, 4), 'notEquivalent')) expect(sentence).toContain('+2.2 points');
  });

  it('has tables for whoever cannot see the figure', () => {
    expect(findingTable(beside).rows).toEqual([
      ['Mentored', '3', '86.0', '89.9', '+3.9'],
      ['Not mentored', '2', '94.0', '93.5', '−0.5'],
    ]);
    expect(tallyTable(finding).rows).toEqual([
      ['Better', '1'],
      ['The same', '2'],
      ['Worse', '0'],
      ['Not known', '2'],
    ]);
    expect(schoolTable(finding).rows.map((row) => row.slice(0, 2))).toEqual([
      ['School 1', '1'],
      ['School 2', '2'],
    ]);
    expect(estimateName({ ...meanChange, method: 'minimumSessions', values: { minimumSessions: 60 } })).toBe(
      'Mean change with at least 60 possible sessions in each window',
    );
    expect(leftOutTable(finding).rows).toHaveLength(2);
    expect(estimateTable(finding).rows[1]).toEqual(['Change of all sessions taken together', '3.50', '1.20 to 6.60', 'p = .005', '3']);
  });
});

describe('flow and reasons in words', () => {
  it('tells who went where', () => {
    const steps = [
      { step: 'onRegister', pupils: 600, lost: [] },
      { step: 'referred', pupils: 268, lost: [] },
      { step: 'accepted', pupils: 247, lost: [] },
      { step: 'started', pupils: 240, lost: [] },
      { step: 'attendanceCounted', pupils: 214, lost: [] },
    ] as const;
    expect(describeFlow({ version: 1, steps, bySchool: [], sessionsHeld: 4120, mentors: 17 })).toBe(
      'Of 600 pupils on the register, 268 were referred, 247 accepted and 240 started mentoring; attendance can be compared for 214 of them. 4,120 mentoring sessions with 17 mentors took place.',
    );
    const reasons = [
      { reason: 'attendance', referrals: 140 },
      { reason: 'behaviour', referrals: 96 },
    ];
    expect(describeReferralReasons({ version: 1, referrals: 268, withoutReason: 4, mentions: 236, reasons })).toBe(
      '268 referrals give 236 reasons; the commonest are attendance (140) and behaviour (96). 4 give none.',
    );
  });
});

/** Words that would claim a reason. */
const causal =
  /\b(led to|effects?|impacts?|because of|due to|thanks to|caus(e|ed|es|ing)|result(s|ed)? (of|in|from)|helped|worked(?! out)|improved by|made (them|pupils))\b/i;
const reasons: readonly LeftOutReason[] = [
  'notImported',
  'noStartDate',
  'unknownCode',
  'windowNotFinished',
  'differentRaterRole',
  'tooFewItems',
];

describe('no sentence claims a reason', () => {
  const said = (words: FindingWords) => [...Object.values(words).flat()];
  const events: Finding = { ...finding, measure: 'suspensions', unit: 'events', better: 'down', decimals: 2, range: [0, null] };
  const findings = [finding, beside, nobody, events, { ...beside, ...events, comparison: beside.comparison }, withChance({ expected: -2 })];
  const values = { codes: '@, A', items: '3, 8', ratioWithout: 0.8, counted: 3, pupils: 2, share: 0.4 };
  const sentences = [
    ...findings.flatMap((each) => said(describeFinding(each))),
    ...caveatCodes.map((code) => describeCaveat({ code, values }, finding)),
    ...methodCodes.flatMap((code) => [methodName(code), methodNote(code)]),
    ...reasons.map(leftOutReason),
    ...['noEvents', 'fewerThanFourSchools', 'unheardOf'].map(whyNot),
  ];

  it('whatever the Finding', () => {
    expect(sentences.filter((sentence) => causal.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => /NaN|undefined|null|Infinity/.test(sentence))).toEqual([]);
  });
});

it('says where every method comes from, unless its words are about who was chosen', () => {
  expect(methodCodes.filter((code) => methodSource(code) === '')).toEqual(['chosenPupils', 'registerDealtStarts']);
});
