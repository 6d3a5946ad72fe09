import { closeSync, openSync, rmSync } from 'node:fs';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import type { ReadOnly } from '#shared/workbench/workbench.ts';
import { nodeSqliteOf, openNodeSqlite } from './nodeSqlite.ts';
import { isRefusal, lockOf, type StudyLock, takeStudyLock } from './studyLock.ts';

const reading: ReadOnly = { reason: 'onlyReading', since: null, computer: null };
const fileProtected: ReadOnly = { reason: 'fileProtected', since: null, computer: null };

interface OpenStudyFile {
  readonly sqlite: Sqlite;
  readonly readOnly: ReadOnly | null;
}

/** Open a study file that is there: for writing where nothing stands against it, else as it is now. Rejects with a FailureError. */
export function openStudyFile(path: string, onlyReading: boolean): Promise<OpenStudyFile> {
  return carried(() => opened(path, onlyReading));
}

async function opened(path: string, onlyReading: boolean): Promise<OpenStudyFile> {
  if (onlyReading) return { sqlite: await asItIs(path), readOnly: reading };
  if (!isWritable(path)) return { sqlite: await asItIs(path), readOnly: fileProtected };
  const { lock, readOnly } = takeStudyLock(path);
  if (readOnly !== null) return { sqlite: await asItIs(path), readOnly };
  return { sqlite: locked(path, lock), readOnly };
}

/** The database of a study that is about to be made in an empty file. */
export function startStudyFile(path: string): Sqlite {
  // What an older study of that name left behind means nothing for this one.
  rmSync(lockOf(path), { force: true });
  return locked(path, takeStudyLock(path).lock);
}

function locked(path: string, lock: StudyLock | null): Sqlite {
  try {
    const sqlite = openNodeSqlite(path, { mayWrite: () => lock?.confirm() });
    const close = (): Promise<void> => sqlite.close().finally(() => lock?.release());
    return { ...sqlite, close };
  } catch (thrown) {
    lock?.release();
    throw thrown;
  }
}

/** What the file holds now, read at one moment into memory: whatever another program writes meanwhile cannot come in between. */
async function asItIs(path: string): Promise<Sqlite> {
  // Not asked to be read only: a file that somebody's crash left half written has to be put right before it can be read.
  const file = openNodeSqlite(path);
  try {
    return nodeSqliteOf(await file.bytes());
  } finally {
    await file.close();
  }
}

function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return true;
  } catch (thrown) {
    return !isRefusal(thrown);
  }
}
