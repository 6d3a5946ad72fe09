import { anySmall, type ShownFinding } from '#shared/disclosure/shownFinding.ts';
import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { BaselineRow, DesignResult } from '#shared/outcomes/design.ts';
import { type Estimate, type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { attritionLine } from '#shared/words/designLines.ts';
import { baselineWords, covariateName, designName } from '#shared/words/designs.ts';
import { measureName } from '#shared/words/measures.ts';
import { estimateName } from '#shared/words/methods.ts';
import { formatChange, formatInterval, formatNumber } from '#shared/words/numbers.ts';
import { listOf } from '#shared/words/plural.ts';
import { designReport } from '#shared/words/reportWords.ts';
import { whyNot } from '#shared/words/whyNot.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import { figureBlocks, type SectionContext } from './section.ts';
import { subgroupBlocks } from './subgroups.ts';

/** What this report tells elsewhere: before and after stands above, kinds of pupils in a table of their own. */
const elsewhere: readonly DesignResult['design'][] = ['prePost', 'subgroups'];

/** Every other way in which the question was asked: the answer, its interval and what it rests on, or why it was not offered. */
export function designBlocks(context: SectionContext, finding: Finding, shown: ShownFinding): readonly Block[] {
  const asked = finding.designs.filter(({ design }) => !elsewhere.includes(design));
  if (asked.length === 0) return [];
  const rows = asked.filter(({ refused }) => refused === null).flatMap((result) => rowsOf(result, finding, shown));
  const refusals = asked.flatMap(({ design, refused }) => (refused === null ? [] : [`${designName(design)} (${whyNot(refused.refused)})`]));
  const name = measureName(finding.measure);
  const alone = shown.comparisonNumbers ? '' : ` ${designReport.noteAlone}`;
  return [
    { kind: 'heading', text: designReport.title },
    { kind: 'paragraph', text: `${designReport.note}${alone}` },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: numberTable(`${name}: ${designReport.caption}`, designReport.headings, rows, hiddenNote(rows)),
          },
        ]),
    ...(refusals.length === 0 ? [] : [{ kind: 'paragraph' as const, text: designReport.notOffered(listOf(refusals)) }]),
    ...balance(finding, shown, name),
    ...figureBlocks(context, `${finding.measure}.weeks`, { withTable: false }),
    ...subgroupBlocks(finding, shown),
  ];
}

function rowsOf(result: DesignResult, finding: Finding, shown: ShownFinding): readonly (readonly string[])[] {
  const { design, estimates } = result;
  const name = designName(design);
  const given = estimates.flatMap((one) => (isRefused(one) ? [] : [one]));
  const told = given.slice(0, twoAnswers.includes(design) ? 2 : 1);
  if (isAboutFew(result, shown)) return [[name, 'c', 'c', 'c']];
  return told.map((one, place) => [
    told.length === 1 ? name : `${name}, ${designReport.answers[place] ?? estimateName(one)}`,
    resultOf(one, finding),
    one.low === null || one.high === null ? '–' : formatInterval(one.low, one.high, placesOf(one, finding)),
    restsOn(design, one, shown),
  ]);
}

/** Told with the plain difference in changes beside the answer that allows for where each began. */
const twoAnswers: readonly DesignResult['design'][] = ['comparison', 'matched', 'waitingList'];

/** Whether any side of it holds fewer pupils than a mean needs. */
function isAboutFew({ design, groups }: DesignResult, shown: ShownFinding): boolean {
  const { base } = smallNumberRule(shown.audience);
  if ((groups ?? []).some(({ n }) => n < base)) return true;
  return (design === 'comparison' || design === 'matched') && !shown.comparisonNumbers;
}

const placesOf = ({ kind }: Estimate, { decimals }: Finding): number => (kind === 'slope' || kind === 'rateRatio' ? 2 : decimals);

function resultOf(one: Estimate, finding: Finding): string {
  const places = placesOf(one, finding);
  if (one.kind === 'rateRatio') return `${formatNumber(one.value, places)} times`;
  const value = formatChange(one.value, places);
  if (one.kind === 'levelChange') return `${designReport.jump} ${value}`;
  return one.kind === 'slope' ? `${value} ${designReport.perSession}` : value;
}

function restsOn(design: DesignResult['design'], { n }: Estimate, shown: ShownFinding): string {
  const pupils = shown.design(design);
  if (pupils === null) return `${formatNumber(n, 0)} ${designReport.weeks}`;
  if (pupils === 'c') return 'c';
  return `${formatNumber(pupils, 0)} ${design === 'matched' ? designReport.pairs : designReport.pupils}`;
}

/** How alike the two groups were, and how many of each were lost. A share of pupils is left out where it would say how many a few are. */
function balance(finding: Finding, shown: ShownFinding, name: string): readonly Block[] {
  const result = finding.designs.find(({ design }) => design === 'comparison');
  if (result === undefined || !shown.comparisonNumbers) return [];
  const rows = (result.baseline ?? []).filter(({ stage }) => stage === 'all').map((row) => baselineRow(row, result, finding, shown));
  const { attrition } = result;
  const lossShown =
    attrition !== undefined &&
    !isRefused(attrition) &&
    shown.mentored.notKnown !== 'c' &&
    shown.others !== 'c' &&
    !anySmall([attrition.others.end], attrition.others.start, shown.audience);
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: numberTable(`${name}: ${designReport.baselineCaption}`, designReport.baselineHeadings, rows, hiddenNote(rows)),
          },
        ]),
    ...(lossShown && attrition !== undefined && !isRefused(attrition)
      ? [{ kind: 'paragraph' as const, text: attritionLine(attrition) }]
      : []),
  ];
}

/** The split by group that a share of pupils belongs to. */
const splits: Readonly<Record<string, string>> = { girls: 'gender', fsm: 'fsm', pupilPremium: 'pupilPremium', sen: 'sen', eal: 'eal' };

function baselineRow(row: BaselineRow, { groups }: DesignResult, finding: Finding, shown: ShownFinding): readonly string[] {
  const by = splits[row.covariate];
  const of = (group: 'mentored' | 'others') => groups?.find((one) => one.group === group)?.n ?? 0;
  const having = (share: number, n: number) => Math.round((share * n) / 100);
  const tells =
    by !== undefined &&
    (anySmall([having(row.mentored, of('mentored'))], of('mentored'), shown.audience) ||
      anySmall([having(row.others, of('others'))], of('others'), shown.audience) ||
      finding.designs
        .flatMap(({ subgroups }) => subgroups ?? [])
        .some((split) => split.by === by && split.parts.some(({ value }) => shown.part(by, value) === 'c')));
  const say = (value: number) => (tells ? 'c' : formatNumber(value, 1));
  return [covariateName(row.covariate), say(row.mentored), say(row.others), baselineWords(row.verdict)];
}
