import type { DocumentId } from '#shared/study/model.ts';

/** Where a coded passage stands: its transcript, its place in code points, and how often its words stand there. */
export interface PassagePlace {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
  readonly times: number;
}

/** A place as a stored grid holds it: `id start end times`. */
export function placeWord({ document, start, end, times }: PassagePlace): string {
  return `${document} ${start} ${end} ${times}`;
}

/** The place a cell of the passage column holds; null where it holds a reason for setting the row aside. */
export function placeIn(word: string): PassagePlace | null {
  const [, document, start, end, times] = /^([\w-]+) (\d+) (\d+) (\d+)$/.exec(word) ?? [];
  return document === undefined ? null : { document, start: Number(start), end: Number(end), times: Number(times) };
}
