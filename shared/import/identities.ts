import type { Recipe } from '#shared/study/model.ts';
import type { GridColumn } from './grid.ts';
import { type IdentityGroups, identityGroups } from './identity.ts';
import { mentorTitle } from './mentorTitle.ts';
import type { ReadTable } from './readTable.ts';
import { columnOfField } from './redact.ts';
import { schoolTitle } from './schoolTitle.ts';

/** Who each row of a table is about. `mentor` is the number of each row's mentor, where names alone do not tell pupils apart. */
export function identitiesOf(table: ReadTable, recipe: Recipe, mentor: GridColumn | null = null): IdentityGroups {
  const column = (field: Parameters<typeof columnOfField>[2]): { [key: string]: GridColumn } => {
    const found = columnOfField(table, recipe, field);
    return found === undefined ? {} : { [field]: found };
  };
  const dated = recipe.shape === 'pupils' || recipe.shape === 'marks' ? undefined : (dayColumn(table, recipe) ?? undefined);
  return identityGroups(
    {
      ...column('upn'),
      ...column('adno'),
      ...column('external_id'),
      ...column('name'),
      ...column('surname'),
      ...column('forename'),
      ...column('birth'),
      ...column('class'),
      ...column('year_group'),
      ...column('school'),
      ...(dated === undefined ? {} : { day: dated }),
      ...(mentor === null ? {} : { mentor }),
    },
    table.rowCount,
    recipe.dateOrder,
    mentorTitle(table.titles)?.school ?? schoolOfList(table, recipe),
  );
}

/** The school that a list of pupils names outside its rows, where no column does. */
export function schoolOfList(table: ReadTable, recipe: Recipe): string {
  return recipe.shape === 'pupils' && columnOfField(table, recipe, 'school') === undefined ? schoolTitle(table) : '';
}

/** The date a row's class belongs to: events, sessions and ratings say the class of that day. */
function dayColumn(table: ReadTable, recipe: Recipe): GridColumn | null {
  for (const field of ['day', 'start_day', 'received', 'set_day'] as const) {
    const found = columnOfField(table, recipe, field);
    if (found !== undefined) return found;
  }
  return null;
}
