import type { ChanceLine, Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';
import { formatChange, formatInterval, formatNumber } from './numbers.ts';

/** What chance alone predicts, as every table says it: a number, a range where only that can be given, or that it is not known. */
export function chanceCell({ chance }: Pick<Finding, 'chance'>, decimals: number): string {
  if (isRefused(chance)) return notKnown;
  const { expected, band } = chance;
  if (expected !== null) return `about ${formatChange(expected, decimals)}`;
  return band === null ? notKnown : formatInterval(band.low, band.high, decimals);
}

const notKnown = 'not known';

/** Why a line that was not refused has neither a number nor a range; null where it has one. A code said by `whyNot`. */
export function whyNoLine({ expected, band, basis }: ChanceLine): string | null {
  if (expected !== null || band !== null) return null;
  return basis === 'mostlyMentored' ? basis : 'rhoOutOfRange';
}

/** The same of a count, where the total would have gone: "to about 5", "to between 3 and 5", and which way; null where it is not known. */
export function chanceOfTotal(
  { chance, counted }: Finding,
  before: number,
): { readonly way: 'rise' | 'fall' | 'none' | 'either'; readonly to: string } | null {
  if (isRefused(chance)) return null;
  const total = (mean: number) => Math.max(0, Math.round(before + mean * counted));
  const { expected, band } = chance;
  if (expected === null && band === null) return null;
  const [low, high] = expected === null ? [total(band?.low ?? 0), total(band?.high ?? 0)] : [total(expected), total(expected)];
  const to = low === high ? `about ${formatNumber(low, 0)}` : `between ${formatNumber(low, 0)} and ${formatNumber(high, 0)}`;
  if (low === before && high === before) return { way: 'none', to };
  return { way: low >= before ? 'rise' : high <= before ? 'fall' : 'either', to };
}
