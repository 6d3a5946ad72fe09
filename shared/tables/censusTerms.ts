import { dayNumber, isoDay } from './days.ts';

export type CensusTerm = 'autumn' | 'spring' | 'summer';

/**
 * First and last day, as ISO dates, of a term of the school year that begins in `year`, as the school census in England cuts it: autumn
 * to 31 December, spring to Easter Sunday, summer to 31 July. A school's own term lies within.
 */
export function censusTerm(term: CensusTerm, year: number): { readonly from: string; readonly to: string } {
  if (term === 'autumn') return { from: `${year}-08-01`, to: `${year}-12-31` };
  const easter = easterSunday(year + 1);
  if (term === 'spring') return { from: `${year + 1}-01-01`, to: isoDay(easter) };
  return { from: isoDay(easter + 1), to: `${year + 1}-07-31` };
}

/** Day number of Easter Sunday (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const letter = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * letter) / 451);
  const counted = epact + letter - 7 * shift + 114;
  return dayNumber(year, Math.floor(counted / 31), (counted % 31) + 1) ?? 0;
}
