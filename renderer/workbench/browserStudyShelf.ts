import sqlite3Init, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { StudyShelf } from '#shared/workbench/ports.ts';
import { freeName, studyFileName } from '#shared/workbench/studyFileName.ts';
import { wasmSqlite, wasmSqliteOf } from './browserSqlite.ts';
import { patiently } from './patiently.ts';
import { holdStudies } from './studiesLock.ts';

interface Pool {
  readonly sqlite3: Sqlite3Static;
  readonly files: SAHPoolUtil;
}

const longestName = 400;

/**
 * Studies in the browser's own storage (OPFS), under the names that people gave them. One page at a time holds them all: a second one is
 * told that they are open elsewhere. Only within a worker.
 */
export function browserStudyShelf(): StudyShelf {
  let opening: Promise<Pool> | null = null;
  const pool = (): Promise<Pool> => {
    opening ??= openPool().catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    });
    return opening;
  };
  const connect = ({ sqlite3, files }: Pool, ref: string) => wasmSqlite(sqlite3, new files.OpfsSAHPoolDb(ref));
  const has = ({ files }: Pool, ref: string) => files.getFileNames().includes(ref);
  const missing = (ref: string) => new FailureError(failure('study.notFound', { file: shown(ref) }));

  return {
    fileName: (ref) => (ref.startsWith('/') ? shown(ref) : ref),
    async list() {
      const { files } = await pool();
      const refs = files.getFileNames().filter((name) => name.endsWith('.strand'));
      return refs
        .map((ref) => ({ ref, name: shown(ref).replace(/\.strand$/, ''), changedAt: null }))
        .sort((a, b) => a.name.localeCompare(b.name));
    },
    async create(name) {
      const open = await pool();
      const ref = refOf(fileFor(name));
      if (has(open, ref)) throw new FailureError(failure('study.exists', { file: shown(ref) }));
      await makeRoom(open.files);
      return { ref, name, sqlite: connect(open, ref) };
    },
    async open(ref) {
      const open = await pool();
      if (!has(open, ref)) throw missing(ref);
      return { sqlite: connect(open, ref), readOnly: null };
    },
    inMemory: async (bytes) => wasmSqliteOf((await pool()).sqlite3, bytes),
    async remove(ref) {
      const { files } = await pool();
      files.unlink(ref);
    },
    async adopt(name, bytes) {
      const open = await pool();
      const file = freeName(fileFor(name), (candidate) => has(open, refOf(candidate)));
      await makeRoom(open.files);
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

/** A study needs two of the pool's files: its own and its rollback journal's. */
async function makeRoom(files: SAHPoolUtil): Promise<void> {
  await files.reserveMinimumCapacity(2 * files.getFileNames().length + 6);
}

async function openPool(): Promise<Pool> {
  await holdStudies();
  return patiently(startPool);
}

async function startPool(): Promise<Pool> {
  // The pool below is the only storage we use: the library's other ones would each start a worker that nobody needs.
  Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true } } } });
  const sqlite3 = await sqlite3Init();
  const files = await sqlite3.installOpfsSAHPoolVfs({
    name: 'strand',
    directory: '/strand-studies',
    initialCapacity: 6,
    // What cannot be opened now may be whole all the same: never clear it away.
    preserveOnInitFailure: true,
  });
  return { sqlite3, files };
}
