import type { ShownFinding, ShownGroup } from '#shared/disclosure/shownFinding.ts';
import { isSmall, type ShownCount, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import { type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { comparisonHeading, describeFinding } from '#shared/words/findings.ts';
import { measureIsPlural, measureSubject } from '#shared/words/measures.ts';
import { formatAmount, formatLevel, formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { describeWhen } from '#shared/words/settings.ts';
import { ownInterval, titleWithInterval } from '#shared/words/titles.ts';

/**
 * Sentences of a Finding in which a count may have to be hidden. Everything else is said by `words/findings.ts`.
 * Nothing here says why anything changed.
 */

/** Nobody has changed what speakers are called: the report promises no more than that. */
export const speakersNote = 'Speakers are called as in the transcripts; whoever passes this on makes sure that these are pseudonyms.';

export function meanChange(finding: Finding): number | null {
  return finding.before === null || finding.after === null ? null : finding.after.mean - finding.before.mean;
}

/** The finding as a title. A measure of events is told by its totals; where a total is small, by the mean of a pupil. */
export function titleSentence(finding: Finding, shown: ShownFinding): string {
  return totalsShown(finding, shown) ? titleWithInterval(finding) : changeSentence(finding);
}

/** Whether the totals of a count of events are large enough to be told, and say no number that is hidden. True for every other measure. */
export function totalsShown({ unit, pupils }: Finding, { audience, inside, coarse }: ShownFinding): boolean {
  if (unit !== 'events' || inside) return true;
  if (coarse !== null) return false;
  const rule = smallNumberRule(audience);
  const total = (side: 'pre' | 'post') => pupils.reduce((sum, pupil) => sum + pupil[side], 0);
  return !isSmall(total('pre'), rule) && !isSmall(total('post'), rule);
}

/** Whether enough are counted for means, which is printed, and none may be told all the same. Where the number is hidden nothing says which of the two it is. */
export function meansWithheld({ counted }: Finding, { audience, numbers, mentored }: ShownFinding): boolean {
  return !numbers && mentored.counted !== 'c' && counted >= smallNumberRule(audience).base;
}

/** "Attendance rose by 3.9 points, from 80.2 % to 84.1 % (95 % interval 1.2 to 6.6)." */
function changeSentence(finding: Finding): string {
  const change = meanChange(finding);
  const subject = measureSubject(finding.measure);
  if (change === null || finding.before === null || finding.after === null) return `${subject} could not be compared before and after.`;
  const say = (value: number) => formatLevel(value, finding.unit, finding.decimals);
  const [before, after] = [say(finding.before.mean), say(finding.after.mean)];
  const each = finding.unit === 'events' ? ' for each pupil' : '';
  if (formatNumber(Math.abs(change), finding.decimals) === formatNumber(0, finding.decimals)) {
    return `${subject} stayed as ${measureIsPlural(finding.measure) ? 'they were' : 'it was'}: ${before} before and ${after} after${each}${ownInterval(finding)}.`;
  }
  const way = change > 0 ? 'rose' : 'fell';
  const amount = formatAmount(change, finding.unit, finding.decimals);
  return `${subject} ${way} by ${amount}, from ${before} to ${after}${finding.unit === 'events' ? '' : each}${ownInterval(finding)}.`;
}

/** "138 of 214 pupils did better, 21 stayed the same and 55 did worse." Hidden counts are said to be small. */
export function tallySentence({ mentored: { better, same, worse, counted } }: ShownFinding): string {
  if ([better, same, worse].every((count) => count === 'c')) {
    return 'How many pupils did better, the same or worse is not shown, because the groups are small.';
  }
  const say = (count: ShownCount) => (count === 'c' ? 'a number not shown (c)' : count === 0 ? 'none' : formatNumber(count, 0));
  const of = counted === 'c' ? '' : ` of ${countOf(counted, 'pupil')}`;
  const sentence = `${say(better)}${of} did better, ${say(same)} stayed the same and ${say(worse)} did worse.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "214 of 240 mentored pupils, 12 weeks before and after each pupil’s own start". */
export function baseSentence(finding: Finding, { mentored: { counted, asked, atLeast }, numbers }: ShownFinding): string {
  const when = describeWhen(finding);
  if (atLeast !== null && asked !== 'c')
    return `At least ${formatNumber(atLeast, 0)} of ${formatNumber(asked, 0)} mentored pupils, ${when}`;
  if (counted === 'c') return `${numbers ? 'Mentored pupils, their number not shown' : 'A small number of mentored pupils'} (c), ${when}`;
  const of = asked === 'c' ? '' : ` of ${formatNumber(asked, 0)}`;
  return `${formatNumber(counted, 0)}${of} mentored pupils, ${when}`;
}

/** A number counted for a table cell. Where it is hidden only to protect a few who were left out, that it is nearly everybody is said, as widely as the rule wants. */
export function countedCell({ counted, atLeast }: ShownGroup): string {
  if (counted !== 'c') return formatNumber(counted, 0);
  return atLeast === null ? 'c' : `at least ${formatNumber(atLeast, 0)}`;
}

/** How mentored pupils ended beside the others. How many the others are is left out where that number is hidden; empty without a comparison. */
export function comparisonWords(finding: Finding, shown: ShownFinding): string {
  return besideOthers(finding, shown, describeFinding(finding).comparison);
}

/** The same as a heading: with its interval, and no difference named where none is clear. */
export function comparisonTitle(finding: Finding, shown: ShownFinding): string {
  return besideOthers(finding, shown, comparisonHeading(finding));
}

function besideOthers({ comparison: other }: Finding, { comparisonNumbers, others, inside }: ShownFinding, sentence: string): string {
  if (other === null) return '';
  if (inside || isRefused(other)) return sentence;
  if (!comparisonNumbers) return 'There are too few pupils in one of the groups to show this.';
  return others === 'c' ? sentence.replace(countOf(other.counted, 'pupil'), 'pupils') : sentence;
}

/** What chance alone predicts, in words. How many pupils it is learnt from, or began alike, is left out where that number is hidden. */
export function chanceWords(finding: Finding, { basis, alike, inside }: ShownFinding): string {
  const { chance } = describeFinding(finding);
  if (inside) return chance;
  const learnt = basis === 'c' ? chance.replace(/learnt from [\d,]+ pupils? of/, 'learnt from pupils of') : chance;
  return alike === 'c' ? learnt.replace(/Beside [\d,]+ pupils? without/, 'Beside pupils without') : learnt;
}
