import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { groupRows } from '../groupRows.ts';
import type { ReadTable } from '../readTable.ts';
import { identityPlaces, isHeadingOf, placesOf } from '../shapes/headings.ts';
import { pupils, referredName } from '../shapes/pupils.ts';
import { cellOf, columnsOf, onlyRows, partOf } from './columns.ts';

/** What the part of a list is called that says who was mentored. */
const mentoringName = 'mentoring';

const fewestFacts = 2;
const lasting: readonly FieldName[] = ['start_day', 'end_day', 'mentor', 'exit_reason'];

/**
 * A list of pupils that also says when each began with which mentor, or why each was referred, and a list of referrals that also says when
 * mentoring began, as the plain lists that they hold. Who is not mentored stands in no list of mentoring. A list in which nobody stands out
 * as not mentored says nothing of other pupils: it is a log with what is known of them.
 */
export function programmeApart(table: ReadTable): readonly ReadTable[] | null {
  const identity = identityPlaces(table);
  const mentoring = mentoringPlaces(table);
  const referral = referralPlaces(table);
  if (identity.length === 0 || mentoring.length + referral.length === 0) return null;
  const rest = table.header.map((_, place) => place).filter((place) => !mentoring.includes(place) && !referral.includes(place));
  const stretches = filledRows(table, mentoringName, identity, mentoring);
  const reasons = filledRows(table, referredName, identity, referral);
  const programme = [stretches, reasons].flatMap((part) => part ?? []);
  if (isListOfPupils(table, identity) && programme.some(({ rowCount }) => rowCount < table.rowCount))
    return [columnsOf(table, rest), ...programme];
  if (stretches === null || reasons === null) return null;
  const own = (places: readonly number[]): ReadTable =>
    columnsOf(
      table,
      [...rest, ...places].sort((a, b) => a - b),
    );
  return placesOf(table, ['received']).some((place) => referral.includes(place)) ? [own(referral), stretches] : [own(mentoring), reasons];
}

/** Columns of the mentoring itself; none where no start is among them. `Start date` alone may be of anything, beside a mentor it is of mentoring. */
function mentoringPlaces(table: ReadTable): readonly number[] {
  const has = (field: FieldName): boolean => placesOf(table, [field]).length > 0;
  const saysMentoring = table.header.some((heading) => isHeadingOf(heading, ['start_day']) && /mentor|programme/i.test(heading));
  return saysMentoring || (has('start_day') && has('mentor')) ? placesOf(table, lasting) : [];
}

/** Columns that say that somebody was referred: all of them name a referral, but for the barriers and concerns beside it. */
function referralPlaces(table: ReadTable): readonly number[] {
  const named = placesOf(table, ['received', 'referred_by', 'reasons', 'outcome']).filter((place) =>
    /refer/i.test(table.header[place] ?? ''),
  );
  return named.length === 0
    ? []
    : [...named, ...placesOf(table, ['reasons']).filter((place) => !named.includes(place))].sort((a, b) => a - b);
}

function isListOfPupils(table: ReadTable, identity: readonly number[]): boolean {
  if (placesOf(table, pupils.fields).length + placesOf(table, ['birth', 'year_group']).length < fewestFacts) return false;
  return groupRows(columnsOf(table, identity).columns, table.rowCount).groups === table.rowCount;
}

/** The rows that say something in these columns, with whom they are about; null where there are none. */
function filledRows(table: ReadTable, called: string, identity: readonly number[], places: readonly number[]): ReadTable | null {
  const own = onlyRows(partOf(table, called, [...identity, ...places]), (row) => places.some((place) => cellOf(table, row, place) !== ''));
  return places.length === 0 || own.rowCount === 0 ? null : own;
}
