import sqlite3Init, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { wasmSqlite } from './browserSqlite.ts';
import { createFullStorage, type FullStorage } from './fullStorage.ts';
import { patiently } from './patiently.ts';
import { type HeldStudies, holdStudies } from './studiesLock.ts';

/** The browser's own storage (OPFS) as SQLite sees it: a pool of files under addresses that begin with a slash. */
export interface Pool {
  readonly sqlite3: Sqlite3Static;
  readonly files: SAHPoolUtil;
  readonly full: FullStorage;
}

export interface PoolDoor {
  /** Opens the pool when it is first asked for, and again after it was let go of. */
  pool(): Promise<Pool>;
  /** Leave the studies to another window; false where they were not this one's. Nothing of the pool may be open any more. */
  letGo(): Promise<boolean>;
}

/** The way to the pool. Only within a worker. */
export function browserPool(): PoolDoor {
  let opening: Promise<Pool> | null = null;
  let started: Pool | null = null;
  let held: HeldStudies | null = null;
  const openPool = async (): Promise<Pool> => {
    held ??= await holdStudies();
    // The library makes a pool once: one that was let go of is taken up again.
    const paused = started;
    started = paused === null ? await patiently(startPool) : { ...paused, files: await patiently(() => paused.files.unpauseVfs()) };
    return started;
  };
  return {
    pool() {
      opening ??= openPool().catch((thrown: unknown) => {
        opening = null;
        throw thrown;
      });
      return opening;
    },
    async letGo() {
      if (opening === null) return false;
      const { files } = await opening;
      files.pauseVfs();
      opening = null;
      held?.letGo();
      held = null;
      return true;
    },
  };
}

export function connect({ sqlite3, files, full }: Pool, ref: string): Sqlite {
  return full.saying(wasmSqlite(sqlite3, new files.OpfsSAHPoolDb(ref)));
}

/** Room for the study that is open, a file that is made of it, and the journals of both. */
export async function makeRoom({ files }: Pool): Promise<void> {
  await files.reserveMinimumCapacity(files.getFileNames().length + 6);
}

async function startPool(): Promise<Pool> {
  // The pool below is the only storage we use: the library's other ones would each start a worker that nobody needs.
  const disable = { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true } };
  const full = createFullStorage(console.error);
  Object.assign(globalThis, { sqlite3ApiConfig: { disable, error: full.hear } });
  const sqlite3 = await sqlite3Init();
  const files = await sqlite3.installOpfsSAHPoolVfs({
    name: 'strand',
    directory: '/strand-studies',
    initialCapacity: 6,
    // What cannot be opened now may be whole all the same: never clear it away.
    preserveOnInitFailure: true,
  });
  return { sqlite3, files, full };
}
