import sqlite3Init from '@sqlite.org/sqlite-wasm';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { wasmSqlite } from '#renderer/workbench/browserSqlite.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';

/** Both SQLites that a study may stand on, each with a file in memory. */
export const sqlites: readonly { readonly name: string; open(): Promise<Sqlite> }[] = [
  { name: 'node:sqlite', open: async () => openNodeSqlite(':memory:') },
  {
    name: 'sqlite-wasm',
    open: async () => {
      const sqlite3 = await sqlite3Init();
      return wasmSqlite(sqlite3, new sqlite3.oo1.DB(':memory:', 'c'));
    },
  },
];
