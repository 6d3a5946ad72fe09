import type { ShownCount } from '#shared/disclosure/thresholds.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { decimalsOf } from '#shared/words/agreeing.ts';
import { chanceCell } from '#shared/words/chanceCells.ts';
import { harmWords } from '#shared/words/harm.ts';
import { measureName } from '#shared/words/measures.ts';
import { formatChange, formatNumber } from '#shared/words/numbers.ts';
import { plainChange, plainComparison, plainKey } from '#shared/words/plainly.ts';
import { countOf, listOf } from '#shared/words/plural.ts';
import { noMeansShown } from '#shared/words/reportWords.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import { countedCell, meanChange, meansWithheld, tallySentence, totalsShown } from '../sentences.ts';
import type { Section, SectionContext } from './section.ts';

/** One page that can be read alone: who it is about, what changed, what chance alone would have done, what people said. */
export const summary: Section = (context) => [
  {
    id: 'summary',
    title: 'Summary',
    newPage: false,
    blocks: [...opening(context), ...outcomes(context), ...voices(context), ...caution(context)],
  },
];

function opening({ shown: { flow }, study }: SectionContext): readonly Block[] {
  const of = (step: string): ShownCount => flow.steps.find((candidate) => candidate.step === step)?.pupils ?? 'c';
  const started = of('started');
  const schools = study.schools.length;
  const where = schools === 0 ? '' : ` in ${schools === 1 ? 'one school' : `${formatNumber(schools, 0)} schools`}`;
  const who = started === 'c' ? 'the pupils' : `the ${formatNumber(started, 0)} pupils`;
  const sources = listOf([
    ...(study.sources.length > 0 ? ['the schools’ own records'] : []),
    ...(study.documents.length > 0 ? ['interviews with the people involved'] : []),
  ]);
  return [
    {
      kind: 'lead',
      text: `This report is about ${who} who were mentored${where}. It is written from ${sources || 'what was brought in'}.`,
    },
  ];
}

function outcomes({ findings }: SectionContext): readonly Block[] {
  const told = findings.filter(({ shown }) => shown.numbers);
  // How many are counted is known of these, and how they fared as far as it may be.
  const bare = findings.filter(({ finding, shown }) => !shown.numbers && meansWithheld(finding, shown));
  if (told.length === 0) return [{ kind: 'paragraph', text: 'There are too few pupils to show what changed in numbers.' }];
  const rows = told.map(({ finding, shown }) => {
    const decimals = decimalsOf(finding);
    const say = (value: number | null | undefined) => (value === null || value === undefined ? '–' : formatNumber(value, decimals));
    const change = meanChange(finding);
    const { better, same, worse } = shown.mentored;
    return [
      measureName(finding.measure),
      countedCell(shown.mentored),
      say(finding.before?.mean),
      say(finding.after?.mean),
      change === null ? '–' : formatChange(change, decimals),
      chanceCell(finding, decimals),
      `${better} / ${same} / ${worse}`,
    ];
  });
  for (const { finding, shown } of bare) {
    const { better, same, worse } = shown.mentored;
    rows.push([measureName(finding.measure), countedCell(shown.mentored), 'c', 'c', 'c', 'c', `${better} / ${same} / ${worse}`]);
  }
  const table = numberTable(
    'What changed for mentored pupils',
    'Outcome|Pupils|Before|After|Change|Chance alone|Better / same / worse',
    rows,
    hiddenNote(rows),
  );
  return [
    {
      kind: 'list',
      items: [
        ...told.map(({ finding, shown }) => plainChange(finding, totalsShown(finding, shown))),
        ...bare.map(({ finding, shown }) => `${measureName(finding.measure)}: ${tallySentence(shown)} ${noMeansShown}`),
      ],
    },
    ...harm(told),
    ...comparisons(told),
    { kind: 'note', text: plainKey },
    { kind: 'table', table },
  ];
}

/** Pupils reliably worse are told on the first page, wherever it can be told who is. */
function harm(told: SectionContext['findings']): readonly Block[] {
  const items = told.flatMap(({ finding, shown }) => {
    const counts = finding.reliableChange;
    if (counts === null || isRefused(counts)) return [];
    const { worse, better } = shown.reliable;
    const of = [worse, better, shown.reliable.unchanged].includes('c') ? null : formatNumber(counts.n, 0);
    return [harmWords.line(measureName(finding.measure), saidCount(worse), saidCount(better), of)];
  });
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: harmWords.summary },
        { kind: 'list', items },
      ];
}

const saidCount = (count: ShownCount): string => (count === 'c' ? 'a number not shown (c)' : count === 0 ? 'none' : formatNumber(count, 0));

/** One line for each outcome beside pupils who were not mentored, clear or not. */
function comparisons(told: SectionContext['findings']): readonly Block[] {
  const lines = told.flatMap(({ finding, shown }) => {
    if (!shown.comparisonNumbers) return [];
    const sentence = plainComparison(finding, shown.others === 'c' ? 'pupils' : countOf(shown.others, 'pupil'));
    return sentence === '' ? [] : [`${measureName(finding.measure)}. ${sentence}`];
  });
  if (lines.length === 0) return [];
  return [
    { kind: 'paragraph', text: 'Beside pupils who were not mentored:' },
    { kind: 'list', items: lines },
  ];
}

function voices({ themes, study }: SectionContext): readonly Block[] {
  const spoken = themes.codes.filter((code) => code.excerpts > 0).toSorted((a, b) => b.excerpts - a.excerpts);
  if (spoken.length === 0) return [];
  const names = listOf(spoken.slice(0, 5).map((code) => code.name.toLowerCase()));
  const transcripts = study.documents.length === 1 ? 'one transcript' : `${formatNumber(study.documents.length, 0)} transcripts`;
  return [{ kind: 'paragraph', text: `In ${transcripts} of interviews and group conversations people spoke most about ${names}.` }];
}

function caution({ findings }: SectionContext): readonly Block[] {
  const compared = findings.some(({ finding, shown }) => shown.comparisonNumbers && finding.comparison !== null);
  const text = compared
    ? 'Pupils were not chosen for mentoring by lot. A difference from other pupils may have many reasons, and this report does not choose between them.'
    : 'Nobody stands beside the mentored pupils here, so these numbers say what changed, and not why. Some of the change would have come about on its own.';
  return [{ kind: 'note', text }];
}
