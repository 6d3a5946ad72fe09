import { byName } from '#renderer/ui/byName.ts';
import type { Study, TranscriptDocument } from '#shared/study/model.ts';

/** Transcripts as this room lists them and turns from one to the next. */
export function inOrder(study: Study): readonly TranscriptDocument[] {
  return study.documents.toSorted((a, b) => byName(a.title, b.title));
}
