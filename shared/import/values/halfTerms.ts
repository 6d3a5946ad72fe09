import { schoolYearIn } from './periods.ts';

/** Half a term as a file names it, in the words of the list of term dates; `year` is the first of the school year, null where it is not said. */
export interface NamedHalfTerm {
  /** `Autumn 1` to `Summer 2`. */
  readonly name: string;
  readonly year: number | null;
}

const seasons = ['Autumn', 'Spring', 'Summer'] as const;
const ofSeason =
  /\b(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)[ _-]*(?:term[ _-]*)?(?:half[ _-]?term[ _-]*|ht[ _-]*)?([12])(?![\d/])(?!(?:st|nd))/i;
const numbered = /\b(?:half[ _-]?term|ht)[ _-]*([1-6])(?!\d)/i;

/** The half term that a text names: `Autumn 1 2024/25`, `Spr 2`, `Summer term HT2`, `HT3 2024-25`, `Spring 1 2025`. Null where it names none. */
export function halfTermIn(text: string): NamedHalfTerm | null {
  const words = text.replaceAll('_', ' ');
  const found = ofSeason.exec(words);
  const number = found === null ? numbered.exec(words)?.[1] : undefined;
  const season = seasons.findIndex((each) => each.slice(0, 3).toLowerCase() === found?.[1]?.slice(0, 3).toLowerCase());
  if (season === -1 && number === undefined) return null;
  const place = number === undefined ? season * 2 + Number(found?.[2]) - 1 : Number(number) - 1;
  const both = schoolYearIn(words);
  const alone = /(?<![\d/])(20\d\d)(?![\d/])/.exec(words)?.[1];
  const year = both ?? (alone === undefined ? null : Number(alone) - (place < 2 ? 0 : 1));
  return { name: `${seasons[Math.floor(place / 2)]} ${(place % 2) + 1}`, year };
}

/** As it stands in the list of term dates: `Autumn 1 2024/25`. */
export function halfTermText(name: string, year: number): string {
  return `${name} ${year}/${String(year + 1).slice(2)}`;
}

/** A half term with its year and nothing else, as `halfTermText` writes it. */
export function isHalfTermText(text: string): boolean {
  return /^(Autumn|Spring|Summer) [12] 20\d\d\/\d\d$/.test(text.trim());
}
