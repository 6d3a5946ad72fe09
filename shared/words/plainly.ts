import type { Finding } from '#shared/outcomes/finding.ts';
import { chanceOfTotal } from './chanceCells.ts';
import { isRefused } from './isRefused.ts';
import { eventsOf, measureName, measureSubject } from './measures.ts';
import { hadNone } from './noEvents.ts';
import { formatAmount, formatInterval, formatLevel, formatNumber } from './numbers.ts';
import { isNothing, movedClause } from './titles.ts';
import { plainSecondAnswer } from './twoAnswers.ts';

/** The same results in the words of somebody who has never met an interval. Same numbers, no test, no p, nothing about why. */

/** Said once, above the sentences. */
export const plainKey =
  '“Very likely between” gives the range in which the true number lies, as far as these pupils can tell (statisticians call it a 95 % interval). “Even without mentoring”, in the table “chance alone”, is how far such pupils usually move back by themselves: they are referred when things are at their worst (statisticians call it regression to the mean). It is reckoned from the records of everybody in the same schools, so it is only about right.';

/** "Attendance rose from 87.7 % to 92.4 % on average, by 4.7 points (very likely between 3.3 and 6.2). Of that, about 1.9 points would be expected even without mentoring." */
export function plainChange(finding: Finding, totalsShown: boolean): string {
  const { before, after, unit, decimals, measure } = finding;
  if (before === null || after === null) return `${measureName(measure)}: there are no values both before and after.`;
  const subject = measureSubject(measure);
  const change = after.mean - before.mean;
  if (hadNone(finding)) return `${movedClause(finding)}.`;
  if (unit === 'events' && totalsShown) return `${movedClause(finding)}${sureOfRatio(finding)}. ${expectedEvents(finding)}`;
  const say = (value: number) => formatLevel(value, unit, decimals);
  const moved = isNothing(change, finding)
    ? `${subject}: ${say(before.mean)} on average before and ${say(after.mean)} after`
    : `${subject} ${change > 0 ? 'rose' : 'fell'} from ${say(before.mean)} to ${say(after.mean)} on average, by ${formatAmount(change, unit, decimals)}`;
  const sure = unit === 'events' ? sureOfRatio(finding) : sureOf(finding);
  return `${moved}${sure}. ${expectedAnyway(finding, change)}`;
}

function sureOf({ headline, decimals }: Finding): string {
  if (isRefused(headline) || headline.low === null || headline.high === null) return ' (no range can be given)';
  const { low, high } = headline;
  return ` (very likely between ${ends(low, high, decimals)}${low <= 0 && high >= 0 ? ', so perhaps not at all' : ''})`;
}

/** A ratio of rates is told as what it would be with no change: 1. */
function sureOfRatio({ headline, measure }: Finding): string {
  if (isRefused(headline) || headline.low === null || headline.high === null) return ' (no range can be given)';
  const { value, low, high } = headline;
  const nothing = low <= 1 && high >= 1 ? ', so perhaps as many as before' : '';
  return `: for the time at school, ${formatNumber(value, 2)} times as many ${eventsOf(measure)} as before (very likely between ${ends(low, high, 2)} times${nothing})`;
}

const notKnown = 'How much of that would be expected even without mentoring is not known.';

function expectedAnyway(finding: Finding, change: number): string {
  const { chance, unit, decimals } = finding;
  if (isRefused(chance)) return notKnown;
  const { expected, band } = chance;
  if (expected === null)
    return band === null
      ? notKnown
      : `Even without mentoring, a change of between ${formatInterval(band.low, band.high, decimals).replace(' to ', ' and ')} would be expected.`;
  if (isNothing(expected, finding)) return 'Without mentoring, no change would be expected.';
  const sameWay = expected > 0 === change > 0 && Math.abs(expected) <= Math.abs(change);
  const amount = formatAmount(expected, unit, decimals);
  if (sameWay) return `Of that, about ${amount} would be expected even without mentoring.`;
  return `Even without mentoring, a ${expected > 0 ? 'rise' : 'fall'} of about ${amount} would be expected.`;
}

/** The same of a count: where it would have gone, in whole events. */
function expectedEvents(finding: Finding): string {
  const expected = chanceOfTotal(
    finding,
    finding.pupils.reduce((sum, pupil) => sum + pupil.pre, 0),
  );
  if (expected === null) return notKnown;
  if (expected.way === 'none') return 'Without mentoring, no change would be expected.';
  const { way, to } = expected;
  return way === 'either'
    ? `Even without mentoring, ${to} would be expected.`
    : `Even without mentoring, a ${way} to ${to} would be expected.`;
}

/** "3.5 points above that of 301 pupils who began at the same level (very likely between 1.1 and 5.8)". `many` says how many they are; empty without a comparison. */
export function plainComparison(finding: Finding, many: string): string {
  const { comparison, unit, decimals } = finding;
  if (comparison === null || isRefused(comparison) || isRefused(comparison.headline)) return '';
  const { value, low, high } = comparison.headline;
  const where = isNothing(value, finding)
    ? 'at the same level as'
    : unit === 'events'
      ? `with ${formatNumber(Math.abs(value), decimals)} ${value > 0 ? 'more' : 'fewer'} for each pupil than`
      : `${formatAmount(value, unit, decimals)} ${value > 0 ? 'above' : 'below'}`;
  const sure =
    low === null || high === null
      ? ' (no range can be given)'
      : low <= 0 && high >= 0
        ? ` (very likely between ${ends(low, high, decimals)}, so perhaps no difference at all)`
        : ` (very likely between ${ends(low, high, decimals)})`;
  return `Mentored pupils ended ${where} ${many} of the same schools who were not mentored, allowing for where each began${sure}.${plainSecondAnswer(finding)}`;
}

const ends = (low: number, high: number, decimals: number): string => formatInterval(low, high, decimals).replace(' to ', ' and ');
