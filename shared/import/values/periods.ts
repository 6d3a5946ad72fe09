import { type CensusTerm, censusTerm } from '#shared/tables/censusTerms.ts';

/** A stretch of days as text: ISO dates, or dates as the file writes them. `to` is empty for a week that begins on `from`. */
export interface WrittenPeriod {
  readonly from: string;
  readonly to: string;
}

const date = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}[ -](?:\d{4}|\d{2}))(?!\d)`;
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?';
const range = new RegExp(String.raw`(?<![\d/])(${date})\s*(?:to|until|till|and|-|–|—)\s*${weekday}(${date})`, 'i');
const week = new RegExp(String.raw`(?:\bweek (?:commencing|beginning|starting|of)|\bw ?[/.]? ?[cb]\b)[ :.]*${weekday}(${date})`, 'i');
const schoolYear = /(?<!\d)(20\d\d) ?[-/–_]? ?(?:20)?(\d\d)(?!\d)/;
const term = /\b(autumn|spring|summer)(?![ _-]?(?:term[ _-]?)?[12](?!\d)|[ _]?[12]\b)/i;

/** The stretch of days that a text speaks of: two dates, a week by its first day, a term of a year, a school year. Null: none, or half a term, whose days every school sets itself. */
export function writtenPeriod(text: string): WrittenPeriod | null {
  const days = range.exec(text);
  if (days !== null) return { from: days[1] ?? '', to: days[2] ?? '' };
  const first = week.exec(text);
  if (first !== null) return { from: first[1] ?? '', to: '' };
  if (/\bhalf[ -]?term\b|\bHT ?\d\b|(autumn|spring|summer)[ _]?[12](?!\d)/i.test(text)) return null;
  const words = text.replaceAll('_', ' ');
  const named = term.exec(words)?.[1]?.toLowerCase();
  const year = yearOf(words, named);
  if (year === null) return null;
  if (named === 'autumn' || named === 'spring' || named === 'summer') return censusTerm(named, year);
  return /\byear\b/i.test(words) || schoolYear.exec(words.trim())?.[0] === words.trim()
    ? { from: `${year}-08-01`, to: `${year + 1}-07-31` }
    : null;
}

const lone = new RegExp(String.raw`(?<![\d/])(${date})`, 'i');

/** The only date that a text speaks of, as it writes it; null where there is none or it is when the file was made. */
export function dateIn(text: string): string | null {
  if (/^(printed|exported|generated|produced|created|report (run|date|created))/i.test(text.trim()) || range.test(text)) return null;
  return lone.exec(text)?.[1] ?? null;
}

/** The school year's first calendar year: `2024/25`, `202425`, or with a term `Autumn 2024`, `Spring 2025`. */
function yearOf(text: string, term: CensusTerm | string | undefined): number | null {
  const both = schoolYearIn(text);
  if (both !== null) return both;
  const alone = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  if (alone === undefined || term === undefined) return null;
  return Number(alone) - (term === 'autumn' ? 0 : 1);
}

/** The school year that a text names by both of its years, as the first: 2024 for `2024/25` and `2024-2025`. */
export function schoolYearIn(text: string): number | null {
  const both = schoolYear.exec(text);
  return both !== null && Number(both[2]) === (Number(both[1]) + 1) % 100 ? Number(both[1]) : null;
}
