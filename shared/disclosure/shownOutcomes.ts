import type { CohortFlow, Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { shownBook } from './countBook.ts';
import { lostName, reasonName, referralsName, reportBook, schoolName, stepName } from './reportBook.ts';
import { type ShownFinding, showFinding } from './shownFinding.ts';
import { type Audience, type ShownCount, smallNumberRule } from './thresholds.ts';

/** Cohort flow and referral reasons as they may be printed. */
export interface ShownFlow {
  readonly steps: readonly {
    readonly step: CohortFlow['steps'][number]['step'];
    readonly pupils: ShownCount;
    readonly lost: readonly { readonly reason: string; readonly pupils: ShownCount }[];
  }[];
  readonly bySchool: readonly {
    readonly school: number;
    readonly onRegister: ShownCount;
    readonly referred: ShownCount;
    readonly started: ShownCount;
  }[];
  readonly sessionsHeld: number | null;
  readonly mentors: number;
}

export interface ShownReasons {
  readonly referrals: ShownCount;
  readonly withoutReason: ShownCount;
  readonly reasons: readonly { readonly reason: string; readonly referrals: ShownCount }[];
}

/** What an audience may see of everything that was counted, decided for all of it at once: no table gives away what another one hides. */
export interface ShownOutcomes {
  readonly flow: ShownFlow;
  readonly reasons: ShownReasons;
  readonly of: (finding: Finding) => ShownFinding;
}

/** The same outcomes are asked about by every figure and section: decided once, which changes no answer. */
const decided = new WeakMap<OutcomeSet, Map<Audience, ShownOutcomes>>();

export function showOutcomes(outcomes: OutcomeSet, audience: Audience): ShownOutcomes {
  const own = decided.get(outcomes) ?? new Map<Audience, ShownOutcomes>();
  decided.set(outcomes, own);
  const shown = own.get(audience) ?? decide(outcomes, audience);
  own.set(audience, shown);
  return shown;
}

function decide(outcomes: OutcomeSet, audience: Audience): ShownOutcomes {
  const { hideBelow } = smallNumberRule(audience);
  const shown = shownBook(reportBook(outcomes, hideBelow), hideBelow);
  const { flow, referralReasons } = outcomes;
  const attendance = outcomes.findings.find(({ measure }) => measure === 'attendance');
  const ofStep = (step: string, pupils: number) =>
    shown(
      step === 'attendanceCounted' && attendance !== undefined && attendance.asked > 0 && pupils === attendance.counted
        ? 'attendance.counted'
        : stepName(step),
    );
  return {
    flow: {
      steps: flow.steps.map(({ step, pupils, lost }) => ({
        step,
        pupils: ofStep(step, pupils),
        lost: lost.map(({ reason }, place) => ({ reason, pupils: shown(lostName(step, place)) })),
      })),
      bySchool: flow.bySchool.map(({ school }) => ({
        school,
        onRegister: shown(schoolName(school, 'onRegister')),
        referred: shown(schoolName(school, 'referred')),
        started: shown(schoolName(school, 'started')),
      })),
      sessionsHeld: flow.sessionsHeld,
      mentors: flow.mentors,
    },
    reasons: {
      referrals: shown(referralsName(outcomes)),
      withoutReason: shown(reasonName('none')),
      reasons: referralReasons.reasons.map(({ reason }, place) => ({ reason, referrals: shown(reasonName(place)) })),
    },
    of: (finding) => showFinding(finding, flow, audience, shown),
  };
}
