import { dayFromIso, dayNumber, weekday } from './days.ts';

/** Days on which a bank holiday of England and Wales was moved or added by proclamation; `moved` is where it would have been. */
const proclaimed: readonly { readonly day: string; readonly moved?: string }[] = [
  { day: '2011-04-29' },
  { day: '2012-06-04', moved: '2012-05-28' },
  { day: '2012-06-05' },
  { day: '2020-05-08', moved: '2020-05-04' },
  { day: '2022-06-02', moved: '2022-05-30' },
  { day: '2022-06-03' },
  { day: '2022-09-19' },
  { day: '2023-05-08' },
];

/** Bank holidays of England and Wales in a year, as day numbers: by rule (Banking and Financial Dealings Act 1971), with what was proclaimed. */
export function bankHolidays(year: number): readonly number[] {
  const day = (month: number, date: number): number => dayNumber(year, month, date) ?? 0;
  const easter = easterSunday(year);
  const christmas = day(12, 25);
  const fixed = [
    instead(day(1, 1)),
    easter - 2,
    easter + 1,
    firstMonday(day(5, 1)),
    lastMonday(day(5, 31)),
    lastMonday(day(8, 31)),
    ...(weekday(christmas) === 5
      ? [christmas, christmas + 3]
      : weekday(christmas) === 6
        ? [christmas + 2, christmas + 3]
        : weekday(christmas) === 0
          ? [christmas + 1, christmas + 2]
          : [christmas, christmas + 1]),
  ];
  const moved = proclaimed.map((one) => (one.moved === undefined ? null : dayFromIso(one.moved)));
  const added = proclaimed.flatMap((one) => (one.day.startsWith(`${year}-`) ? [dayFromIso(one.day) ?? 0] : []));
  return [...fixed.filter((one) => !moved.includes(one)), ...added].toSorted((a, b) => a - b);
}

/** A holiday on a Saturday or Sunday is kept on the Monday after. */
function instead(day: number): number {
  const on = weekday(day);
  return on === 6 ? day + 2 : on === 0 ? day + 1 : day;
}

function firstMonday(first: number): number {
  return first + ((8 - weekday(first)) % 7);
}

function lastMonday(last: number): number {
  return last - ((weekday(last) + 6) % 7);
}

/** Gregorian Easter, by the anonymous algorithm (Nature, 1876). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30);
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const at = d + e - 7 * f + 114;
  return dayNumber(year, Math.floor(at / 31), (at % 31) + 1) ?? 0;
}
