import sqlite3Init from '@sqlite.org/sqlite-wasm';
import { nodeSqliteOf, openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { wasmSqlite, wasmSqliteOf } from '#renderer/workbench/browserSqlite.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';

/** Both SQLites that a study may stand on, each with a file in memory. */
export const sqlites: readonly { readonly name: string; open(): Promise<Sqlite>; openBytes(bytes: Uint8Array): Promise<Sqlite> }[] = [
  { name: 'node:sqlite', open: async () => openNodeSqlite(':memory:'), openBytes: async (bytes) => nodeSqliteOf(bytes) },
  {
    name: 'sqlite-wasm',
    open: async () => {
      const sqlite3 = await sqlite3Init();
      return wasmSqlite(sqlite3, new sqlite3.oo1.DB(':memory:', 'c'));
    },
    openBytes: async (bytes) => wasmSqliteOf(await sqlite3Init(), bytes),
  },
];
