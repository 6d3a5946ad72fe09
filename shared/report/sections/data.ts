import { keptPrice, protectCounts } from '#shared/disclosure/protectCounts.ts';
import { type ShownCount, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { Source } from '#shared/study/model.ts';
import { describeSetAside } from '#shared/words/accounts.ts';
import { codeSetName, describeCodeChange } from '#shared/words/codeSets.ts';
import { formatDay } from '#shared/words/dates.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { sentenceCase } from '#shared/words/plural.ts';
import { describeTaken } from '#shared/words/questions.ts';
import { tableName } from '#shared/words/tables.ts';
import { numberTable, wordTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import type { Section, SectionContext } from './section.ts';

/** What was brought in, row by row: imported, or set aside with a reason. */
export const data: Section = (context) => {
  const { study } = context;
  if (study.sources.length === 0 && study.documents.length === 0) return [];
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: 'Every row of every file is accounted for: it was imported, or it was set aside with a reason. Nothing is dropped without a word.',
    },
    ...transcripts(context),
    ...(study.sources.length > 0 ? accounts(context) : []),
    ...changedCodes(context),
  ];
  return [{ id: 'data', title: 'What this report rests on', newPage: false, blocks }];
};

/** Files of one kind together: forty mentors' workbooks are one line. The Data room shows each file by itself. */
function accounts(context: SectionContext): readonly Block[] {
  const say = (count: ShownCount) => (count === 'c' ? 'c' : formatNumber(count, 0));
  const shown = kindsOf(context.study.sources).map((kind) => ({ name: nameOf(kind, context), ...shownAccount(kind, context) }));
  const rows = shown.map(({ name, inFile, imported, setAside }) => [name, say(inFile), say(imported), say(setAside)]);
  const reasons = shown.flatMap(({ name, reasons: own }) =>
    own.map((item) => [name, sentenceCase(describeSetAside(item.reason)), say(item.rows)]),
  );
  const aside: readonly Block[] = [
    { kind: 'table', table: wordTable('Why rows were set aside', 'Files|Why|Rows', reasons, hiddenNote(reasons)) },
  ];
  return [
    { kind: 'table', table: numberTable('Files', 'Files|Rows|Imported|Set aside', rows, hiddenNote(rows)) },
    ...(reasons.length === 0 ? [] : aside),
    ...taken(context),
  ];
}

function kindsOf(sources: readonly Source[]): readonly (readonly Source[])[] {
  const kinds = new Map<string, Source[]>();
  for (const source of sources) {
    const kind = kinds.get(source.recipe.shape);
    if (kind === undefined) kinds.set(source.recipe.shape, [source]);
    else kind.push(source);
  }
  return [...kinds.values()];
}

/** File names stay inside the school: people put names into them. */
function nameOf(kind: readonly Source[], { audience }: SectionContext): string {
  const [first] = kind;
  const name = tableName(first?.recipe.shape ?? null);
  if (kind.length > 1) return `${name}, ${formatNumber(kind.length, 0)} files`;
  return audience === 'school' && first !== undefined ? `${name} (${first.fileName})` : name;
}

interface Aside {
  readonly reason: string;
  readonly rows: number;
}

function togetherByReason(kind: readonly Source[]): readonly Aside[] {
  const rows = new Map<string, number>();
  for (const item of kind.flatMap(({ account }) => account.setAside)) rows.set(item.reason, (rows.get(item.reason) ?? 0) + item.rows);
  return [...rows].filter(([, count]) => count > 0).map(([reason, count]) => ({ reason, rows: count }));
}

/** Files of which a row is a mark, an entry or a passage: how many of them there are says of nobody how many pupils there are. */
const rowsOfMarks: readonly string[] = [
  'marks',
  'behaviourEvents',
  'sessions',
  'diary',
  'codedPassages',
  'statistics',
  'groupSummaries',
  'codeKey',
];

/** Titles and totals, and marks that were set aside for what they say; not those of pupils who were not found, who may be few. */
function isAboutNobody({ reason }: Aside, shape: string | undefined): boolean {
  return reason.startsWith('row.') || (shape !== undefined && rowsOfMarks.includes(shape) && !reason.startsWith('pupil.'));
}

/**
 * rows in the file = imported + set aside. A row may be a pupil, so small counts of rows are hidden like small counts of pupils;
 * what is about nobody is not, unless it gives one of those away.
 */
function shownAccount(kind: readonly Source[], { audience }: SectionContext) {
  const aside = togetherByReason(kind);
  const shape = kind[0]?.recipe.shape;
  const about = aside.filter((item) => !isAboutNobody(item, shape));
  const sum = (items: readonly Aside[]) => items.reduce((so, item) => so + item.rows, 0);
  const rows = (pick: 'rowsInFile' | 'rowsImported') => kind.reduce((so, { account }) => so + account[pick], 0);
  const layout = sum(aside) - sum(about);
  const network = {
    counts: [rows('rowsInFile') - layout, rows('rowsImported'), sum(about), ...about.map((item) => item.rows)],
    sums: [
      { whole: 0, parts: [1, 2] },
      { whole: 2, parts: about.map((_, index) => 3 + index) },
    ],
  };
  const { hidden } = protectCounts(network, smallNumberRule(audience).hideBelow, [2, keptPrice, 1]);
  const shown = (place: number, besides = 0): ShownCount => (hidden[place] === true ? 'c' : (network.counts[place] ?? 0) + besides);
  return {
    inFile: shown(0, layout),
    imported: shown(1),
    setAside: shown(2, layout),
    reasons: aside.map((item) => ({ reason: item.reason, rows: isAboutNobody(item, shape) ? item.rows : shown(3 + about.indexOf(item)) })),
  };
}

/** Questions that a person answered or that were answered as proposed. */
function taken({ study }: SectionContext): readonly Block[] {
  const rows = study.sources.flatMap((source) =>
    Object.entries(source.recipe.answers).map(([key, answer]) => {
      // `blank.meaning:PP`: a question about one column.
      const [code = key, column] = key.split(':');
      const said = describeTaken(code, answer);
      return [tableName(source.recipe.shape), column === undefined ? said : `${said} (${column})`];
    }),
  );
  if (rows.length === 0) return [];
  return [{ kind: 'table', table: wordTable('Questions the files left open, and the answers taken', 'Files|Question and answer', rows) }];
}

/** What the study counts otherwise than the lists that Strand ships. */
function changedCodes({ study }: SectionContext): readonly Block[] {
  const changes = study.codeChanges ?? [];
  if (changes.length === 0) return [];
  const rows = changes.map((change) => [codeSetName(change.set), describeCodeChange(change)]);
  return [
    {
      kind: 'table',
      table: wordTable('Codes and dates that this study has otherwise than Strand ships them', 'List|What was changed', rows),
    },
  ];
}

function transcripts({ study }: SectionContext): readonly Block[] {
  const { documents } = study;
  if (documents.length === 0) return [];
  const days = documents.flatMap((document) => (document.day === null ? [] : [document.day])).toSorted();
  const [first] = days;
  const last = days.at(-1);
  const when = first === undefined || last === undefined ? '' : `, held between ${formatDay(first)} and ${formatDay(last)}`;
  const interpreted = documents.some((document) => document.interpreted) ? ' At least one was held through an interpreter.' : '';
  const count = documents.length === 1 ? 'one transcript' : `${formatNumber(documents.length, 0)} transcripts`;
  return [{ kind: 'paragraph', text: `Interviews: ${count}${when}.${interpreted}` }];
}
