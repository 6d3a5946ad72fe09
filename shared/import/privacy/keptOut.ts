import type { Account, Recipe } from '#shared/study/model.ts';
import { eventDayFields, fieldKind } from '../fields.ts';
import type { ReadTable } from '../readTable.ts';
import { fieldOf } from '../redact.ts';
import { identityFields } from '../shapes/shape.ts';
import type { ColumnPrivacy } from '../types.ts';
import { type PersonalColumn, personalColumn } from './personalColumns.ts';

/** Where a recipe keeps why a column that tells of people goes in all the same, said by whoever decided it. */
export function reasonKey(header: string): string {
  return `privacy.reason:${header}`;
}

/** Fields in which anything may be written. Every other kept field holds dates, numbers, marks or words of a list, and nothing else stays in it. */
const freeFields: ReadonlySet<string> = new Set(['event_kind', 'topic', 'theme']);

/** Coarse enough to be counted by, but of a special category (UK GDPR, Art. 9) or as delicate: they come in where somebody says why. */
const delicateFields: ReadonlySet<string> = new Set(['ethnic_group', 'in_care']);

/** Whether a column that tells of people would tell it to the study under that meaning. A birth date stays one under any kind of date. */
export function needsReason(recipe: Recipe, { header, kind }: PersonalFinding): boolean {
  const field = fieldOf(recipe, header);
  return field !== null && (freeFields.has(field) || delicateFields.has(field) || (kind === 'birth' && eventDayFields.has(field)));
}

export interface PersonalFinding extends PersonalColumn {
  readonly header: string;
}

/** The columns of a table that tell of people, whatever they are taken for. */
export function personalColumns(table: ReadTable): readonly PersonalFinding[] {
  return table.header.flatMap((header, place) => {
    const column = table.columns[place];
    const found = column === undefined ? null : personalColumn(header, column);
    return found === null ? [] : [{ header, ...found }];
  });
}

/** How a column is kept under a recipe. Outside a list of pupils every column that names one only serves to find the pupil. */
export function columnWay(recipe: Recipe, header: string): ColumnPrivacy {
  const field = fieldOf(recipe, header);
  if (field === null) return 'dropped';
  if (field === 'school') return recipe.shape === 'pupils' ? 'kept' : 'keyed';
  return identityFields.includes(field) && recipe.shape !== 'pupils' ? 'keyed' : fieldKind(field).privacy;
}

/** The recipe as it may be followed: what tells of people and would be kept as it stands stays out, unless somebody said why not. */
export function withoutPersonal(recipe: Recipe, found: readonly PersonalFinding[]): Recipe {
  const out = found.filter((one) => needsReason(recipe, one) && (recipe.answers[reasonKey(one.header)] ?? '').trim() === '');
  if (out.length === 0) return recipe;
  return { ...recipe, fields: { ...recipe.fields, ...Object.fromEntries(out.map(({ header }) => [header, null])) } };
}

/** What the account says of them: what each tells, what became of it, and why where it went in. */
export function personalAccount(recipe: Recipe, found: readonly PersonalFinding[]): NonNullable<Account['personal']> {
  return found.flatMap((one) => {
    const { header, kind } = one;
    const way = columnWay(recipe, header);
    const isFree = needsReason(recipe, one);
    // A column whose cells are understood one by one or left out tells nothing more than they do.
    if (way === 'kept' && !isFree) return [];
    return [{ column: header, kind, way, reason: isFree ? (recipe.answers[reasonKey(header)] ?? null) : null }];
  });
}
