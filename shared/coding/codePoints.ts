/**
 * Positions in a text, in both ways of counting. A study stores Unicode code points; JavaScript's strings and the DOM count
 * UTF-16 units, where an emoji is two. A lone surrogate counts as one code point, as JavaScript's own iteration has it.
 */
export interface CodePoints {
  /** Code points in the text. */
  readonly length: number;
  /** Code point position of a UTF-16 index; an index inside a pair goes to the pair's start. Out of range is clamped. */
  fromUtf16(index: number): number;
  /** UTF-16 index of a code point position. Out of range is clamped. */
  toUtf16(position: number): number;
  /** The words between two code point positions, end exclusive. */
  slice(start: number, end: number): string;
}

/** Index a text once; each question is then a binary search over its surrogate pairs (none in most transcripts). */
export function codePointsOf(text: string): CodePoints {
  const pairs = surrogatePairs(text);
  const length = text.length - pairs.length;
  const fromUtf16 = (index: number): number => {
    const at = clamp(index, text.length);
    const before = countWhile(pairs, (high) => high + 1 < at);
    return pairs[before] === at - 1 ? at - 1 - before : at - before;
  };
  const toUtf16 = (position: number): number => {
    const at = clamp(position, length);
    return at + countWhile(pairs, (high, order) => high - order < at);
  };
  return { length, fromUtf16, toUtf16, slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)) };
}

/** Code points in a text, without an index. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at += 1) if (isPair(text, at)) length -= 1;
  return length;
}

function surrogatePairs(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 0; at < text.length - 1; at += 1) {
    if (isPair(text, at)) {
      pairs.push(at);
      at += 1;
    }
  }
  return pairs;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** How many leading entries hold; the condition must be true up to some entry and false after it. */
function countWhile(sorted: readonly number[], holds: (value: number, order: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && holds(value, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, Math.trunc(value)));
}
