import { readTranscript } from '#shared/coding/storedTranscript.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { BlobHash, DocumentId, Study, TranscriptDocument } from '#shared/study/model.ts';

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
    const reading = readBlob(text).then(readTranscript);
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
