import { type FieldName, itemNumber, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { ratingWave } from '#shared/tables/instruments.ts';
import { itemNumbers } from '#shared/tables/itemHeadings.ts';
import { scaleIn } from '#shared/tables/ratingScale.ts';
import { isKnownHeading } from '../findHeader.ts';
import type { ReadTable } from '../readTable.ts';
import { identityPlaces, isHeadingOf } from '../shapes/headings.ts';
import { isRatingText } from '../shapes/ratings.ts';
import { parseDay } from '../values/dates.ts';
import { asPart, cellOf, columnsOf, longTable } from './columns.ts';

interface WaveColumn {
  readonly place: number;
  readonly wave: string;
  /** What was rated: empty where the heading is the wave alone; `date` for when. */
  readonly measure: string;
}

const waveWord =
  '(?:pre|post|before|after|baseline|start|end|initial|final|mid|interim|exit|entry|t[12]|w[12]|wave ?[12]|time ?[12]|sept(?:ember)?|july?|follow[ -]?up)';
const before = new RegExp(`^(${waveWord})(?:[ _:–-]+(.+))?$`, 'i');
const behind = new RegExp(`^(.+?)[ _:–-]*[ _:(–-](${waveWord})\\)?$`, 'i');
const mostlyRatings = 0.7;
/** Columns that a form of ratings has besides: they go with its rows. */
const ofForms: readonly FieldName[] = ['rater', 'rater_role', 'narrative', 'wave', 'day'];

/**
 * Ratings taken twice, beside each other (`Behaviour Pre`, `Behaviour Post`; `Sept`, `July`; `Q1 T1`, `Q1 T2`), as a row for each time: a
 * scale with its items, or a row for each thing rated. What else the table says of pupils stays a table of its own.
 */
export function repeatedWaves(table: ReadTable): readonly ReadTable[] | null {
  if (table.header.some((heading) => isHeadingOf(heading, ['wave']))) return null;
  const found = table.header.flatMap((heading, place) => waveColumn(heading, place) ?? []);
  const ratings = found.filter((each) => each.measure !== 'date' && holdsRatings(table, each));
  if (ratings.every(({ place }) => isMonth.test(table.header[place] ?? '')) && !speaksOfRatings(table)) return null;
  const waves = [...new Set(ratings.map(({ wave }) => wave))];
  const measures = [...new Set(ratings.map(({ measure }) => measure))].filter((measure) =>
    waves.every((wave) => at(ratings, wave, measure) !== -1),
  );
  const identity = identityPlaces(table);
  if (waves.length < 2 || measures.length === 0 || identity.length === 0) return null;
  const used = ratings.filter(({ measure }) => measures.includes(measure));
  const dates = found.filter(({ measure, wave }) => measure === 'date' && waves.includes(wave));
  const others = table.header.map((_, place) => place).filter((place) => ![...used, ...dates].some((each) => each.place === place));
  const facts = others.filter((place) => isFact(table.header[place] ?? '', identity.includes(place)));
  const kept = facts.length === 0 ? others : identity;
  const day =
    dates.length === 0
      ? []
      : [{ header: 'Date', cell: (row: number, time: number) => cellOf(table, row, at(dates, wave(time), 'date')), from: firstOf(dates) }];
  const long = itemNumbers(measures).every((item) => item !== null)
    ? longTable(table, kept, waves.length, [
        { header: 'Wave', cell: (_, time) => wave(time) },
        ...day,
        ...measures.map((measure) => ({
          header: measure,
          cell: (row: number, time: number) => cellOf(table, row, at(used, wave(time), measure)),
          from: firstOf(used),
        })),
      ])
    : longTable(table, kept, waves.length * measures.length, [
        { header: 'Wave', cell: (_, time) => wave(time) },
        ...day,
        { header: 'Measure', cell: (_, time) => measures[Math.floor(time / waves.length)] ?? '' },
        {
          header: 'Rating',
          cell: (row, time) => cellOf(table, row, at(used, wave(time), measures[Math.floor(time / waves.length)] ?? '')),
          from: firstOf(used),
        },
      ]);
  if (facts.length === 0) return [long];
  return [columnsOf(table, others), asPart(table, long, 'ratings')];

  function wave(time: number): string {
    return waves[time % waves.length] ?? '';
  }
}

const isMonth = /^(sept(ember)?|july?)$/i;

/** Columns called after nothing but two months could hold anything; something else must say that they are ratings. */
function speaksOfRatings({ path, name, titles, header }: ReadTable): boolean {
  const others = header.filter((heading) => /^(oct|nov|dec|jan|feb|mar|apr|may|jun)/i.test(heading));
  if (titles.some((title) => scaleIn(title, false) !== null)) return true;
  return (
    others.length === 0 &&
    /rating|score|survey|scale|confiden|esteem|behaviou?r|questionnaire|well-?being/i.test([path, name, ...titles].join(' '))
  );
}

function waveColumn(heading: string, place: number): WaveColumn | null {
  if (isKnownHeading(heading) && itemNumber(heading) === null) return null;
  const first = before.exec(heading.trim());
  const last = first === null ? behind.exec(heading.trim()) : null;
  const wave = ratingWave((first?.[1] ?? last?.[2] ?? '').toLowerCase());
  const measure = (first === null ? (last?.[1] ?? '') : (first[2] ?? '')).trim();
  if (wave === null) return null;
  const plain = plainHeader(measure);
  return {
    place,
    wave,
    measure: /^(date|date completed|completed( on)?)$/.test(plain) ? 'date' : /^(score|rating|total)?$/.test(plain) ? '' : measure,
  };
}

function at(columns: readonly WaveColumn[], wave: string, measure: string): number {
  return columns.find((each) => each.wave === wave && each.measure === measure)?.place ?? -1;
}

/** Of several columns of one wave and measure the first is read. */
function firstOf(columns: readonly WaveColumn[]): readonly number[] {
  return columns.filter((each) => at(columns, each.wave, each.measure) === each.place).map(({ place }) => place);
}

/** A heading that says something of a pupil, or of mentoring, which no form of ratings asks for. */
function isFact(heading: string, isIdentity: boolean): boolean {
  return !isIdentity && isKnownHeading(heading) && !isHeadingOf(heading, ofForms);
}

function holdsRatings(table: ReadTable, { place }: WaveColumn): boolean {
  let filled = 0;
  let ratings = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const text = cellOf(table, row, place);
    if (text === '') continue;
    filled++;
    if (isRatingText(text) && !isDate(text)) ratings++;
  }
  return filled > 0 && ratings >= filled * mostlyRatings;
}

function isDate(text: string): boolean {
  return /\D/.test(text) && parseDay(text, 'dmy') !== null;
}
