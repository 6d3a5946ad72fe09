import { putBlobStatements, readStored, storedSizes } from './blobs.ts';
import { appendStatements, closedLine, insertLine, type NewLine, openedLine, payloadOf, type StoredLine } from './eventLine.ts';
import { walkLines } from './journal.ts';
import { deleteMeta, headMark, putMeta } from './meta.ts';
import { formatVersion } from './migrations/migrations.ts';
import type { Study } from './model.ts';
import { plainSeal, type Seal } from './seal/seal.ts';
import { readSnapshot, snapshotSequences, snapshotStatements } from './snapshots.ts';
import type { SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';
import type { Deed, Protection } from './store.ts';
import type { StudyFile } from './studyFile.ts';

/** A study's file with the last line of its journal, the state there, and who does this. */
interface Whole {
  readonly file: StudyFile;
  readonly study: Study;
  readonly head: StoredLine;
}

/**
 * Write everything in a plain study's file anew under a seal, in one transaction: the journal with its chain from the first line, every
 * blob and snapshot. A last line says so and keeps the old chain's hash. What is freed is zeroed with the transaction (`secure_delete`);
 * then the file is made anew without it. Rejects with nothing changed where a line or a blob is not whole.
 */
export async function protectFile(whole: Whole, { lock, seal }: Protection, deed: Deed): Promise<void> {
  const { statements, last } = await journalUnder(whole.file, seal);
  await writeAnew(whole.file, [
    ...statements,
    ...(await blobsUnder(whole.file, seal)),
    ...(await noted(whole, seal, last, 'study.protect', deed)),
    putMeta('lock', lock),
  ]);
}

/** The way back: everything in a protected study's file written anew so that anybody can read it. A last line says so. */
export async function unprotectFile(whole: Whole, deed: Deed): Promise<void> {
  const { statements, last } = await journalUnder(whole.file, plainSeal);
  await writeAnew(whole.file, [
    ...statements,
    ...(await blobsUnder(whole.file, plainSeal)),
    ...(await noted(whole, plainSeal, last, 'study.unprotect', deed)),
    deleteMeta('lock'),
  ]);
}

/** The same for a backup, which gets no line: it stays the study as it was at its last. */
export async function unprotectBackup(file: StudyFile): Promise<void> {
  const { statements, last } = await journalUnder(file, plainSeal);
  const blobs = await blobsUnder(file, plainSeal);
  await writeAnew(file, [...statements, ...blobs, ...(last === null ? [] : [putMeta('head', headMark(last))]), deleteMeta('lock')]);
}

/** Put another lock on a protected study; a line of its journal says so. */
export async function relockFile({ sqlite, seal }: StudyFile, head: StoredLine, lock: string, command: string, deed: Deed): Promise<void> {
  const note = await closedLine(seal, head.hash, noteAfter(head, command, {}, deed));
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

async function writeAnew({ sqlite }: StudyFile, statements: readonly SqliteStatement[]): Promise<void> {
  const emptied = ['event', 'blob', 'snapshot'].map((table) => ({ sql: `DELETE FROM ${table}` }));
  await carried(async () => {
    await sqlite.exec('PRAGMA secure_delete = ON');
    await sqlite.transaction([...emptied, ...statements]);
  });
  // It is done from here on. Without room on the disk to make the file anew it stays large, and says nothing that it should not.
  await sqlite.exec('VACUUM').catch(() => undefined);
}

/** The line that says what was done, behind the journal as it is written now, and the state there to start from. */
async function noted({ study, head }: Whole, seal: Seal, last: StoredLine | null, command: string, deed: Deed) {
  const note = await closedLine(seal, last?.hash ?? '', noteAfter(head, command, { before: head.hash }, deed));
  return [...appendStatements(note, head), ...(await snapshotStatements(seal, note, study))];
}

/** The journal with its chain made anew, and the snapshots on it, as they stand under that seal. */
async function journalUnder(
  file: StudyFile,
  seal: Seal,
): Promise<{ readonly statements: readonly SqliteStatement[]; readonly last: StoredLine | null }> {
  const snapshots = await snapshotSequences(file);
  const statements: SqliteStatement[] = [];
  let last: StoredLine | null = null;
  for await (const line of walkLines(file, 0)) {
    const opened = { ...(await openedLine(file.seal, line)), payload: await payloadOf(file.seal, line) };
    last = await closedLine(seal, last?.hash ?? '', opened);
    statements.push(insertLine(last));
    const snapshot = snapshots.includes(line.sequence) ? await readSnapshot(file, line.sequence) : null;
    if (snapshot !== null) statements.push(...(await snapshotStatements(seal, last, snapshot.study)));
  }
  return { statements, last };
}

async function blobsUnder(file: StudyFile, seal: Seal): Promise<readonly SqliteStatement[]> {
  const statements: SqliteStatement[] = [];
  for (const name of (await storedSizes(file)).keys()) {
    const { hash, content } = await readStored(file, name);
    statements.push(...(await putBlobStatements(seal, hash, content)));
  }
  return statements;
}
