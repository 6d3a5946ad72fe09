import type { Finding } from '#shared/outcomes/finding.ts';
import type { PupilKey } from '#shared/study/model.ts';
import { measureName, measureSubject } from '#shared/words/measures.ts';
import { caseValue } from '../coarsen.ts';
import { wordTable } from '../dataTable.ts';
import type { Block } from '../model.ts';
import { type ProposedCase, proposeCase, quotedPupils } from '../proposeCase.ts';
import type { Section, SectionContext } from './section.ts';

const quotesPerCase = 3;

/** One pupil for whom things went better and one for whom they did not, with how each was chosen: a report of successes alone is no report. */
export const cases: Section = (context) => {
  const { study, outcomes, themes } = context;
  const quoted = quotedPupils(themes.quotes);
  const positive = proposeCase(study, outcomes.findings, 'positive', quoted);
  const negative = proposeCase(study, outcomes.findings, 'negative', quoted);
  if (positive === null && negative === null) return [];
  const blocks: Block[] = [
    {
      kind: 'note',
      text: 'Each of these is one pupil. Read them as pictures of what can happen, not as what usually does. Before passing this on, make sure that the pupil and the family agree.',
    },
    ...caseBlocks(context, 'positive', positive),
    ...caseBlocks(context, 'negative', negative),
  ];
  return [{ id: 'cases', title: 'Two pupils', newPage: false, blocks }];
};

type Which = 'positive' | 'negative';

const titles: Readonly<Record<Which, string>> = {
  positive: 'A case where things went better',
  negative: 'A case where things did not go better',
};

function caseBlocks(context: SectionContext, which: Which, chosen: ProposedCase | null): readonly Block[] {
  const title = titles[which];
  const heading: Block = { kind: 'heading', text: title };
  if (chosen === null) return [heading, { kind: 'paragraph', text: 'No mentored pupil with values before and after is such a case.' }];
  const { outcomes, themes, audience } = context;
  const [first] = outcomes.findings.filter(({ counted }) => counted > 0);
  if (first !== undefined && !mayBeTold(context, first, chosen.pupil)) return [heading, { kind: 'paragraph', text: notTold }];
  const rows = outcomes.findings.flatMap((finding) => {
    const own = finding.pupils.find((pupil) => pupil.pupil === chosen.pupil);
    if (own === undefined || !mayBeTold(context, finding, chosen.pupil)) return [];
    const [before, after] = [caseValue(own.pre, finding, audience), caseValue(own.post, finding, audience)];
    return [[measureName(finding.measure), before, after, wayOf(finding, own.change, before, after)]];
  });
  const rounded = audience === 'school' ? null : 'Rounded, so that nobody can be known by an exact number.';
  const quotes = themes.quotes.filter((quote) => quote.pupil === chosen.pupil && quote.role === 'mentee').slice(0, quotesPerCase);
  return [
    heading,
    { kind: 'paragraph', text: howChosen(context, which, chosen, quotes.length > 0) },
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, table: wordTable(title, 'Outcome|Before|After|Change', rows, rounded) }]),
    ...quotes.map((quote): Block => ({ kind: 'quote', text: quote.text, attribution: quote.attribution })),
  ];
}

const notTold =
  'No single pupil is described here, because how many pupils went that way is not shown (c), and nobody may be recognised by being one of a few.';

/** Whether one pupil may be told of in an outcome: only where the number of pupils who went the same way is printed. */
function mayBeTold({ shown }: SectionContext, finding: Finding, pupil: PupilKey): boolean {
  const own = finding.pupils.find((one) => one.pupil === pupil);
  const { numbers, mentored } = shown.of(finding);
  return own === undefined || (numbers && mentored[own.verdict] !== 'c');
}

/** The way a value went. Two values that are printed alike did not visibly go anywhere, unless they only say that there were some. */
function wayOf(finding: Finding, change: number, before: string, after: string): string {
  if (change === 0) return 'the same';
  if (before === after && before !== 'some') return 'about the same';
  return change > 0 === (finding.better === 'up') ? 'better' : 'worse';
}

/** How this pupil came to stand here, in the words of this case: what was looked for, and how far the pupil moved. */
function howChosen({ outcomes, audience }: SectionContext, which: Which, chosen: ProposedCase, isQuoted: boolean): string {
  const first = outcomes.findings.find((finding) => finding.counted > 0);
  const measure = first === undefined ? 'the first outcome' : measureName(first.measure).toLowerCase();
  const among = isQuoted
    ? 'whose words were marked in an interview'
    : chosen.speaks
      ? 'who speak in an interview'
      : '(none of those concerned speaks in an interview)';
  const way = which === 'positive' ? 'better' : 'worse';
  const by =
    chosen.how === 'chosen'
      ? `Chosen by the author of this report as a pupil for whom things ${which === 'positive' ? 'went' : 'did not go'} better.`
      : `Proposed by rule: the largest change for the ${way} in ${measure} among the mentored pupils ${among}.`;
  const interviewed = chosen.how === 'chosen' && !chosen.speaks ? ' This pupil was not interviewed.' : '';
  const own = first?.pupils.find(({ pupil }) => pupil === chosen.pupil);
  if (first === undefined || own === undefined) return `${by}${interviewed}`;
  const [before, after] = [caseValue(own.pre, first, audience), caseValue(own.post, first, audience)];
  const subject = measureSubject(first.measure);
  const moved =
    before === 'some' && after === 'some'
      ? `${subject}: some before and some after`
      : before === after
        ? `${subject} stayed at ${before}`
        : `${subject} went from ${before} to ${after}`;
  const size =
    chosen.reliable === null
      ? ''
      : chosen.reliable
        ? ': more than such values usually move by themselves'
        : ', which is within what such values move by themselves';
  return `${by} ${moved}${size}.${interviewed}`;
}
