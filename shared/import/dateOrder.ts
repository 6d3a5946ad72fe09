import type { IsoInstant } from '#shared/study/model.ts';
import { dayFromIso, weekday } from '#shared/tables/days.ts';
import type { ColumnEvidence } from './columnEvidence.ts';
import { eventDayFields } from './fields.ts';
import { possibleOrders } from './fileDates.ts';
import type { ColumnMeaning } from './recogniseShape.ts';
import { orderOfSchoolDays, type TermStretch } from './schoolDays.ts';
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
  /** The school days are those of a register, not of single events. */
  readonly isRegister?: boolean;
}

export function dateWordsOf(shape: string, meanings: readonly ColumnMeaning[], evidence: readonly ColumnEvidence[]): DateWords {
  const of = (fits: (field: string) => boolean): string[] =>
    meanings.flatMap(({ field }, place) => (field !== null && fits(field) ? (evidence[place]?.words ?? []) : []));
  return {
    all: of((field) => field === 'birth' || eventDayFields.has(field)),
    schoolDays: of((field) => schoolDayKind(shape, field) !== null),
    past: of((field) => field === 'birth' || ((shape === 'marks' || shape === 'behaviourEvents') && field === 'day')),
    isRegister: shape === 'marks',
  };
}

/** Whether there was school on the days of a field, and whether they are a register's or those of single events. */
export function schoolDayKind(shape: string, field: string): 'register' | 'events' | null {
  if (shape === 'marks' && field === 'day') return 'register';
  return shape === 'suspensions' && field === 'start_day' ? 'events' : null;
}

/**
 * Settle the order by evidence over whole columns, in this order: a number above 12 in one place and never in the other; no marks
 * at weekends or in the future under one order and some under the other; what days of school can be (`orderOfSchoolDays`). Otherwise ask,
 * proposing day first. Dates that contradict each other are always asked about.
 */
export function settleDateOrder(words: readonly DateWords[], now: IsoInstant, terms: readonly TermStretch[] = []): SettledOrder {
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
    schoolDays.filter((day) => weekday(day) % 6 === 0).length + pastDays.filter((day) => day > today).length;
  const asDmy = impossible(school.dmy, past.dmy);
  const asMdy = impossible(school.mdy, past.mdy);
  if (asDmy === 0 && asMdy >= 3) return settled('dmy', true);
  if (asMdy === 0 && asDmy >= 3) return settled('mdy', true);
  const bySchool = orderBySchool(words, yearMayBeFirst, terms);
  if (bySchool !== null && (bySchool === 'mdy' ? asMdy : asDmy) === 0) return { ...settled(bySchool, true), sure: true };
  return settled('dmy', false);
}

function orderBySchool(words: readonly DateWords[], yearMayBeFirst: boolean, terms: readonly TermStretch[]): DateOrder | null {
  const candidates: readonly DateOrder[] = yearMayBeFirst ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'];
  const days = words.flatMap((each) => each.schoolDays);
  return orderOfSchoolDays(days, candidates, terms, words.length === 1 && words[0]?.isRegister === true)?.order ?? null;
}
