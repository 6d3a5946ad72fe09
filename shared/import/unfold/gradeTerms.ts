import { censusTerm } from '#shared/tables/censusTerms.ts';
import { dayNumber, isoDay } from '#shared/tables/days.ts';
import type { ReadTable } from '../readTable.ts';
import { parseDay } from '../values/dates.ts';
import { dateIn, schoolYearIn } from '../values/periods.ts';

const season = '(?:aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)';
const month =
  '(?:sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?)';
const year = String.raw`(?:[ _-]*(?:20)?\d\d(?:[/-](?:20)?\d\d)?)?`;

/** How schools name the time of a grade in a heading: `Aut`, `Spring 2`, `Summer Term`, `HT3`, `Jan`, `Data drop 2`, `AP1`. A pattern to be built into others. */
export const gradeTerm = String.raw`(?:${season}(?:[ _-]*(?:half[ -]?)?term|[ _-]*ht)?(?:[ _-]*[12](?!\d))?${year}|${month}${year}|(?:half[ -]?term|ht|term|data[ -]?drop|dd|assessment(?: point)?|ap|dc|cycle)[ _-]*[1-6])`;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const september = 9;

/** First calendar year of the school year that a table's titles, sheet or file name, or that the one date of its titles lies in; null where none does. */
export function schoolYearOf({ titles, name, path }: ReadTable): number | null {
  const named = [...titles, name, path].map(schoolYearIn).find((each) => each !== null) ?? null;
  if (named !== null) return named;
  const day = [...titles, name].map((text) => parseDay(dateIn(text) ?? '', 'dmy')).find((each) => each !== null) ?? null;
  if (day === null) return null;
  const [inYear = 0, inMonth = 0] = isoDay(day).split('-').map(Number);
  return inMonth >= september ? inYear : inYear - 1;
}

/** The last day of a term, as the school census cuts terms, or of a month; null for half a term, whose days every school sets itself, and where no year is known. */
export function lastDayOfTerm(term: string, ofTable: number | null): string | null {
  const text = term.trim().toLowerCase();
  const named = schoolYearIn(text);
  const written = /(20\d\d)/.exec(text)?.[1];
  const monthAt = months.findIndex((each) => text.startsWith(each));
  const which = /^aut/.test(text) ? 'autumn' : /^spr/.test(text) ? 'spring' : /^sum/.test(text) ? 'summer' : null;
  const isFirst = which === 'autumn' || monthAt + 1 >= september;
  const begins = named ?? (written === undefined ? ofTable : Number(written) - (isFirst ? 0 : 1));
  if (begins === null) return null;
  if (which !== null) return /[a-z][ _-]*[12](?!\d)/.test(text) || /half|ht/.test(text) ? null : censusTerm(which, begins).to;
  if (monthAt === -1) return null;
  const next = monthAt + 2 > months.length ? dayNumber(begins + 1, 1, 1) : dayNumber(isFirst ? begins : begins + 1, monthAt + 2, 1);
  return next === null ? null : isoDay(next - 1);
}
