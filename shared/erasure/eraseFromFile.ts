import { FailureError, failure } from '#shared/failure/failure.ts';
import { putBlobStatements } from '#shared/study/blobs.ts';
import { appendStatements, closedLine, insertLine, type StoredLine } from '#shared/study/eventLine.ts';
import { headMark, putMeta } from '#shared/study/meta.ts';
import { formatVersion } from '#shared/study/migrations/migrations.ts';
import type { IsoInstant, Study } from '#shared/study/model.ts';
import { snapshotStatements, stretch } from '#shared/study/snapshots.ts';
import type { SqliteStatement } from '#shared/study/sqlite.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { describeErasure } from '#shared/words/erasing.ts';
import { countErasure, type ErasedCounts } from './countErasure.ts';
import type { Erasure } from './erasure.ts';
import { withoutPassages } from './finalStep.ts';
import { rewriteJournal } from './rewriteJournal.ts';
import type { UntilWriting } from './untilWriting.ts';

/** Who erases, and when. */
export interface ErasingDeed {
  readonly at: IsoInstant;
  readonly coder: string;
}

/**
 * Writes a study file anew without somebody: the journal from its first line that knew them, every blob, one snapshot. All of it in one
 * transaction, proven before it is begun; what stood there is overwritten with zeros. A last line says so and takes their passages out of
 * the study as it is; undo does not reach behind it. A backup (`deed` null) gets none: it stays the study as it was at its last line.
 */
export async function eraseFromFile(
  file: StudyFile,
  erasure: Erasure,
  deed: ErasingDeed | null,
  until: UntilWriting,
): Promise<ErasedCounts> {
  const { sqlite, seal } = file;
  const { journal, last, study, lines } = await newJournal(file, erasure, until);
  if (last === null || lines === 0) throw new FailureError(failure('erase.nobody'));
  const counts = countErasure(erasure, lines);
  const { left, head, statements } =
    deed === null
      ? { left: study, head: last, statements: [putMeta('head', headMark(last))] }
      : await lastLine(file, erasure, { study, last, counts }, deed);
  if (!studySchema.safeParse(left).success) throw new FailureError(failure('bug', { message: 'What is left is no study.' }));

  const blobs: SqliteStatement[] = [];
  for (const [hash, bytes] of erasure.blobs) blobs.push(...(await putBlobStatements(seal, hash, bytes)));
  const batch = [
    ...(await oldBlobs(file, erasure)),
    ...blobs,
    { sql: 'DELETE FROM snapshot' },
    ...journal,
    ...statements,
    ...(await snapshotStatements(seal, head, left)),
  ];
  await until.aboutToWrite();
  await carried(async () => {
    await sqlite.exec('PRAGMA secure_delete = ON');
    await sqlite.transaction(batch);
  });
  // The person is gone from here on. Without room on the disk to make the file anew it only stays larger than it need be.
  await sqlite.exec('VACUUM').catch(() => undefined);
  return counts;
}

/** The line that says what was done, added to what the journal comes to without the person. */
async function lastLine(
  { seal }: StudyFile,
  { gathered, isGone, branch }: Erasure,
  { study, last, counts }: { readonly study: Study; readonly last: StoredLine; readonly counts: ErasedCounts },
  { at, coder }: ErasingDeed,
): Promise<{ readonly left: Study; readonly head: StoredLine; readonly statements: readonly SqliteStatement[] }> {
  const { patches, study: left } = withoutPassages(study, isGone);
  const head = await closedLine(seal, last.hash, {
    sequence: last.sequence + 1,
    kind: 'erased',
    target: null,
    undoes: null,
    redoes: null,
    at,
    coder: branch(gathered.study.register).parts.writing.speech(coder),
    command: 'study.erase',
    format: formatVersion,
    sentence: describeErasure(counts),
    payload: { parameters: { head: gathered.head.hash, lines: counts.journalLines }, patches, inverse: [] },
  });
  return { left, head, statements: appendStatements(head, gathered.head) };
}

/** What the journal comes to without the person, and the statements that write it anew from the first line that knew them. */
async function newJournal(
  file: StudyFile,
  erasure: Erasure,
  until: UntilWriting,
): Promise<{
  readonly journal: readonly SqliteStatement[];
  readonly last: StoredLine | null;
  readonly study: Study;
  /** Lines that say or do something else than before. */
  readonly lines: number;
}> {
  const journal: SqliteStatement[] = [];
  let last: StoredLine | null = null;
  let study = erasure.gathered.study;
  let lines = 0;
  for await (const { line, rewritten, isChanged, study: after } of rewriteJournal(file, erasure, until)) {
    study = after;
    if (isChanged) lines += 1;
    if (lines === 0) {
      last = line;
      continue;
    }
    if (journal.length === 0) journal.push({ sql: 'DELETE FROM event WHERE sequence >= ?', values: [line.sequence] });
    last = await closedLine(file.seal, last?.hash ?? '', rewritten);
    journal.push(insertLine(last));
    if (line.sequence % stretch === 0) journal.push(...(await snapshotStatements(file.seal, last, after)));
  }
  return { journal, last, study, lines };
}

/** The statements that take out every blob that the history does not name any more. */
async function oldBlobs({ sqlite, seal }: StudyFile, { named }: Erasure): Promise<readonly SqliteStatement[]> {
  const names = new Set<unknown>();
  for (const hash of named) names.add(await seal.blobName(hash));
  const rows = await sqlite.all('SELECT DISTINCT hash FROM blob');
  return rows.flatMap(({ hash = null }) => (names.has(hash) ? [] : [{ sql: 'DELETE FROM blob WHERE hash = ?', values: [hash] }]));
}
