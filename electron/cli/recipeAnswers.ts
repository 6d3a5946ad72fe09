import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { questionOptions } from '#shared/import/questions.ts';
import { shapeById } from '#shared/import/shapes/registry.ts';
import { fieldsOf } from '#shared/import/shapes/shape.ts';
import type { ImportDecisions, ImportReview, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';

const tableAnswers = z.strictObject({
  shape: z.string().optional(),
  fields: z.record(z.string(), z.nullable(z.string())).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable().optional(),
  answers: z.record(z.string(), z.string()).optional(),
});

/** What --recipe FILE may hold: answers by table id (`file` or `file#sheet`), each laid over what was proposed; null leaves a table out. */
const recipeFile = z.strictObject({
  tables: z.record(z.string(), z.nullable(tableAnswers)).default({}),
  transcriptsLeftOut: z.array(z.string()).default([]),
});

/** The answers of a recipe file, with the name to call it by. */
export interface RecipeAnswers {
  readonly file: string;
  readonly tables: Readonly<Record<string, z.infer<typeof tableAnswers> | null>>;
  readonly transcriptsLeftOut: readonly string[];
}

export const noAnswers: RecipeAnswers = { file: '', tables: {}, transcriptsLeftOut: [] };

export function readRecipeAnswers(path: string): RecipeAnswers {
  const file = basename(path);
  if (!existsSync(path)) throw new FailureError(failure('file.unreadable', { file, reason: 'notFound' }));
  try {
    const found = recipeFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (found.success) return { file, ...found.data };
    throw refused(file, `is not a recipe file: look at ${found.error.issues[0]?.path.join(', ') || 'its first level'}`);
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown;
    throw refused(file, 'is not a recipe file: it is not JSON');
  }
}

/** The answers laid over the proposals. An answer that fits nothing is refused: whoever wrote it believes it was taken. */
export function decisionsFor(review: ImportReview, answers: RecipeAnswers): ImportDecisions {
  const recipes: Record<string, Recipe | null> = {};
  for (const [id, answer] of Object.entries(answers.tables)) {
    const table = review.tables.find((one) => one.id === id);
    if (table === undefined) throw refused(answers.file, `answers for ${id}, and no table is called that`);
    if (answer === null) {
      recipes[id] = null;
      continue;
    }
    const recipe: Recipe = {
      ...table.recipe,
      shape: answer.shape ?? table.recipe.shape,
      dateOrder: answer.dateOrder === undefined ? table.recipe.dateOrder : answer.dateOrder,
      fields: { ...table.recipe.fields, ...answer.fields },
      answers: { ...table.recipe.answers, ...answer.answers },
    };
    const problem = problemOf(table, recipe, answer);
    if (problem !== null) throw refused(answers.file, `${problem} for ${id}`);
    recipes[id] = recipe;
  }
  const missing = answers.transcriptsLeftOut.find((id) => !review.transcripts.some((one) => one.id === id));
  if (missing !== undefined) throw refused(answers.file, `leaves out ${missing}, and no transcript is called that`);
  return { recipes, transcriptsLeftOut: answers.transcriptsLeftOut };
}

function problemOf(table: TableReview, recipe: Recipe, answer: z.infer<typeof tableAnswers>): string | null {
  const shape = shapeById(recipe.shape);
  if (shape === null)
    return `gives the kind "${recipe.shape}", which is none of ${table.shapes.map(({ shape: known }) => known).join(', ')},`;
  const fields: readonly string[] = fieldsOf(shape);
  for (const [header, field] of Object.entries(answer.fields ?? {})) {
    if (!table.columns.some((column) => column.header === header)) return `gives a meaning to the column "${header}", which is not there,`;
    const item = shape.id === 'scaleItems' && /^item_\d{1,2}$/.test(field ?? '');
    if (field !== null && !item && !fields.includes(field))
      return `gives "${header}" the meaning "${field}", which ${shape.id} does not know,`;
  }
  for (const [key, value] of Object.entries(answer.answers ?? {})) {
    const [code = '', header] = key.split(/:(.*)/s);
    const options = questionOptions[code];
    if (code === 'pupil.doubtful' && table.doubts.some(({ row }) => String(row) === header)) continue;
    const isAboutCode =
      table.questions.some((question) => question.code === 'code.unknown' && question.code === code && question.column === header) ||
      (code === 'code.counts' && table.codes.some((known) => known.code === header));
    if (isAboutCode) {
      if (!(options ?? []).includes(value)) return `answers "${key}" with "${value}", which is not one of ${(options ?? []).join(', ')},`;
      continue;
    }
    if (options === undefined || (header !== undefined && !table.columns.some((column) => column.header === header)))
      return `answers "${key}", which is never asked,`;
    if (options.length > 0 && !options.includes(value))
      return `answers "${key}" with "${value}", which is not one of ${options.join(', ')},`;
  }
  return null;
}

function refused(file: string, problem: string): FailureError {
  return new FailureError(failure('cli.usage', { command: 'new', problem: `${file} ${problem}`.replace(/,$/, '') }));
}
