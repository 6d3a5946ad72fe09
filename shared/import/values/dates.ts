import { dayNumber, weekday } from '#shared/tables/days.ts';
import { serialDay } from '../xlsxStyles.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const clock = String.raw`(?:[ T,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2}|(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?|BST)?)?`;
const weekdayName = '(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*[,. ]+)?';
const isoPattern = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${clock}$`, 'i');
const numericPattern = new RegExp(String.raw`^${weekdayName}(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})${clock}$`, 'i');
const namedPattern = new RegExp(String.raw`^${weekdayName}(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*(\d{4}|\d{2})${clock}$`, 'i');
const monthFirstPattern = new RegExp(
  String.raw`^${weekdayName}([a-z]{3,9})[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\d{4}|\d{2})${clock}$`,
  'i',
);
const compactPattern = /^(19|20)(\d{2})(\d{2})(\d{2})$/;

/** A date's parts as they stand, before it is known whether the day or the month comes first. */
type DateParts =
  | { readonly kind: 'sure'; readonly day: number | null }
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly third: number;
      readonly year: number;
      readonly isShort: boolean;
      /** The day of the week that stands before it, 0 = Sunday; null where none does. */
      readonly named: number | null;
    };

/** What a cell says as a date; null when it is none. A time behind it is allowed and left out. */
function dateParts(text: string): DateParts | null {
  const iso = isoPattern.exec(text);
  if (iso !== null) return { kind: 'sure', day: dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3])) };
  const numeric = numericPattern.exec(text);
  if (numeric !== null) {
    const [, first = '', , second = '', third = ''] = numeric;
    const numbers = { first: Number(first), second: Number(second), third: Number(third) };
    return { kind: 'numeric', ...numbers, year: fullYear(third), isShort: third.length === 2, named: weekdayNamed(text) };
  }
  const named = namedPattern.exec(text);
  const namedMonth = monthNumber(named?.[2]);
  if (named !== null && namedMonth !== null)
    return { kind: 'sure', day: dayNumber(fullYear(named[3] ?? ''), namedMonth, Number(named[1])) };
  const american = monthFirstPattern.exec(text);
  const americanMonth = monthNumber(american?.[1]);
  if (american !== null && americanMonth !== null) {
    return { kind: 'sure', day: dayNumber(fullYear(american[3] ?? ''), americanMonth, Number(american[2])) };
  }
  const compact = compactPattern.exec(text);
  if (compact !== null)
    return { kind: 'sure', day: dayNumber(Number(`${compact[1]}${compact[2]}`), Number(compact[3]), Number(compact[4])) };
  return null;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function weekdayNamed(text: string): number | null {
  const place = weekdays.indexOf(text.slice(0, 3).toLowerCase());
  return place === -1 ? null : place;
}

/** Two-digit years: 00 to 69 are this century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function monthNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const month = months[text.slice(0, 3).toLowerCase()];
  if (month === undefined) return null;
  return text.length <= 4 || monthNames.some((name) => name.startsWith(text.toLowerCase())) ? month : null;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Day number of a cell under an order (day first where none is given); null when it is no date under it. Never tries another order. */
export function parseDay(text: string, order: DateOrder | null): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const parts = dateParts(trimmed);
  if (parts === null) return serialOf(trimmed);
  if (parts.kind === 'sure') return plausible(parts.day);
  if (order === 'ymd')
    return parts.isShort ? plausible(dayNumber(fullYear(String(parts.first).padStart(2, '0')), parts.second, parts.third)) : null;
  return plausible(order === 'mdy' ? dayNumber(parts.year, parts.first, parts.second) : dayNumber(parts.year, parts.second, parts.first));
}

const earliest = dayNumber(1980, 1, 1) ?? 0;
const latest = dayNumber(2049, 12, 31) ?? 0;

/** No pupil of this program was born before 1980, and a year past 2049 is a slip of the hand: `2203` for `2023`. */
function plausible(day: number | null): number | null {
  return day !== null && day >= earliest && day <= latest ? day : null;
}

/** A spreadsheet's serial of 1990 to 2049 that lost its date format. */
function serialOf(text: string): number | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  return serial >= 32_874 && serial <= 54_788 ? serialDay(serial, false) : null;
}

/** A date of three numbers, as it stands. */
export interface NumericDate {
  readonly text: string;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** The year, wherever it stands, has two digits. */
  readonly isShort: boolean;
  /** The day of the week that stands before it, 0 = Sunday; null where none does. */
  readonly named: number | null;
}

/** Those of the words that are dates of three numbers whose order is not plain. */
export function numericDates(words: readonly string[]): readonly NumericDate[] {
  return words.flatMap((word) => {
    const text = word.trim();
    const parts = dateParts(text);
    return parts?.kind === 'numeric' ? [{ text, ...parts }] : [];
  });
}

/** What the numeric dates of a file tell about their order: how many can only be day first, only month first, or either. */
export interface OrderEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}

export function orderEvidence(words: Iterable<string>): OrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const word of words) {
    const parts = dateParts(word.trim());
    if (parts?.kind !== 'numeric') continue;
    const asDay = dayNumber(parts.year, parts.second, parts.first);
    const asMonth = dayNumber(parts.year, parts.first, parts.second);
    const isNamed = (day: number | null): boolean => day !== null && weekday(day) === parts.named;
    if (asDay !== null && asMonth !== null && isNamed(asDay) !== isNamed(asMonth)) {
      if (isNamed(asDay)) dayFirst++;
      else monthFirst++;
    } else if (asDay !== null && asMonth !== null) {
      if (parts.first !== parts.second) either++;
    } else if (asDay !== null) dayFirst++;
    else if (asMonth !== null) monthFirst++;
  }
  return { dayFirst, monthFirst, either };
}

/** Dates that read as one day under one order and another under the other, each under both. */
export function bothReadings(words: Iterable<string>): { readonly dmy: readonly number[]; readonly mdy: readonly number[] } {
  const dmy: number[] = [];
  const mdy: number[] = [];
  for (const word of words) {
    const parts = dateParts(word.trim());
    if (parts?.kind !== 'numeric' || parts.first === parts.second) continue;
    const dayFirst = dayNumber(parts.year, parts.second, parts.first);
    const monthFirst = dayNumber(parts.year, parts.first, parts.second);
    if (dayFirst === null || monthFirst === null) continue;
    dmy.push(dayFirst);
    mdy.push(monthFirst);
  }
  return { dmy, mdy };
}
