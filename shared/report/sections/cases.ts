import type { Finding } from '#shared/outcomes/finding.ts';
import { measureName } from '#shared/words/measures.ts';
import { caseValue } from '../coarsen.ts';
import { wordTable } from '../dataTable.ts';
import type { Block } from '../model.ts';
import { type ProposedCase, proposeCase } from '../proposeCase.ts';
import type { Section, SectionContext } from './section.ts';

const quotesPerCase = 3;

/** One pupil for whom things went better and one for whom they did not, with how each was chosen: a report of successes alone is no report. */
export const cases: Section = (context) => {
  const { study, outcomes, themes } = context;
  const quoted = new Set(themes.quotes.flatMap(({ pupil, role }) => (pupil !== null && role === 'mentee' ? [pupil] : [])));
  const positive = proposeCase(study, outcomes.findings, 'positive', quoted);
  const negative = proposeCase(study, outcomes.findings, 'negative', quoted);
  if (positive === null && negative === null) return [];
  const blocks: Block[] = [
    {
      kind: 'note',
      text: 'Each of these is one pupil. Read them as pictures of what can happen, not as what usually does. Before passing this on, make sure that the pupil and the family agree.',
    },
    ...caseBlocks(context, 'A case where things went better', positive),
    ...caseBlocks(context, 'A case where things did not go better', negative),
  ];
  return [{ id: 'cases', title: 'Two pupils', newPage: true, blocks }];
};

function caseBlocks(context: SectionContext, title: string, chosen: ProposedCase | null): readonly Block[] {
  const heading: Block = { kind: 'heading', text: title };
  if (chosen === null) return [heading, { kind: 'paragraph', text: 'No mentored pupil with values before and after is such a case.' }];
  const { outcomes, themes, audience } = context;
  const rows = outcomes.findings.flatMap((finding) => {
    const own = finding.pupils.find((pupil) => pupil.pupil === chosen.pupil);
    if (own === undefined) return [];
    return [
      [
        measureName(finding.measure),
        caseValue(own.pre, finding, audience),
        caseValue(own.post, finding, audience),
        wayOf(finding, own.change),
      ],
    ];
  });
  const rounded = audience === 'school' ? null : 'Rounded, so that nobody can be known by an exact number.';
  const quotes = themes.quotes.filter((quote) => quote.pupil === chosen.pupil && quote.role === 'mentee').slice(0, quotesPerCase);
  return [
    heading,
    { kind: 'paragraph', text: howChosen(context, chosen, quotes.length > 0) },
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, table: wordTable(title, 'Outcome|Before|After|Change', rows, rounded) }]),
    ...quotes.map((quote): Block => ({ kind: 'quote', text: quote.text, attribution: quote.attribution })),
  ];
}

function wayOf(finding: Finding, change: number): string {
  if (change === 0) return 'the same';
  return change > 0 === (finding.better === 'up') ? 'better' : 'worse';
}

function howChosen({ outcomes }: SectionContext, chosen: ProposedCase, isQuoted: boolean): string {
  const first = outcomes.findings.find((finding) => finding.counted > 0);
  const measure = first === undefined ? 'the first outcome' : measureName(first.measure).toLowerCase();
  const among = isQuoted
    ? 'whose words were marked in an interview'
    : chosen.speaks
      ? 'who speak in an interview'
      : '(none of those concerned speaks in an interview)';
  const by =
    chosen.how === 'chosen'
      ? 'Chosen by the author of this report.'
      : `Proposed by rule: the largest change in ${measure} among the mentored pupils ${among}.`;
  const size =
    chosen.reliable === null
      ? ''
      : chosen.reliable
        ? ' The change is larger than such values usually move by themselves.'
        : ' The change is within what such values move by themselves.';
  return `${by}${size}${chosen.how === 'chosen' && !chosen.speaks ? ' This pupil was not interviewed.' : ''}`;
}
