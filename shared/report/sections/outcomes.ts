import { shownBands } from '#shared/disclosure/shownBands.ts';
import { shownCaveats } from '#shared/disclosure/shownCaveats.ts';
import { type ShownFinding, tallyIsShown } from '#shared/disclosure/shownFinding.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { bandRows, bandWords } from '#shared/words/bands.ts';
import { describeCaveat } from '#shared/words/caveats.ts';
import { curveLine } from '#shared/words/designLines.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { leftOutReason } from '#shared/words/leftOut.ts';
import { eventsOf, measureName, measureValue } from '#shared/words/measures.ts';
import { hadNone } from '#shared/words/noEvents.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { sentenceCase } from '#shared/words/plural.ts';
import { designReport, noMeansShown, roundedNote } from '#shared/words/reportWords.ts';
import { whyNot } from '#shared/words/whyNot.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import { baseSentence, chanceWords, comparisonWords, meansWithheld, tallySentence } from '../sentences.ts';
import { harmBlocks } from './harm.ts';
import { missingBlocks } from './missing.ts';
import { figureBlocks, type Section, type SectionContext } from './section.ts';

/** One section per outcome: the figure, what it says, what chance alone predicts, the comparison, and who is left out. */
export const outcomes: Section = (context) =>
  context.findings.map(({ finding, shown }, place) => ({
    id: `outcome-${finding.measure}`,
    title: measureName(finding.measure),
    // The first begins a page; the others follow on, so that a short one leaves none half empty.
    newPage: place === 0,
    blocks: shown.numbers ? told(context, finding, shown) : tooFew(finding, shown),
  }));

function tooFew(finding: Finding, shown: ShownFinding): readonly Block[] {
  const text =
    finding.counted === 0
      ? 'No pupil could be counted before and after, so there is nothing to show here.'
      : meansWithheld(finding, shown)
        ? `${tallySentence(shown)} ${noMeansShown}`
        : 'There are too few pupils here to show any number about them.';
  return [{ kind: 'paragraph', text }, ...leftOut(finding, shown)];
}

function told(context: SectionContext, finding: Finding, shown: ShownFinding): readonly Block[] {
  const words = describeFinding(finding);
  if (hadNone(finding)) {
    const none = `None of the pupils counted had any ${eventsOf(finding.measure)} in either window, so there is no change to measure.`;
    return [
      { kind: 'lead', text: `${baseSentence(finding, shown)}. What is counted for each pupil: ${measureValue(finding.measure)}.` },
      { kind: 'paragraph', text: none },
      ...leftOut(finding, shown),
      ...comparison(context, finding, shown),
      ...caveats(context, finding, shown),
    ];
  }
  return [
    { kind: 'lead', text: `${baseSentence(finding, shown)}. What is counted for each pupil: ${measureValue(finding.measure)}.` },
    ...(shown.coarse === null ? [] : [{ kind: 'note' as const, text: roundedNote }]),
    ...figureBlocks(context, `${finding.measure}.pairedChange`),
    { kind: 'paragraph', text: words.estimate },
    { kind: 'heading', text: 'What chance alone would have done' },
    { kind: 'paragraph', text: chanceWords(finding, shown) },
    ...leftOut(finding, shown),
    ...missingBlocks(finding, shown),
    { kind: 'heading', text: 'Better, the same, worse' },
    ...distribution(context, finding, shown),
    ...harmBlocks(finding, shown),
    ...bands(finding, shown),
    ...comparison(context, finding, shown),
    ...askedOtherwise(finding),
    ...caveats(context, finding, shown),
  ];
}

/** How far pupils moved. Where nearly nobody moved, or all by the same few amounts, the bars would say less than a sentence. */
function distribution(context: SectionContext, finding: Finding, shown: ShownFinding): readonly Block[] {
  const moved = finding.pupils.filter(({ verdict }) => verdict !== 'same');
  const amounts = new Set(moved.map(({ change }) => formatNumber(change, finding.decimals)));
  const reason =
    moved.length * 10 < finding.counted
      ? 'Nearly all stayed the same, so how far pupils moved is not drawn.'
      : amounts.size < 3
        ? 'Pupils moved by very few different amounts, so how far they moved is not drawn.'
        : null;
  if (reason === null) return figureBlocks(context, `${finding.measure}.distribution`, { withTable: false });
  return [{ kind: 'paragraph', text: `${tallySentence(shown)} ${reason}` }];
}

/** How many pupils lie in each band of a scale. */
function bands(finding: Finding, shown: ShownFinding): readonly Block[] {
  const counts = shownBands(finding, shown);
  if (counts === null) return [];
  const heading: Block = { kind: 'heading', text: bandWords.title };
  if (counts === 'hidden') return [heading, { kind: 'paragraph', text: bandWords.tooFew }];
  const caption = `${measureName(finding.measure)}, pupils in each band`;
  return [heading, { kind: 'table', table: numberTable(caption, bandWords.headings.join('|'), bandRows(counts), bandWords.note) }];
}

function comparison(context: SectionContext, finding: Finding, shown: ShownFinding): readonly Block[] {
  const other = finding.comparison;
  if (other === null) return [];
  const heading: Block = { kind: 'heading', text: 'Beside pupils who were not mentored' };
  if (isRefused(other)) return [heading, { kind: 'paragraph', text: `There is no comparison: ${whyNot(other.refused)}.` }];
  if (!shown.comparisonNumbers)
    return [heading, { kind: 'paragraph', text: 'There are too few pupils in one of the groups to show this.' }];
  const started = {
    fine: 'The two groups started at about the same level.',
    adjust: 'The two groups did not start at quite the same level; the comparison takes that into account.',
    // The sentence above has just said it, and what there is to bear in mind says by how much.
    notEquivalent: '',
    notKnown: 'How alike the two groups were at the start is not known.',
  }[other.baselineVerdict];
  return [
    heading,
    { kind: 'paragraph', text: comparisonWords(finding, shown) },
    ...figureBlocks(context, `${finding.measure}.comparison`, { title: 'Means of mentored pupils and of the others' }),
    { kind: 'note', text: `${started} Pupils were not chosen by lot, so a difference may have many reasons.`.trim() },
  ];
}

function leftOut({ measure }: Finding, shown: ShownFinding): readonly Block[] {
  const { leftOut: reasons, notKnown } = shown.mentored;
  const heading: Block = { kind: 'heading', text: 'Who is left out' };
  if (reasons.length === 0) return [heading, { kind: 'paragraph', text: 'Nobody: every mentored pupil is counted.' }];
  const rows = [...reasons.map((left) => [sentenceCase(leftOutReason(left.reason)), `${left.pupils}`]), ['Together', `${notKnown}`]];
  return [
    heading,
    {
      kind: 'table',
      table: numberTable(`${measureName(measure)}, mentored pupils not counted`, 'Why|Pupils', rows, hiddenNote(rows)),
    },
  ];
}

/** Whether the answer hangs on how it was asked, in one sentence; the rest of it stands in the annex. */
function askedOtherwise({ curve, designs }: Finding): readonly Block[] {
  if (designs.length === 0) return [];
  const said = curve === null || curve.withValue < 2 ? '' : `${curveLine(curve)} `;
  return [
    { kind: 'heading', text: 'If it had been asked differently' },
    { kind: 'paragraph', text: `${said}${designReport.seeAnnex}` },
  ];
}

/** What a careful reader should bear in mind. */
function caveats({ audience }: SectionContext, finding: Finding, { mentored }: ShownFinding): readonly Block[] {
  const shown = shownCaveats(finding, audience, mentored.counted !== 'c', tallyIsShown(mentored)).map((caveat) =>
    describeCaveat(caveat, finding),
  );
  return shown.length === 0
    ? []
    : [
        { kind: 'heading', text: 'To bear in mind' },
        { kind: 'list', items: shown },
      ];
}
