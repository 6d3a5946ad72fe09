import type { IsoDay } from '#shared/study/model.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a header names: `12 March 2025`, `Wed 12th Mar 25`, `March 12, 2025`, `12/03/2025` (day first), `2025-03-12`. Null when it names none. */
export function spokenDay(words: string): IsoDay | null {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(words);
  if (iso !== null) return asDay(iso[1], Number(iso[2]), iso[3]);
  const figures = /(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/u.exec(words);
  if (figures !== null) return asDay(figures[3], Number(figures[2]), figures[1]);
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})\b/iu.exec(words);
  if (dayFirst !== null) return asDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/iu.exec(words);
  return monthFirst === null ? null : asDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function asDay(yearWords: string | undefined, month: number, dayWords: string | undefined): IsoDay | null {
  const short = Number(yearWords);
  const year = short < 100 ? 2000 + short : short;
  const day = Number(dayWords);
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
