import type { ChanceLine, ComparisonFinding, Estimate, Finding } from '#shared/outcomes/finding.ts';
import { decimalsOf } from './agreeing.ts';
import { describeCaveat } from './caveats.ts';
import { whyNoLine } from './chanceCells.ts';
import { isRefused } from './isRefused.ts';
import { describeLeftOut } from './leftOut.ts';
import { eventsOf, measureSubject } from './measures.ts';
import { methodNote } from './methods.ts';
import { hadNone, noneSentence } from './noEvents.ts';
import { formatAmount, formatInterval, formatLevel, formatNumber, formatP, formatSigned } from './numbers.ts';
import { countOf } from './plural.ts';
import { describeWhen } from './settings.ts';
import { nothingBefore, shareEstimate } from './shares.ts';
import { isNothing, titleOf } from './titles.ts';
import { secondAnswer, secondAnswerBriefly } from './twoAnswers.ts';
import { whyNot } from './whyNot.ts';

/** Everything that is said about a Finding. Empty text where there is nothing to say. */
export interface FindingWords {
  /** The finding as a sentence that claims nothing about why. */
  readonly title: string;
  /** n and window. */
  readonly subtitle: string;
  /** Levels, interval and p in one sentence. */
  readonly estimate: string;
  readonly tally: string;
  readonly chance: string;
  readonly comparison: string;
  readonly leftOut: string;
  readonly method: string;
  readonly caveats: readonly string[];
}

export function describeFinding(finding: Finding): FindingWords {
  const isShare = finding.once !== undefined;
  return {
    title: titleOf(finding),
    subtitle: subtitleOf(finding),
    estimate: isShare ? shareEstimate(finding) : estimateOf(finding),
    tally: isShare ? '' : tallyOf(finding),
    chance: isShare ? nothingBefore : chanceOf(finding),
    comparison: comparisonOf(finding),
    leftOut: describeLeftOut(finding.leftOut, finding.asked),
    method: methodOf(finding),
    caveats: finding.caveats.map((caveat) => describeCaveat(caveat, finding)),
  };
}

/** "214 of 240 mentored pupils, 12 weeks before and after each pupil’s own start." */
export function subtitleOf(finding: Finding): string {
  const who =
    finding.asked === 0 ? 'No mentored pupils' : `${formatNumber(finding.counted, 0)} of ${countOf(finding.asked, 'mentored pupil')}`;
  return `${who}, ${describeWhen(finding)}`;
}

function estimateOf(finding: Finding): string {
  const { headline, before, after, unit } = finding;
  const decimals = decimalsOf(finding);
  if (hadNone(finding)) return noneSentence(finding);
  if (isRefused(headline)) return `A single number is not given: ${whyNot(headline.refused)}.`;
  if (before === null || after === null) return '';
  const interval = headline.low === null || headline.high === null ? null : formatInterval(headline.low, headline.high, decimals);
  const p = headline.p === null ? '' : `, ${formatP(headline.p)}`;
  const rest = interval === null ? `no interval: ${whyNot(headline.whyNoInterval ?? '')}` : `95 % interval ${interval}${p}`;
  const levels = `${formatLevel(before.mean, unit, decimals)} before and ${formatLevel(after.mean, unit, decimals)} after`;
  if (headline.kind === 'rateRatio') {
    return `${measureSubject(finding.measure)} per possible session after were ${formatNumber(headline.value, 2)} times those before (${rest}); per pupil, ${levels}.`;
  }
  const whose = headline.kind === 'shareChange' ? 'Of the pupils, ' : 'On average ';
  return `${whose}${levels}, a change of ${formatNumber(headline.value, decimals)} (${rest}).`;
}

/** Which way is better: a rise of a number may be a fall of what it is about. */
export function describeDirection({ better }: Finding): string {
  return `${better === 'up' ? 'Higher' : 'Lower'} is better.`;
}

/** What counts as better: "any rise, however small". A pupil who moved by next to nothing counts as one who moved far. */
export function betterRule({ better }: Finding): string {
  return `any ${better === 'up' ? 'rise' : 'fall'}, however small`;
}

/** "121 of 214 pupils did better, 38 stayed the same and 55 did worse; 26 are not known." */
function tallyOf(finding: Finding): string {
  const { better, same, worse, notKnown } = finding.tally;
  if (finding.counted === 0 || hadNone(finding)) return '';
  const say = (count: number) => (count === 0 ? 'none' : formatNumber(count, 0));
  const unknown = notKnown === 0 ? '' : `; for ${formatNumber(notKnown, 0)} it is not known`;
  return `Of ${countOf(finding.counted, 'pupil')}, ${say(better)} did better (${betterRule(finding)}), ${say(same)} stayed the same and ${say(worse)} did worse${unknown}.`;
}

function chanceOf(finding: Finding): string {
  const { chance } = finding;
  if (hadNone(finding)) return '';
  const low = 'Pupils are referred when things are bad, and many would have moved back towards their usual level on their own.';
  if (isRefused(chance)) {
    if (finding.counted === 0) return '';
    return `${low} How much of the change that accounts for is not known here: ${whyNot(chance.refused)}.`;
  }
  const why = whyNoLine(chance);
  const told =
    why === null ? chanceAmounts(finding, chance) : `How much of the change that accounts for is not known here: ${whyNot(why)}.`;
  return `${low} ${told}${besideAlike(finding, chance)}`;
}

function chanceAmounts(finding: Finding, chance: ChanceLine): string {
  const say = (value: number) => formatSigned(value, finding.unit, decimalsOf(finding));
  if (chance.expected === null || chance.beyond === null) {
    if (chance.band === null) return '';
    return `Depending on how steady pupils are from one window to the next, that alone predicts a change of between ${formatInterval(chance.band.low, chance.band.high, decimalsOf(finding)).replace(' to ', ' and ')}.`;
  }
  const basis = `learnt from ${countOf(chance.basisPupils, 'pupil')} of the register over the same weeks`;
  return `That alone predicts a change of about ${say(chance.expected)} (${basis}); a change of ${say(chance.observed)} was seen, which leaves about ${say(chance.beyond)}.`;
}

/** A change beyond chance is only claimed where the interval of this leaves out 0. Other pupils are named only where the study sets them beside. */
function besideAlike(finding: Finding, { beyondTest, expected }: ChanceLine): string {
  if (isRefused(beyondTest)) return expected === null ? '' : ` No interval can be given for that: ${whyNot(beyondTest.refused)}.`;
  const { value, low, high, alike } = beyondTest;
  const apart = isNothing(value, finding) ? 'no difference' : `a difference of ${formatSigned(value, finding.unit, finding.decimals)}`;
  const interval = formatInterval(low, high, finding.decimals);
  const nothing = low <= 0 && high >= 0 ? ', which includes no difference' : '';
  const judged = finding.comparison === null ? 'Allowing' : `Beside ${countOf(alike, 'pupil')} without a mentor, allowing`;
  return ` ${judged} for where each began, the change shows ${apart}${finding.comparison === null ? ' from what chance alone would bring' : ''} (95 % interval ${interval}${nothing}).`;
}

/** Careful by rule: a difference beside other pupils, never a reason. */
function comparisonOf(finding: Finding): string {
  const { comparison } = finding;
  if (comparison === null) return '';
  if (isRefused(comparison)) return `There are no other pupils to compare with: ${whyNot(comparison.refused)}.`;
  return comparisonSentence(finding, comparison);
}

function comparisonSentence(finding: Finding, comparison: ComparisonFinding): string {
  const { headline } = comparison;
  const others = othersOf(comparison);
  if (isRefused(headline)) return `A comparison with ${others} is not given: ${whyNot(headline.refused)}.`;
  return `${differenceSentence(finding, headline, others)}${secondAnswer(finding)}`;
}

/** Heads a figure of both groups: the difference with its interval, or that there is no clear one. Empty without a comparison. */
export function comparisonHeading(finding: Finding): string {
  const { comparison } = finding;
  if (comparison === null || isRefused(comparison)) return '';
  const { headline } = comparison;
  if (isRefused(headline)) return comparisonSentence(finding, comparison);
  const others = othersOf(comparison);
  const { low, high } = headline;
  if (low === null || high === null || low > 0 || high < 0)
    return `${differenceSentence(finding, headline, others)}${secondAnswerBriefly(finding)}`;
  return `After allowing for where each pupil began, there is no clear difference from ${others} (95 % interval ${formatInterval(low, high, finding.decimals)}).${secondAnswerBriefly(finding)}`;
}

function othersOf({ counted }: ComparisonFinding): string {
  return `${countOf(counted, 'pupil')} of the same schools who were not mentored`;
}

function differenceSentence(finding: Finding, { value, low, high, whyNoInterval }: Estimate, others: string): string {
  const flat = isNothing(value, finding);
  const interval =
    low === null || high === null
      ? `no interval: ${whyNot(whyNoInterval ?? '')}`
      : `95 % interval ${formatInterval(low, high, finding.decimals)}${low <= 0 && high >= 0 ? ', which includes no difference' : ''}`;
  if (finding.unit === 'events') {
    const number = formatNumber(Math.abs(value), finding.decimals);
    const what = eventsOf(finding.measure);
    const had = flat ? `as many ${what} per pupil as` : `${number} ${value > 0 ? 'more' : 'fewer'} ${what} per pupil than`;
    return `After allowing for where each pupil began, mentored pupils had ${had} ${others} (${interval}).`;
  }
  const amount = formatAmount(value, finding.unit, finding.decimals);
  const ended = flat ? 'at the same level as' : `${amount} ${value > 0 ? 'above' : 'below'}`;
  return `After allowing for where each pupil began, mentored pupils ended ${ended} ${others} (${interval}).`;
}

function methodOf(finding: Finding): string {
  const parts = [isRefused(finding.headline) ? '' : methodNote(finding.headline.method)];
  const { comparison } = finding;
  if (comparison !== null && !isRefused(comparison)) parts.push(methodNote(comparison.design));
  return parts.filter((part) => part !== '').join(' ');
}
