import { describe, expect, it } from 'vitest';
import { coarseFinding } from '#shared/disclosure/coarseFinding.ts';
import { shownCaveats } from '#shared/disclosure/shownCaveats.ts';
import { showOutcomes } from '#shared/disclosure/shownOutcomes.ts';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { attendanceFinding, sixSchools } from '#test/support/outcomes.ts';

/** Twenty-one counted pupils, of whom four did worse; three left out for one reason and twelve for another. */
function programmeOf21(): Finding {
  const base = attendanceFinding({ counted: 21, comparison: false });
  const pupils = base.pupils.map((pupil, index) => ({
    ...pupil,
    verdict: index < 4 ? ('worse' as const) : index < 16 ? ('better' as const) : ('same' as const),
  }));
  return {
    ...base,
    pupils,
    asked: 36,
    tally: { better: 12, same: 5, worse: 4, notKnown: 15 },
    leftOut: [
      { reason: 'tooFewSessionsBefore', pupils: Array.from({ length: 12 }, (_, index) => 100 + index) },
      { reason: 'notOnRegister', pupils: [201, 202, 203] },
    ],
  };
}

/** One Finding and nothing else. */
const alone = (finding: Finding): OutcomeSet => ({
  findings: [finding],
  flow: { version: 1, steps: [], bySchool: [], sessionsHeld: null, mentors: 0 },
  referralReasons: { version: 1, referrals: 0, withoutReason: 0, mentions: 0, reasons: [] },
});
const shownOf = (finding: Finding, audience: Audience) => showOutcomes(alone(finding), audience).of(finding);

describe('what a Finding may show', () => {
  it('hides four who did worse and five who stayed the same from readers outside; and twelve, since two unknowns that sum to nine say too much', () => {
    const { mentored, numbers, detail } = shownOf(programmeOf21(), 'outside');
    expect({ ...mentored, numbers, detail }).toEqual({
      asked: 36,
      counted: 21,
      better: 'c',
      same: 'c',
      worse: 'c',
      notKnown: 15,
      leftOut: [
        { reason: 'tooFewSessionsBefore', pupils: 'c' },
        { reason: 'notOnRegister', pupils: 'c' },
      ],
      atLeast: null,
      numbers: true,
      detail: 'none',
    });
  });

  it('shows five inside the school, and hides four there', () => {
    const { mentored } = shownOf(programmeOf21(), 'school');
    expect([mentored.same, mentored.worse, mentored.better]).toEqual(['c', 'c', 12]);
    expect(shownOf(programmeOf21(), 'dfe').mentored.worse).toBe(4);
  });

  it('shows no mean of nine pupils outside, and the same mean inside', () => {
    const nine = attendanceFinding({ counted: 9, comparison: false });
    expect([shownOf(nine, 'outside').numbers, shownOf(nine, 'school').numbers]).toEqual([false, true]);
  });

  it('keeps to itself a caveat about four pupils, and about all but four', () => {
    const finding: Finding = {
      ...attendanceFinding({ comparison: false }),
      caveats: [
        { code: 'season', values: { pupils: 4, counted: 214 } },
        { code: 'raterDrift', values: { pupils: 210, counted: 214 } },
        { code: 'ceiling', values: { pupils: 40, counted: 214 } },
        { code: 'onePupilManyEvents', values: { share: 0.3, ratioWithout: 0.9 } },
        { code: 'testsDisagree', values: {} },
      ],
    };
    expect(shownCaveats(finding, 'outside', true).map((caveat) => caveat.code)).toEqual([
      'ceiling',
      'fewPupilsManyEvents',
      'testsDisagree',
    ]);
  });
});

describe('means that would say a hidden number', () => {
  const finding = (pairs: readonly (readonly [number, number])[], over: Partial<Finding>): Finding => ({
    ...attendanceFinding({ counted: pairs.length, comparison: false }),
    unit: 'score',
    decimals: 2,
    range: [1, 4],
    pupils: pairs.map(([pre, post], pupil) => ({ pupil, school: 1, pre, post, change: post - pre, verdict: 'same' })),
    ...over,
  });

  it('are rounded until every number that may be counted could have them', () => {
    const pairs = Array.from({ length: 27 }, (_, at) => [1 + (at % 4), 1 + ((at * 3 + 1) % 4)] as const);
    const tally = { better: 14, same: 0, worse: 13, notKnown: 1 };
    const rated = finding(pairs, { tally, asked: 28, leftOut: [{ reason: 'noRatingAfter', pupils: [900] }] });
    const shown = shownOf(rated, 'outside');
    expect([shown.mentored.counted, shown.mentored.atLeast, shown.coarse]).toEqual(['c', 18, { decimals: 1, isWhole: true }]);
    const { before, headline } = coarseFinding(rated, shown);
    expect([before?.sd, 'p' in headline ? headline.p : 'refused']).toEqual([null, null]);
  });

  it('are not told at all where five events would say that no more than five did worse', () => {
    const pairs = Array.from({ length: 28 }, (_, at) => [at < 11 ? 1 : 0, at > 23 ? 1 : 0] as const);
    const few = finding(pairs, {
      unit: 'events',
      range: [0, null],
      better: 'down',
      tally: { better: 11, same: 13, worse: 4, notKnown: 0 },
    });
    expect(shownOf({ ...few, asked: 28, leftOut: [] }, 'outside').numbers).toBe(false);
  });

  it('go without a sentence of how many had none before', () => {
    const base = attendanceFinding({ comparison: false });
    const told = { ...base, caveats: [{ code: 'noneBefore', values: { pupils: 100, counted: 214 } }] };
    expect([shownCaveats(told, 'outside', true).length, shownCaveats(told, 'outside', true, false).length]).toEqual([1, 0]);
  });
});

describe('what cohort flow and reasons may show', () => {
  it('hides seven who never started, and the step that would give them back', () => {
    const { flow } = showOutcomes(sixSchools(), 'outside');
    expect(flow.steps.map((step) => [step.step, step.pupils, step.lost.map((lost) => lost.pupils)])).toEqual([
      ['onRegister', 600, []],
      ['referred', 268, []],
      ['accepted', 'c', [13, 'c']],
      ['started', 240, ['c']],
      ['attendanceCounted', 214, [14, 'c', 'c']],
    ]);
  });

  it('does not say how many were referred in a school where all but a few of them started', () => {
    const { bySchool } = showOutcomes(sixSchools(), 'outside').flow;
    expect(bySchool[0]).toEqual({ school: 1, onRegister: 100, referred: 'c', started: 40 });
  });

  it('hides a reason that four referrals give, and one that all but four give', () => {
    const { referralReasons, ...rest } = sixSchools();
    const reasons = [...referralReasons.reasons, { reason: 'behaviour', referrals: 264 }];
    const shown = showOutcomes({ ...rest, referralReasons: { ...referralReasons, reasons } }, 'outside').reasons;
    expect(shown.reasons.filter((reason) => reason.referrals === 'c').map((reason) => reason.reason)).toEqual(['bereavement', 'behaviour']);
  });

  it('says neither how many finished nor how many are left where three are, beside all who started', () => {
    const { flow, ...rest } = sixSchools();
    const ended = [
      { step: 'stillOpen' as const, pupils: 3, lost: [] },
      { step: 'finished' as const, pupils: 237, lost: [] },
    ];
    const { steps } = showOutcomes({ ...rest, flow: { ...flow, steps: [...flow.steps, ...ended] } }, 'outside').flow;
    expect(steps.slice(-2).map(({ pupils }) => pupils)).toEqual(['c', 'c']);
    expect(steps.find(({ step }) => step === 'started')?.pupils).toBe(240);
  });

  it('decides for all tables at once: a school of which three could not be counted does not say how many were', () => {
    const outcomes = sixSchools();
    const [attendance, ...others] = outcomes.findings;
    if (attendance === undefined) throw new Error('no attendance');
    const parts = outcomes.flow.bySchool.map(({ school, started }, place) => ({
      value: `${school}`,
      n: place === 0 ? started - 3 : place === 1 ? started - 23 : started,
      meanChange: 1,
      low: 0,
      high: 2,
      describedOnly: false,
    }));
    const subgroups = [{ by: 'school' as const, test: null, p: null, adjustedP: null, refused: null, parts }];
    const designs = [{ design: 'subgroups' as const, estimates: [], refused: null, subgroups, caveats: [] }];
    const finding = { ...attendance, designs };
    const shown = showOutcomes({ ...outcomes, findings: [finding, ...others] }, 'outside');
    expect(parts.map(({ value }) => shown.of(finding).part('school', value)).slice(0, 2)).toEqual(['c', 'c']);
    expect(shown.flow.bySchool.map(({ started }) => started)).toEqual(outcomes.flow.bySchool.map(({ started }) => started));
  });
});
