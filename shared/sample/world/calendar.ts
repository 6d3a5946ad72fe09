/** Days are whole days since 1970-01-01, as everywhere in the canonical tables. */
export type Day = number;

/** Day number of a calendar date (month 1 to 12). */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
}

function partsOf(day: Day): DateParts {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** The register codes changed on this day. */
export const codesChanged = dayOf(2024, 8, 19);

interface HalfTerm {
  readonly from: Day;
  readonly to: Day;
}

/** Terms of one invented authority. Both Julys end two days early: those training days were held as evening sessions. */
const halfTerms: readonly HalfTerm[] = [
  { from: dayOf(2023, 9, 4), to: dayOf(2023, 10, 27) },
  { from: dayOf(2023, 11, 6), to: dayOf(2023, 12, 22) },
  { from: dayOf(2024, 1, 8), to: dayOf(2024, 2, 9) },
  { from: dayOf(2024, 2, 19), to: dayOf(2024, 3, 22) },
  { from: dayOf(2024, 4, 8), to: dayOf(2024, 5, 24) },
  { from: dayOf(2024, 6, 3), to: dayOf(2024, 7, 18) },
  { from: dayOf(2024, 9, 2), to: dayOf(2024, 10, 25) },
  { from: dayOf(2024, 11, 4), to: dayOf(2024, 12, 20) },
  { from: dayOf(2025, 1, 6), to: dayOf(2025, 2, 14) },
  { from: dayOf(2025, 2, 24), to: dayOf(2025, 4, 11) },
  { from: dayOf(2025, 4, 28), to: dayOf(2025, 5, 23) },
  { from: dayOf(2025, 6, 2), to: dayOf(2025, 7, 17) },
];

const bankHolidays = new Set([dayOf(2024, 5, 6), dayOf(2025, 5, 5)]);
const trainingDays = new Set([
  dayOf(2023, 9, 4),
  dayOf(2023, 10, 27),
  dayOf(2024, 1, 8),
  dayOf(2024, 9, 2),
  dayOf(2024, 10, 25),
  dayOf(2025, 1, 6),
]);

export const firstDay = dayOf(2023, 9, 4);
export const secondYearStarts = dayOf(2024, 9, 2);
export const lastDay = dayOf(2025, 7, 17);

export interface SchoolDay {
  readonly day: Day;
  readonly weekday: number;
  /** 0 to 11: index into `halfTerms`. */
  readonly halfTerm: number;
  /** A planned closure (`#`): a row in the register, and no possible session. */
  readonly closed: boolean;
  /** How much more or less absence than usual, by weekday and time of year. Averages about 1. */
  readonly season: number;
  readonly parts: DateParts;
}

const weekdayFactor = [0, 1.02, 0.95, 0.9, 0.98, 1.15, 0];
/** Absence rises through a half term; autumn 2 and spring 2 are worst, the first weeks of September best. */
const halfTermFactor = [0.86, 1.09, 1.0, 1.06, 0.98, 1.04];

function schoolDayOf(day: Day, halfTerm: number): SchoolDay {
  const term = halfTerms[halfTerm] ?? { from: day, to: day };
  const through = (day - term.from) / Math.max(1, term.to - term.from);
  const parts = partsOf(day);
  return {
    day,
    weekday: parts.weekday,
    halfTerm,
    closed: trainingDays.has(day),
    season: (weekdayFactor[parts.weekday] ?? 1) * (halfTermFactor[halfTerm % 6] ?? 1) * (0.88 + 0.24 * through),
    parts,
  };
}

/** Every weekday in term of the two school years, in order. Holidays and bank holidays are simply not there. */
export const schoolDays: readonly SchoolDay[] = halfTerms.flatMap((term, halfTerm) =>
  Array.from({ length: term.to - term.from + 1 }, (_, offset) => schoolDayOf(term.from + offset, halfTerm)).filter(
    ({ day, weekday }) => weekday >= 1 && weekday <= 5 && !bankHolidays.has(day),
  ),
);

/** Index into `schoolDays` of the first school day on or after `day`. */
export function schoolDayIndex(day: Day): number {
  let low = 0;
  let high = schoolDays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((schoolDays[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day itself if school was open, else the last day before on which it was. */
export function schoolDayOnOrBefore(day: Day): Day {
  return schoolDays[Math.max(0, schoolDayIndex(day + 1) - 1)]?.day ?? day;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** `3/9/2024`. */
export function slashDate(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${date}/${month}/${year}`;
}

/** `11-Nov-24`, as the register export writes it. */
export function registerDate(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${twoDigits(date)}-${months[month - 1]}-${twoDigits(year % 100)}`;
}

/** `2024-09-03`. */
export function isoDate(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `12 March 2025`. */
export function spokenDate(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${date} ${monthNames[month - 1]} ${year}`;
}
