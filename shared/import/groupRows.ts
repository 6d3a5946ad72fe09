import type { GridColumn } from './grid.ts';

/** Rows that hold the same cells in all of these columns share a group; groups are numbered in the order in which they are met. */
export function groupRows(columns: readonly GridColumn[], rowCount: number): { readonly groupOf: Int32Array; readonly groups: number } {
  const groupOf = new Int32Array(rowCount);
  let groups = 1;
  for (const column of columns) groups = Math.max(1, refine(groupOf, groups, column));
  return { groupOf, groups };
}

const fewCombinations = 1 << 24;

/** Part the groups by one more column; gives how many there are then, numbered as they come. */
function refine(groupOf: Int32Array, groups: number, { words, codes }: GridColumn): number {
  const width = words.length;
  if (groups * width > fewCombinations) return refineMany(groupOf, width, codes);
  const numbers = new Int32Array(groups * width);
  let next = 0;
  for (let row = 0; row < groupOf.length; row++) {
    const key = (groupOf[row] ?? 0) * width + (codes[row] ?? 0);
    const number = numbers[key] ?? 0;
    if (number === 0) numbers[key] = ++next;
    groupOf[row] = number === 0 ? next - 1 : number - 1;
  }
  return next;
}

function refineMany(groupOf: Int32Array, width: number, codes: Int32Array): number {
  const index = new Map<number, number>();
  for (let row = 0; row < groupOf.length; row++) {
    const key = (groupOf[row] ?? 0) * width + (codes[row] ?? 0);
    let group = index.get(key);
    if (group === undefined) {
      group = index.size;
      index.set(key, group);
    }
    groupOf[row] = group;
  }
  return index.size;
}
