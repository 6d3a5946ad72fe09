import type { Recipe, Source } from '#shared/study/model.ts';
import { type FieldName, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { type ColumnEvidence, understoodShare } from './columnEvidence.ts';
import type { ReadTable } from './readTable.ts';
import { type ColumnMeaning, columnMeanings, type Recognition } from './recogniseShape.ts';
import { fieldOf } from './redact.ts';
import { shapeById } from './shapes/registry.ts';
import type { Shape } from './shapes/shape.ts';
import type { RecipeChange } from './types.ts';

/** An earlier import whose recipe fits a new table, laid over it. */
export interface EarlierRecipe {
  readonly source: Source;
  readonly recognition: Recognition;
  readonly changes: readonly RecipeChange[];
}

/** Share of the columns used last time that must be there again. */
const enoughThere = 0.6;
/** Share of all headings that must be there for a person's choice of another shape to hold against what the file looks like now. */
const nearlyAll = 0.9;
/** Share of cells that must read as the field, for a column of another name in the same place to be taken for it. */
const surelyTheSame = 0.95;
/** Share below which a column of the old name is no longer taken to mean what it meant. */
const stillTheSame = 0.5;

/**
 * The recipe of the latest import of a file of the same kind: the same shape as far as can be seen (or nearly all the same headings,
 * where a person chose the shape), and most of the columns used. A column of another name takes over the meaning of one that is gone
 * where its heading or its cells say so.
 */
export function earlierRecipe(
  table: ReadTable,
  evidence: readonly ColumnEvidence[],
  recognition: Recognition | null,
  sources: readonly Source[],
): EarlierRecipe | null {
  let best: (EarlierRecipe & { readonly share: number }) | null = null;
  for (const source of sources) {
    const shape = shapeById(source.recipe.shape);
    if (shape === null) continue;
    const laid = laidOver(table, evidence, shape, source.recipe);
    const likeHeadings = recognition === null ? enoughThere : recognition.shape.id === shape.id ? 0 : nearlyAll;
    if (laid.share < enoughThere || laid.headings < likeHeadings) continue;
    const has = (field: FieldName): boolean => laid.meanings.some((meaning) => meaning.field === field);
    if (!shape.required.every((group) => group.some(has))) continue;
    const found = { source, recognition: { shape, meanings: laid.meanings, score: 0 }, changes: laid.changes, share: laid.share };
    if (best === null || found.share > best.share || (found.share === best.share && source.number > best.source.number)) best = found;
  }
  return best;
}

interface LaidOver {
  readonly meanings: readonly ColumnMeaning[];
  readonly changes: readonly RecipeChange[];
  /** Of the columns used last time, and of all headings. */
  readonly share: number;
  readonly headings: number;
}

function laidOver(table: ReadTable, evidence: readonly ColumnEvidence[], shape: Shape, recipe: Recipe): LaidOver {
  const known = new Map(Object.keys(recipe.fields).map((header, place) => [plainHeader(header), { header, place }]));
  const here = new Set(table.header.map(plainHeader));
  const gone = [...known].filter(([plain]) => !here.has(plain)).map(([, held]) => held);
  const anew = columnMeanings(table, evidence, shape);
  const changes: RecipeChange[] = [];
  const taken = new Set<FieldName>();
  const meanings: ColumnMeaning[] = table.header.map((header, place) => {
    const before = known.get(plainHeader(header))?.header;
    const field = before === undefined ? null : fieldOf(recipe, before);
    if (before === undefined || field === null) return { field: null, why: 'none' };
    const held = evidence[place];
    if (held !== undefined && bestShare(held, field) < stillTheSame) {
      changes.push({ code: 'column.contradicts', values: { column: header, field } });
      return { field: null, why: 'values.contradict' };
    }
    taken.add(field);
    return { field, why: 'recipe.same' };
  });
  table.header.forEach((header, place) => {
    if (known.has(plainHeader(header))) return;
    const held = evidence[place];
    const proposed = anew[place]?.field ?? null;
    const lost = gone.find((one) => fieldOf(recipe, one.header) === proposed && proposed !== null && !taken.has(proposed));
    const inPlace = gone.find((one) => one.place === place);
    const placed = inPlace === undefined ? null : fieldOf(recipe, inPlace.header);
    if (lost !== undefined && proposed !== null) {
      meanings[place] = { field: proposed, why: 'recipe.renamed' };
      changes.push({ code: 'column.renamed', values: { before: lost.header, column: header, field: proposed } });
    } else if (
      proposed === null &&
      inPlace !== undefined &&
      placed !== null &&
      !taken.has(placed) &&
      held !== undefined &&
      bestShare(held, placed) >= surelyTheSame
    ) {
      meanings[place] = { field: placed, why: 'recipe.place' };
      changes.push({ code: 'column.renamed', values: { before: inPlace.header, column: header, field: placed } });
    } else {
      const field = proposed !== null && !taken.has(proposed) ? proposed : null;
      meanings[place] = { field, why: field === null ? 'none' : (anew[place]?.why ?? 'none') };
      changes.push({ code: 'column.new', values: { column: header, field: field ?? '' } });
    }
    const now = meanings[place]?.field ?? null;
    if (now !== null) taken.add(now);
  });
  const renamed = new Set(changes.flatMap(({ code, values }) => (code === 'column.renamed' ? [values['before']] : [])));
  for (const { header } of gone) {
    if (!renamed.has(header)) changes.push({ code: 'column.gone', values: { column: header, field: fieldOf(recipe, header) ?? '' } });
  }
  const used = Object.keys(recipe.fields).filter((header) => fieldOf(recipe, header) !== null);
  const there = used.filter((header) => here.has(plainHeader(header)) || renamed.has(header)).length;
  const kept = table.header.filter((header) => known.has(plainHeader(header))).length;
  return {
    meanings,
    changes,
    share: used.length === 0 ? 0 : there / used.length,
    headings: kept / Math.max(1, table.header.length, known.size),
  };
}

function bestShare(held: ColumnEvidence, field: FieldName): number {
  return Math.max(understoodShare(held, field, 'dmy'), understoodShare(held, field, 'mdy'));
}
