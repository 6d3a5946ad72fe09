import { answerKey } from '#shared/import/questions.ts';
import type { ImportQuestion, ImportReview, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';

/** The answer that stands: the person's, or the one proposed. */
export function answerTo(question: ImportQuestion, recipe: Recipe): string {
  if (question.code === 'dates.order') return recipe.dateOrder ?? question.proposed;
  return recipe.answers[answerKey(question)] ?? question.proposed;
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
    questions: taken.reduce((sum, table) => sum + table.questions.length, 0),
  };
}
