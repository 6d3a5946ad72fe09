import type { CodeId, DocumentId, Excerpt, Speaker, Study, TranscriptDocument } from '#shared/study/model.ts';
import { codePointsOf } from './codePoints.ts';
import type { SpeakerTurn, TranscriptText } from './transcript.ts';

/** The excerpts of one transcript, in the order of the text; of two that start together the longer comes first. */
export function excerptsOf(study: Study, document: DocumentId): readonly Excerpt[] {
  return study.excerpts.filter((excerpt) => excerpt.document === document).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The turn that a position lies in; between two turns (a label, a blank line) the one that follows, after the last the last. */
export function turnAt(transcript: TranscriptText, position: number): SpeakerTurn | null {
  const { turns } = transcript;
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return turns[low] ?? turns.at(-1) ?? null;
}

/** Who an excerpt belongs to: the speaker of the turn it starts in. Null for headings and for a label nobody is tied to. */
export function speakerOf(document: TranscriptDocument, transcript: TranscriptText, excerpt: Excerpt): Speaker | null {
  const label = turnAt(transcript, excerpt.start)?.speaker ?? '';
  return document.speakers.find((speaker) => speaker.label === label) ?? null;
}

/** Whether the quote stands in the text word for word, at its place. */
export function isVerbatim(excerpt: Pick<Excerpt, 'start' | 'end' | 'quote'>, transcript: TranscriptText): boolean {
  return excerpt.end > excerpt.start && codePointsOf(transcript.text).slice(excerpt.start, excerpt.end) === excerpt.quote;
}

/** How many excerpts carry each code. A code given twice to one excerpt (by two coders) counts once. */
export function excerptsPerCode(excerpts: readonly Excerpt[]): ReadonlyMap<CodeId, number> {
  const counts = new Map<CodeId, number>();
  for (const excerpt of excerpts) for (const code of codesOf(excerpt)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** The codes of an excerpt, each once, in the order they were given. */
export function codesOf(excerpt: Excerpt): readonly CodeId[] {
  return [...new Set(excerpt.codings.map((coding) => coding.code))];
}
