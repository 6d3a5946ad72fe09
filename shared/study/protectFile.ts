import { putBlobStatements, readBlob } from './blobs.ts';
import { appendStatements, closedLine, insertLine, type NewLine, openedLine, payloadOf, type StoredLine } from './eventLine.ts';
import { walkLines } from './journal.ts';
import { putMeta } from './meta.ts';
import { formatVersion } from './migrations/migrations.ts';
import type { Study } from './model.ts';
import type { Seal } from './seal/seal.ts';
import { readSnapshot, snapshotSequences, snapshotStatements } from './snapshots.ts';
import type { SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';
import type { Deed, Protection } from './store.ts';
import type { StudyFile } from './studyFile.ts';

/**
 * Write everything in a plain study's file anew under a seal, in one transaction: the journal with its chain from the first line, every
 * blob and snapshot. A last line says so and keeps the old chain's hash. What is freed is zeroed with the transaction (`secure_delete`);
 * then the file is made anew without it. Rejects with nothing changed where a line or a blob is not whole.
 */
export async function protectFile(file: StudyFile, study: Study, head: StoredLine, { lock, seal }: Protection, deed: Deed): Promise<void> {
  const { statements, hash } = await sealedJournal(file, seal);
  const note = await closedLine(seal, hash, noteAfter(head, 'study.protect', { before: head.hash }, deed));
  const batch = [
    { sql: 'DELETE FROM event' },
    { sql: 'DELETE FROM blob' },
    { sql: 'DELETE FROM snapshot' },
    ...statements,
    ...(await sealedBlobs(file, seal)),
    ...appendStatements(note, head),
    ...(await snapshotStatements(seal, note, study)),
    putMeta('lock', lock),
  ];
  await carried(async () => {
    await file.sqlite.exec('PRAGMA secure_delete = ON');
    await file.sqlite.transaction(batch);
  });
  // The study is protected from here on. Without room on the disk to make its file anew it stays large, and says nothing all the same.
  await file.sqlite.exec('VACUUM').catch(() => undefined);
}

/** Put another lock on a protected study; a line of its journal says so. */
export async function relockFile({ sqlite, seal }: StudyFile, head: StoredLine, lock: string, deed: Deed): Promise<void> {
  const note = await closedLine(seal, head.hash, noteAfter(head, 'study.passphrase', {}, deed));
  await carried(async () => {
    await sqlite.exec('PRAGMA secure_delete = ON');
    await sqlite.transaction([...appendStatements(note, head), putMeta('lock', lock)]);
  });
}

/** A line that changes nothing in the study: undo and redo go past it. */
export function noteAfter({ sequence, undoes, redoes }: StoredLine, command: string, parameters: object, deed: Deed): NewLine {
  const payload = { parameters, patches: [], inverse: [] };
  return { ...deed, command, sequence: sequence + 1, kind: 'protected', target: null, undoes, redoes, format: formatVersion, payload };
}

async function sealedJournal(
  file: StudyFile,
  seal: Seal,
): Promise<{ readonly statements: readonly SqliteStatement[]; readonly hash: string }> {
  const snapshots = await snapshotSequences(file);
  const statements: SqliteStatement[] = [];
  let previous = '';
  for await (const line of walkLines(file, 0)) {
    const opened = { ...(await openedLine(file.seal, line)), payload: await payloadOf(file.seal, line) };
    const sealed = await closedLine(seal, previous, opened);
    statements.push(insertLine(sealed));
    const snapshot = snapshots.includes(line.sequence) ? await readSnapshot(file, line.sequence) : null;
    if (snapshot !== null) statements.push(...(await snapshotStatements(seal, sealed, snapshot.study)));
    previous = sealed.hash;
  }
  return { statements, hash: previous };
}

async function sealedBlobs(file: StudyFile, seal: Seal): Promise<readonly SqliteStatement[]> {
  const rows = await carried(() => file.sqlite.all('SELECT DISTINCT hash FROM blob'));
  const statements: SqliteStatement[] = [];
  for (const { hash } of rows) {
    const content = String(hash);
    statements.push(...(await putBlobStatements(seal, content, await readBlob(file, content))));
  }
  return statements;
}
