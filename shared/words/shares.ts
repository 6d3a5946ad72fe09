import type { Estimate, Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';
import { measureSubject } from './measures.ts';
import { formatInterval, formatLevel, formatNumber, formatPercent } from './numbers.ts';
import type { OutcomeRow } from './outcomeRows.ts';
import { countOf } from './plural.ts';
import { whyNot } from './whyNot.ts';

/** What is said of a measure with one value per pupil and none before: a share, never a change. */

/** "Of 366 reviewed targets, 168 were met: 46 %." Small counts and all: for people who may see the study. */
export function shareTitle(finding: Finding): string {
  const { headline, measure, decimals } = finding;
  if (isRefused(headline)) return `${measureSubject(measure)} is not known yet.`;
  const [met, reviewed] = [Number(headline.values?.['met'] ?? 0), Number(headline.values?.['reviewed'] ?? 0)];
  const count = met === 0 ? 'none' : formatNumber(met, 0);
  return `Of ${countOf(reviewed, 'reviewed target')}, ${count} ${met === 1 ? 'was' : 'were'} met: ${formatPercent(headline.value, decimals)}.`;
}

/** The share with its interval, and the same of the pupils. No counts, so that it may stand in a report. */
export function shareEstimate({ headline, after, unit, decimals }: Finding): string {
  if (isRefused(headline) || after === null) return isRefused(headline) ? `A share is not given: ${whyNot(headline.refused)}.` : '';
  const { value, low, high } = headline;
  const interval = low === null || high === null ? '' : ` (95 % interval ${formatInterval(low, high, decimals)})`;
  return `${formatPercent(value, decimals)} of the reviewed targets were met${interval}. On average ${formatLevel(after.mean, unit, decimals)} of a pupil’s own were; there one that was met in part counts half.`;
}

export const nothingBefore =
  'There is nothing to compare with before: a target that has just been set is not met. So this is no change, and what chance alone would have done cannot be asked.';

/** The same in one line of a list. */
export function shareLine({ headline, decimals }: Finding): string {
  if (isRefused(headline)) return '';
  return `${formatPercent(headline.value, decimals)} of ${countOf(Number(headline.values?.['reviewed'] ?? 0), 'reviewed target')} met`;
}

export function shareRows({ headline, after, unit, decimals }: Finding): readonly OutcomeRow[] {
  if (isRefused(headline) || after === null) return [];
  const { value, low, high } = headline;
  const interval = low === null || high === null ? '' : `95 % interval ${formatInterval(low, high, decimals)}`;
  return [
    { name: 'Met, of those reviewed', value: formatPercent(value, decimals), beside: interval },
    { name: 'Average of the pupils', value: formatLevel(after.mean, unit, decimals), beside: 'met in part counts half' },
  ];
}

/** What an estimate counts, in the words of its table: pupils are a bare number, targets say so. */
export function countedBy({ method, n }: Pick<Estimate, 'method' | 'n'>): string {
  return method === 'targetsMet' ? countOf(n, 'target') : formatNumber(n, 0);
}

export const pupilTableWords = {
  title: 'Pupil by pupil',
  note: 'For people who may see pupils’ records. No export holds this table.',
  caption: 'Each pupil’s share of targets met',
  value: 'Of the targets reviewed, met',
} as const;
