import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import { isSmall, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import { type Estimate, type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { decimalsOf } from '#shared/words/agreeing.ts';
import { furtherMeasuresTitle } from '#shared/words/furtherMeasures.ts';
import { measureName, measureValue } from '#shared/words/measures.ts';
import { formatChange, formatInterval, formatLevel, formatNumber, formatPercent } from '#shared/words/numbers.ts';
import { whyNot } from '#shared/words/whyNot.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import { countedCell, meansWithheld } from '../sentences.ts';
import type { Section } from './section.ts';

const headings = 'Measure|Before|After|Change|95 % interval|Pupils|Left out';

/** Every measure that is not the first of its area, in one table: none is told in full, and none is passed over. */
export const further: Section = ({ further: measured, findings }) => {
  if (measured.length === 0) return [];
  const withheld = new Set(findings.filter(({ finding, shown }) => meansWithheld(finding, shown)).map(({ finding }) => finding.area));
  const rows = measured.map(({ finding, shown }) => [
    measureName(finding.measure),
    ...(saysTooMuch(finding, shown) || (withheld.has(finding.area) && countsTheSame(finding)) ? ['c', 'c', 'c', 'c'] : numbersOf(finding)),
    countedCell(shown.mentored),
    `${shown.mentored.notKnown}`,
  ]);
  const blocks: readonly Block[] = [
    {
      kind: 'lead',
      text: 'Mentored pupils, in the same windows. Before and after are means for each pupil, and the change is after minus before. What has no before is a share, and no change.',
    },
    { kind: 'table', table: numberTable(furtherMeasuresTitle, headings, rows, hiddenNote(rows)) },
    { kind: 'list', items: measured.map(({ finding }) => noteOf(finding)) },
  ];
  return [{ id: 'further', title: furtherMeasuresTitle, newPage: false, blocks }];
};

/**
 * Means of too few pupils are hidden, and so are means from which a small number could be worked out: a share of pupils, or a count of
 * events, times the number counted.
 */
function saysTooMuch({ headline, pupils, unit, counted }: Finding, { audience, numbers }: ShownFinding): boolean {
  if (counted === 0) return false;
  if (!numbers) return true;
  const rule = smallNumberRule(audience);
  const total = (pick: 'pre' | 'post') => Math.round(pupils.reduce((sum, pupil) => sum + pupil[pick], 0));
  if (unit === 'events') return isSmall(total('pre'), rule) || isSmall(total('post'), rule);
  if (isRefused(headline)) return false;
  if (headline.kind === 'share')
    return [headline.value, 100 - headline.value].some((share) => isSmall(Math.round((headline.n * share) / 100), rule));
  if (headline.kind !== 'shareChange') return false;
  const having = [total('pre') / 100, total('post') / 100];
  return having.some((count) => isSmall(count, rule) || isSmall(counted - count, rule));
}

/** Other counts of the same events, half days lost to suspensions for instance, bound how many pupils had any as their number does. */
function countsTheSame({ unit, before, after }: Finding): boolean {
  return (unit === 'events' || unit === 'per100Sessions') && (before?.mean !== 0 || after?.mean !== 0);
}

function numbersOf(finding: Finding): readonly string[] {
  const { before, after, once, unit, headline } = finding;
  if (once !== undefined && !isRefused(headline))
    return ['–', formatPercent(headline.value, finding.decimals), '–', shareInterval(headline, finding.decimals)];
  if (before === null || after === null) return ['–', '–', '–', '–'];
  const decimals = decimalsOf(finding);
  const say = (value: number) => formatLevel(value, unit, decimals);
  const change = formatChange(after.mean - before.mean, decimals);
  if (isRefused(headline) || headline.low === null || headline.high === null) return [say(before.mean), say(after.mean), change, '–'];
  const interval =
    headline.kind === 'rateRatio'
      ? `${formatNumber(headline.value, 2)} times (${formatInterval(headline.low, headline.high, 2)})`
      : formatInterval(headline.low, headline.high, decimals);
  return [say(before.mean), say(after.mean), change, interval];
}

function shareInterval({ low, high }: Estimate, decimals: number): string {
  return low === null || high === null ? '–' : formatInterval(low, high, decimals);
}

/** What a pupil's number is, and why there is no interval. */
function noteOf({ measure, headline }: Finding): string {
  const why = isRefused(headline) ? headline.refused : headline.whyNoInterval;
  const rate = !isRefused(headline) && headline.kind === 'rateRatio' ? '; the interval is that of the ratio of rates, after to before' : '';
  return `${measureName(measure)}: ${measureValue(measure)}${why === null ? rate : `; no interval: ${whyNot(why)}`}.`;
}
