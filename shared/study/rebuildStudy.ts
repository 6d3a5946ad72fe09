import { FailureError, failure } from '#shared/failure/failure.ts';
import { putBlobStatements } from './blobs.ts';
import { chainHash, type StoredLine, storedLineSchema } from './eventLine.ts';
import { plainBytes, sha256 } from './hash.ts';
import { journalDamaged } from './journalDamaged.ts';
import { formatVersion } from './migrations/migrations.ts';
import type { BlobHash } from './model.ts';
import { plainSeal } from './seal/seal.ts';
import type { Sqlite } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';
import { writeJournal } from './writeJournal.ts';

/**
 * Write the journal of a plain study, given line by line from elsewhere, into an empty file: each line is proven against the one before,
 * and played. Rejects with `study.damaged` at the first that does not fit; what was written until then is to be thrown away.
 */
export function rebuildJournal(sqlite: Sqlite, lines: AsyncIterable<unknown>, madeWith: string): Promise<void> {
  return writeJournal(sqlite, provenLines(lines), { seal: plainSeal, lock: null, madeWith });
}

async function* provenLines(lines: AsyncIterable<unknown>): AsyncGenerator<StoredLine> {
  let last: StoredLine | null = null;
  for await (const given of lines) {
    last = await proven(given, last);
    yield last;
  }
}

/** Add a blob to a plain study's file. Rejects with `study.damaged` where the content is not what its name says. */
export async function rebuildBlob(sqlite: Sqlite, hash: BlobHash, content: Uint8Array): Promise<void> {
  if ((await sha256(plainBytes(content))) !== hash)
    throw new FailureError(failure('study.damaged', { part: 'blob', blob: hash.slice(0, 12) }));
  const statements = await putBlobStatements(plainSeal, hash, content);
  await carried(() => sqlite.transaction(statements));
}

async function proven(given: unknown, last: StoredLine | null): Promise<StoredLine> {
  const sequence = (last?.sequence ?? 0) + 1;
  const parsed = storedLineSchema.safeParse(given);
  if (!parsed.success || parsed.data.sequence !== sequence) throw journalDamaged(sequence);
  const line = parsed.data;
  if (line.format > formatVersion) throw new FailureError(failure('study.newer', { format: line.format, known: formatVersion }));
  if ((await chainHash(last?.hash ?? '', line)) !== line.hash || line.mark !== '') throw journalDamaged(sequence);
  return line;
}
