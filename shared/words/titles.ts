import type { Finding } from '#shared/outcomes/finding.ts';
import { chanceOfTotal } from './chanceCells.ts';
import { isRefused } from './isRefused.ts';
import { eventsOf, measureIsPlural, measureSubject } from './measures.ts';
import { hadNone } from './noEvents.ts';
import { formatAmount, formatInterval, formatNumber } from './numbers.ts';
import { shareTitle } from './shares.ts';

/** "Attendance rose 3.9 points; about 3.1 of them are what chance alone predicts." Where its interval stands beside it anyway. */
export function titleOf(finding: Finding): string {
  return titled(finding, '');
}

/** The same for a heading that stands alone: "Attendance rose 3.9 points (95 % interval 1.2 to 6.6); 3.1 of them are ..." */
export function titleWithInterval(finding: Finding): string {
  return titled(finding, ownInterval(finding));
}

function titled(finding: Finding, interval: string): string {
  if (finding.once !== undefined) return shareTitle(finding);
  if (finding.counted === 0 || finding.before === null || finding.after === null)
    return `${measureSubject(finding.measure)} cannot be compared before and after.`;
  const change = finding.after.mean - finding.before.mean;
  const events = eventTotals(finding);
  const first = movedClause(finding);
  if (hadNone(finding)) return `${first}.`;
  return `${first}${interval}; ${events === null ? chanceClause(finding, change) : chanceOfEvents(finding, events.before)}.`;
}

/** "Attendance rose 3.9 points", "Suspensions fell from 18 to 14": what moved, and nothing about why. */
export function movedClause(finding: Finding): string {
  const { before, after, measure, unit, decimals } = finding;
  const subject = measureSubject(measure);
  if (before === null || after === null) return `${subject} cannot be compared before and after`;
  const events = eventTotals(finding);
  if (events !== null) return eventSentence(finding, events.before, events.after);
  const change = after.mean - before.mean;
  if (isNothing(change, finding)) return `${subject} stayed ${measureIsPlural(measure) ? 'as they were' : 'as it was'}`;
  return `${subject} ${change > 0 ? 'rose' : 'fell'} ${formatAmount(change, unit, decimals)}`;
}

/** " (95 % interval 1.2 to 6.6)": of the group's own change, or of the ratio of rates where that is the answer. */
export function ownInterval({ headline, decimals }: Finding): string {
  if (isRefused(headline) || headline.low === null || headline.high === null) return ' (no interval can be given)';
  const { kind, value, low, high } = headline;
  if (kind !== 'rateRatio') return ` (95 % interval ${formatInterval(low, high, decimals)})`;
  return ` (${formatNumber(value, 2)} times as many per possible session, 95 % interval ${formatInterval(low, high, 2)})`;
}

function eventSentence({ measure }: Finding, before: number, after: number): string {
  const subject = measureSubject(measure);
  if (before === 0 && after === 0) return `No ${eventsOf(measure)} in either window`;
  if (before === after) return `${subject} stayed at ${formatNumber(before, 0)}`;
  return `${subject} ${after > before ? 'rose' : 'fell'} from ${formatNumber(before, 0)} to ${formatNumber(after, 0)}`;
}

/** The half of the title that keeps the other half honest. */
function chanceClause(finding: Finding, change: number): string {
  const { chance, unit, decimals } = finding;
  if (isRefused(chance)) return 'how much of that chance alone would bring is not known';
  if (chance.expected === null) {
    if (chance.band === null) return 'how much of that chance alone would bring is not known';
    return `chance alone predicts between ${formatNumber(chance.band.low, decimals)} and ${formatNumber(chance.band.high, decimals)}`;
  }
  const expected = chance.expected;
  if (isNothing(expected, finding)) return 'chance alone predicts no change';
  const amount = formatAmount(expected, unit, decimals);
  const way = expected > 0 ? 'rise' : 'fall';
  const sameWay = expected > 0 === change > 0 && !isNothing(change, finding);
  if (!sameWay) return `chance alone predicts a ${way} of about ${amount}`;
  if (formatNumber(expected, decimals) === formatNumber(change, decimals)) return 'chance alone predicts about as much';
  if (Math.abs(expected) > Math.abs(change)) return `chance alone predicts more, a ${way} of about ${amount}`;
  const part = formatNumber(Math.abs(expected), decimals);
  return `about ${part} of them ${Number(part) === 1 ? 'is' : 'are'} what chance alone predicts`;
}

/** The same for a count: where it would have gone, in whole events. */
function chanceOfEvents(finding: Finding, before: number): string {
  const predicted = chanceOfTotal(finding, before);
  if (predicted === null) return 'how much of that chance alone would bring is not known';
  if (predicted.way === 'none') return 'chance alone predicts no change';
  return `chance alone predicts ${predicted.way === 'either' ? predicted.to : `a ${predicted.way} to ${predicted.to}`}`;
}

/** Totals of the two windows where the measure counts events. */
function eventTotals(finding: Finding): { readonly before: number; readonly after: number } | null {
  if (finding.unit !== 'events') return null;
  const total = (pick: 'pre' | 'post') => finding.pupils.reduce((sum, pupil) => sum + pupil[pick], 0);
  return { before: total('pre'), after: total('post') };
}

/** Whether a value would be printed as nothing. */
export function isNothing(value: number, { decimals }: Pick<Finding, 'decimals'>): boolean {
  return Number(formatNumber(Math.abs(value), decimals).replaceAll(',', '')) === 0;
}
