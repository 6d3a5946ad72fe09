import { insertLine, payloadOf, type StoredLine } from './eventLine.ts';
import { journalDamaged } from './journalDamaged.ts';
import { headMark, putMeta } from './meta.ts';
import { formatVersion } from './migrations/migrations.ts';
import type { Study } from './model.ts';
import { patched } from './patches.ts';
import { prepareNewFile } from './prepareFile.ts';
import { nothing } from './replay.ts';
import type { Seal } from './seal/seal.ts';
import { snapshotStatements, stretch } from './snapshots.ts';
import type { Sqlite, SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

const linesAtOnce = 500;

export interface JournalOptions {
  /** How the lines are closed, and in a sealed study the lock that its passphrase opens. */
  readonly seal: Seal;
  readonly lock: string | null;
  readonly madeWith: string;
  /** Shown the study after each line. */
  seen?(study: Study): void;
}

/**
 * Write a journal into an empty file as it is, hash by hash: lines that are proven, from the first on, without a gap. Each is played.
 * Rejects with `study.damaged` at the first that cannot be; what was written until then is to be thrown away.
 */
export async function writeJournal(sqlite: Sqlite, lines: AsyncIterable<StoredLine>, options: JournalOptions): Promise<void> {
  const { seal, lock, madeWith, seen } = options;
  let batch: SqliteStatement[] = [...(await prepareNewFile(sqlite)), putMeta('madeWith', madeWith)];
  let study = nothing;
  let last: StoredLine | null = null;
  for await (const line of lines) {
    study = await played(seal, study, line);
    seen?.(study);
    batch.push(insertLine(line));
    if (line.sequence % stretch === 0) batch.push(...(await snapshotStatements(seal, line, study)));
    last = line;
    if (batch.length < linesAtOnce) continue;
    const full = batch;
    batch = [];
    await carried(() => sqlite.transaction(full));
  }
  if (last === null) throw journalDamaged(1);
  batch.push(putMeta('study', study.id), putMeta('readableBy', String(formatVersion)), putMeta('head', headMark(last)));
  if (lock !== null) batch.push(putMeta('lock', lock));
  const snapshot = await snapshotStatements(seal, last, study);
  await carried(() => sqlite.transaction([...batch, ...snapshot]));
}

async function played(seal: Seal, study: Study, line: StoredLine): Promise<Study> {
  const { patches } = await payloadOf(seal, line);
  try {
    return patched(study, patches);
  } catch {
    throw journalDamaged(line.sequence);
  }
}
