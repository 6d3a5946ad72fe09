import { coarseFinding } from '#shared/disclosure/coarseFinding.ts';
import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import { type ShownFlow, type ShownReasons, showOutcomes } from '#shared/disclosure/shownOutcomes.ts';
import { type Audience, isSmall, type ShownCount, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { agreeingDecimals, decimalsOf, tellingDecimals } from '#shared/words/agreeing.ts';
import { chanceCell } from '#shared/words/chanceCells.ts';
import { changeAxisTitle, describeLoss, describeReferralReason, describeStep } from '#shared/words/figures.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { measureName } from '#shared/words/measures.ts';
import { formatChange, formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { type DataTable, numberTable, wordTable } from './dataTable.ts';
import { besideCurveWords, curveWords, weekWords } from './depthFigureWords.ts';
import type { FigureId } from './figureKeys.ts';
import { hiddenNote } from './hiddenNote.ts';
import { nothingHidden } from './nothingHidden.ts';
import {
  baseSentence,
  chanceWords,
  comparisonTitle,
  comparisonWords,
  countedCell,
  meanChange,
  tallySentence,
  titleSentence,
} from './sentences.ts';

/** What stands round a figure: the finding as its title, who it is about, the whole of it in words, and its numbers. */
export interface FigureWords {
  readonly title: string;
  readonly subtitle: string;
  /** For whoever cannot see the figure. */
  readonly sentence: string;
  readonly table: DataTable;
}

export interface FigureAsked {
  readonly figure: FigureId;
  readonly outcomes: OutcomeSet;
  readonly finding: Finding | null;
  /** null = the evaluator's own window, where nothing is hidden. */
  readonly audience: Audience | null;
}

/** Words and table of a figure, with what the audience may not see left out. */
export function describeFigure({ figure, outcomes, finding, audience }: FigureAsked): FigureWords {
  const all = audience === null ? nothingHidden(outcomes) : showOutcomes(outcomes, audience);
  if (figure === 'cohortFlow') return flowWords(all.flow);
  if (figure === 'referralReasons' || finding === null) return reasonsWords(all.reasons);
  return findingWords(figure, coarseFinding(finding, all.of(finding)), all.of(finding), audience);
}

function findingWords(figure: FigureId, finding: Finding, shown: ShownFinding, audience: Audience | null): FigureWords {
  if (figure === 'specificationCurve') return curveWords(finding, baseSentence(finding, shown));
  if (figure === 'comparisonCurve') return besideCurveWords(finding, baseSentence(finding, shown));
  if (figure === 'weeks') return weekWords(finding, audience, baseSentence(finding, shown));
  if (figure === 'comparison') return comparisonFigureWords(finding, shown);
  return figure === 'distribution' ? distributionWords(finding, shown, audience) : changeWords(finding, shown);
}

const count = (value: ShownCount) => (value === 'c' ? 'c' : formatNumber(value, 0));

function changeWords(finding: Finding, shown: ShownFinding): FigureWords {
  const decimals = decimalsOf(finding);
  const say = (value: number | null | undefined) => (value === null || value === undefined ? 'not known' : formatNumber(value, decimals));
  const change = meanChange(finding);
  const words = describeFinding(finding);
  const isWhole = shown.coarse?.isWhole === true;
  // The median of a rate is one pupil's own: outside the school it is told as roughly as a pupil is.
  const isRough = finding.unit === 'percent' && !shown.inside && shown.audience !== 'school';
  const median = (side: Finding['before']) => (side !== null && isRough ? formatNumber(side.median, 0) : say(side?.median));
  const row = (name: string, side: Finding['before']) => [
    name,
    say(side?.mean),
    isWhole ? 'c' : median(side),
    shown.coarse === null ? say(side?.sd) : 'c',
  ];
  const rows = [
    row('Before', finding.before),
    row('After', finding.after),
    ['Change', change === null ? 'not known' : formatChange(change, decimals), '', ''],
    ['Change that chance alone predicts', chanceCell(finding, decimals), '', ''],
  ];
  return {
    title: titleSentence(finding, shown),
    subtitle: baseSentence(finding, shown),
    sentence: [titleSentence(finding, shown), words.estimate, chanceWords(finding, shown), tallySentence(shown)].join(' '),
    table: numberTable(
      `${measureName(finding.measure)}, before and after`,
      '|Mean|Median|Standard deviation',
      shown.numbers ? rows : [],
      hiddenNote(rows),
    ),
  };
}

function distributionWords(finding: Finding, shown: ShownFinding, audience: Audience | null): FigureWords {
  const changes = finding.pupils.map((pupil) => pupil.change).toSorted((a, b) => a - b);
  const at = (share: number) => formatChange(changes[Math.round(share * (changes.length - 1))] ?? 0, finding.decimals);
  const { better, same, worse, notKnown } = shown.mentored;
  const rule = audience === null ? null : smallNumberRule(audience);
  const tails = rule === null || !isSmall(Math.floor(changes.length / 10), rule);
  const rows = [
    ['Did better', count(better)],
    ['Stayed the same', count(same)],
    ['Did worse', count(worse)],
    ['Not known', count(notKnown)],
    ...(tails && shown.numbers ? [['A tenth changed by less than', at(0.1)]] : []),
    ...(shown.numbers ? [['Half changed by less than', at(0.5)]] : []),
    ...(tails && shown.numbers ? [['A tenth changed by more than', at(0.9)]] : []),
  ];
  return {
    title: tallySentence(shown),
    subtitle: `${changeAxisTitle(finding)}. ${baseSentence(finding, shown)}`,
    sentence: `${tallySentence(shown)} ${chanceWords(finding, shown)}`,
    table: numberTable(`${measureName(finding.measure)}, how far pupils moved`, '|Value', rows, hiddenNote(rows)),
  };
}

const besideIntervals =
  'Means with 95 % intervals, as if pupils were independent; the interval in the text allows for schools where there are four or more';
/** Where a number of pupils is hidden its interval would say it. */
const besideMeans = 'Means, without an interval where the number of pupils is not shown';

function comparisonFigureWords(finding: Finding, shown: ShownFinding): FigureWords {
  const other = finding.comparison;
  if (other === null || isRefused(other)) {
    return { title: 'No comparison', subtitle: '', sentence: 'There is no comparison.', table: wordTable('No comparison', '', []) };
  }
  const telling = tellingDecimals([finding.before?.mean ?? 0, finding.after?.mean ?? 0, other.meanPre, other.meanPost], finding.decimals);
  const sides = (pre: number, post: number) => {
    const decimals = agreeingDecimals(pre, post, telling);
    return [formatNumber(pre, decimals), formatNumber(post, decimals), formatChange(post - pre, decimals)];
  };
  const rows = [
    ['Mentored', countedCell(shown.mentored), ...sides(finding.before?.mean ?? 0, finding.after?.mean ?? 0)],
    ['Not mentored', count(shown.others), ...sides(other.meanPre, other.meanPost)],
  ];
  const sentence = comparisonWords(finding, shown);
  return {
    title: comparisonTitle(finding, shown),
    subtitle: `${baseSentence(finding, shown)}, beside ${shown.others === 'c' ? 'pupils' : countOf(shown.others, 'pupil')} who were not mentored. ${shown.coarse === null && shown.others !== 'c' ? besideIntervals : besideMeans}`,
    sentence,
    table: numberTable(
      `${measureName(finding.measure)}, mentored and not mentored`,
      '|Pupils|Before|After|Change',
      shown.comparisonNumbers ? rows : [],
    ),
  };
}

function flowWords(flow: ShownFlow): FigureWords {
  const of = (step: string) => flow.steps.find((candidate) => candidate.step === step)?.pupils ?? 'c';
  const [referred, started] = [of('referred'), of('started')];
  const title =
    referred === 'c' || started === 'c'
      ? 'From the register to mentoring'
      : `${count(started)} pupils started mentoring, of ${count(referred)} referred`;
  const rows = flow.steps.map((step) => [
    describeStep(step.step),
    count(step.pupils),
    step.lost
      .filter((lost) => lost.pupils !== 0)
      .map((lost) => `${count(lost.pupils)} ${describeLoss(lost.reason)}`)
      .join('; '),
  ]);
  return {
    title,
    subtitle: 'Pupils at each step, and why some did not reach it',
    sentence: `${flow.steps.map((step) => `${describeStep(step.step)}: ${count(step.pupils)}`).join('. ')}.`,
    table: {
      caption: 'Who went where',
      columns: [
        { heading: 'Step', numbers: false },
        { heading: 'Pupils', numbers: true },
        { heading: 'Not reached by', numbers: false },
      ],
      rows,
      note: hiddenNote(rows),
    },
  };
}

function reasonsWords(reasons: ShownReasons): FigureWords {
  const size = (value: ShownCount) => (value === 'c' ? 0 : value);
  const sorted = reasons.reasons.filter((row) => row.referrals !== 0).toSorted((a, b) => size(b.referrals) - size(a.referrals));
  const [first] = sorted;
  const total = reasons.referrals;
  const share = (value: ShownCount) => (value === 'c' || total === 'c' || total === 0 ? 'c' : formatNumber((100 * value) / total, 0));
  const title =
    first === undefined || first.referrals === 'c'
      ? 'Why pupils were referred'
      : `${describeReferralReason(first.reason)} is the most frequent reason: ${count(first.referrals)} of ${
          total === 'c' ? 'all' : formatNumber(total, 0)
        } referrals`;
  const rows = [
    ...sorted.map((row) => [describeReferralReason(row.reason), count(row.referrals), share(row.referrals)]),
    ...(reasons.withoutReason === 0 ? [] : [['No reason given', count(reasons.withoutReason), share(reasons.withoutReason)]]),
  ];
  return {
    title,
    subtitle: total === 'c' ? 'A referral may give several reasons' : `${countOf(total, 'referral')}; a referral may give several reasons`,
    sentence: `${sorted.map((row) => `${describeReferralReason(row.reason)}: ${count(row.referrals)}`).join('. ')}.`,
    table: numberTable('Reasons for referral', 'Reason|Referrals|Of 100 referrals', rows, hiddenNote(rows)),
  };
}
