import { FailureError, failure } from '#shared/failure/failure.ts';
import { rolledBack } from '#shared/study/salvage/rolledBack.ts';
import type { StudyShelf } from '#shared/workbench/ports.ts';
import { freeName, studyFileName } from '#shared/workbench/studyFileName.ts';
import { isBackupRef } from './browserBackupShelf.ts';
import { connect, makeRoom, type Pool, type PoolDoor } from './browserPool.ts';
import { wasmSqliteOf } from './browserSqlite.ts';

const longestName = 400;

/**
 * Studies in the browser's own storage (OPFS), under the names that people gave them. One page at a time holds them all: a second one is
 * told that they are open elsewhere. Only within a worker.
 */
export function browserStudyShelf({ pool, letGo }: PoolDoor): StudyShelf {
  const has = ({ files }: Pool, ref: string) => files.getFileNames().includes(ref);
  const missing = (ref: string) => new FailureError(failure('study.notFound', { file: shown(ref) }));

  return {
    fileName: (ref) => (ref.startsWith('/') ? shown(ref) : ref),
    async list() {
      const { files } = await pool();
      const refs = files.getFileNames().filter((name) => name.endsWith('.strand') && !isBackupRef(name));
      return refs
        .map((ref) => ({ ref, name: shown(ref).replace(/\.strand$/, ''), changedAt: null }))
        .sort((a, b) => a.name.localeCompare(b.name));
    },
    async create(name) {
      const open = await pool();
      const ref = refOf(fileFor(name));
      if (has(open, ref)) throw new FailureError(failure('study.exists', { file: shown(ref) }));
      await makeRoom(open);
      return { ref, name, sqlite: connect(open, ref) };
    },
    async open(ref) {
      const open = await pool();
      if (!has(open, ref)) throw missing(ref);
      return { sqlite: connect(open, ref), readOnly: null };
    },
    async look(ref) {
      const open = await pool();
      if (!has(open, ref)) throw missing(ref);
      return connect(open, ref);
    },
    async bytes(ref) {
      const open = await pool();
      if (!has(open, ref)) throw missing(ref);
      const file = await open.files.exportFile(ref);
      return has(open, `${ref}-journal`) ? rolledBack(file, await open.files.exportFile(`${ref}-journal`)) : file;
    },
    inMemory: async (bytes) => wasmSqliteOf((await pool()).sqlite3, bytes),
    async remove(ref) {
      const { files } = await pool();
      files.unlink(ref);
    },
    letGo,
    async adopt(name, bytes) {
      const open = await pool();
      const file = freeName(fileFor(name), (candidate) => has(open, refOf(candidate)));
      await makeRoom(open);
      try {
        await open.files.importDb(refOf(file), bytes);
      } catch (thrown) {
        const error = new FailureError(failure('study.notAStudy', { file: name }));
        error.cause = thrown;
        throw error;
      }
      return refOf(file);
    },
  };
}

/** The pool takes names for addresses and keeps them encoded: a ref is encoded from the start, so that the two agree. */
function refOf(file: string): string {
  return `/${encodeURIComponent(file)}`;
}

/** The name of a study's file, short enough for the pool (512 bytes) when encoded and numbered. */
function fileFor(name: string): string {
  let stem = studyFileName(name).replace(/\.strand$/, '');
  while (encodeURIComponent(stem).length > longestName) stem = [...stem].slice(0, -1).join('');
  return `${stem}.strand`;
}

function shown(ref: string): string {
  return decodeURIComponent(ref.slice(1));
}
