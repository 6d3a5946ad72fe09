import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { fileBytes, proveCopy } from '#shared/study/proveCopy.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import { backupFailure, spareBytes } from '#shared/workbench/backupFailure.ts';
import { backupName, readBackupName } from '#shared/workbench/backupName.ts';
import type { BackupFile, BackupShelf } from '#shared/workbench/ports.ts';
import { openNodeSqlite } from './nodeSqlite.ts';

/** `<name>.<process>.part`: a backup that is being made, by a process that is still there or not. */
const partPattern = /\.(\d+)\.part(-journal)?$/;

/**
 * Backups as files that only their owner can read: `backups/<study id>/<time>-<last line>.strand` in Strand's own folder.
 * `maker` is the process that half-made ones are named after.
 */
export function nodeBackupShelf(home: string, maker = process.pid): BackupShelf {
  const folderOf = (studyId: string) => join(home, 'backups', studyId);
  const pathOf = (studyId: string, name: string): string => {
    const path = join(folderOf(studyId), name);
    if (readBackupName(name) === null || !existsSync(path)) throw new FailureError(failure('study.notFound', { file: name }));
    return path;
  };
  const open: BackupShelf['open'] = (studyId, name) => carried(async () => openNodeSqlite(pathOf(studyId, name)));

  return {
    place: folderOf,
    open,
    async list(studyId) {
      try {
        return namesIn(folderOf(studyId)).flatMap((name) => fileAt(folderOf(studyId), name));
      } catch (thrown) {
        throw backupFailure(thrown);
      }
    },
    async keep(studyId, mark, from) {
      const folder = folderOf(studyId);
      const name = backupName(mark);
      const part = join(folder, `${name}.${maker}.part`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        clearHalfMade(folder, maker);
        const { bavail, bsize } = statfsSync(folder);
        if (bavail * bsize < (await fileBytes(from)) + spareBytes) throw new FailureError(failure('study.writeFailed', { reason: 'full' }));
        closeSync(openSync(part, 'wx', 0o600));
        await from.run('VACUUM INTO ?', [part]);
        flush(part, 'r+');
        const copy = openNodeSqlite(part, { readOnly: true });
        await proveCopy(copy, from).finally(() => copy.close());
        renameSync(part, join(folder, name));
        if (process.platform !== 'win32') flush(folder, 'r');
        return { ...mark, name, bytes: statSync(join(folder, name)).size };
      } catch (thrown) {
        clearAway(part);
        throw backupFailure(thrown);
      }
    },
    async bytes(studyId, name) {
      const path = pathOf(studyId, name);
      // Whatever a writer that was killed left undone is settled by opening it.
      const sqlite = await open(studyId, name);
      await carried(() => sqlite.all('SELECT name FROM sqlite_schema LIMIT 1')).finally(() => sqlite.close());
      return new Uint8Array(readFileSync(path));
    },
    async remove(studyId, name) {
      const path = pathOf(studyId, name);
      for (const file of [path, `${path}-journal`]) rmSync(file, { force: true });
      clearHalfMade(folderOf(studyId), maker);
      if (namesIn(folderOf(studyId)).length === 0) rmdirSync(folderOf(studyId));
    },
  };
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function fileAt(folder: string, name: string): readonly BackupFile[] {
  const mark = readBackupName(name);
  const found = mark === null ? undefined : statSync(join(folder, name), { throwIfNoEntry: false });
  return mark === null || found === undefined ? [] : [{ ...mark, name, bytes: found.size }];
}

/** What a process that has ended left behind; one that is still at work is left to it. */
function clearHalfMade(folder: string, own: number): void {
  for (const name of namesIn(folder)) {
    const maker = Number(partPattern.exec(name)?.[1] ?? 0);
    if (maker === own || (maker > 0 && !isRunning(maker))) rmSync(join(folder, name), { force: true });
  }
}

/** Where even that cannot be done, it is done before the next backup. */
function clearAway(part: string): void {
  try {
    for (const file of [part, `${part}-journal`]) rmSync(file, { force: true });
  } catch {
    // What went wrong before is what is told.
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
