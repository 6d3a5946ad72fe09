import { cellShare } from './cellShare.ts';
import { type RecordSeparator, recordSeparatorOf } from './recordSeparator.ts';
import { spread } from './spread.ts';

/** How a text file separates its cells; bytes, as the scanner compares them. */
export interface DelimitedForm {
  /** -1 where every line is one cell. */
  readonly delimiter: number;
  /** -1 where a quotation mark is a character like any other. */
  readonly quote: number;
  /** How a quotation mark stands within a quoted cell. A backslash outside of one is always a character: it is a register mark. */
  readonly escapes: 'doubled' | 'backslash';
  /** A space after each delimiter belongs to the file's form and to no cell. */
  readonly spaced: boolean;
}

/** The form that fits a file best, with what speaks for it. */
export interface Dialect extends DelimitedForm {
  readonly recordSeparator: RecordSeparator;
  /** Share of the rows looked at that are as wide as most are, or as wide as the one before, 0..1. */
  readonly consistency: number;
  /** Cells in most rows; 1 = no delimiter fits. */
  readonly width: number;
  /** 0..1: consistency, and how many cells then read as numbers, dates, words or nothing. */
  readonly score: number;
  readonly reason: 'named' | 'onlyOneFits' | 'fitsBest' | 'noneFits';
}

/** Wider wins among equals; what also stands in sentences, names and times has to fit better than what does not. */
const candidates: readonly { readonly delimiter: number; readonly weight: number }[] = [
  { delimiter: 44, weight: 1 },
  { delimiter: 59, weight: 0.99 },
  { delimiter: 9, weight: 0.98 },
  { delimiter: 124, weight: 0.97 },
  { delimiter: 94, weight: 0.9 },
  { delimiter: 126, weight: 0.9 },
  { delimiter: 31, weight: 0.9 },
  { delimiter: 58, weight: 0.7 },
  { delimiter: 32, weight: 0.55 },
];
const doubleQuote = 34;
const apostrophe = 39;
const space = 32;
const colon = 58;

/** The form under which most rows come out equally wide and most cells make sense, looked for over the whole file. */
export function settleDialect(bytes: Uint8Array): Dialect {
  const parts = spread(bytes);
  const named = /^(?:sep=)(.)\r?\n/.exec(new TextDecoder().decode(bytes.subarray(0, 8)))?.[1];
  const recordSeparator = recordSeparatorOf(parts);
  const possible = named === undefined ? candidates : [{ delimiter: named.charCodeAt(0), weight: 1 }];
  const there = possible.filter(({ delimiter }, place) => place === 0 || parts.some((part) => part.includes(delimiter)));
  const tried = there.flatMap(({ delimiter, weight }) =>
    quotesToTry(parts, delimiter).map((quote) => {
      const { consistency, width } = widthsUnder(parts, delimiter, quote);
      const share = delimiter === colon ? colonsThatPart(parts) : 1;
      const fits = width < fewestCells(delimiter) ? 0 : consistency * weight * share * (0.4 + 0.6 * cellShare(parts, delimiter, quote));
      return { delimiter, quote, consistency, width, fits, score: fits * (1 + Math.log2(width) / 8) };
    }),
  );
  const best = tried.reduce((one, other) => (other.score > one.score + 1e-9 ? other : one));
  if (best.score === 0) {
    return { ...form(-1, doubleQuote), recordSeparator, consistency: 0, width: 1, score: 0, reason: 'noneFits' };
  }
  const others = tried.filter((one) => one.delimiter !== best.delimiter && one.score > best.score / 2);
  const reason = named !== undefined ? 'named' : others.length === 0 ? 'onlyOneFits' : 'fitsBest';
  const { delimiter, quote, consistency, width, fits } = best;
  const spaced = delimiter !== space && isSpaced(parts, delimiter);
  const escapes = escapeIn(parts, delimiter, quote);
  return { delimiter, quote, escapes, spaced, recordSeparator, consistency, width, score: Math.min(1, fits), reason };
}

/** A space or a colon parts a name or a time in two as well: there it has to part more. */
function fewestCells(delimiter: number): number {
  return delimiter === space || delimiter === colon ? 3 : 2;
}

/** Share of the colons that stand neither in a time (`08:40`) nor in an address (`https://`). */
function colonsThatPart(parts: readonly Uint8Array[]): number {
  const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;
  let colons = 0;
  let others = 0;
  for (const part of parts) {
    for (let place = part.indexOf(colon); place !== -1; place = part.indexOf(colon, place + 1)) {
      colons++;
      const isTime =
        isDigit(part[place - 1]) &&
        !isDigit(part[place - 3]) &&
        isDigit(part[place + 1]) &&
        isDigit(part[place + 2]) &&
        !isDigit(part[place + 3]);
      if (isTime || (part[place + 1] === 47 && part[place + 2] === 47)) others++;
    }
  }
  return colons === 0 ? 1 : 1 - others / colons;
}

function form(delimiter: number, quote: number): DelimitedForm {
  return { delimiter, quote, escapes: 'doubled', spaced: false };
}

/** The apostrophe is tried only where cells begin and end with it far more often than names such as O'Brien could explain. */
function quotesToTry(parts: readonly Uint8Array[], delimiter: number): readonly number[] {
  let opens = 0;
  let closes = 0;
  let cells = 0;
  for (const part of parts) {
    for (let place = 1; place < part.length; place++) {
      const isSpaceBehind = part[place - 1] === space && part[place - 2] === delimiter;
      const before = isSpaceBehind ? delimiter : part[place - 1];
      const byte = part[place];
      if (byte === space && before === delimiter) continue;
      if (before === delimiter || before === 10 || before === 13) {
        cells++;
        if (byte === apostrophe) opens++;
      }
      if (before === apostrophe && (byte === delimiter || byte === 10 || byte === 13)) closes++;
    }
  }
  return opens > cells * 0.2 && closes > cells * 0.2 ? [apostrophe, doubleQuote] : [doubleQuote];
}

/** Whether nearly every delimiter has a space behind it. */
function isSpaced(parts: readonly Uint8Array[], delimiter: number): boolean {
  let delimiters = 0;
  let spaces = 0;
  for (const part of parts) {
    for (let place = 0; place + 1 < part.length; place++) {
      if (part[place] !== delimiter) continue;
      const next = part[place + 1];
      if (next === 10 || next === 13) continue;
      delimiters++;
      if (next === space) spaces++;
    }
  }
  return delimiters > 0 && spaces > delimiters * 0.95;
}

/** A backslash is an escape where it stands before quotation marks within quoted cells and none is ever doubled there. */
function escapeIn(parts: readonly Uint8Array[], delimiter: number, quote: number): DelimitedForm['escapes'] {
  let escaped = 0;
  let doubled = 0;
  const ends = (byte: number | undefined): boolean => byte === undefined || byte === delimiter || byte === 10 || byte === 13;
  for (const part of parts) {
    for (let place = 1; place + 1 < part.length; place++) {
      if (part[place] !== quote || ends(part[place + 1])) continue;
      const isDoubled = part[place + 1] === quote && !ends(part[place + 2]);
      const isBehindBackslash = part[place - 1] === 92 && (delimiter === space || !ends(part[place - 2]));
      if (isBehindBackslash && !isDoubled) escaped++;
      else if (part[place + 1] === quote && !ends(part[place - 1]) && !(part[place - 1] === space && ends(part[place - 2]))) doubled++;
    }
  }
  return escaped > 0 && doubled === 0 ? 'backslash' : 'doubled';
}

function widthsUnder(parts: readonly Uint8Array[], delimiter: number, quote: number): { consistency: number; width: number } {
  const seen = new Map<number, number>();
  let rows = 0;
  let likeBefore = 0;
  let before = 0;
  for (const part of parts) {
    let width = 1;
    let length = 0;
    let quoted = false;
    let cellStart = true;
    const close = (): void => {
      if (length > 0) {
        rows++;
        seen.set(width, (seen.get(width) ?? 0) + 1);
        if (width > 1 && width === before) likeBefore++;
        before = width;
      }
      width = 1;
      length = 0;
    };
    for (const byte of part) {
      if (quoted) {
        if (byte === quote) quoted = false;
        continue;
      }
      if (byte === 10 || byte === 13) {
        close();
        cellStart = true;
      } else if (byte === delimiter) {
        width++;
        length++;
        cellStart = true;
      } else {
        quoted = byte === quote && (cellStart || length === 0);
        length++;
        if (byte !== space) cellStart = false;
      }
    }
    if (!quoted) close();
  }
  let modal = 1;
  let most = 0;
  for (const [cells, count] of seen) {
    if (cells > 1 && (count > most || (count === most && cells > modal))) {
      most = count;
      modal = cells;
    }
  }
  return { consistency: rows === 0 ? 0 : Math.max(most, likeBefore) / rows, width: most === 0 ? 1 : modal };
}
