import type { ShownFinding } from '#shared/disclosure/suppressFinding.ts';
import type { ShownCount } from '#shared/disclosure/thresholds.ts';
import type { ComparisonFinding, Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { measureIsPlural, measureSubject } from '#shared/words/measures.ts';
import { formatAmount, formatInterval, formatLevel, formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { windowLength } from '#shared/words/settings.ts';

/** Nothing here says why anything changed: a change is said to be a change, and beside it what chance alone predicts. */

export function meanChange(finding: Finding): number | null {
  return finding.before === null || finding.after === null ? null : finding.after.mean - finding.before.mean;
}

/** "Attendance rose 3.9 points, from 80.2 % to 84.1 %." */
export function changeSentence(finding: Finding): string {
  const change = meanChange(finding);
  const subject = measureSubject(finding.measure);
  if (change === null || finding.before === null || finding.after === null) return `${subject} could not be compared before and after.`;
  const [before, after] = [finding.before.mean, finding.after.mean].map((value) => formatLevel(value, finding.unit, finding.decimals));
  if (formatNumber(Math.abs(change), finding.decimals) === formatNumber(0, finding.decimals)) {
    return `${subject} ${measureIsPlural(finding.measure) ? 'were' : 'was'} as good as unchanged: ${before} before, ${after} after.`;
  }
  return `${subject} ${change > 0 ? 'rose' : 'fell'} by ${formatAmount(change, finding.unit, finding.decimals)}, from ${before} to ${after}.`;
}

/** What pupils chosen at a low point would have done on their own. Always stands beside a change that has no comparison. */
export function chanceSentence(finding: Finding): string {
  if (isRefused(finding.chance))
    return 'What chance alone predicts could not be worked out here, so some or all of this change may be chance.';
  const { expected, beyond, band } = finding.chance;
  const amount = (value: number) => formatAmount(value, finding.unit, finding.decimals);
  const why = 'Pupils are referred at a low point, and many would have moved back towards their usual level on their own.';
  const way = finding.better === 'up' ? 'rise' : 'fall';
  if (expected !== null && beyond !== null) {
    const towardsBetter = expected > 0 === (finding.better === 'up');
    if (!towardsBetter) return `${why} Here chance alone predicts no ${way} at all.`;
    const more = beyond > 0 === (finding.better === 'up');
    const rest = more ? `leaving ${amount(beyond)} beyond it` : `which is ${amount(beyond)} more than was seen`;
    return `${why} Chance alone predicts a ${way} of ${amount(expected)}, ${rest}.`;
  }
  if (band !== null) {
    const ends = [band.low, band.high].map((value) => formatNumber(value, finding.decimals)).join(' and ');
    return `${why} Chance alone predicts a change of somewhere between ${ends}, depending on how steady such values are from one term to the next.`;
  }
  return why;
}

/** "138 of 214 pupils did better, 21 stayed the same and 55 did worse." Hidden counts are said to be small. */
export function tallySentence(shown: ShownFinding): string {
  const { better, same, worse, counted } = shown.mentored;
  if ([better, same, worse].every((count) => count === 'c'))
    return 'How many pupils did better, the same or worse is not shown, because the groups are small.';
  const say = (count: ShownCount) => (count === 'c' ? 'a small number (c)' : count === 0 ? 'none' : formatNumber(count, 0));
  const of = counted === 'c' ? '' : ` of ${countOf(counted, 'pupil')}`;
  return `${say(better)}${of} did better, ${say(same)} stayed the same and ${say(worse)} did worse.`.replace(/^./, (first) =>
    first.toUpperCase(),
  );
}

/** Mentored minus not mentored, as a difference and nothing more. */
export function comparisonSentence(finding: Finding, comparison: ComparisonFinding): string {
  const headline = comparison.headline;
  if (isRefused(headline)) return 'The two groups could not be compared in one number.';
  const { value, low, high } = headline;
  const amount = formatAmount(value, finding.unit, finding.decimals);
  const interval =
    low === null || high === null
      ? 'No interval can be given with so few schools.'
      : `The difference could plausibly be anywhere from ${formatInterval(low, high, finding.decimals)}${
          low < 0 && high > 0 ? ', which includes no difference at all' : ''
        }.`;
  const way = value > 0 ? 'more' : 'less';
  const start = headline.kind === 'adjustedDifference' ? 'Comparing pupils who began at the same level, m' : 'M';
  return `${start}entored pupils changed by ${amount} ${way} than pupils of the same schools who were not mentored. ${interval}`;
}

/** "214 of 240 mentored pupils; 12 weeks before and after each pupil’s own start." */
export function baseSentence(finding: Finding, shown: ShownFinding): string {
  const { counted, asked } = shown.mentored;
  const anchor = finding.window.anchor === 'start' ? 'start' : 'referral';
  const who =
    counted === 'c' || asked === 'c'
      ? 'A small number of mentored pupils'
      : `${formatNumber(counted, 0)} of ${formatNumber(asked, 0)} mentored pupils`;
  const rated = finding.unit === 'score' || finding.unit === 'points';
  return rated
    ? `${who}; rated before and after each pupil’s own ${anchor}`
    : `${who}; ${windowLength(finding.window)} before and after each pupil’s own ${anchor}`;
}
