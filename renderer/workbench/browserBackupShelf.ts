import { FailureError, failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { putMeta, readMeta } from '#shared/study/meta.ts';
import { applicationId } from '#shared/study/prepareFile.ts';
import { fileBytes, proveCopy } from '#shared/study/proveCopy.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import { backupFailure, spareBytes } from '#shared/workbench/backupFailure.ts';
import { backupName, readBackupName } from '#shared/workbench/backupName.ts';
import type { BackupFile, BackupShelf } from '#shared/workbench/ports.ts';
import { connect, makeRoom, type Pool } from './browserPool.ts';

const top = '/backups/';

/** Whether that address of the pool is a backup's. A study's has one slash. */
export function isBackupRef(ref: string): boolean {
  return ref.startsWith(top);
}

/**
 * Backups in the pool of the studies, under `/backups/<study id>/<time>-<last line>.strand`. The pool cannot rename a file, so a backup
 * says within itself that it was proven; one that does not is proven when it is next come across, or else cleared away.
 */
export function browserBackupShelf(pool: () => Promise<Pool>): BackupShelf {
  const there = async (studyId: string, name: string): Promise<{ readonly open: Pool; readonly ref: string }> => {
    const open = await pool();
    if (!namesIn(open, studyId).includes(name)) throw new FailureError(failure('study.notFound', { file: name }));
    return { open, ref: refOf(studyId, name) };
  };

  return {
    place: () => null,
    async list(studyId) {
      const open = await pool();
      const whole: BackupFile[] = [];
      for (const name of namesIn(open, studyId)) {
        const mark = readBackupName(name);
        const bytes = mark === null ? null : await bytesIfWhole(open, refOf(studyId, name), name);
        if (mark !== null && bytes !== null) whole.push({ ...mark, name, bytes });
      }
      return whole;
    },
    async keep(studyId, mark, from) {
      const open = await pool();
      const name = backupName(mark);
      const ref = refOf(studyId, name);
      try {
        await makeRoom(open);
        const bytes = await fileBytes(from);
        const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
        if (quota - usage < bytes + spareBytes) throw new FailureError(failure('study.writeFailed', { reason: 'full' }));
        await from.run('VACUUM INTO ?', [ref]);
        const copy = connect(open, ref);
        await prove(copy, from, name).finally(() => copy.close());
        return { ...mark, name, bytes };
      } catch (thrown) {
        clear(open, ref);
        throw backupFailure(thrown);
      }
    },
    async open(studyId, name) {
      const { open, ref } = await there(studyId, name);
      await makeRoom(open);
      return connect(open, ref);
    },
    async bytes(studyId, name) {
      const { open, ref } = await there(studyId, name);
      // Whatever a writer that was ended left undone is settled by opening it.
      const copy = connect(open, ref);
      await fileBytes(copy).finally(() => copy.close());
      return open.files.exportFile(ref);
    },
    async remove(studyId, name) {
      const { open, ref } = await there(studyId, name);
      clear(open, ref);
    },
  };
}

function refOf(studyId: string, name: string): string {
  return `${top}${studyId}/${name}`;
}

function namesIn({ files }: Pool, studyId: string): readonly string[] {
  const folder = refOf(studyId, '');
  return files
    .getFileNames()
    .filter((ref) => ref.startsWith(folder))
    .map((ref) => ref.slice(folder.length));
}

function clear({ files }: Pool, ref: string): void {
  for (const file of [ref, `${ref}-journal`]) files.unlink(file);
}

/** The size of a backup that is whole; null of one that was never finished, which goes. */
async function bytesIfWhole(open: Pool, ref: string, name: string): Promise<number | null> {
  const copy = connect(open, ref);
  const looked = await look(copy, name).then(
    (bytes) => ({ bytes, code: null }),
    (thrown: unknown) => ({ bytes: null, code: failureFrom(thrown).code }),
  );
  await copy.close();
  if (looked.code === 'study.damaged' || looked.code === 'study.notAStudy') clear(open, ref);
  return looked.bytes;
}

async function look(copy: Sqlite, name: string): Promise<number> {
  const [kind] = await carried(() => copy.all('PRAGMA application_id'));
  // Nothing at all, or what SQLite took back to nothing when it found the journal of a copy that was never finished.
  if (kind?.['application_id'] !== applicationId) throw new FailureError(failure('study.damaged', { part: 'file' }));
  if ((await readMeta(copy)).get('backup') !== name) await prove(copy, copy, name);
  return fileBytes(copy);
}

async function prove(copy: Sqlite, from: Sqlite, name: string): Promise<void> {
  await proveCopy(copy, from);
  const { sql, values = [] } = putMeta('backup', name);
  await carried(() => copy.run(sql, values));
}
