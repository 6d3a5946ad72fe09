import { codePointsOf } from './codePoints.ts';

/** Where a quote stands in a text for the first time, in code points, and how often it stands there. */
export interface FoundPassage {
  readonly start: number;
  readonly end: number;
  /** As the text has it. */
  readonly quote: string;
  readonly times: number;
}

/** A text made ready to be searched for many quotes. */
export interface PassageFinder {
  find(quote: string): FoundPassage | null;
  /** The words between two positions. */
  slice(start: number, end: number): string;
}

/**
 * Quotes are found word for word. Only what programs change on the way may differ: runs of white space count as one space, and
 * typographic quotation marks and apostrophes as straight ones.
 */
export function passageFinder(text: string): PassageFinder {
  const { plain, places } = plainWords(text);
  const points = codePointsOf(text);
  return {
    slice: points.slice,
    find(quote) {
      const wanted = plainWords(quote).plain.trim();
      const first = wanted === '' ? -1 : plain.indexOf(wanted);
      const last = places[first + wanted.length - 1];
      if (first === -1 || last === undefined) return null;
      const start = points.fromUtf16(places[first] ?? 0);
      const end = points.fromUtf16(last + 1);
      return { start, end, quote: points.slice(start, end), times: timesIn(plain, wanted, first) };
    },
  };
}

/** The text with plain quotation marks and single spaces, and where each of its UTF-16 units stands in the text as it was. */
function plainWords(text: string): { readonly plain: string; readonly places: readonly number[] } {
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = plainUnit(text.charAt(at));
    if (unit === ' ' && plain.endsWith(' ')) continue;
    plain += unit;
    places.push(at);
  }
  return { plain, places };
}

function plainUnit(unit: string): string {
  if (/\s/u.test(unit)) return ' ';
  if (/[‘’‚‛ʼ′`´]/u.test(unit)) return "'";
  return /[“”„‟″«»]/u.test(unit) ? '"' : unit;
}

function timesIn(text: string, wanted: string, first: number): number {
  let times = 0;
  for (let at = first; at !== -1; at = text.indexOf(wanted, at + wanted.length)) times += 1;
  return times;
}
