import { roleOf } from '#shared/coding/roleOf.ts';
import { erasedWord } from '#shared/words/erasing.ts';
import { mergedSpans, type Span } from './spans.ts';

/**
 * What somebody is called. `typed`: words that the person erasing gave; they count in any case. `labels`: how transcripts call them;
 * within what people say and write those count with a capital only, because Will and Grace are words as well.
 */
export interface Callings {
  readonly typed: readonly string[];
  readonly labels: readonly string[];
}

/** Where names stand in a text, as whole words. */
export interface Names {
  /** In what somebody said or wrote. */
  inSpeech(text: string): readonly Span[];
  /** In titles, file names, labels: any case. */
  inTitle(text: string): readonly Span[];
}

export function findNames({ typed, labels }: Callings): Names {
  const given = expressionOf(typed);
  const called = expressionOf(labels);
  return {
    inSpeech: (text) => mergedSpans([...matches(given, text), ...matches(called, text).filter((span) => isCapital(text, span))]),
    inTitle: (text) => mergedSpans([...matches(given, text), ...matches(called, text)]),
  };
}

/** Words as they can be looked for: trimmed, each once, at least two letters or digits long, and not the sign of erasure itself. */
export function usableWords(words: readonly string[]): readonly string[] {
  const plain = words.map((word) => word.normalize('NFC').trim().replaceAll(/\s+/gu, ' '));
  const usable = plain.filter(
    (word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '').length > 1 && expressionOf([word])?.test(erasedWord) !== true,
  );
  return [...new Map(usable.map((word) => [word.toLowerCase(), word])).values()];
}

/**
 * The names a speaker's label holds, to be looked for everywhere: the label, and without its title. None where it is no name: `Mentee 2`,
 * `M.`, `Int` are other people elsewhere.
 */
export function namesInLabel(label: string): readonly string[] {
  const whole = label.replaceAll(/\(.*?\)/gu, ' ').trim();
  const bare = whole.replace(/^(mr|mrs|ms|miss|mx|dr|sir)\.?\s+/iu, '');
  const isName = bare.replaceAll(/[^\p{L}]/gu, '').length > 2 && !/\d/u.test(bare) && roleOf(whole) === 'unknown';
  return isName ? usableWords([whole, bare]) : [];
}

/** Longer words first, so that a full name goes as one. */
function expressionOf(words: readonly string[]): RegExp | null {
  const usable = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).sort((a, b) => b.length - a.length);
  return usable.length === 0 ? null : new RegExp(usable.map(wholeWord).join('|'), 'giu');
}

/** Nothing may stand before or behind that would make it another word; an underscore may, because file names have them for spaces. */
function wholeWord(word: string): string {
  const [first = '', last = ''] = [[...word][0], [...word].at(-1)];
  const before = /\p{N}/u.test(first) ? '(?<![\\p{L}\\p{N}])' : '(?<![\\p{L}\\p{M}])';
  const after = /\p{N}/u.test(last) ? '(?!\\p{N})' : '(?![\\p{L}\\p{M}])';
  return before + [...word.normalize('NFC')].map(character).join('') + after;
}

/** One character in every way it is written: accents as one sign or two, curly and straight apostrophes, any white space. */
function character(sign: string): string {
  if (/\s/u.test(sign)) return '\\s+';
  if (/['’‘ʼ`]/u.test(sign)) return "['’‘ʼ`]";
  if (/[-‐‑–]/u.test(sign)) return '[-‐‑–]';
  const apart = sign.normalize('NFD');
  return apart === sign ? escaped(sign) : `(?:${escaped(sign)}|${escaped(apart)})`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

function matches(expression: RegExp | null, text: string): readonly Span[] {
  if (expression === null) return [];
  return [...text.matchAll(expression)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Written as a name: its first letter is a capital, or of a script that has none. */
function isCapital(text: string, { start, end }: Span): boolean {
  const letter = /\p{L}/u.exec(text.slice(start, end))?.[0] ?? '';
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
}
