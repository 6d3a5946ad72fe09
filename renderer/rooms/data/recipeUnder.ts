import type { ColumnReview, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';

/** The recipe of a table that a person takes for this shape: as proposed, or with the meanings its columns would have. */
export function recipeUnder(table: TableReview, shape: string): Recipe {
  const chosen = table.shapes.find((one) => one.shape === shape);
  if (shape === table.recipe.shape || chosen === undefined) return { ...table.recipe, shape };
  const fields = Object.fromEntries(table.columns.map(({ header }, place) => [header, chosen.columns[place]?.field ?? null]));
  return { ...table.recipe, shape, fields };
}

/** The columns as they are under the shape that was chosen: what each may mean, what it is proposed to mean, and why. */
export function columnsUnder(table: TableReview, shape: string): readonly ColumnReview[] {
  const chosen = table.shapes.find((one) => one.shape === shape);
  if (shape === table.shape || chosen === undefined) return table.columns;
  return table.columns.map((column, place) => ({ ...column, ...chosen.columns[place], choices: chosen.choices }));
}
