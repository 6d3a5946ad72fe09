import type { Recipe } from '#shared/study/model.ts';
import type { Admission, Matched } from './admission.ts';
import type { GridColumn } from './grid.ts';
import { plainSchool } from './people.ts';
import { perRow } from './perRow.ts';
import type { ReadTable } from './readTable.ts';
import { columnOfField, type Replacements } from './redact.ts';

/** Integers in place of the mentors, raters and schools of a table, beside the pupils already matched. */
export async function replacementsFor(table: ReadTable, recipe: Recipe, matched: Matched, admission: Admission): Promise<Replacements> {
  return {
    subject: { field: 'pupil', header: 'pupil', ...matched.pupil },
    mentor: matched.mentor,
    rater: await raterColumn(table, recipe),
    school: matched.school,
    madePupils: matched.madePupils,
  };

  async function raterColumn(from: ReadTable, under: Recipe): Promise<GridColumn | null> {
    const raters = columnOfField(from, under, 'rater');
    if (raters === undefined) return null;
    const schools = columnOfField(from, under, 'school');
    return await perRow(from.rowCount, raters, schools, (name, school) => admission.staff.rater(name, plainSchool(school)));
  }
}
