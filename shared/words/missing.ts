import type { Finding } from '#shared/outcomes/finding.ts';
import type { FormsOfWave, MissingItems } from '#shared/outcomes/findingParts.ts';
import { isRefused } from './isRefused.ts';
import { formatAmount, formatNumber, formatPercent } from './numbers.ts';
import { countOf } from './plural.ts';

/** Who is missing, and how unlike the others they would have to be. */
export function missingLines(finding: Finding): readonly string[] {
  if (finding.once !== undefined) return [];
  const { asked, withBefore, withBoth, leavers, onlyBefore, onlyAfter } = finding.missing;
  const neither = asked - withBoth - onlyBefore.length - onlyAfter.length;
  const only = [
    ...(onlyBefore.length > 0 ? [`${formatNumber(onlyBefore.length, 0)} with a value before only`] : []),
    ...(onlyAfter.length > 0 ? [`${formatNumber(onlyAfter.length, 0)} with one after only`] : []),
    ...(neither > 0 ? [`${formatNumber(neither, 0)} with neither`] : []),
  ];
  const rest = only.length === 0 ? '' : ` (${only.join(', ')})`;
  return [
    `${countOf(asked, 'mentored pupil')}, ${formatNumber(withBefore, 0)} with a value before, ${formatNumber(withBoth, 0)} with both${rest}.`,
    isRefused(leavers) ? '' : leaversLine(finding, `${formatNumber(leavers.pupils, 0)} `),
    tippingLine(finding),
    boundsLine(finding),
  ].filter((line) => line !== '');
}

/** How those with a value before only differ from the others. `many` says how many they are, or is another word for them. */
export function leaversLine({ missing: { leavers }, decimals }: Finding, many: string): string {
  if (isRefused(leavers)) return '';
  const { meanBefore, stayersBefore, g } = leavers;
  const apart = g === null ? '' : ` (g ${formatNumber(g, 2)})`;
  return `The ${many}with a value before only began at ${formatNumber(meanBefore, decimals)}, the others at ${formatNumber(stayersBefore, decimals)}${apart}.`;
}

/** How unlike the measured the missing must have changed before the answer would no longer stand; empty where that is not asked. */
export function tippingLine({ missing: { asked, withBoth, tippingPoint }, headline, unit, decimals }: Finding): string {
  if (isRefused(tippingPoint) || isRefused(headline) || headline.kind !== 'meanChange' || asked <= withBoth) return '';
  const other = headline.value > 0 ? 'lower' : 'higher';
  return tippingPoint.difference === null
    ? 'The interval includes no change already, so nobody who is missing could overturn it.'
    : `If the change of the missing was on average ${formatAmount(tippingPoint.difference, unit, decimals)} ${other} than that of those measured, the interval would reach no change.`;
}

/** Between what shares of all pupils could have done better and worse, whatever the missing did. */
export function boundsLine({ missing: { asked, withBoth, bounds } }: Finding): string {
  if (bounds === null || asked <= withBoth || withBoth === 0) return '';
  const between = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `${formatNumber(100 * low, 0)} to ${formatPercent(100 * high, 0)}`;
  return `Whatever the missing did, ${between(bounds.better)} did better and ${between(bounds.worse)} worse.`;
}

export const itemWords = {
  title: 'Questions left unanswered',
  caption: 'Questions left unanswered, of the mentored pupils’ forms',
  item: 'Question',
  before: 'Missing before',
  after: 'Missing after',
} as const;

/** One line for each wave that has forms: how many are whole, how many are scored, and the kind of the gaps. */
export function itemLines(items: MissingItems | null): readonly string[] {
  if (items === null) return [];
  return [...waveLine('Before', items.before), ...waveLine('After', items.after)];
}

function waveLine(when: string, { forms, complete, scored, nested }: FormsOfWave): readonly string[] {
  if (forms === 0) return [];
  if (nested === null) return [`${when}: ${countOf(forms, 'form')}, every question answered.`];
  const few = forms - scored === 0 ? '' : `; ${formatNumber(forms - scored, 0)} with too few answers for a score`;
  const kind = nested
    ? 'The gaps lie within each other, as when pupils stop at some point (monotone).'
    : 'The gaps are scattered: one form lacks this question and another that.';
  return [
    `${when}: ${countOf(forms, 'form')}, ${formatNumber(complete, 0)} without a gap${few}. ${forms - complete === 1 ? '' : kind}`.trim(),
  ];
}

/** The questions that somebody left out, most often left out first. */
export function itemsLeftOut(items: MissingItems | null): MissingItems['items'] {
  return (items?.items ?? [])
    .filter(({ before, after }) => before + after > 0)
    .toSorted((a, b) => b.before + b.after - a.before - a.after || a.item - b.item);
}

/** "Left unanswered: question 4 (2 before, 5 after), question 9 (0 before, 1 after)." */
export function itemsLine(items: MissingItems | null): string {
  const left = itemsLeftOut(items).map(
    ({ item, before, after }) => `question ${item} (${formatNumber(before, 0)} before, ${formatNumber(after, 0)} after)`,
  );
  return left.length === 0 ? '' : `Left unanswered: ${left.join(', ')}.`;
}
