import type { IsoInstant, Recipe } from '#shared/study/model.ts';
import type { ScaleKeys } from '#shared/tables/codeSets/scaleKeys.ts';
import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { isKeyAsked } from '#shared/tables/instruments.ts';
import { flag, senStatus } from '#shared/tables/pupilFields.ts';
import { everyScale, leftOutScale } from '#shared/tables/ratingScale.ts';
import type { ColumnEvidence } from './columnEvidence.ts';
import type { SettledOrder } from './dateOrder.ts';
import { ratingQuestion } from './ratingQuestion.ts';
import type { ReadTable } from './readTable.ts';
import type { ColumnMeaning, Recognition } from './recogniseShape.ts';
import { type ProposedKey, proposeReversed } from './reversedItems.ts';
import type { ImportQuestion } from './types.ts';
import { unknownCodeQuestions } from './unknownCodes.ts';
import { halfTermIn } from './values/halfTerms.ts';
import { scaleQuestion, summedQuestion } from './whichScale.ts';

/** Where an answer stands in a recipe: `blank.meaning:PP`, `code.unknown`. */
export function answerKey(question: Pick<ImportQuestion, 'code' | 'column'>): string {
  return question.column === null ? question.code : `${question.code}:${question.column}`;
}

/** A recipe with an answer to every question: the proposed one where a person gave none. */
export function withProposed(recipe: Recipe, questions: readonly ImportQuestion[]): Recipe {
  const proposed = Object.fromEntries(questions.map((question) => [answerKey(question), question.proposed]));
  return { ...recipe, answers: { ...proposed, ...recipe.answers } };
}

/** The answers proposed to the questions that may go without a person's own. */
export function proposedAnswers(questions: readonly ImportQuestion[]): Recipe['answers'] {
  return Object.fromEntries(
    questions.filter((question) => question.mustAnswer !== true).map((question) => [answerKey(question), question.proposed]),
  );
}

/** What can be asked, and what can be answered; no options = something to write. */
export const questionOptions: Readonly<Record<string, readonly string[]>> = {
  'dates.order': ['dmy', 'mdy', 'ymd'],
  'blank.meaning': ['no', 'unknown'],
  'code.unknown': ['P', 'AEA', 'AA', 'UA', 'NP', 'setAside', 'keep'],
  'code.counts': ['keep', 'P', 'AEA', 'AA', 'UA', 'NP', 'setAside'],
  'pupil.doubtful': ['match', 'setAside'],
  'pupils.few': ['setAside', 'import'],
  'pupil.cutShort': ['match', 'setAside'],
  'rows.again': ['replace', 'add', 'addNewer', 'both'],
  'sheet.hidden': ['import', 'leaveOut'],
  'rows.hidden': ['import', 'setAside'],
  'items.reversed': [],
  'instrument.which': [],
  'rating.scale': [...everyScale, leftOutScale],
  'period.year': [],
};

/** What only a person can settle about one table, each with what is taken when nobody does. */
export function questionsFor(
  table: ReadTable,
  recognition: Recognition,
  evidence: readonly ColumnEvidence[],
  order: SettledOrder,
  askOrder: boolean,
  now: IsoInstant,
  keys: ScaleKeys,
): readonly ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  if (askOrder && !order.sure) {
    questions.push({
      code: 'dates.order',
      column: null,
      values: { file: table.path, either: order.either, dayFirst: order.dayFirst, monthFirst: order.monthFirst },
      options: order.yearMayBeFirst ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'],
      proposed: order.order ?? 'dmy',
    });
  }
  table.header.forEach((header, place) => {
    const field = recognition.meanings[place]?.field ?? null;
    const held = evidence[place];
    if (field === null || held === undefined) return;
    const blank = blankQuestion(header, field, held);
    if (blank !== null) questions.push(blank);
  });
  const period = periodQuestion(table, recognition, now);
  if (period !== null) questions.push(period);
  const year = halfTermYearQuestion(recognition, evidence, now);
  if (year !== null) questions.push(year);
  questions.push(...unknownCodeQuestions(recognition.meanings, evidence));
  const rating = ratingQuestion(table, recognition, evidence);
  if (rating !== null) questions.push(rating);
  const summed =
    recognition.shape.id === 'teacherRatings'
      ? summedQuestion(table, evidence[recognition.meanings.findIndex(({ field }) => field === 'measure')]?.words ?? [])
      : null;
  if (summed !== null) questions.push(summed);
  if (recognition.shape.id === 'scaleItems') questions.push(...scaleQuestions(table, recognition.meanings, keys));
  if (table.hidden)
    questions.push({
      code: 'sheet.hidden',
      column: null,
      values: { sheet: table.name },
      options: ['import', 'leaveOut'],
      proposed: 'leaveOut',
    });
  const hiddenRows = table.hiddenRows.size === 0 ? 0 : table.rowNumbers.reduce((sum, row) => sum + (table.hiddenRows.has(row) ? 1 : 0), 0);
  if (hiddenRows > 0) {
    questions.push({
      code: 'rows.hidden',
      column: null,
      values: { rows: hiddenRows },
      options: ['import', 'setAside'],
      proposed: 'import',
    });
  }
  return questions;
}

/** Which scale it is, and which of its items are reversed where no published key says so. */
function scaleQuestions(table: ReadTable, meanings: readonly ColumnMeaning[], keys: ScaleKeys): readonly ImportQuestion[] {
  const which = scaleQuestion(table, meanings, keys);
  const asked = which === null || which.proposed === 'own' || isKeyAsked(which.proposed);
  return [...(which === null ? [] : [which]), ...(asked ? [reversedQuestion(proposeReversed(table, meanings))] : [])];
}

/** Of two mirror halves only the wording says which is the right one: a person must, and unanswered no item is turned. */
function reversedQuestion({ reversed, mirror }: ProposedKey): ImportQuestion {
  const items = reversed.join(',');
  const question = { code: 'items.reversed', column: null } as const;
  if (mirror === null) return { ...question, values: { items: items === '' ? 'none' : items }, options: [], proposed: items };
  const other = mirror.join(',');
  return { ...question, values: { items, mirror: other }, options: [items, other], proposed: '', mustAnswer: true };
}

const flags: ReadonlySet<FieldName> = new Set<FieldName>(['pupil_premium', 'fsm', 'fsm_ever', 'eal', 'sen', 'in_care']);

/** Blank may mean no or not known: `no` is proposed where nobody in the column says no in words. */
function blankQuestion(header: string, field: FieldName, held: ColumnEvidence): ImportQuestion | null {
  if (!flags.has(field) || held.blank === 0 || held.filled === 0) return null;
  const saysNo = held.words.some((word) => (field === 'sen' ? senStatus(word) === 'N' : flag(word) === false));
  return {
    code: 'blank.meaning',
    column: header,
    values: { blank: held.blank, filled: held.filled },
    options: ['no', 'unknown'],
    proposed: saysNo ? 'unknown' : 'no',
  };
}

/** Sessions added up over days that nothing names: a term or a year of now or the year before, or left out. */
function periodQuestion(table: ReadTable, { shape, meanings }: Recognition, now: IsoInstant): ImportQuestion | null {
  if (!['attendanceSummaries', 'codeCounts'].includes(shape.id)) return null;
  if (meanings.some(({ field }) => field === 'week_start' || field === 'period')) return null;
  const options = schoolYears(now, 2).flatMap((both) => ['Autumn', 'Spring', 'Summer', 'Year'].map((term) => `${term} ${both}`));
  return { code: 'period.which', column: null, values: { file: table.path }, options: ['setAside', ...options], proposed: 'setAside' };
}

/** The school year of now and those before it: `2024/25`. */
function schoolYears(now: IsoInstant, many: number): readonly string[] {
  const year = Number(now.slice(0, 4)) - (Number(now.slice(5, 7)) >= 8 ? 0 : 1);
  return Array.from({ length: many }, (_, before) => `${year - before}/${String(year - before + 1).slice(2)}`);
}

/** Half terms of a year that nothing names: asked once for a table, and left out where nobody answers. */
function halfTermYearQuestion({ meanings }: Recognition, evidence: readonly ColumnEvidence[], now: IsoInstant): ImportQuestion | null {
  const held = evidence[meanings.findIndex(({ field }) => field === 'period')];
  const undated = held?.words.filter((word) => halfTermIn(word)?.year === null) ?? [];
  if (undated.length === 0) return null;
  const values = { terms: undated.join(', '), different: undated.length };
  return { code: 'period.year', column: null, values, options: ['setAside', ...schoolYears(now, 4)], proposed: 'setAside' };
}
