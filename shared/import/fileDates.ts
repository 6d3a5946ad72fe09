import { weekday } from '#shared/tables/days.ts';
import { orderOfSchoolDays, type SchoolDayReason, type TermStretch } from './schoolDays.ts';
import { type DateOrder, numericDates, parseDay } from './values/dates.ts';

/**
 * Why a column is read in its order: only that order makes days of all its dates (a 13th month, or another day of the week than it says, rules the
 * others out); what another column of the file settled holds here as well; every order gives the same days; or what days of school can be.
 */
export type OrderReason = 'onlyDays' | 'otherColumn' | 'sameDays' | SchoolDayReason;

/** Why only a person can tell: every date could be read another way; some can be read one way only and some the other; a spreadsheet swapped some. */
export type AskReason = 'bothWays' | 'contradicted' | 'swapped';

/** The order of day, month and year in each column of dates of one file, and whether a person must be asked. */
export interface FileDates {
  /** By column; null where no date of it needs one, or where it cannot be told. */
  readonly orders: readonly (DateOrder | null)[];
  readonly reasons: readonly (OrderReason | null)[];
  /** Columns that only a person can settle, by place. */
  readonly unsettled: readonly { readonly place: number; readonly why: AskReason }[];
  /** What school days settled, and by which column; null where they were not needed. */
  readonly bySchool: { readonly place: number; readonly order: DateOrder; readonly why: SchoolDayReason; readonly days: number } | null;
}

/** What may be known of the days in a column: whether there was school on them, and whether they are a register's. */
export interface DaysOfSchool {
  readonly terms: readonly TermStretch[];
  kindOf(place: number): 'register' | 'events' | null;
}

const noSchool: DaysOfSchool = { terms: [], kindOf: () => null };

const orders = ['dmy', 'mdy', 'ymd'] as const;
const enough = 3;

type Settled = { readonly order: DateOrder | null; readonly why: OrderReason | AskReason } | null;

/**
 * Settle the order by what is possible: an order stands in a column only if every date of it is a day under it (a 13th month rules one
 * out), and what one column settles holds for the others of the file. Two-digit years may come first as well. Where more than one order
 * is left, and they mean different days, the days of a register tell if any can; otherwise nothing is guessed.
 */
export function fileDates(columns: readonly (readonly string[])[], school: DaysOfSchool = noSchool): FileDates {
  const possible = columns.map(possibleOrders);
  const dated = possible.filter((each): each is readonly DateOrder[] => each !== null);
  const shared = orders.filter((order) => dated.every((each) => each.includes(order)));
  const settledBy = (left: readonly DateOrder[]): readonly Settled[] =>
    possible.map((own, place) => (own === null ? null : settleColumn(columns[place] ?? [], own, left)));
  const first = settledBy(shared);
  const bySchool = first.some((one) => one?.why === 'bothWays') ? schoolOrder(columns, possible, shared, school) : null;
  const settled = bySchool === null ? first : settledBy([bySchool.order]);
  return {
    orders: settled.map((one) => one?.order ?? null),
    reasons: settled.map((one, place) => {
      if (one === null || isAsk(one.why)) return null;
      return bySchool?.place === place && one.why === 'otherColumn' ? bySchool.why : one.why;
    }),
    unsettled: settled.flatMap((one, place) => (one !== null && isAsk(one.why) ? [{ place, why: one.why }] : [])),
    bySchool,
  };
}

function isAsk(why: OrderReason | AskReason): why is AskReason {
  return why === 'bothWays' || why === 'contradicted' || why === 'swapped';
}

function settleColumn(words: readonly string[], own: readonly DateOrder[], shared: readonly DateOrder[]): Settled {
  const ask = (why: AskReason): Settled => ({ order: null, why });
  const [only] = own;
  if (looksSwapped(words)) return ask('swapped');
  if (only === undefined) return ask('contradicted');
  if (own.length === 1) return { order: only, why: 'onlyDays' };
  const both = own.filter((order) => shared.includes(order));
  const left = both.length > 0 ? both : own;
  const [first] = left;
  if (first === undefined || !left.every((order) => sameDays(words, first, order))) return ask('bothWays');
  return { order: first, why: left.length === 1 ? 'otherColumn' : 'sameDays' };
}

/** The first column of school days that tells the order; one that contradicts another leaves it to a person. */
function schoolOrder(
  columns: readonly (readonly string[])[],
  possible: readonly (readonly DateOrder[] | null)[],
  shared: readonly DateOrder[],
  { terms, kindOf }: DaysOfSchool,
): FileDates['bySchool'] {
  const told = columns.flatMap((words, place) => {
    const kind = kindOf(place);
    const own = possible[place] ?? [];
    const candidates = shared.length > 0 ? shared : own;
    const found = kind === null ? null : orderOfSchoolDays(words, candidates, terms, kind === 'register');
    return found === null ? [] : [{ place, ...found }];
  });
  return told.every(({ order }) => order === told[0]?.order) ? (told[0] ?? null) : null;
}

/** The orders under which every numeric date of a column is a day; null for a column without any. */
export function possibleOrders(words: readonly string[]): readonly DateOrder[] | null {
  const dates = numericDates(words);
  if (dates.length === 0) return null;
  return orders.filter((order) => {
    if (order === 'ymd' && (dates.some(({ isShort }) => !isShort) || thirdIsYear(dates))) return false;
    return dates.every(({ text, named }) => {
      const day = parseDay(text, order);
      return day !== null && (named === null || weekday(day) === named);
    });
  });
}

/** Many different first numbers and hardly any different last ones are days and years: nobody's dates spread over 16 years and fall on three days of the month. */
function thirdIsYear(dates: readonly { readonly first: number; readonly third: number }[]): boolean {
  return new Set(dates.map(({ first }) => first)).size >= 16 && new Set(dates.map(({ third }) => third)).size <= 3;
}

function sameDays(words: readonly string[], one: DateOrder, other: DateOrder): boolean {
  return numericDates(words).every(({ text }) => parseDay(text, one) === parseDay(text, other));
}

/**
 * A spreadsheet that took the other order for granted leaves its traces: what it could read became real dates, all of them up to the 12th, and what
 * it could not stayed text, all of it past the 12th. The real dates have day and month swapped then.
 */
function looksSwapped(words: readonly string[]): boolean {
  const numeric = numericDates(words);
  const real = words.flatMap((word) => /^\d{4}-\d\d-(\d\d)\b/.exec(word)?.[1] ?? []).map(Number);
  return (
    numeric.length >= enough &&
    real.length >= enough &&
    numeric.every(({ first, second }) => first > 12 || second > 12) &&
    real.every((day) => day <= 12)
  );
}
