import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { type ColumnEvidence, looksWritten, understoodShare } from './columnEvidence.ts';
import { eventDayFields } from './fields.ts';
import type { ReadTable } from './readTable.ts';
import { type ColumnMeaning, columnMeanings } from './recogniseShape.ts';
import { pupilKeys } from './shapes/headings.ts';
import type { Shape } from './shapes/shape.ts';

/**
 * Each column's meaning under a shape that a person chose: as recognised, and what the shape must have and no heading tells is guessed from what
 * stands in the columns left over. Bolder than recognition, for the person sees the guess and can change it.
 */
export function chosenMeanings(table: ReadTable, evidence: readonly ColumnEvidence[], shape: Shape): readonly ColumnMeaning[] {
  const meanings = [...columnMeanings(table, evidence, shape)];
  const has = (fields: readonly FieldName[]): boolean => meanings.some(({ field }) => field !== null && fields.includes(field));
  const guess = (field: FieldName, why: string, fits: (held: ColumnEvidence) => boolean): boolean => {
    const place = meanings.findIndex((meaning, at) => {
      const held = evidence[at];
      return meaning.field === null && held !== undefined && held.filled > 0 && fits(held);
    });
    if (place !== -1) meanings[place] = { field, why };
    return place !== -1;
  };
  for (const group of shape.required) {
    if (has(group)) continue;
    group.some((field) => tells(field) && guess(field, whyOf(field), (held) => readsAs(held, field)));
  }
  if (shape.fields.includes('held') && !has(['held']))
    guess('held', whyOf('held'), (held) => readsAs(held, 'held') && held.words.every((word) => /\p{L}/u.test(word)));
  if (shape.about === undefined && !has(pupilKeys)) guess('name', 'values.names', (held) => readsAsNames(held) && !areFew(held, shape));
  return meanings;
}

/** Whether values alone tell such a column: a date, a length of time, a yes or no. A letter may be a mark, a gender or a grade. */
function tells(field: FieldName): boolean {
  return eventDayFields.has(field) || field === 'minutes' || field === 'held';
}

function whyOf(field: FieldName): string {
  return eventDayFields.has(field) ? 'values.dates' : 'values.fit';
}

function readsAs(held: ColumnEvidence, field: FieldName): boolean {
  return Math.max(understoodShare(held, field, 'dmy'), understoodShare(held, field, 'mdy')) >= 0.9;
}

/** One to four words with capitals and no digits: a first name alone is one too, where there are several. */
function readsAsNames(held: ColumnEvidence): boolean {
  const names = held.words.filter((word) => /^\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(word.trim()));
  const isSure = names.length > 1 || names.some((name) => name.includes(' '));
  return isSure && names.length >= held.words.length * 0.9 && !looksWritten(held);
}

/**
 * A handful of names again and again over many rows is a school, a mentor or a class, not the pupils; in a list of pupils, nearly every row has
 * another one.
 */
function areFew({ words, filled }: ColumnEvidence, { id }: Shape): boolean {
  if (words.some((word) => /\b(school|academy|college|primary|secondary|high|juniors?|infants?)$/i.test(word.trim()))) return true;
  return id === 'pupils' ? words.length * 2 < filled : words.length <= 5 && words.length * 20 <= filled;
}
