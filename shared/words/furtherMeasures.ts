import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';
import { leftOutReason } from './leftOut.ts';
import { formatLevel, formatNumber } from './numbers.ts';
import { sentenceCase } from './plural.ts';
import { shareLine } from './shares.ts';

/** A measure in one line of a list: "45.0 % before, 39.2 % after", "9 before, 4 after, in all", "24.5 before, 26.6 after, mean per pupil", or why there is nothing to say. */
export function levelsLine(finding: Finding): string {
  const { before, after, unit, decimals, pupils, leftOut, alsoComputed } = finding;
  if (finding.once !== undefined && finding.counted > 0) return shareLine(finding);
  if (before === null || after === null) {
    const [most] = leftOut;
    return most === undefined ? 'No pupils' : sentenceCase(leftOutReason(most.reason));
  }
  const total = (pick: 'pre' | 'post') => formatNumber(Math.round(pupils.reduce((sum, pupil) => sum + pupil[pick], 0)), 0);
  if (unit === 'events') return `${total('pre')} before, ${total('post')} after, in all`;
  const least = leastReliable(alsoComputed);
  const counts = least === null ? '' : `; a pupil’s own change counts from ${formatNumber(least, decimals)}`;
  const mean = unit === 'percent' ? '' : ', mean per pupil';
  return `${formatLevel(before.mean, unit, decimals)} before, ${formatLevel(after.mean, unit, decimals)} after${mean}${counts}`;
}

/** Heads the measures of an area that are not its primary one. */
export const furtherMeasuresTitle = 'Also measured';

/**
 * Said before anybody chooses a scale or reads a pupil's change on it: what a pupil must move by before it can be told from the scale's
 * own noise. Empty for measures that are no scale.
 */
export function describeLeastReliable({ alsoComputed, decimals, range }: Finding): string {
  const least = leastReliable(alsoComputed);
  if (least === null) return '';
  const [bottom, top] = range;
  const of = bottom === null || top === null ? '' : ` of the ${formatNumber(top - bottom, 0)} that the scale has`;
  return `A pupil must move by more than ${formatNumber(least, decimals)} points${of} before the change can be told from how answers to it move by themselves.`;
}

function leastReliable(estimates: Finding['alsoComputed']): number | null {
  for (const one of estimates) {
    const value = isRefused(one) ? undefined : one.values?.['leastReliableChange'];
    if (typeof value === 'number') return value;
  }
  return null;
}
