import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import type { ReadTable } from '../readTable.ts';
import { attendanceFields } from '../shapes/attendanceSummaries.ts';
import { identityPlaces, placesOf } from '../shapes/headings.ts';
import { pupils } from '../shapes/pupils.ts';
import { columnsOf, partOf } from './columns.ts';

/** A list of pupils says at least this much about them. */
const fewestFacts = 2;

/** A list of pupils that also adds up their sessions (as the DfE's attendance file for schools does) as two: the pupils, and their attendance. */
export function attendanceApart(table: ReadTable): readonly ReadTable[] | null {
  const facts = new Set([...placesOf(table, pupils.fields), ...placesOf(table, ['birth'])]);
  const sums = placesOf(table, attendanceFields);
  const has = (fields: readonly FieldName[]): boolean => placesOf(table, fields).length > 0;
  if (facts.size < fewestFacts || !has(['sessions_possible']) || !has(['sessions_attended', 'sessions_present', 'sessions_authorised']))
    return null;
  const attendance = [...new Set([...identityPlaces(table), ...sums])].sort((a, b) => a - b);
  const others = table.header.map((_, place) => place).filter((place) => !sums.includes(place));
  return [columnsOf(table, others), partOf(table, 'attendance', attendance)];
}
