import type { ComparisonFinding, Estimate, Finding } from '#shared/outcomes/finding.ts';
import { beganFarApart } from './caveats.ts';
import { isRefused } from './isRefused.ts';
import { formatChange, formatInterval, formatSigned } from './numbers.ts';
import { isNothing } from './titles.ts';
import { whyNot } from './whyNot.ts';

/**
 * Lord's paradox: where groups begin apart, allowing for where each pupil began and setting the two groups' own changes side by side may answer
 * differently, and nothing in the numbers says which is right. So wherever the first is said and the two differ, or the groups began far apart,
 * both are said.
 */

export interface TwoAnswers {
  readonly adjusted: Estimate;
  readonly simple: Estimate;
  /** Opposite signs, or intervals of which one leaves out no difference and the other does not. */
  readonly disagree: boolean;
  readonly neither: string;
}

/** Both answers where neither may be said alone; null where one is enough, or there is only one. */
export function twoAnswers(finding: Finding): TwoAnswers | null {
  const { comparison } = finding;
  if (comparison === null || isRefused(comparison)) return null;
  const { headline: adjusted, beside: simple } = comparison;
  if (isRefused(adjusted) || isRefused(simple)) return null;
  const disagree = signsDiffer(finding, adjusted.value, simple.value) || intervalsDiffer(adjusted, simple);
  const farApart = comparison.baselineVerdict === 'notEquivalent';
  return disagree || farApart ? { adjusted, simple, disagree, neither: whyNeither(farApart, disagree) } : null;
}

/** Follows the first answer: the second with its interval, and that neither is safe alone. Empty where one is enough. */
export function secondAnswer(finding: Finding): string {
  const both = twoAnswers(finding);
  if (both === null) return farApartAlone(finding.comparison);
  const { simple, neither } = both;
  return ` Setting how far each group changed side by side instead, the difference is ${amount(finding, simple)} (${intervalOf(finding, simple)}). ${neither}`;
}

/** The same, as short as a heading wants it. */
export function secondAnswerBriefly(finding: Finding): string {
  const both = twoAnswers(finding);
  if (both === null) return farApartAlone(finding.comparison);
  const { low, high } = both.simple;
  const sure = low === null || high === null ? 'no interval' : intervalOf(finding, both.simple);
  return ` As a difference in changes it is ${amount(finding, both.simple)} (${sure}); neither answer is safe alone.`;
}

/** The same in the words of the summary. */
export function plainSecondAnswer(finding: Finding): string {
  const both = twoAnswers(finding);
  if (both === null) return farApartAlone(finding.comparison);
  const { simple, neither } = both;
  const { low, high } = simple;
  const sure =
    low === null || high === null
      ? 'no range can be given'
      : `very likely between ${formatInterval(low, high, finding.decimals).replace(' to ', ' and ')}${low <= 0 && high >= 0 ? ', so perhaps no difference at all' : ''}`;
  return ` Comparing instead how far each group moved by itself, the difference is ${amount(finding, simple)} (${sure}). ${neither}`;
}

/** For the first screen, where the two disagree: "attendance beside pupils who were not mentored: −0.2 (...) ..., +7.5 (...) ...; neither is safe alone". */
export function bothAnswers(finding: Finding, name: string): readonly string[] {
  const both = twoAnswers(finding);
  if (both === null || !both.disagree) return [];
  const { adjusted, simple } = both;
  const say = (estimate: Estimate) => `${formatChange(estimate.value, finding.decimals)} (${intervalOf(finding, estimate)})`;
  return [
    `${name} beside pupils who were not mentored: ${say(adjusted)} allowing for where each pupil began, ${say(simple)} as a plain difference in changes; the two do not agree, and neither is safe alone`,
  ];
}

function amount({ unit, decimals }: Finding, { value }: Estimate): string {
  const plus = formatChange(value, decimals).startsWith('+') ? '+' : '';
  return `${plus}${formatSigned(value, unit, decimals)}`;
}

function intervalOf({ decimals }: Finding, { low, high, whyNoInterval }: Estimate): string {
  if (low === null || high === null) return `no interval: ${whyNot(whyNoInterval ?? '')}`;
  return `95 % interval ${formatInterval(low, high, decimals)}${low <= 0 && high >= 0 ? ', which includes no difference' : ''}`;
}

function whyNeither(farApart: boolean, disagree: boolean): string {
  if (!farApart) return 'The two answers do not agree, so neither is safe alone.';
  return `The two groups began far apart${disagree ? ' and the two answers do not agree' : ''}, so neither answer is safe alone.`;
}

/** Where there is no second answer, that the groups began far apart is said all the same. */
function farApartAlone(comparison: Finding['comparison']): string {
  return isComparison(comparison) && comparison.baselineVerdict === 'notEquivalent' ? ` ${beganFarApart}` : '';
}

function isComparison(comparison: Finding['comparison']): comparison is ComparisonFinding {
  return comparison !== null && !isRefused(comparison);
}

function signsDiffer(finding: Finding, one: number, other: number): boolean {
  return !isNothing(one, finding) && !isNothing(other, finding) && one > 0 !== other > 0;
}

function intervalsDiffer(one: Estimate, other: Estimate): boolean {
  const [first, second] = [sideOf(one), sideOf(other)];
  return first !== null && second !== null && first !== second;
}

/** On which side of no difference the whole interval lies; 0 where it includes none, null without one. */
function sideOf({ low, high }: Estimate): -1 | 0 | 1 | null {
  if (low === null || high === null) return null;
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
