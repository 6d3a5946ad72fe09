import type { ParsedTranscript } from '#shared/coding/parseTranscript.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { Result } from '#shared/failure/result.ts';
import type { IsoInstant, Source, Study, TranscriptDocument } from '#shared/study/model.ts';
import type { KeyMaker } from './matchKeys.ts';
import type { ReadTable } from './readTable.ts';

/** What an import may know of the world: the study it adds to, its key, a clock and an id maker, and whether to stop. */
export interface ImportContext {
  readonly study: Study;
  /** The stored table of match keys (`study.register.matchKeys`); null in a study without pupils. */
  readonly matchKeys: Uint8Array | null;
  /** The stored text of a transcript that the study already has. */
  transcript(document: TranscriptDocument): Promise<TranscriptText>;
  /** The stored grid of a source that the study already has. */
  grid(source: Source): Promise<Uint8Array>;
  /** HMAC-SHA-256 key kept apart from the study; without it next term's pupils cannot be found again. */
  readonly key: CryptoKey;
  /** Codes made with the key so far, kept from a review to its import: a list of thousands of pupils has eight for each. */
  readonly keys: KeyMaker;
  readonly now: IsoInstant;
  newId(): string;
  readonly signal: AbortSignal;
}

/** Told now and then while an import runs; the steps are `import.read`, `import.match`, `import.table`. */
export type ImportProgress = (progress: { readonly step: string; readonly done: number; readonly total: number | null }) => void;

/** A file taken apart. `hash` is the SHA-256 of its bytes, the only thing of the original that a study keeps. */
export type ReadFile =
  | { readonly kind: 'tables'; readonly path: string; readonly hash: string; readonly tables: readonly ReadTable[] }
  | { readonly kind: 'transcript'; readonly path: string; readonly hash: string; readonly parsed: ParsedTranscript }
  | { readonly kind: 'ignored'; readonly path: string };

/** One file and what came of reading it. */
export interface FileReading {
  readonly path: string;
  readonly result: Result<ReadFile>;
}

/** Let messages in (cancel, above all), then stop here with the platform's AbortError if someone asked. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}
