import type { Recipe } from '#shared/study/model.ts';
import { type Admission, type Matched, schoolOfList } from './admission.ts';
import { ColumnBuilder, cellAt, type GridColumn } from './grid.ts';
import { constantColumn } from './gridFormat.ts';
import { mentorTitle } from './mentorTitle.ts';
import { plainSchool } from './people.ts';
import type { ReadTable } from './readTable.ts';
import { columnOfField, type Replacements } from './redact.ts';
import { shapeById } from './shapes/registry.ts';

/** Integers in place of the mentors, raters and schools of a table, beside the pupils already matched. */
export async function replacementsFor(table: ReadTable, recipe: Recipe, matched: Matched, admission: Admission): Promise<Replacements> {
  const usesMentor = shapeById(recipe.shape)?.fields.includes('mentor') ?? false;
  return {
    subject: { field: 'pupil', header: 'pupil', ...matched.pupil },
    mentor: usesMentor ? await mentorColumn(table, recipe, admission) : null,
    rater: await raterColumn(table, recipe),
    school: recipe.shape === 'pupils' ? schoolColumn(table, recipe, admission) : null,
    madePupils: matched.madePupils,
  };

  async function raterColumn(from: ReadTable, under: Recipe): Promise<GridColumn | null> {
    const raters = columnOfField(from, under, 'rater');
    if (raters === undefined) return null;
    const schools = columnOfField(from, under, 'school');
    return await perRow(from.rowCount, raters, schools, (name, school) => admission.staff.rater(name, plainSchool(school)));
  }
}

async function mentorColumn(table: ReadTable, recipe: Recipe, admission: Admission): Promise<GridColumn | null> {
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

function schoolColumn(table: ReadTable, recipe: Recipe, admission: Admission): GridColumn | null {
  const column = columnOfField(table, recipe, 'school');
  if (column === undefined) {
    const key = admission.schools.findOrAdd(schoolOfList(table, recipe));
    return key === null ? null : constantColumn(String(key), table.rowCount);
  }
  const used = new Set(column.codes);
  const words = column.words.map((word, code) => (used.has(code) ? String(admission.schools.findOrAdd(word) ?? '') : ''));
  return { words, codes: column.codes };
}

/** A word for every row, worked out once for each pair of cells. */
async function perRow(
  rowCount: number,
  first: GridColumn,
  second: GridColumn | undefined,
  word: (first: string, second: string) => Promise<string>,
): Promise<GridColumn> {
  const out = new ColumnBuilder();
  const known = new Map<number, string>();
  const width = second?.words.length ?? 1;
  const grid = {
    rowCount,
    columns: second === undefined ? [first] : [first, second],
    widths: new Int32Array(0),
    rowNumbers: new Int32Array(0),
    lines: new Int32Array(0),
  };
  for (let row = 0; row < rowCount; row++) {
    const pair = (first.codes[row] ?? 0) * width + (second?.codes[row] ?? 0);
    let text = known.get(pair);
    if (text === undefined) {
      text = await word(cellAt(grid, row, 0).trim(), cellAt(grid, row, 1).trim());
      known.set(pair, text);
    }
    out.set(row, text);
  }
  return out.finish(rowCount);
}
