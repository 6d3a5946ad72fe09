import type { Recipe } from '#shared/study/model.ts';
import type { ColumnReview, ImportQuestion } from './types.ts';

/** Where the answer stands in a recipe: `import`, or `setAside`. */
export const fewPupilsKey = 'pupils.few';

const numbers: readonly string[] = ['upn', 'adno', 'external_id'];
const names: readonly string[] = ['name', 'surname', 'forename'];
/** Of fewer rows, nobody can say that a name comes too often. */
const fewestRows = 12;
const rowsOfEach = 6;

type Columns = readonly Pick<ColumnReview, 'header' | 'different' | 'filled'>[];

/**
 * A list in which nearly every row has the same few names, or in which nothing says who a row is about, takes schools or classes for pupils:
 * asked as the recipe stands, whoever made it, and left out unless somebody says that it is right. Null where there is nothing to ask.
 */
export function fewPupilsQuestion(columns: Columns, { shape, fields }: Pick<Recipe, 'shape' | 'fields'>): ImportQuestion | null {
  if (shape !== 'pupils') return null;
  const meaning = (wanted: readonly string[]): Columns => columns.filter(({ header }) => wanted.includes(fields[header] ?? ''));
  const named = meaning(names);
  const different = Math.max(0, ...named.map((column) => column.different));
  const rows = Math.max(0, ...named.map(({ filled }) => filled));
  const isNobody = named.length + meaning(numbers).length === 0;
  if (!isNobody && (rows < fewestRows || different * rowsOfEach > rows)) return null;
  const values = { different, rows, column: named.map(({ header }) => header).join(', ') };
  return { code: fewPupilsKey, column: null, values, options: ['setAside', 'import'], proposed: 'setAside', mustAnswer: true };
}

/** Whether such a list stays out: nobody said that it is right. */
export function isFewPupilsLeftOut(columns: Columns, recipe: Recipe): boolean {
  return fewPupilsQuestion(columns, recipe) !== null && recipe.answers[fewPupilsKey] !== 'import';
}

/** The questions of a table as a recipe stands: what its columns were made to mean by hand may raise this one, or settle it. */
export function withFewPupils(questions: readonly ImportQuestion[], columns: Columns, recipe: Recipe): readonly ImportQuestion[] {
  const few = fewPupilsQuestion(columns, recipe);
  const others = questions.filter(({ code }) => code !== fewPupilsKey);
  if (few === null) return others.length === questions.length ? questions : others;
  return [few, ...others];
}
