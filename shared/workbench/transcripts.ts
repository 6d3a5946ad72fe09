import { z } from 'zod';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { BlobHash, DocumentId, Study, TranscriptDocument } from '#shared/study/model.ts';

const position = z.int().min(0);
const transcriptSchema: z.ZodType<TranscriptText> = z.strictObject({
  text: z.string(),
  turns: z.array(z.strictObject({ speaker: z.string(), start: position, end: position, seconds: z.number().nullable() })),
});

/** The stored texts of a study's transcripts, each read from the file once. */
export interface Transcripts {
  one(document: TranscriptDocument): Promise<TranscriptText>;
  all(study: Study): Promise<ReadonlyMap<DocumentId, TranscriptText>>;
}

export function createTranscripts(readBlob: (hash: BlobHash) => Promise<Uint8Array>): Transcripts {
  const read = new Map<BlobHash, Promise<TranscriptText>>();
  const one = ({ text }: TranscriptDocument): Promise<TranscriptText> => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const reading = readBlob(text).then(parsed);
    read.set(text, reading);
    reading.catch(() => read.delete(text));
    return reading;
  };
  return {
    one,
    async all(study) {
      return new Map(await Promise.all(study.documents.map(async (document) => [document.id, await one(document)] as const)));
    },
  };
}

function parsed(bytes: Uint8Array): TranscriptText {
  try {
    return transcriptSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new FailureError(failure('study.damaged', { part: 'blob' }));
  }
}
