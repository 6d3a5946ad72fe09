import type { Recipe } from '#shared/study/model.ts';
import { type PupilCodes, shippedPupilCodes } from '#shared/tables/codeSets/pupilCodes.ts';
import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { fieldKind, notUnderstood } from './fields.ts';
import { type GridColumn, wordCounts } from './grid.ts';
import { plainWords } from './names.ts';
import { personalPattern } from './privacy/personalText.ts';
import type { ReadTable } from './readTable.ts';
import type { RedactedColumn, RedactedRows } from './redactedRows.ts';
import { shapeById } from './shapes/registry.ts';
import { blankWords, fieldsOf, identityFields } from './shapes/shape.ts';

/** What stands in place of people, places and passages: the subject always, the others where the shape uses them. */
export interface Replacements {
  /** The first column of the grid: which pupil, or which passage, each row tells of. */
  readonly subject: RedactedColumn;
  readonly mentor: GridColumn | null;
  readonly rater: GridColumn | null;
  /** Only in a list of pupils: elsewhere the pupil tells the school. */
  readonly school: GridColumn | null;
  readonly madePupils: readonly (readonly [number, number])[];
}

/** The table with everything that names a person dropped, keyed or coarsened; columns that mean nothing here are left out. */
export function redact(
  table: ReadTable,
  recipe: Recipe,
  replacements: Replacements,
  elsewhere: ReadonlySet<string> = noNames,
  codes: PupilCodes = shippedPupilCodes,
): RedactedRows {
  const columns: RedactedColumn[] = [replacements.subject];
  const names = { here: namesIn(table, recipe), elsewhere };
  table.header.forEach((header, place) => {
    const column = table.columns[place];
    const field = fieldOf(recipe, header);
    if (column === undefined || field === null) return;
    const kind = fieldKind(field);
    if (kind.privacy === 'dropped' || kind.privacy === 'keyed') return;
    if (identityFields.includes(field) && recipe.shape !== 'pupils') return;
    columns.push({ field, header, ...usedOnly(keptWords(column, field, recipe, names, codes), column.codes) });
  });
  for (const field of ['mentor', 'rater', 'school'] as const) {
    const column = replacements[field];
    if (column !== null) columns.push({ field, header: headerOf(table, recipe, field) ?? field, ...column });
  }
  return { recipe, rowCount: table.rowCount, rowNumbers: table.rowNumbers, columns, madePupils: replacements.madePupils, codes };
}

/** Meaning of a column under a recipe, where its shape still knows such a field. */
export function fieldOf(recipe: Recipe, header: string): FieldName | null {
  const field = recipe.fields[header] ?? null;
  if (field === null) return null;
  const item = /^item_(\d{1,2})$/.exec(field)?.[1];
  if (item !== undefined) return recipe.shape === 'scaleItems' ? `item_${Number(item)}` : null;
  const shape = shapeById(recipe.shape);
  const known = shape === null ? identityFields : fieldsOf(shape);
  return known.find((name) => name === field) ?? null;
}

export function headerOf(table: ReadTable, recipe: Recipe, field: FieldName): string | null {
  return table.header.find((header) => fieldOf(recipe, header) === field) ?? null;
}

export function columnOfField(table: ReadTable, recipe: Recipe, field: FieldName): GridColumn | undefined {
  const place = table.header.findIndex((header) => fieldOf(recipe, header) === field);
  return place === -1 ? undefined : table.columns[place];
}

const freeCategories: ReadonlySet<FieldName> = new Set<FieldName>(['event_kind', 'topic']);
/** A label of more words than this is a sentence unless several rows share it. */
const labelWords = 2;
const sharedBy = 3;
/** A label of so many rows is a kind of thing, though somebody in another table may be called so: Star, Bell, Young. */
const categoryOf = 20;

const noNames: ReadonlySet<string> = new Set();

/** Words of names: in this table's own columns, and in those of the tables that came with it. */
interface Names {
  readonly here: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * The words of a column as they may be kept: coarsened, or as they stand where they are what the column is for. Where anything may
 * be written, what names a person of the table or reads like a sentence of its own is left out.
 */
function keptWords(column: GridColumn, field: FieldName, recipe: Recipe, names: Names, codes: PupilCodes): readonly string[] {
  const kind = fieldKind(field);
  const blank = blankWords(column);
  const counts = freeCategories.has(field) ? wordCounts(column) : null;
  return column.words.map((word, code) => {
    const coarse = kind.coarsen?.(word, recipe.dateOrder);
    if (coarse !== undefined && coarse !== '') return coarse;
    if (blank[code] === 1) return word;
    if (coarse !== undefined) return notUnderstood;
    if (!kind.understands(word, recipe.dateOrder) && !isOwnCode(field, word, codes)) return notUnderstood;
    if (counts === null) return word;
    const parts = plainWords(word).split(' ');
    const rows = counts[code] ?? 0;
    const own = parts.length > labelWords && rows < sharedBy;
    const isNamed = parts.some((part) => names.here.has(part) || (rows < categoryOf && names.elsewhere.has(part)));
    return own || isNamed || personalPattern(word) !== null ? notUnderstood : word;
  });
}

/** A code that the study's own list has, whoever else does not know it. */
function isOwnCode(field: FieldName, word: string, codes: PupilCodes): boolean {
  return (field === 'sen' && codes.sen(word) !== null) || (field === 'year_group' && codes.yearGroup(word) !== null);
}

/** Every part of a name that the table's own columns of names hold. */
export function namesIn(table: ReadTable, recipe: Recipe): ReadonlySet<string> {
  const names = new Set<string>();
  for (const field of ['name', 'surname', 'forename', 'mentor', 'rater'] as const) {
    for (const word of columnOfField(table, recipe, field)?.words ?? [])
      for (const part of plainWords(word).split(' ')) if (part.length > 2) names.add(part);
  }
  return names;
}

/** Only the words that data rows use: a title or a total must not travel in the dictionary. Word 0 is the empty cell. */
function usedOnly(words: readonly string[], codes: Int32Array): GridColumn {
  const isUsed = new Uint8Array(words.length);
  for (let row = 0; row < codes.length; row++) isUsed[codes[row] ?? 0] = 1;
  const used = words.filter((_, code) => isUsed[code] === 1);
  // A long column is not copied where no two of its words have become one.
  if (words[0] !== '' || new Set(used).size < used.length) return compacted(words, codes);
  return { words: words.map((word, code) => (isUsed[code] === 1 ? word : '')), codes };
}

function compacted(words: readonly string[], codes: Int32Array): GridColumn {
  const used: string[] = [''];
  const index = new Map<string, number>([['', 0]]);
  const codeOf = new Int32Array(words.length).fill(-1);
  const out = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    let mapped = codeOf[code] ?? -1;
    if (mapped === -1) {
      const word = words[code] ?? '';
      const held = index.get(word);
      mapped = held ?? used.push(word) - 1;
      if (held === undefined) index.set(word, mapped);
      codeOf[code] = mapped;
    }
    out[row] = mapped;
  }
  return { words: used, codes: out };
}
