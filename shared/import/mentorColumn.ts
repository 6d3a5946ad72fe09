import type { Recipe } from '#shared/study/model.ts';
import type { Admission } from './admission.ts';
import type { GridColumn } from './grid.ts';
import { constantColumn } from './gridFormat.ts';
import { mentorTitle } from './mentorTitle.ts';
import { perRow } from './perRow.ts';
import type { ReadTable } from './readTable.ts';
import { columnOfField } from './redact.ts';
import { shapeById } from './shapes/registry.ts';

/** The mentor of each row as a number: the column's, else the one named above the headings. Null where the shape has no mentors, or none is named. */
export async function mentorColumn(
  table: ReadTable,
  recipe: Recipe,
  admission: Pick<Admission, 'staff' | 'schools'>,
): Promise<GridColumn | null> {
  if (shapeById(recipe.shape)?.fields.includes('mentor') !== true) return null;
  const mentors = columnOfField(table, recipe, 'mentor');
  if (mentors !== undefined) {
    return await perRow(table.rowCount, mentors, columnOfField(table, recipe, 'school'), async (name, school) => {
      const key = await admission.staff.mentor(name, admission.schools.find(school));
      return key === null ? '' : String(key);
    });
  }
  const named = mentorTitle(table.titles);
  if (named === null) return null;
  const key = await admission.staff.mentor(named.name, admission.schools.find(named.school));
  return key === null ? null : constantColumn(String(key), table.rowCount);
}
