import { type DateOrder, numericDates, parseDay } from './values/dates.ts';

/** The order of day, month and year in each column of dates of one file, and whether a person must be asked. */
export interface FileDates {
  /** By column; null where no date of it needs one, or where it cannot be told. */
  readonly orders: readonly (DateOrder | null)[];
  /** Places of the columns that only a person can settle. */
  readonly unsettled: readonly number[];
}

const orders = ['dmy', 'mdy', 'ymd'] as const;
const enough = 3;

/**
 * Settle the order by what is possible: an order stands in a column only if every date of it is a day under it (a 13th month rules one
 * out), and what one column settles holds for the others of the file. Two-digit years may come first as well. Where more than one order
 * is left, and they mean different days, nothing is guessed.
 */
export function fileDates(columns: readonly (readonly string[])[]): FileDates {
  const possible = columns.map(possibleOrders);
  const dated = possible.filter((each): each is readonly DateOrder[] => each !== null);
  const shared = orders.filter((order) => dated.every((each) => each.includes(order)));
  const settled = possible.map((own, place): DateOrder | 'ask' | null => {
    if (own === null) return null;
    if (looksSwapped(columns[place] ?? [])) return 'ask';
    if (own.length === 1) return own[0] ?? 'ask';
    const left = shared.length > 0 ? shared : own;
    const [first] = left;
    return first !== undefined && left.every((order) => sameDays(columns[place] ?? [], first, order)) ? first : 'ask';
  });
  return {
    orders: settled.map((order) => (order === 'ask' ? null : order)),
    unsettled: settled.flatMap((order, place) => (order === 'ask' ? [place] : [])),
  };
}

/** The orders under which every numeric date of a column is a day; null for a column without any. */
export function possibleOrders(words: readonly string[]): readonly DateOrder[] | null {
  const dates = numericDates(words);
  if (dates.length === 0) return null;
  return orders.filter((order) => {
    if (order === 'ymd' && (dates.some(({ isShort }) => !isShort) || thirdIsYear(dates))) return false;
    return dates.every(({ text }) => parseDay(text, order) !== null);
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
