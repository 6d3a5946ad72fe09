import type { ReadTable } from '../readTable.ts';
import { cellOf, longTable } from './columns.ts';

interface Grouped {
  readonly group: string;
  readonly measure: string;
}

/**
 * Columns that repeat for each of several groups (a term, a wave, a subject) as a row for each group: the columns that belong to none are
 * repeated, `groupHeader` says which group, and each measure has one column. Null where fewer than two groups are found.
 */
export function repeatedGroups(
  table: ReadTable,
  groupHeader: string,
  groupOf: (heading: string, place: number) => Grouped | null,
): ReadTable | null {
  const found = table.header.map(groupOf);
  const groups = [...new Set(found.flatMap((one) => (one === null ? [] : [one.group])))];
  if (groups.length < 2) return null;
  const measures = [...new Set(found.flatMap((one) => (one === null ? [] : [one.measure])))];
  const kept = found.flatMap((one, place) => (one === null ? [place] : []));
  const placeOf = new Map(found.flatMap((one, place) => (one === null ? [] : [[`${one.group}\n${one.measure}`, place] as const])));
  return longTable(table, kept, groups.length, [
    { header: groupHeader, cell: (_, time) => groups[time] ?? '' },
    ...measures.map((measure) => ({
      header: measure,
      cell: (row: number, time: number) => cellOf(table, row, placeOf.get(`${groups[time] ?? ''}\n${measure}`) ?? -1),
      from: groups.flatMap((group) => placeOf.get(`${group}\n${measure}`) ?? []),
    })),
  ]);
}
