import { isoDay, weekday } from '#shared/tables/days.ts';
import { type DateOrder, numericDates, parseDay } from './values/dates.ts';

/** Days that are term, as day numbers, both ends in. */
export interface TermStretch {
  readonly from: number;
  readonly to: number;
}

/** Why one order of day and month is right for days on which there was school, and the other is not. */
export type SchoolDayReason = 'weekends' | 'terms' | 'oneMonth';

export interface OrderOfSchoolDays {
  readonly order: DateOrder;
  readonly why: SchoolDayReason;
  /** Different days that no other order can explain: at weekends, in holidays, or on one day of several months. */
  readonly days: number;
}

/** Different days at weekends that rule an order out, where another has none: one or two may be slips of the hand. */
const fewestAtWeekends = 3;
/** Days in the holidays that rule an order out, where the other has none: schools differ by a week here and there. */
const fewestInHolidays = 8;
/** Days of one month that, read the other way, are the same day of so many months, which no register is taken on. */
const fewestOfOneMonth = 4;

/**
 * The order of dates on which there was school, of those that are possible: a register has no Saturdays and no Sundays, lies in term, and is not
 * taken on the 9th of every month. Null where more than one order could be. `isRegister` is false for days that are single events.
 */
export function orderOfSchoolDays(
  words: readonly string[],
  possible: readonly DateOrder[],
  terms: readonly TermStretch[],
  isRegister: boolean,
): OrderOfSchoolDays | null {
  const texts = [...new Set(numericDates(words).map(({ text }) => text))];
  const readings = possible.map((order) => ({ order, days: texts.flatMap((text) => parseDay(text, order) ?? []) }));
  if (texts.length === 0 || readings.length < 2) return null;
  const judged = (why: SchoolDayReason, against: (days: readonly number[]) => number, fewest: number): OrderOfSchoolDays | null => {
    const free = readings.filter(({ days }) => against(days) === 0);
    const [left] = free;
    const least = Math.min(...readings.filter((one) => one !== left).map(({ days }) => against(days)));
    return free.length === 1 && left !== undefined && least >= fewest ? { order: left.order, why, days: least } : null;
  };
  const byWeekends = judged('weekends', atWeekends, fewestAtWeekends);
  if (byWeekends !== null) return byWeekends;
  if (readings.some(({ days }) => atWeekends(days) > 0)) return isRegister ? inOneMonth(readings) : null;
  const known = readings.every(({ days }) => areKnown(days, terms));
  return (
    (known ? judged('terms', (days) => inHolidays(days, terms), fewestInHolidays) : null) ?? (isRegister ? inOneMonth(readings) : null)
  );
}

type Readings = readonly { readonly order: DateOrder; readonly days: readonly number[] }[];

/** Several days of one month, none at a weekend, that read the other way are one day of several months. */
function inOneMonth(readings: Readings): OrderOfSchoolDays | null {
  const fits = readings.filter(({ days }) => atWeekends(days) === 0 && different(days, 0, 7) === 1);
  const [left] = fits;
  if (left === undefined || fits.length > 1 || left.days.length < fewestOfOneMonth) return null;
  const others = readings.filter((one) => one !== left);
  const areMonthly = others.every(({ days }) => different(days, 8, 10) === 1 && different(days, 0, 7) === days.length);
  return areMonthly ? { order: left.order, why: 'oneMonth', days: left.days.length } : null;
}

/** How many different texts the days have from one letter of `YYYY-MM-DD` to another. */
function different(days: readonly number[], from: number, to: number): number {
  return new Set(days.map((day) => isoDay(day).slice(from, to))).size;
}

function atWeekends(days: readonly number[]): number {
  return new Set(days.filter((day) => weekday(day) % 6 === 0)).size;
}

function inHolidays(days: readonly number[], terms: readonly TermStretch[]): number {
  return new Set(days.filter((day) => !terms.some(({ from, to }) => day >= from && day <= to))).size;
}

function areKnown(days: readonly number[], terms: readonly TermStretch[]): boolean {
  const first = Math.min(...terms.map(({ from }) => from));
  const last = Math.max(...terms.map(({ to }) => to));
  return days.every((day) => day >= first && day <= last);
}
