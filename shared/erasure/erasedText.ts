import { codePointLength, codePointsOf } from '#shared/coding/codePoints.ts';
import type { SpeakerTurn, TranscriptText } from '#shared/coding/transcript.ts';
import { erasedWord } from '#shared/words/erasing.ts';
import type { Names } from './names.ts';
import { mergedSpans, type Span } from './spans.ts';

/** A stretch of a transcript in code points. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A transcript without somebody, and where everything else is in it now. */
export interface ErasedText {
  readonly transcript: TranscriptText;
  /** How many turns were replaced. */
  readonly turns: number;
  /** How often a name was replaced elsewhere. */
  readonly names: number;
  /** Whether a passage held words of an erased turn. */
  touches(passage: Range): boolean;
  /** Where a passage is now: what is left of an erased turn where it held words of one, else its own words without names. */
  moved(passage: Range): Range;
  /** The words at a place of the new text. */
  slice(range: Range): string;
}

/** Old and new place of one replacement, in code points. */
interface Edit {
  readonly old: Range;
  readonly now: Range;
  readonly isTurn: boolean;
}

/**
 * The turns of every label in `erased` become `[erased]`, their labels what `labels` calls them, and names become `[erased]` wherever
 * else they stand. `labels` holds the new label of every speaker.
 */
export function eraseText(
  transcript: TranscriptText,
  erased: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
  names: Names,
): ErasedText {
  const { text, turns } = transcript;
  const points = codePointsOf(text);
  const unit = ({ start, end }: Range): Span => ({ start: points.toUtf16(start), end: points.toUtf16(end) });
  const spoken = turns.map((turn) => ({ ...turn, ...unit(turn) }));
  const gone = spoken.filter(({ speaker, start, end }) => speaker !== '' && erased.has(speaker) && end > start);
  const inTurns = mergedSpans(gone);
  const atLabels = gone.flatMap((turn) => labelBefore(text, spoken, turn)).filter((span) => !inTurns.some((other) => overlap(span, other)));
  const taken = mergedSpans([...inTurns, ...atLabels]);
  const named = names.inSpeech(text).filter((span) => !taken.some((other) => overlap(span, other)));
  const places = [
    ...inTurns.map((span) => ({ ...span, by: erasedWord, isTurn: true })),
    ...atLabels.map((span) => ({ ...span, by: labels.get(span.label) ?? erasedWord, isTurn: false })),
    ...named.map((span) => ({ ...span, by: erasedWord, isTurn: false })),
  ].sort((a, b) => a.start - b.start);

  const edits: Edit[] = [];
  let out = '';
  let at = 0;
  let shift = 0;
  for (const { start, end, by, isTurn } of places) {
    out += text.slice(at, start) + by;
    at = end;
    const old = { start: points.fromUtf16(start), end: points.fromUtf16(end) };
    const now = { start: old.start + shift, end: old.start + shift + codePointLength(by) };
    shift = now.end - old.end;
    edits.push({ old, now, isTurn });
  }
  out += text.slice(at);

  const goneTurns = edits.filter(({ isTurn }) => isTurn);
  const moved = (passage: Range): Range => goneTurns.find(({ old }) => overlap(old, passage))?.now ?? movedRange(edits, passage);
  const now = codePointsOf(out);
  return {
    transcript: { text: out, turns: turns.map((turn) => movedTurn(turn, edits, labels)) },
    turns: gone.length,
    names: named.length,
    touches: (passage) => goneTurns.some(({ old }) => overlap(old, passage)),
    moved,
    slice: ({ start, end }) => now.slice(start, end),
  };
}

/** The label that stands before a turn: between it and the turn before. */
function labelBefore(
  text: string,
  spoken: readonly (Span & SpeakerTurn)[],
  turn: Span & SpeakerTurn,
): readonly (Span & { readonly label: string })[] {
  const before = spoken.filter(({ end }) => end <= turn.start).reduce((last, { end }) => Math.max(last, end), 0);
  const place = text.slice(before, turn.start).lastIndexOf(turn.speaker);
  return place === -1 ? [] : [{ start: before + place, end: before + place + turn.speaker.length, label: turn.speaker }];
}

function movedTurn(turn: SpeakerTurn, edits: readonly Edit[], labels: ReadonlyMap<string, string>): SpeakerTurn {
  return { ...turn, speaker: labels.get(turn.speaker) ?? turn.speaker, ...movedRange(edits, turn) };
}

/** A range of the old text in the new: one that begins or ends within a replacement takes in the whole of it. */
function movedRange(edits: readonly Edit[], { start, end }: Range): Range {
  const first = edits.findLast(({ old }) => old.start <= start);
  const last = edits.findLast(({ old }) => old.start < end);
  return {
    start: first === undefined ? start : start < first.old.end ? first.now.start : start - first.old.end + first.now.end,
    end: last === undefined ? end : end < last.old.end ? last.now.end : end - last.old.end + last.now.end,
  };
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
