import { codePointsOf } from '#shared/coding/codePoints.ts';
import type { ParsedTranscript } from '#shared/coding/parseTranscript.ts';
import { pupilName } from '#shared/words/interface.ts';
import { plainWords } from './names.ts';

/** Pupils by plain name, `ben okafor`, for names that are on the register. */
export type PupilsNamed = (plainNames: readonly string[]) => Promise<ReadonlyMap<string, readonly number[]>>;

export interface WithoutNames {
  readonly parsed: ParsedTranscript;
  /** How many times a listed pupil's full name stood in the text. */
  readonly replaced: number;
  /** Speakers whose label was the name of just one listed pupil, by their new label. */
  readonly pupilOf: ReadonlyMap<string, number>;
}

/** A full name somewhere in a text, in UTF-16 units. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly pupils: readonly number[];
}

const capitalised = /\p{Lu}[\p{L}\p{M}'’-]+/gu;
const longestName = 3;

/**
 * A transcript in which the full names of pupils on the register are replaced by their numbers, everywhere: words, speakers, title.
 * A first name alone, a nickname, or anybody who is not on the register stays: no list can tell those from other words.
 */
export async function withoutListedNames(parsed: ParsedTranscript, pupilsNamed: PupilsNamed): Promise<WithoutNames> {
  const { text } = parsed.text;
  const labels = parsed.speakers.map(({ label }) => label);
  const others = [...labels, parsed.title ?? ''];
  const known = await pupilsNamed([text, ...others].flatMap((each) => candidates(each).map(({ plain }) => plain)));
  const found = namesIn(text, known);
  const mend = (words: string): string => replaced(words, namesIn(words, known));
  const pupilOf = new Map(
    labels.flatMap((label): [string, number][] => {
      const pupils = known.get(plainWords(label)) ?? [];
      return pupils.length === 1 && pupils[0] !== undefined ? [[mend(label), pupils[0]]] : [];
    }),
  );
  if (found.length === 0 && pupilOf.size === 0 && mend(parsed.title ?? '') === (parsed.title ?? ''))
    return { parsed, replaced: 0, pupilOf };

  const before = codePointsOf(text);
  const mended = replaced(text, found);
  const after = codePointsOf(mended);
  /** Where a place of the old text is in the new one; names lie wholly within or without a turn. */
  const moved = (point: number): number => {
    const unit = before.toUtf16(point);
    const shift = found.filter(({ end }) => end <= unit).reduce((sum, one) => sum + standIn(one).length - (one.end - one.start), 0);
    return after.fromUtf16(unit + shift);
  };
  const turns = parsed.text.turns.map((turn) => ({ ...turn, speaker: mend(turn.speaker), start: moved(turn.start), end: moved(turn.end) }));
  return {
    parsed: {
      ...parsed,
      title: parsed.title === null ? null : mend(parsed.title),
      text: { ...parsed.text, text: mended, turns },
      speakers: parsed.speakers.map((speaker) => ({ ...speaker, label: mend(speaker.label) })),
    },
    replaced: found.length,
    pupilOf,
  };
}

/** Two or three capitalised words side by side, the longer first: what could be a full name. */
function candidates(text: string): readonly { readonly start: number; readonly end: number; readonly plain: string }[] {
  const words = [...text.matchAll(capitalised)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return words.flatMap(({ start }, first) => {
    const spans: { start: number; end: number; plain: string }[] = [];
    for (let last = first + 1; last < first + longestName; last += 1) {
      const [left, right] = [words[last - 1], words[last]];
      if (left === undefined || right === undefined || !/^[ \u00a0]+$/.test(text.slice(left.end, right.start))) break;
      spans.unshift({ start, end: right.end, plain: plainWords(text.slice(start, right.end)) });
    }
    return spans;
  });
}

function namesIn(text: string, known: ReadonlyMap<string, readonly number[]>): readonly Found[] {
  const found: Found[] = [];
  for (const { start, end, plain } of candidates(text)) {
    const pupils = known.get(plain) ?? [];
    if (pupils.length > 0 && start >= (found.at(-1)?.end ?? 0)) found.push({ start, end, pupils });
  }
  return found;
}

function standIn({ pupils }: Found): string {
  return pupils.length === 1 && pupils[0] !== undefined ? pupilName(pupils[0]) : '[pupil]';
}

function replaced(text: string, found: readonly Found[]): string {
  let at = 0;
  let out = '';
  for (const one of found) {
    out += text.slice(at, one.start) + standIn(one);
    at = one.end;
  }
  return out + text.slice(at);
}
