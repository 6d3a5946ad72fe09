import { mergedSpans, type Span } from './spans.ts';

/** So many words in a row are somebody's own; fewer, and two people may have said the same. */
const ownWords = 6;
/** A whole turn may be shorter. */
const ownTurn = { words: 4, letters: 16 };

/** What somebody said, wherever somebody else wrote it down word for word: in a note, in the description of a theme. */
export interface Sayings {
  spans(text: string): readonly Span[];
  /** Runs of words of one of their turns that nobody else said, none within another: what a scan can look for. */
  own(turn: string): readonly string[];
}

/** `kept` are the words of everybody else: what they said too stays. */
export function sayingsOf(erased: readonly string[], kept: Iterable<string>): Sayings {
  const runs = new Set<string>();
  for (const turn of erased) for (const { run } of runsIn(wordsIn(turn), runLength(turn))) runs.add(run);
  const lengths = [...new Set(erased.map(runLength))].filter((length) => length > 0);
  for (const text of kept) {
    const words = wordsIn(text);
    for (const length of lengths) for (const { run } of runsIn(words, length)) runs.delete(run);
  }
  const ownRuns = (text: string, length: number): readonly Span[] => runsIn(wordsIn(text), length).filter(({ run }) => runs.has(run));
  return {
    spans: (text) => (runs.size === 0 ? [] : mergedSpans(lengths.flatMap((length) => ownRuns(text, length)))),
    own: (turn) => apart(ownRuns(turn, runLength(turn))).map(({ start, end }) => turn.slice(start, end)),
  };
}

/** How many words in a row of this turn are looked for; 0 where it is too short to be told from anybody else's. */
function runLength(turn: string): number {
  const words = wordsIn(turn).length;
  if (words >= ownWords) return ownWords;
  return words >= ownTurn.words && turn.trim().length >= ownTurn.letters ? words : 0;
}

function apart(spans: readonly Span[]): readonly Span[] {
  let last = 0;
  return spans.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

interface Word extends Span {
  readonly plain: string;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: match[0].toLowerCase().replaceAll('’', "'"),
  }));
}

function runsIn(words: readonly Word[], length: number): readonly (Span & { readonly run: string })[] {
  if (length === 0) return [];
  const runs: (Span & { readonly run: string })[] = [];
  for (let first = 0; first + length <= words.length; first += 1) {
    const taken = words.slice(first, first + length);
    const [start, end] = [taken[0]?.start ?? 0, taken.at(-1)?.end ?? 0];
    runs.push({ start, end, run: taken.map(({ plain }) => plain).join(' ') });
  }
  return runs;
}
