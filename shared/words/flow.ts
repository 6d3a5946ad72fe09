import type { CohortFlow, ReferralReasons } from '#shared/outcomes/finding.ts';
import type { UnusedStart } from '#shared/outcomes/unusedStarts.ts';
import { describeReferralReason } from './figures.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf } from './plural.ts';

/** Said wherever a start is read: a first session may come after the true one. */
export const startsFromSessions = 'Starts are taken from the first session, because no list of starts was imported.';

/** Whether any referral was imported, so that somebody can be said to have been referred. */
export function isReferralKnown({ steps }: Pick<CohortFlow, 'steps'>): boolean {
  return steps.some(({ step }) => step === 'referred');
}

/** "Of 600 pupils on the register, 268 were referred, 247 accepted and 240 started; attendance can be compared for 214." */
export function describeFlow(flow: CohortFlow): string {
  const at = (step: CohortFlow['steps'][number]['step']) => flow.steps.find((one) => one.step === step)?.pupils ?? 0;
  const say = (count: number) => formatNumber(count, 0);
  const register = at('onRegister') === 0 ? '' : `Of ${countOf(at('onRegister'), 'pupil')} on the register, `;
  const referred = isReferralKnown(flow) ? `${say(at('referred'))} were referred, ${say(at('accepted'))} accepted and ` : '';
  const way = `${referred}${say(at('started'))} started mentoring`;
  const counted = at('started') === 0 ? '' : `; attendance can be compared for ${say(at('attendanceCounted'))} of them`;
  const held =
    flow.sessionsHeld === null
      ? ''
      : ` ${countOf(flow.sessionsHeld, 'mentoring session')} with ${countOf(flow.mentors, 'mentor')} took place.`;
  const starts = flow.startsFromSessions === true ? ` ${startsFromSessions}` : '';
  const sentence = `${register}${way}${counted}.${held}${starts}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Where nobody started: which column may say so after all, and what to do; empty where somebody did, or where there is none. */
export function describeUnusedStarts({ steps }: Pick<CohortFlow, 'steps'>, unused: readonly UnusedStart[]): string {
  const started = steps.find(({ step }) => step === 'started')?.pupils ?? 0;
  if (started > 0 || unused.length === 0) return '';
  const where = listOf(unused.map(({ fileName, column }) => `“${column}” in ${fileName}`));
  const [is, it] = unused.length === 1 ? ['is not used, and may', 'head it'] : ['are not used, and may', 'head the right one'];
  return `${where} ${is} say when mentoring began: ${it} “Mentoring start” in the file and bring it in again.`;
}

/** "268 referrals give 402 reasons; the commonest are attendance (140), behaviour (96) and home (51)." */
export function describeReferralReasons(reasons: ReferralReasons): string {
  if (reasons.referrals === 0) return 'No referrals were imported.';
  const top = reasons.reasons
    .slice(0, 3)
    .map((one) => `${describeReferralReason(one.reason).toLowerCase()} (${formatNumber(one.referrals, 0)})`);
  const without = reasons.withoutReason === 0 ? '' : ` ${formatNumber(reasons.withoutReason, 0)} give none.`;
  const given = `${countOf(reasons.referrals, 'referral')} give ${countOf(reasons.mentions, 'reason')}`;
  return top.length === 0 ? `${given}.` : `${given}; the commonest are ${listOf(top)}.${without}`;
}
