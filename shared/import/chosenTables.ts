import type { Recipe } from '#shared/study/model.ts';
import { scaleKey } from '#shared/tables/ratingScale.ts';
import { againKey } from './again.ts';
import { chosenMeanings } from './chosenMeanings.ts';
import type { FileReading } from './context.ts';
import { isFewPupilsLeftOut } from './fewPupils.ts';
import { inImportOrder } from './importOrder.ts';
import { answerKey, withProposed } from './questions.ts';
import type { ReadTable } from './readTable.ts';
import { tableEvidence } from './recogniseShape.ts';
import { shapeById } from './shapes/registry.ts';
import type { ImportDecisions, ImportReview, PreparedImport, TableReview } from './types.ts';

/** A table that is imported, and how. */
export interface Chosen {
  readonly review: TableReview;
  readonly table: ReadTable;
  readonly recipe: Recipe;
  readonly hash: string;
}

/** Passages are found in transcripts, so their tables come after everything else. */
export function isOfPassages({ recipe }: Chosen): boolean {
  return shapeById(recipe.shape)?.about === 'passages';
}

/** Tables to import, in order: recognised or decided, not imported before unless decided, not hidden unless answered. */
export function chosenTables(readings: readonly FileReading[], review: ImportReview, decisions: ImportDecisions): readonly Chosen[] {
  const tables = new Map<string, { table: ReadTable; hash: string }>();
  for (const { result } of readings) {
    if (!result.ok || result.value.kind !== 'tables') continue;
    for (const table of result.value.tables) tables.set(table.id, { table, hash: result.value.hash });
  }
  const chosen: Chosen[] = [];
  const asDecided = review.tables.map((each) => ({ ...each, shape: decisions.recipes[each.id]?.shape ?? each.shape }));
  for (const each of inImportOrder(asDecided)) {
    const held = tables.get(each.id);
    const decided = decisions.recipes[each.id];
    if (held === undefined || decided === null || (decided === undefined && each.alreadyImported)) continue;
    const taken = decided === undefined ? each.recipe : underItsShape(held.table, each.recipe, decided);
    const recipe = withProposed(taken, each.questions);
    if (shapeById(recipe.shape) === null || recipe.answers['sheet.hidden'] === 'leaveOut') continue;
    if (isFewPupilsLeftOut(each.columns, recipe)) continue;
    chosen.push({ review: each, recipe, ...held });
  }
  return [againKey, scaleKey].reduce(withOneAnswer, withOneOrder(chosen));
}

/** The order of day and month is asked once per file: the answer given on one of its tables holds for all that were not answered apart. */
function withOneOrder(chosen: readonly Chosen[]): readonly Chosen[] {
  const answers = new Map<string, Recipe['dateOrder']>();
  for (const { review, recipe } of chosen) {
    if (review.questions.some((question) => question.code === 'dates.order')) answers.set(review.path, recipe.dateOrder);
  }
  return chosen.map((each) => {
    const answer = answers.get(each.review.path);
    const apart = each.recipe.dateOrder !== each.review.recipe.dateOrder;
    return answer === undefined || apart ? each : { ...each, recipe: { ...each.recipe, dateOrder: answer } };
  });
}

/** So is what becomes of rows that came before, and the scale of ratings: the table on which it was asked answers for the others of its file. */
function withOneAnswer(chosen: readonly Chosen[], key: string): readonly Chosen[] {
  const answers = new Map<string, string>();
  for (const { review, recipe } of chosen) {
    const answer = recipe.answers[key];
    if (answer !== undefined && review.questions.some((question) => question.code === key)) answers.set(review.path, answer);
  }
  return chosen.map((each) => {
    const answer = answers.get(each.review.path);
    if (answer === undefined || each.recipe.answers[key] === answer) return each;
    return { ...each, recipe: { ...each.recipe, answers: { ...each.recipe.answers, [key]: answer } } };
  });
}

/** A person who only chose another shape gets that shape's meanings of the columns; one who also chose columns gets those. */
function underItsShape(table: ReadTable, proposed: Recipe, decided: Recipe): Recipe {
  const shape = shapeById(decided.shape);
  const untouched = table.header.every((header) => (decided.fields[header] ?? null) === (proposed.fields[header] ?? null));
  if (shape === null || decided.shape === proposed.shape || !untouched) return decided;
  const meanings = chosenMeanings(table, tableEvidence(table), shape);
  return { ...decided, fields: Object.fromEntries(table.header.map((header, place) => [header, meanings[place]?.field ?? null])) };
}

/** What a person was asked about the tables, with what was taken. */
export function askedOf(chosen: readonly Chosen[]): PreparedImport['asked'] {
  return chosen.flatMap(({ review, recipe }) =>
    review.questions.map((question) => ({
      tableId: review.id,
      question,
      taken:
        question.code === 'dates.order'
          ? (recipe.dateOrder ?? question.proposed)
          : (recipe.answers[answerKey(question)] ?? question.proposed),
    })),
  );
}
