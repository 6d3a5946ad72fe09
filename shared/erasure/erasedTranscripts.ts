import { codePointsOf } from '#shared/coding/codePoints.ts';
import { readTranscript, writeTranscript } from '#shared/coding/storedTranscript.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { readBlob } from '#shared/study/blobs.ts';
import { plainBytes, sha256 } from '#shared/study/hash.ts';
import type { BlobHash, DocumentId, TranscriptDocument } from '#shared/study/model.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { type ErasedText, eraseText } from './erasedText.ts';
import type { Gathered } from './gather.ts';
import type { Names } from './names.ts';
import { type GoneLabels, newLabels } from './whoGoes.ts';

/** Every text that a transcript of the file ever had, by hash. */
export type Texts = ReadonlyMap<BlobHash, TranscriptText>;

export async function readTexts(file: StudyFile, { documents }: Gathered): Promise<Texts> {
  const texts = new Map<BlobHash, TranscriptText>();
  for (const { versions } of documents.values())
    for (const { text } of versions) if (!texts.has(text)) texts.set(text, readTranscript(await readBlob(file, text)));
  return texts;
}

/** What was said in the transcripts, turn by turn. */
export interface SpokenWords {
  readonly theirs: readonly string[];
  readonly others: readonly string[];
}

export function spokenWords({ documents }: Gathered, texts: Texts, gone: GoneLabels): SpokenWords {
  const theirs: string[] = [];
  const others: string[] = [];
  for (const { document, versions } of documents.values()) {
    const labels = gone.get(document.id);
    for (const hash of new Set(versions.map(({ text }) => text))) {
      const { text, turns } = texts.get(hash) ?? { text: '', turns: [] };
      const points = codePointsOf(text);
      for (const { speaker, start, end } of turns)
        (labels?.has(speaker) && speaker !== '' ? theirs : others).push(points.slice(start, end));
    }
  }
  return { theirs, others };
}

/** The transcripts of a file without the person. */
export interface ErasedTranscripts {
  newLabel(document: DocumentId, label: string): string;
  text(document: DocumentId, hash: BlobHash): { readonly hash: BlobHash; readonly erased: ErasedText } | null;
  readonly blobs: ReadonlyMap<BlobHash, Uint8Array>;
}

export async function eraseTranscripts({ documents }: Gathered, texts: Texts, gone: GoneLabels, names: Names): Promise<ErasedTranscripts> {
  const labels = new Map<DocumentId, ReadonlyMap<string, string>>();
  const made = new Map<string, { hash: BlobHash; erased: ErasedText }>();
  const blobs = new Map<BlobHash, Uint8Array>();
  const take = async (document: TranscriptDocument, text: TranscriptText, theirs: ReadonlySet<string>): Promise<void> => {
    const renamed = labels.get(document.id) ?? newLabels(document, theirs, names);
    labels.set(document.id, renamed);
    const erased = eraseText(text, theirs, renamed, names);
    const isSame = JSON.stringify(erased.transcript) === JSON.stringify(text);
    const bytes = writeTranscript(erased.transcript);
    const hash = isSame ? document.text : await sha256(plainBytes(bytes));
    if (!isSame) blobs.set(hash, bytes);
    made.set(`${document.id} ${document.text}`, { hash, erased });
  };
  for (const { versions } of documents.values())
    for (const document of versions) {
      const text = texts.get(document.text);
      if (text !== undefined && !made.has(`${document.id} ${document.text}`))
        await take(document, text, gone.get(document.id) ?? new Set());
    }
  return {
    newLabel: (document, label) => labels.get(document)?.get(label) ?? label,
    text: (document, hash) => made.get(`${document} ${hash}`) ?? null,
    blobs,
  };
}
