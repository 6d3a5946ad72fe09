import type { IsoInstant } from '#shared/study/model.ts';
import { dayFromIso, weekday } from '#shared/tables/days.ts';
import type { ColumnEvidence } from './columnEvidence.ts';
import { eventDayFields } from './fields.ts';
import { possibleOrders } from './fileDates.ts';
import type { ColumnMeaning } from './recogniseShape.ts';
import { bothReadings, type DateOrder, numericDates, orderEvidence } from './values/dates.ts';

/** The order of day and month in one file, and whether a person must be asked. */
export interface SettledOrder {
  /** Null where no date of the file needs one. */
  readonly order: DateOrder | null;
  readonly sure: boolean;
  /** The dates have two-digit years, and the first of their numbers could be it. */
  readonly yearMayBeFirst: boolean;
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}

/** Dates of the file by column: birth dates apart, because weekdays and the clock say nothing about them. */
export interface DateWords {
  readonly all: readonly string[];
  readonly schoolDays: readonly string[];
  readonly past: readonly string[];
}

export function dateWordsOf(shape: string, meanings: readonly ColumnMeaning[], evidence: readonly ColumnEvidence[]): DateWords {
  const of = (fits: (field: string) => boolean): string[] =>
    meanings.flatMap(({ field }, place) => (field !== null && fits(field) ? (evidence[place]?.words ?? []) : []));
  return {
    all: of((field) => field === 'birth' || eventDayFields.has(field)),
    schoolDays: of((field) => (shape === 'marks' && field === 'day') || (shape === 'suspensions' && field === 'start_day')),
    past: of((field) => field === 'birth' || ((shape === 'marks' || shape === 'behaviourEvents') && field === 'day')),
  };
}

/**
 * Settle the order by evidence over whole columns, in this order: a number above 12 in one place and never in the other; no marks
 * at weekends or in the future under one order and some under the other; all marks in term under one order and several in the holidays
 * under the other. Otherwise ask, proposing day first. Dates that contradict
 * each other are always asked about.
 */
export function settleDateOrder(
  words: readonly DateWords[],
  now: IsoInstant,
  terms: readonly { readonly from: number; readonly to: number }[] = [],
): SettledOrder {
  const all = words.flatMap((each) => each.all);
  const found = orderEvidence(all);
  const possible = possibleOrders(all) ?? [];
  const yearMayBeFirst = possible.includes('ymd') && numericDates(all).every(({ first }) => first <= Number(now.slice(2, 4)));
  const settled = (order: DateOrder | null, sure: boolean): SettledOrder => ({
    order,
    sure: sure && !(yearMayBeFirst && order === 'dmy'),
    yearMayBeFirst,
    ...found,
  });
  if (yearMayBeFirst && possible.length === 1) return settled('ymd', true);
  if (found.dayFirst + found.monthFirst + found.either === 0) return settled(null, true);
  if (found.dayFirst > 0 && found.monthFirst === 0) return settled('dmy', true);
  if (found.monthFirst > 0 && found.dayFirst === 0) return settled('mdy', true);
  if (found.dayFirst > 0) return settled(found.monthFirst > found.dayFirst * 3 ? 'mdy' : 'dmy', false);
  const school = bothReadings(words.flatMap((each) => each.schoolDays));
  const past = bothReadings(words.flatMap((each) => each.past));
  const today = dayFromIso(now) ?? 0;
  const impossible = (schoolDays: readonly number[], pastDays: readonly number[]): number =>
    schoolDays.filter((day) => weekday(day) === 0 || weekday(day) === 6).length + pastDays.filter((day) => day > today).length;
  const asDmy = impossible(school.dmy, past.dmy);
  const asMdy = impossible(school.mdy, past.mdy);
  if (asDmy === 0 && asMdy >= 3) return settled('dmy', true);
  if (asMdy === 0 && asDmy >= 3) return settled('mdy', true);
  const byTerms = asDmy === 0 && asMdy === 0 ? orderByTerms(school, terms) : null;
  if (byTerms !== null) return settled(byTerms, true);
  return settled('dmy', false);
}

/** Marks in the holidays that rule an order out, where the other has none: schools differ by a week here and there. */
const fewestInHolidays = 8;

/** The order under which every mark lies in term, where the other puts several into holidays that the term dates know of; else null. */
function orderByTerms(
  school: { readonly dmy: readonly number[]; readonly mdy: readonly number[] },
  terms: readonly { readonly from: number; readonly to: number }[],
): 'dmy' | 'mdy' | null {
  const first = Math.min(...terms.map(({ from }) => from));
  const last = Math.max(...terms.map(({ to }) => to));
  const known = [...school.dmy, ...school.mdy].every((day) => day >= first && day <= last);
  if (terms.length === 0 || school.dmy.length === 0 || !known) return null;
  const inHolidays = (days: readonly number[]): number =>
    days.filter((day) => !terms.some(({ from, to }) => day >= from && day <= to)).length;
  const [dmy, mdy] = [inHolidays(school.dmy), inHolidays(school.mdy)];
  if (dmy === 0 && mdy >= fewestInHolidays) return 'dmy';
  return mdy === 0 && dmy >= fewestInHolidays ? 'mdy' : null;
}
