import type { Recipe, Study } from '#shared/study/model.ts';
import { scaleKeysOf } from '#shared/tables/codeSets/scaleKeys.ts';
import { instrumentOf } from '#shared/tables/instruments.ts';

/** The recipe of a scale's items with the answers that the study's own key allows, where it allows others than the key that is shipped. */
export function withItemRange(recipe: Recipe, study: Pick<Study, 'codeChanges'>): Recipe {
  if (recipe.shape !== 'scaleItems') return recipe;
  const { 'items.range': _, ...answers } = recipe.answers;
  const items = Object.values(recipe.fields).filter((field) => /^item_\d+$/.test(field ?? '')).length;
  const range = scaleKeysOf(study)[instrumentOf(answers, items)]?.changed['answers'];
  return { ...recipe, answers: range === undefined ? answers : { ...answers, 'items.range': range } };
}
