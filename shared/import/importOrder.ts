import { shapes } from './shapes/registry.ts';

/** Pupils first, then in the order of the shape registry; within a shape as the files came. */
export function inImportOrder<Table extends { readonly shape: string | null }>(tables: readonly Table[]): readonly Table[] {
  const place = ({ shape }: Table): number => shapes.findIndex(({ id }) => id === shape);
  return [...tables].sort((a, b) => place(a) - place(b));
}
