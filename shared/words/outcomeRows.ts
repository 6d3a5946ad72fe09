import type { ComparisonFinding, Estimate, Finding, MeasureUnit } from '#shared/outcomes/finding.ts';
import { decimalsOf } from './agreeing.ts';
import { beganFarApart } from './caveats.ts';
import { chanceCell, whyNoLine } from './chanceCells.ts';
import { isRefused } from './isRefused.ts';
import { leftOutReason } from './leftOut.ts';
import { hadNone } from './noEvents.ts';
import { formatChange, formatInterval, formatLevel, formatNumber } from './numbers.ts';
import { listOf, sentenceCase } from './plural.ts';
import { shareRows } from './shares.ts';
import { twoAnswers } from './twoAnswers.ts';
import { whyNot } from './whyNot.ts';

/** One line of an outcome card's numbers: what it is, the number, and what stands beside it. */
export interface OutcomeRow {
  readonly name: string;
  readonly value: string;
  readonly beside: string;
}

/** The numbers of an outcome card, in the order they are asked for: levels, change, what chance alone predicts, the other pupils. */
export function outcomeRows(finding: Finding): readonly OutcomeRow[] {
  if (finding.once !== undefined) return shareRows(finding);
  const { before, after, unit, headline } = finding;
  const decimals = decimalsOf(finding);
  if (before === null || after === null || finding.counted === 0) return [];
  if (hadNone(finding)) return comparisonRows(finding);
  const change = formatChange(after.mean - before.mean, decimals);
  const rows: OutcomeRow[] = [
    {
      name: levelName(finding),
      value: formatLevel(after.mean, unit, decimals),
      beside: `${formatLevel(before.mean, unit, decimals)} before`,
    },
  ];
  if (isRefused(headline)) rows.push({ name: 'Change', value: change, beside: sentenceCase(whyNot(headline.refused)) });
  else if (headline.kind === 'rateRatio') {
    rows.push({ name: 'Ratio of rates', value: formatNumber(headline.value, 2), beside: intervalOf(headline, 2) });
    rows.push({ name: 'Change', value: change, beside: '' });
  } else rows.push({ name: 'Change', value: formatChange(headline.value, decimals), beside: intervalOf(headline, decimals) });
  return [...rows, chanceRow(finding), ...comparisonRows(finding)];
}

function chanceRow(finding: Finding): OutcomeRow {
  const { chance } = finding;
  const decimals = decimalsOf(finding);
  const name = 'Chance alone predicts';
  if (isRefused(chance)) return { name, value: 'not known', beside: sentenceCase(whyNot(chance.refused)) };
  if (chance.expected !== null && chance.beyond !== null) {
    return {
      name,
      value: chanceCell(finding, decimals),
      beside: `which leaves about ${formatChange(chance.beyond, decimals)}`,
    };
  }
  const why = whyNoLine(chance);
  return { name, value: chanceCell(finding, decimals), beside: why === null ? '' : sentenceCase(whyNot(why)) };
}

function comparisonRows(finding: Finding): readonly OutcomeRow[] {
  const { comparison, decimals } = finding;
  if (comparison === null || isRefused(comparison)) return [];
  const name = `Beside ${formatNumber(comparison.counted, 0)} others`;
  const { headline } = comparison;
  if (isRefused(headline)) return [{ name, value: 'not given', beside: sentenceCase(whyNot(headline.refused)) }];
  const both = twoAnswers(finding);
  const row = (of: string, estimate: Estimate) => ({
    name: of,
    value: formatChange(estimate.value, decimals),
    beside: intervalOf(estimate, decimals),
  });
  // Where neither is safe alone both stand here, and the note below says so.
  return both === null ? [row(name, headline)] : [row(name, headline), row('Difference in changes', both.simple)];
}

/** What the numbers of a count or of points are the mean of, said once, with the level: per cent and ratings say so themselves. */
const levelName = ({ unit }: Finding): string => (unit === 'events' || unit === 'behaviourPoints' ? 'After, per pupil' : 'After');

/** What a reader of the comparison must know beside its number: that the groups began apart, and how many of the others are in it. */
export function comparisonNotes(finding: Finding): readonly string[] {
  const { comparison, unit } = finding;
  if (comparison === null || isRefused(comparison)) return [];
  const both = twoAnswers(finding);
  const apart = both?.neither ?? (comparison.baselineVerdict === 'notEquivalent' ? beganFarApart : '');
  return [...(apart === '' ? [] : [apart]), ...othersCounted(comparison, unit)];
}

/** The same with why, for the page that has room for it: "300 of 360 others could be counted; left out are 60 (no rating after)." */
export function othersLeftOut({ comparison, unit }: Finding): string {
  if (comparison === null || isRefused(comparison)) return '';
  const reasons = comparison.leftOut.map(({ reason, pupils }) => `${formatNumber(pupils.length, 0)} (${leftOutReason(reason)})`);
  return othersCounted(comparison, unit)
    .map((sentence) => `${sentence.slice(0, -1)}; left out are ${listOf(reasons)}.`)
    .join('');
}

/** Of the others only those with anything of the kind are asked about: with a measure that not everybody has, they are fewer, and that is said. */
const ofThose: Partial<Readonly<Record<MeasureUnit, string>>> = {
  score: ' who were rated at all',
  points: ' who answered at all',
  grades: ' who were graded at all',
};

function othersCounted({ counted, leftOut }: ComparisonFinding, unit: MeasureUnit): readonly string[] {
  const missing = leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0);
  const whose = ofThose[unit] ?? '';
  return missing === 0 ? [] : [`${formatNumber(counted, 0)} of ${formatNumber(counted + missing, 0)} others${whose} could be counted.`];
}

function intervalOf({ low, high, whyNoInterval }: Estimate, decimals: number): string {
  if (low !== null && high !== null) return `95 % interval ${formatInterval(low, high, decimals)}`;
  return whyNoInterval === null ? '' : `No interval: ${whyNot(whyNoInterval)}`;
}
