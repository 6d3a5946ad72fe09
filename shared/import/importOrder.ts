import type { Recipe } from '#shared/study/model.ts';
import { shapes } from './shapes/registry.ts';

const numbers: ReadonlySet<string | null> = new Set(['upn', 'adno', 'external_id']);

/**
 * Pupils first, then in the order of the shape registry; within a shape as the files came, but lists of pupils with their numbers before
 * lists without, so that a tracker of names meets pupils who are known.
 */
export function inImportOrder<Table extends { readonly shape: string | null; readonly recipe: Recipe }>(
  tables: readonly Table[],
): readonly Table[] {
  const place = ({ shape }: Table): number => shapes.findIndex(({ id }) => id === shape);
  const named = ({ shape, recipe }: Table): number =>
    shape === 'pupils' && !Object.values(recipe.fields).some((field) => numbers.has(field)) ? 1 : 0;
  return [...tables].sort((a, b) => place(a) - place(b) || named(a) - named(b));
}
