import type { Stretch } from './layers.ts';
import { sentencesOf, wordsOf } from './selection.ts';
import type { TranscriptText } from './transcript.ts';

/** Where a reader stands: a turn, and the words chosen there, if any. */
export interface Place {
  readonly turn: number;
  readonly chosen: Stretch | null;
}

/** What one key does to the place. `next` and `previous` move on; `more` and `less` change where the chosen words end. */
export type Step =
  | 'nextTurn'
  | 'previousTurn'
  | 'nextSentence'
  | 'previousSentence'
  | 'nextWord'
  | 'previousWord'
  | 'moreTurn'
  | 'moreSentence'
  | 'lessSentence'
  | 'moreWord'
  | 'lessWord'
  | 'wholeTurn'
  | 'nothing';

/** Lines of a header are read, not coded: an unnamed first turn of a transcript in which others are named. */
export function isHeading(transcript: TranscriptText, turn: number): boolean {
  return turn === 0 && transcript.turns[0]?.speaker === '' && transcript.turns.some(({ speaker }) => speaker !== '');
}

/** The first turn that can be coded. */
export function firstTurn(transcript: TranscriptText): number {
  return isHeading(transcript, 0) ? 1 : 0;
}

/** The place after one step. Choosing goes over into the next turn where a turn ends, so a whole passage can be walked by one key. */
export function stepTo(transcript: TranscriptText, place: Place, step: Step): Place {
  const { turn, chosen } = place;
  switch (step) {
    case 'nextTurn':
      return { turn: within(transcript, turn + 1), chosen: null };
    case 'previousTurn':
      return { turn: within(transcript, turn - 1), chosen: null };
    case 'nextSentence':
      return choose(transcript, place, after(transcript, place, sentencesOf));
    case 'previousSentence':
      return choose(transcript, place, before(transcript, place, sentencesOf));
    case 'nextWord':
      return choose(transcript, place, after(transcript, place, wordsOf));
    case 'previousWord':
      return choose(transcript, place, before(transcript, place, wordsOf));
    case 'moreTurn':
      return grow(transcript, place, (_, stretch) => [stretch]);
    case 'moreSentence':
      return grow(transcript, place, sentencesOf);
    case 'moreWord':
      return grow(transcript, place, wordsOf);
    case 'lessSentence':
      return shrink(transcript, place, sentencesOf);
    case 'lessWord':
      return shrink(transcript, place, wordsOf);
    case 'wholeTurn':
      return choose(transcript, place, transcript.turns[chosen === null ? turn : turnIndexAt(transcript, chosen.start)] ?? null);
    case 'nothing':
      return { turn, chosen: null };
  }
}

/** The place of a stretch that was chosen in another way: with the mouse, or by going to an excerpt. */
export function placeOf(transcript: TranscriptText, chosen: Stretch): Place {
  return { turn: turnIndexAt(transcript, chosen.start), chosen: { start: chosen.start, end: chosen.end } };
}

type Cut = (transcript: TranscriptText, stretch: Stretch) => readonly Stretch[];

function after(transcript: TranscriptText, { turn, chosen }: Place, cut: Cut): Stretch | null {
  const from = chosen?.end ?? 0;
  const first = chosen === null ? turn : turnIndexAt(transcript, chosen.end - 1);
  for (const stretch of transcript.turns.slice(first, first + 2)) {
    const found = cut(transcript, stretch).find(({ start }) => start >= from);
    if (found !== undefined) return found;
  }
  return chosen;
}

function before(transcript: TranscriptText, { turn, chosen }: Place, cut: Cut): Stretch | null {
  const last = chosen === null ? turn : turnIndexAt(transcript, chosen.start);
  const until = chosen?.start ?? Number.POSITIVE_INFINITY;
  for (const index of [last, last - 1]) {
    const stretch = transcript.turns[index];
    if (stretch === undefined || isHeading(transcript, index)) continue;
    const found = cut(transcript, stretch).findLast(({ end }) => end <= until);
    if (found !== undefined) return found;
  }
  return chosen;
}

function grow(transcript: TranscriptText, place: Place, cut: Cut): Place {
  const { chosen } = place;
  if (chosen === null) return choose(transcript, place, after(transcript, place, cut));
  const at = turnIndexAt(transcript, chosen.end - 1);
  for (const stretch of transcript.turns.slice(at, at + 2)) {
    const found = cut(transcript, stretch).find(({ end }) => end > chosen.end);
    if (found !== undefined) return { ...place, chosen: { start: chosen.start, end: found.end } };
  }
  return place;
}

function shrink(transcript: TranscriptText, place: Place, cut: Cut): Place {
  const { chosen } = place;
  if (chosen === null) return place;
  const first = turnIndexAt(transcript, chosen.start);
  for (let index = turnIndexAt(transcript, chosen.end - 1); index >= first; index -= 1) {
    const stretch = transcript.turns[index];
    const found =
      stretch === undefined ? undefined : cut(transcript, stretch).findLast(({ end }) => end < chosen.end && end > chosen.start);
    if (found !== undefined) return { ...place, chosen: { start: chosen.start, end: found.end } };
  }
  return { ...place, chosen: null };
}

function choose(transcript: TranscriptText, place: Place, chosen: Stretch | null): Place {
  return chosen === null ? place : placeOf(transcript, chosen);
}

function turnIndexAt(transcript: TranscriptText, position: number): number {
  const found = transcript.turns.findIndex(({ end }) => end > position);
  return found === -1 ? transcript.turns.length - 1 : found;
}

function within(transcript: TranscriptText, turn: number): number {
  return Math.max(firstTurn(transcript), Math.min(transcript.turns.length - 1, turn));
}
