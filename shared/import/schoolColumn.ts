import type { Recipe } from '#shared/study/model.ts';
import type { Admission } from './admission.ts';
import type { GridColumn } from './grid.ts';
import { constantColumn } from './gridFormat.ts';
import { schoolOfList } from './identities.ts';
import type { ReadTable } from './readTable.ts';
import { columnOfField } from './redact.ts';

/** The school of each row of a list of pupils as a number; schools not met before are added. Null in every other table, and where none is named. */
export function schoolColumn(table: ReadTable, recipe: Recipe, admission: Pick<Admission, 'schools'>): GridColumn | null {
  if (recipe.shape !== 'pupils') return null;
  const column = columnOfField(table, recipe, 'school');
  if (column === undefined) {
    const key = admission.schools.findOrAdd(schoolOfList(table, recipe));
    return key === null ? null : constantColumn(String(key), table.rowCount);
  }
  const used = new Set(column.codes);
  const words = column.words.map((word, code) => (used.has(code) ? String(admission.schools.findOrAdd(word) ?? '') : ''));
  return { words, codes: column.codes };
}
