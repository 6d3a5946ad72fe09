import sqlite3Init, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { wasmSqlite } from './browserSqlite.ts';
import { patiently } from './patiently.ts';
import { holdStudies } from './studiesLock.ts';

/** The browser's own storage (OPFS) as SQLite sees it: a pool of files under addresses that begin with a slash. */
export interface Pool {
  readonly sqlite3: Sqlite3Static;
  readonly files: SAHPoolUtil;
}

/** Opens the pool when it is first asked for, and once. Only within a worker. */
export function browserPool(): () => Promise<Pool> {
  let opening: Promise<Pool> | null = null;
  return () => {
    opening ??= openPool().catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    });
    return opening;
  };
}

export function connect({ sqlite3, files }: Pool, ref: string): Sqlite {
  return wasmSqlite(sqlite3, new files.OpfsSAHPoolDb(ref));
}

/** Room for the study that is open, a file that is made of it, and the journals of both. */
export async function makeRoom({ files }: Pool): Promise<void> {
  await files.reserveMinimumCapacity(files.getFileNames().length + 6);
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
