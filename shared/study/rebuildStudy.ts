import { FailureError, failure } from '#shared/failure/failure.ts';
import { putBlobStatements } from './blobs.ts';
import { chainHash, insertLine, payloadOf, type StoredLine, storedLineSchema } from './eventLine.ts';
import { plainBytes, sha256 } from './hash.ts';
import { journalDamaged } from './journalDamaged.ts';
import { headMark, putMeta } from './meta.ts';
import { formatVersion } from './migrations/migrations.ts';
import type { BlobHash, Study } from './model.ts';
import { patched } from './patches.ts';
import { prepareNewFile } from './prepareFile.ts';
import { nothing } from './replay.ts';
import { plainSeal } from './seal/seal.ts';
import { snapshotStatements, stretch } from './snapshots.ts';
import type { Sqlite, SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

const linesAtOnce = 500;

/**
 * Write the journal of a plain study, given line by line from elsewhere, into an empty file: each line is proven against the one before,
 * and played. Rejects with `study.damaged` at the first that does not fit; what was written until then is to be thrown away.
 */
export async function rebuildJournal(sqlite: Sqlite, lines: AsyncIterable<unknown>, madeWith: string): Promise<void> {
  let batch: SqliteStatement[] = [...(await prepareNewFile(sqlite)), putMeta('madeWith', madeWith)];
  let study = nothing;
  let last: StoredLine | null = null;
  for await (const given of lines) {
    const line = await proven(given, last);
    study = await played(study, line);
    batch.push(insertLine(line));
    if (line.sequence % stretch === 0) batch.push(...(await snapshotStatements(plainSeal, line, study)));
    last = line;
    if (batch.length < linesAtOnce) continue;
    const full = batch;
    batch = [];
    await carried(() => sqlite.transaction(full));
  }
  if (last === null) throw journalDamaged(1);
  const meta = [putMeta('study', study.id), putMeta('readableBy', String(formatVersion)), putMeta('head', headMark(last))];
  const snapshot = await snapshotStatements(plainSeal, last, study);
  await carried(() => sqlite.transaction([...batch, ...meta, ...snapshot]));
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

async function played(study: Study, line: StoredLine): Promise<Study> {
  const { patches } = await payloadOf(plainSeal, line);
  try {
    return patched(study, patches);
  } catch {
    throw journalDamaged(line.sequence);
  }
}
