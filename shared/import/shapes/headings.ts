import { type FieldName, headerSynonyms, plainHeader } from '#shared/tables/headerSynonyms.ts';
import type { ReadTable } from '../readTable.ts';
import { identityFields } from './shape.ts';

/** Fields any of which tells which pupil a row is about. */
export const pupilKeys: readonly FieldName[] = ['upn', 'adno', 'external_id', 'name', 'surname'];

/** How far a percentage may lie from its own counts: it is written with one decimal, or with none. */
export const percentSlack = 0.51;

/** Whether a heading is a usual one for any of these fields. */
export function isHeadingOf(heading: string, fields: readonly FieldName[]): boolean {
  const known: Readonly<Record<string, readonly string[]>> = headerSynonyms;
  const plain = plainHeader(heading);
  return fields.some((field) => known[field]?.includes(plain));
}

/** Places of the columns with such a heading. */
export function placesOf(table: ReadTable, fields: readonly FieldName[]): readonly number[] {
  return table.header.flatMap((heading, place) => (isHeadingOf(heading, fields) ? [place] : []));
}

/** Whether a file's name, its sheet's or its titles say so. */
export function isCalled({ path, name, titles }: ReadTable, pattern: RegExp): boolean {
  return pattern.test([path, name, ...titles].join(' '));
}

/** Whether any heading says so. */
export function isHeaded({ header }: ReadTable, pattern: RegExp): boolean {
  return header.some((heading) => pattern.test(heading));
}

/** Columns that say who a row is about. */
export function identityPlaces(table: ReadTable): readonly number[] {
  return placesOf(table, identityFields);
}
