import { withFewPupils } from '#shared/import/fewPupils.ts';
import { answerKey } from '#shared/import/questions.ts';
import type { DoubtfulMatch, ImportQuestion, ImportReview, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';

/** The answer that stands: the person's, or the one proposed. */
export function answerTo(question: ImportQuestion, recipe: Recipe): string {
  if (question.code === 'dates.order') return recipe.dateOrder ?? question.proposed;
  return recipe.answers[answerKey(question)] ?? question.proposed;
}

/** Whether a person must still answer this before anything is imported. */
export function isOpen(question: ImportQuestion, recipe: Recipe, doubts: TableReview['doubts']): boolean {
  if (question.mustAnswer !== true || recipe.answers[answerKey(question)] !== undefined) return false;
  const kind = doubtKinds.find(({ code }) => code === question.code);
  return kind === undefined || doubts.some((doubt) => doubt.why === kind.why && recipe.answers[doubtKey(doubt)] === undefined);
}

/** The doubts that one question answers for all pupils, where each has just one pupil to be matched to. */
export const doubtKinds = [
  { why: 'nameOnly', code: 'pupil.doubtful' },
  { why: 'cutShort', code: 'pupil.cutShort' },
] as const;

type DoubtKind = (typeof doubtKinds)[number];

/** Where the answer about one doubtful pupil stands in a recipe. */
export function doubtKey({ row }: Pick<DoubtfulMatch, 'row'>): string {
  return answerKey({ code: 'pupil.doubtful', column: String(row) });
}

/** The recipe with what is to become of one doubtful pupil's rows: a pupil's number, or `setAside`. */
export function answerDoubt(doubt: DoubtfulMatch, answer: string, recipe: Recipe): Recipe {
  return { ...recipe, answers: { ...recipe.answers, [doubtKey(doubt)]: answer } };
}

/** The recipe with one answer for everybody in doubt for the same reason: what was decided one by one before goes. */
export function answerAllDoubts(kind: DoubtKind, answer: 'match' | 'setAside', doubts: TableReview['doubts'], recipe: Recipe): Recipe {
  const single = new Set(doubts.filter(({ why }) => why === kind.why).map(doubtKey));
  const others = Object.entries(recipe.answers).filter(([key]) => !single.has(key));
  return { ...recipe, answers: { ...Object.fromEntries(others), [kind.code]: answer } };
}

/** The recipe with this answer given. */
export function answerQuestion(question: ImportQuestion, answer: string, recipe: Recipe): Recipe {
  const answers = { ...recipe.answers, [answerKey(question)]: answer };
  if (question.code === 'dates.order' && (answer === 'dmy' || answer === 'mdy' || answer === 'ymd'))
    return { ...recipe, dateOrder: answer, answers };
  return { ...recipe, answers };
}

type Decisions = Readonly<Record<string, Recipe | null>>;

/** The recipe a table will be imported with; null = it is left out. Undecided, it is taken when it was recognised and is new. */
export function recipeFor(table: TableReview, decisions: Decisions): Recipe | null {
  const decided = decisions[table.id];
  if (decided !== undefined) return decided;
  return table.shape === null || table.alreadyImported ? null : table.recipe;
}

/** How much an import would bring in as things stand. */
export function importCounts(review: ImportReview, decisions: Decisions, transcriptsLeftOut: readonly string[]) {
  const taken = review.tables.filter((table) => recipeFor(table, decisions) !== null);
  return {
    tables: taken.length,
    transcripts: review.transcripts.filter(({ id, alreadyImported }) => !alreadyImported && !transcriptsLeftOut.includes(id)).length,
    questions: taken.reduce((sum, table) => sum + questionsUnder(table, recipeFor(table, decisions)).length, 0),
    open: taken.reduce((sum, table) => sum + openIn(table, recipeFor(table, decisions)), 0),
  };
}

/** Questions of a table that must still be answered. */
export function openIn(table: TableReview, recipe: Recipe | null): number {
  return recipe === null ? 0 : questionsUnder(table, recipe).filter((question) => isOpen(question, recipe, table.doubts)).length;
}

/** What is asked of a table as its recipe stands. */
export function questionsUnder({ questions, columns }: TableReview, recipe: Recipe | null): TableReview['questions'] {
  return recipe === null ? questions : withFewPupils(questions, columns, recipe);
}

/** What a code of the list counts as in one file; `keep` = as in the list. */
export function codeCounted(mark: string, recipe: Recipe): string {
  return recipe.answers[answerKey({ code: 'code.counts', column: mark })] ?? 'keep';
}

/** The recipe with a code counted otherwise in this file, or as in the list again. */
export function answerCode(mark: string, answer: string, recipe: Recipe): Recipe {
  const key = answerKey({ code: 'code.counts', column: mark });
  const others = Object.fromEntries(Object.entries(recipe.answers).filter(([held]) => held !== key));
  return { ...recipe, answers: answer === 'keep' ? others : { ...others, [key]: answer } };
}
