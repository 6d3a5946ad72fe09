import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { ColumnBuilder } from '../grid.ts';
import type { ReadTable } from '../readTable.ts';
import { cellOf } from './columns.ts';

/** A column that glues the pupil's number and the group together (`multiple_id`: `10021,8C`) as the two that it is. */
export function gluedGroup(table: ReadTable): readonly ReadTable[] | null {
  const place = table.header.findIndex((heading) => /^(multiple id|person group)$/.test(plainHeader(heading)));
  if (place === -1) return null;
  const [number, group] = [new ColumnBuilder(), new ColumnBuilder()];
  for (let row = 0; row < table.rowCount; row++) {
    const [person = '', ...rest] = cellOf(table, row, place).split(',');
    number.set(row, person.trim());
    group.set(row, rest.join(',').trim());
  }
  const header = table.header.flatMap((heading, at) => (at === place ? ['Student ID', 'Reg Group'] : [heading]));
  const columns = table.columns.flatMap((column, at) =>
    at === place ? [number.finish(table.rowCount), group.finish(table.rowCount)] : [column],
  );
  const places = table.places.flatMap((each, at) => (at === place ? [each, each] : [each]));
  return [{ ...table, header, places, columns }];
}
