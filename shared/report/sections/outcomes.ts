import type { ShownFinding } from '#shared/disclosure/suppressFinding.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { describeLoss } from '#shared/words/figures.ts';
import { measureName, measureValue } from '#shared/words/measures.ts';
import { formatInterval } from '#shared/words/numbers.ts';
import { sentenceCase } from '#shared/words/plural.ts';
import { numberTable } from '../dataTable.ts';
import type { Block } from '../model.ts';
import { baseSentence, chanceSentence, comparisonSentence } from '../sentences.ts';
import { figureBlocks, type Section, type SectionContext } from './section.ts';

/** One section per outcome: the figure, what it says, what chance alone predicts, the comparison, and who is left out. */
export const outcomes: Section = (context) =>
  context.findings.map(({ finding, shown }) => ({
    id: `outcome-${finding.measure}`,
    title: measureName(finding.measure),
    newPage: true,
    blocks: shown.numbers ? told(context, finding, shown) : tooFew(finding, shown),
  }));

function tooFew(finding: Finding, shown: ShownFinding): readonly Block[] {
  const text =
    finding.counted === 0
      ? 'No pupil could be counted before and after, so there is nothing to show here.'
      : 'There are too few pupils here to show any number about them.';
  return [{ kind: 'paragraph', text }, ...leftOut(shown)];
}

function told(context: SectionContext, finding: Finding, shown: ShownFinding): readonly Block[] {
  return [
    { kind: 'lead', text: `${baseSentence(finding, shown)}. What is counted for each pupil: ${measureValue(finding.measure)}.` },
    ...figureBlocks(context, `${finding.measure}.pairedChange`),
    ...interval(finding),
    { kind: 'heading', text: 'What chance alone would have done' },
    { kind: 'paragraph', text: chanceSentence(finding) },
    ...basis(finding),
    ...leftOut(shown),
    { kind: 'heading', text: 'Better, the same, worse' },
    ...figureBlocks(context, `${finding.measure}.distribution`, false),
    ...comparison(context, finding, shown),
  ];
}

function interval(finding: Finding): readonly Block[] {
  const { headline } = finding;
  if (isRefused(headline) || headline.low === null || headline.high === null) return [];
  if (headline.kind === 'rateRatio') {
    const text = `After for before, the rate is ${headline.value.toFixed(2)} times what it was (95 % interval ${formatInterval(headline.low, headline.high, 2)}; 1 means no change).`;
    return [{ kind: 'paragraph', text }];
  }
  const range = formatInterval(headline.low, headline.high, finding.decimals);
  return [
    {
      kind: 'paragraph',
      text: `With other pupils of the same kind the mean change could plausibly have been anywhere from ${range} (95 % interval). The interval allows for chance in which pupils there were; it does not take away the change that chance alone predicts.`,
    },
  ];
}

function basis(finding: Finding): readonly Block[] {
  if (isRefused(finding.chance)) return [];
  const text =
    finding.chance.basis === 'register'
      ? 'The prediction is learnt from how the values of other pupils on the register moved over the same time.'
      : 'There were too few other pupils to learn from, so the prediction is given as a range over what is usual.';
  return [{ kind: 'note', text }];
}

function comparison(context: SectionContext, finding: Finding, shown: ShownFinding): readonly Block[] {
  const other = finding.comparison;
  if (other === null) return [];
  const heading: Block = { kind: 'heading', text: 'Beside pupils who were not mentored' };
  if (isRefused(other))
    return [heading, { kind: 'paragraph', text: 'The records do not hold enough pupils who were not mentored to stand beside.' }];
  if (!shown.comparisonNumbers)
    return [heading, { kind: 'paragraph', text: 'There are too few pupils in one of the groups to show this.' }];
  const started = {
    fine: 'The two groups started at about the same level.',
    adjust: 'The two groups did not start at quite the same level; the comparison takes that into account.',
    notEquivalent:
      'The two groups started at clearly different levels, so the comparison is a weak one: neither way of adjusting for it is safe.',
    notKnown: 'How alike the two groups were at the start is not known.',
  }[other.baselineVerdict];
  return [
    heading,
    { kind: 'paragraph', text: comparisonSentence(finding, other) },
    ...figureBlocks(context, `${finding.measure}.comparison`),
    { kind: 'note', text: `${started} Pupils were not chosen by lot, so a difference may have many reasons.` },
  ];
}

function leftOut(shown: ShownFinding): readonly Block[] {
  const { leftOut: reasons, notKnown } = shown.mentored;
  const heading: Block = { kind: 'heading', text: 'Who is left out' };
  if (reasons.length === 0) return [heading, { kind: 'paragraph', text: 'Nobody: every mentored pupil is counted.' }];
  const rows = reasons.map((left) => [sentenceCase(describeLoss(left.reason)), `${left.pupils}`]);
  const note = [...reasons.map((left) => left.pupils), notKnown].includes('c') ? 'c: a small number, not shown' : null;
  return [
    heading,
    { kind: 'table', table: numberTable('Mentored pupils not counted', 'Why|Pupils', [...rows, ['Together', `${notKnown}`]], note) },
  ];
}
