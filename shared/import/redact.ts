import type { Recipe } from '#shared/study/model.ts';
import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { fieldKind } from './fields.ts';
import type { GridColumn } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import type { RedactedColumn, RedactedRows } from './redactedRows.ts';
import { shapeById } from './shapes/registry.ts';
import { fieldsOf, identityFields } from './shapes/shape.ts';

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
export function redact(table: ReadTable, recipe: Recipe, replacements: Replacements): RedactedRows {
  const columns: RedactedColumn[] = [replacements.subject];
  table.header.forEach((header, place) => {
    const column = table.columns[place];
    const field = fieldOf(recipe, header);
    if (column === undefined || field === null) return;
    const kind = fieldKind(field);
    if (kind.privacy === 'dropped' || kind.privacy === 'keyed') return;
    if (identityFields.includes(field) && recipe.shape !== 'pupils') return;
    const words = kind.coarsen === undefined ? column.words : column.words.map((word) => kind.coarsen?.(word, recipe.dateOrder) ?? '');
    columns.push({ field, header, ...compacted(words, column.codes) });
  });
  for (const field of ['mentor', 'rater', 'school'] as const) {
    const column = replacements[field];
    if (column !== null) columns.push({ field, header: headerOf(table, recipe, field) ?? field, ...column });
  }
  return { recipe, rowCount: table.rowCount, rowNumbers: table.rowNumbers, columns, madePupils: replacements.madePupils };
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

/** Only the words that data rows use: a title or a total must not travel in the dictionary. Word 0 is the empty cell. */
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
