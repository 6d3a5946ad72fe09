import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { ratingWave } from '#shared/tables/instruments.ts';
import { itemNumbers } from '#shared/tables/itemHeadings.ts';
import { nameOnScale, type RatingScale, scaleIn, withoutScale } from '#shared/tables/ratingScale.ts';
import { isKnownHeading } from '../findHeader.ts';
import type { ReadTable } from '../readTable.ts';
import { identityPlaces, isHeadingOf, placesOf } from '../shapes/headings.ts';
import { parseRating } from '../values/numbers.ts';
import { asPart, cellOf, columnsOf, longTable } from './columns.ts';

interface RatedColumn {
  readonly place: number;
  readonly measure: string;
}

const usual: RatingScale = { minimum: 0, maximum: 10, lowIsBetter: false };
const mostly = 0.9;
/** A heading of more words is a question: what it asks about is told by its answers alone. */
const longestName = 3;
/** Columns that a form of ratings has besides: they go with its rows. */
const ofForms: readonly FieldName[] = ['wave', 'day', 'rater', 'rater_role'];

/**
 * Several ratings in one row (`Behaviour (1-4)`, `Confidence (1-4)`): the rating of behaviour stays where it stands, with what is asked about its
 * scale; the others are a row for each thing rated, under its own name.
 */
export function ratedColumns(table: ReadTable): readonly ReadTable[] | null {
  const items = itemNumbers(table.header);
  const rated = table.header.flatMap((heading, place) => (items[place] === null ? (ratedColumn(table, heading, place) ?? []) : []));
  const identity = identityPlaces(table);
  const ratesBehaviour = table.header.some(isOfBehaviour);
  const others = table.header.map((_, place) => place).filter((place) => !rated.some((each) => each.place === place));
  const facts = others.filter((place) => isFact(table.header[place] ?? '') && !identity.includes(place));
  const has = (...fields: readonly FieldName[]): boolean => placesOf(table, fields).length > 0;
  // Without a wave a day may be a session's, unless the row says who rated.
  const isWhen =
    placesOf(table, ['wave']).some((place) => holdsWaves(table, place)) || (facts.length === 0 && has('day') && has('rater', 'rater_role'));
  if (rated.length === 0 || identity.length === 0 || !isWhen || has('measure')) return null;
  if (rated.length === 1 && !ratesBehaviour && isQuestion(rated[0]?.measure ?? '')) return null;
  const isAlone = !ratesBehaviour && facts.length === 0;
  const form = placesOf(table, ofForms);
  const kept = isAlone ? others : others.filter((place) => identity.includes(place) || form.includes(place));
  const long = longTable(table, kept, rated.length, [
    { header: 'Measure', cell: (_, time) => rated[time]?.measure ?? '' },
    { header: 'Rating', cell: (row, time) => cellOf(table, row, rated[time]?.place ?? -1), from: rated.map(({ place }) => place) },
  ]);
  return isAlone ? [long] : [columnsOf(table, others), asPart(table, long, 'ratings')];
}

function ratedColumn(table: ReadTable, heading: string, place: number): RatedColumn | null {
  const scale = scaleIn(heading, true);
  if ((scale === null && !/\brating\b/i.test(heading)) || isOfBehaviour(heading) || isKnownHeading(heading)) return null;
  if (/\b(goal|target|overall|average|mean|total)\b/i.test(heading)) return null;
  if (!holdsRatings(table, place, scale ?? usual)) return null;
  return { place, measure: scale === null ? heading.trim() : nameOnScale(withoutScale(heading), scale) };
}

function isOfBehaviour(heading: string): boolean {
  return isHeadingOf(heading, ['value']) || /behav/i.test(heading);
}

function isQuestion(heading: string): boolean {
  const name = withoutScale(heading);
  return /\b(rat|scor|scale)/i.test(name) || name.split(/\s+/).length > longestName;
}

/** A heading that says something of a pupil, or of mentoring, which no form of ratings asks for. */
function isFact(heading: string): boolean {
  return isKnownHeading(heading) && !isHeadingOf(heading, [...ofForms, 'value', 'narrative']);
}

/** `When` may head the days of a log. */
function holdsWaves(table: ReadTable, place: number): boolean {
  return mostlyFits(table, place, (text) => ratingWave(text) !== null);
}

function holdsRatings(table: ReadTable, place: number, { minimum, maximum }: RatingScale): boolean {
  return mostlyFits(table, place, (text) => {
    const rating = parseRating(text);
    return rating !== null && rating >= minimum && rating <= maximum;
  });
}

function mostlyFits(table: ReadTable, place: number, fits: (text: string) => boolean): boolean {
  let filled = 0;
  let fitting = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const text = cellOf(table, row, place);
    if (text === '') continue;
    filled++;
    if (fits(text)) fitting++;
  }
  return filled > 0 && fitting >= filled * mostly;
}
