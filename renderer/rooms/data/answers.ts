import type { ImportQuestion } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';

/** The answer that stands: the person's, or the one proposed. */
export function answerTo(question: ImportQuestion, recipe: Recipe): string {
  if (question.code === 'dates.order') return recipe.dateOrder ?? question.proposed;
  return recipe.answers[question.code] ?? question.proposed;
}

/** The recipe with this answer given. */
export function answerQuestion(question: ImportQuestion, answer: string, recipe: Recipe): Recipe {
  if (question.code === 'dates.order' && (answer === 'dmy' || answer === 'mdy' || answer === 'ymd'))
    return { ...recipe, dateOrder: answer };
  return { ...recipe, answers: { ...recipe.answers, [question.code]: answer } };
}
