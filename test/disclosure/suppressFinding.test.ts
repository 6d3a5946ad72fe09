import { describe, expect, it } from 'vitest';
import { shownCaveats } from '#shared/disclosure/shownCaveats.ts';
import { suppressFinding } from '#shared/disclosure/suppressFinding.ts';
import { suppressFlow, suppressReasons } from '#shared/disclosure/suppressFlow.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
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

describe('what a Finding may show', () => {
  it('hides four who did worse and five who stayed the same from readers outside; and twelve, since two unknowns that sum to nine say too much', () => {
    const { mentored, numbers, detail } = suppressFinding(programmeOf21(), 'outside');
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
      fewNotKnown: false,
      numbers: true,
      detail: 'none',
    });
  });

  it('shows five inside the school, and hides four there', () => {
    const { mentored } = suppressFinding(programmeOf21(), 'school');
    expect([mentored.same, mentored.worse, mentored.better]).toEqual(['c', 'c', 12]);
    expect(suppressFinding(programmeOf21(), 'dfe').mentored.worse).toBe(4);
  });

  it('shows no mean of nine pupils outside, and the same mean inside', () => {
    const nine = attendanceFinding({ counted: 9, comparison: false });
    expect([suppressFinding(nine, 'outside').numbers, suppressFinding(nine, 'school').numbers]).toEqual([false, true]);
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
    expect(shownCaveats(finding, 'outside', true).map((caveat) => caveat.code)).toEqual(['ceiling', 'testsDisagree']);
  });
});

describe('what cohort flow and reasons may show', () => {
  it('hides seven who never started, and the step that would give them back', () => {
    const flow = suppressFlow(sixSchools().flow, 'outside');
    expect(flow.steps.map((step) => [step.step, step.pupils, step.lost.map((lost) => lost.pupils)])).toEqual([
      ['onRegister', 600, []],
      ['referred', 268, []],
      ['accepted', 'c', [13, 'c']],
      ['started', 240, ['c']],
      ['attendanceCounted', 214, [14, 'c', 'c']],
    ]);
  });

  it('does not say how many were referred in a school where all but a few of them started', () => {
    const { bySchool } = suppressFlow(sixSchools().flow, 'outside');
    expect(bySchool[0]).toEqual({ school: 1, onRegister: 100, referred: 'c', started: 40 });
  });

  it('hides a reason that four referrals give, and one that all but four give', () => {
    const base = sixSchools().referralReasons;
    const shown = suppressReasons({ ...base, reasons: [...base.reasons, { reason: 'behaviour', referrals: 264 }] }, 'outside');
    expect(shown.reasons.filter((reason) => reason.referrals === 'c').map((reason) => reason.reason)).toEqual(['bereavement', 'behaviour']);
  });
});
