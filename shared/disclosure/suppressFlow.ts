import type { CohortFlow, ReferralReasons } from '#shared/outcomes/finding.ts';
import { keptPrice, protectCounts } from './protectCounts.ts';
import { type Audience, isSmall, type ShownCount, smallNumberRule } from './thresholds.ts';

type FlowStep = CohortFlow['steps'][number]['step'];

/** Cohort flow and referral reasons as they may be printed. */
export interface ShownFlow {
  readonly steps: readonly {
    readonly step: FlowStep;
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
  readonly anyHidden: boolean;
}

export interface ShownReasons {
  readonly referrals: ShownCount;
  readonly withoutReason: ShownCount;
  readonly reasons: readonly { readonly reason: string; readonly referrals: ShownCount }[];
  readonly anyHidden: boolean;
}

/** Steps that each hold part of the step before, so that a reader can subtract one from the next. */
const nested: readonly FlowStep[] = ['onRegister', 'referred', 'accepted', 'started', 'attendanceCounted'];

/** How many started is what everything else rests on; how many were accepted is missed least. */
const stepPrices: Readonly<Record<FlowStep, number>> = {
  onRegister: keptPrice * 4,
  referred: keptPrice,
  accepted: 20,
  started: keptPrice * 16,
  attendanceCounted: keptPrice * 8,
  stillOpen: 20,
  finished: 20,
};

/** Hide small steps, small losses, and whatever gives them back: the drop from one step to the next counts as printed. */
export function suppressFlow(flow: CohortFlow, audience: Audience): ShownFlow {
  const rule = smallNumberRule(audience);
  const counts: number[] = flow.steps.map((step) => step.pupils);
  const sums: { whole: number; parts: number[] }[] = [];
  const lostPlaces = flow.steps.map((step, index) => {
    const places = step.lost.map((lost) => counts.push(lost.pupils) - 1);
    const before = flow.steps[index - 1];
    if (before === undefined || !nested.includes(step.step) || !nested.includes(before.step)) return places;
    const drop = before.pupils - step.pupils;
    const named = step.lost.reduce((sum, lost) => sum + lost.pupils, 0);
    if (drop < named) return places;
    const rest = drop > named ? [counts.push(drop - named) - 1] : [];
    sums.push({ whole: index - 1, parts: [index, ...places, ...rest] });
    return places;
  });
  const prices = flow.steps.map((step) => stepPrices[step.step]);
  const { hidden } = protectCounts({ counts, sums }, rule.hideBelow, prices);
  const shown = (place: number): ShownCount => (hidden[place] === true ? 'c' : (counts[place] ?? 0));
  const bySchool = suppressSchools(flow, audience);
  return {
    steps: flow.steps.map((step, index) => ({
      step: step.step,
      pupils: shown(index),
      lost: step.lost.map((lost, place) => ({ reason: lost.reason, pupils: shown(lostPlaces[index]?.[place] ?? -1) })),
    })),
    bySchool,
    sessionsHeld: flow.sessionsHeld,
    mentors: flow.mentors,
    anyHidden: hidden.some(Boolean) || bySchool.some((row) => [row.onRegister, row.referred, row.started].includes('c')),
  };
}

/** Each column adds up to a step of the flow; where those referred but not started would be few, nobody is told how many were referred. */
function suppressSchools(flow: CohortFlow, audience: Audience): ShownFlow['bySchool'] {
  const rule = smallNumberRule(audience);
  const column = (values: readonly number[]) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    const network = { counts: [...values, total], sums: [{ whole: values.length, parts: [...values.keys()] }] };
    return protectCounts(network, rule.hideBelow).hidden;
  };
  const onRegister = column(flow.bySchool.map((row) => row.onRegister));
  const smallGap = flow.bySchool.some((row) => isSmall(Math.abs(row.referred - row.started), rule));
  const referred = smallGap ? flow.bySchool.map(() => true) : column(flow.bySchool.map((row) => row.referred));
  const started = column(flow.bySchool.map((row) => row.started));
  const shown = (hidden: readonly boolean[], index: number, value: number): ShownCount => (hidden[index] === true ? 'c' : value);
  return flow.bySchool.map((row, index) => ({
    school: row.school,
    onRegister: shown(onRegister, index, row.onRegister),
    referred: shown(referred, index, row.referred),
    started: shown(started, index, row.started),
  }));
}

/** A referral may give several reasons, so reasons do not add up to referrals; a reason that nearly everybody gave is as telling as a rare one. */
export function suppressReasons(reasons: ReferralReasons, audience: Audience): ShownReasons {
  const rule = smallNumberRule(audience);
  const shown = (count: number): ShownCount =>
    isSmall(count, rule) || isSmall(reasons.referrals - count, rule) || isSmall(reasons.referrals, rule) ? 'c' : count;
  const rows = reasons.reasons.map((row) => ({ reason: row.reason, referrals: shown(row.referrals) }));
  const withoutReason = shown(reasons.withoutReason);
  return {
    referrals: isSmall(reasons.referrals, rule) ? 'c' : reasons.referrals,
    withoutReason,
    reasons: rows,
    anyHidden: withoutReason === 'c' || rows.some((row) => row.referrals === 'c'),
  };
}
