import type { LeftOut, LeftOutReason } from '#shared/outcomes/finding.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf } from './plural.ts';

/** Why pupils could not be counted, as it follows "14 pupils: ". */
const reasons: Readonly<Record<LeftOutReason, string>> = {
  notImported: 'nothing of this kind has been imported',
  noStartDate: 'no start date in the tracker',
  noReferralDate: 'no referral date in the tracker',
  notOnRegister: 'not found in the pupil list or in the register marks',
  noMarksBefore: 'no register marks in the weeks before',
  noMarksAfter: 'no register marks in the weeks after',
  tooFewSessionsBefore: 'too few possible sessions in the weeks before',
  tooFewSessionsAfter: 'too few possible sessions in the weeks after',
  unknownCode: 'a register mark in these weeks that the code table does not know',
  attendedAbovePossible: 'a week with more sessions attended than were possible: the file must be mended',
  notOnRollBefore: 'joined the school too late for the weeks before',
  notOnRollAfter: 'left the school before the weeks after were over',
  windowNotFinished: 'the weeks after were not yet over when the marks were exported',
  noRatingBefore: 'no rating before',
  noRatingAfter: 'no rating after',
  noRatingEither: 'no rating before or after',
  differentRaterRole: 'rated by people in different roles before and after',
  tooFewItems: 'too few questions answered',
  keyContradicted: 'the answers contradict which questions are turned round, so no score is given',
  noScoreBefore: 'no answers before',
  noScoreAfter: 'no answers after',
  noScoreEither: 'no answers before or after',
  lateNotRecorded: 'the attendance summaries do not say how often',
  noGradeBefore: 'no grade in the weeks before',
  noGradeAfter: 'no grade in the weeks after',
  noSubjectInBoth: 'no subject graded both before and after',
  noGoals: 'no goal with a score',
  noGoalBaseline: 'no score from when a goal was set',
  noGoalReviewed: 'no goal scored again by the end of the weeks after',
  noTargets: 'no target set since mentoring began',
  noTargetReviewed: 'no target reviewed yet',
};

/** A card while nobody has started mentoring: what would fill it. */
export const nobodyToCount =
  'Nobody is known to have started mentoring yet, so there is nobody to compare before and after. Bring in a list of starts, or the mentors’ sessions, and this fills by itself.';

export function leftOutReason(reason: LeftOutReason): string {
  return reasons[reason];
}

/** "26 of 240 are left out: 14 had too few ..., 9 ...". Empty when everyone is counted. */
export function describeLeftOut(leftOut: readonly LeftOut[], asked: number): string {
  const total = leftOut.reduce((sum, left) => sum + left.pupils.length, 0);
  if (asked === 0) return 'There are no mentored pupils to count.';
  if (total === 0) return asked === 1 ? 'The one pupil is counted.' : `All ${countOf(asked, 'pupil')} are counted.`;
  const parts = leftOut.map((left) => `${formatNumber(left.pupils.length, 0)} (${reasons[left.reason]})`);
  return `${formatNumber(total, 0)} of ${countOf(asked, 'pupil')} ${total === 1 ? 'is' : 'are'} left out: ${listOf(parts)}.`;
}
