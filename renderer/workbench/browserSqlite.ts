import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { plainRow, type Sqlite, SqliteError, type SqliteValue } from '#shared/study/sqlite.ts';

/** A database of the official wasm build behind our port: on OPFS in the workbench's worker, in memory where a test runs it in Node. */
export function wasmSqlite(sqlite3: Sqlite3Static, database: Database): Sqlite {
  const { capi } = sqlite3;
  const translated = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (thrown) {
      if (thrown instanceof sqlite3.SQLite3Error) throw new SqliteError(thrown.resultCode, thrown.message);
      throw thrown;
    }
  };
  const run = (sql: string, values: readonly SqliteValue[] = []): void => {
    database.exec({ sql, bind: [...values] });
  };
  translated(() => database.checkRc(capi.sqlite3_db_config(database, capi.SQLITE_DBCONFIG_DEFENSIVE, 1, 0)));
  return {
    exec: async (sql) => translated(() => void database.exec(sql)),
    run: async (sql, values) => translated(() => run(sql, values)),
    all: async (sql, values = []) => translated(() => database.selectObjects(sql, [...values]).map(plainRow)),
    transaction: async (batch) =>
      translated(() => {
        database.exec('BEGIN IMMEDIATE');
        try {
          for (const { sql, values } of batch) run(sql, values);
          database.exec('COMMIT');
        } catch (thrown) {
          if (capi.sqlite3_get_autocommit(database) === 0) database.exec('ROLLBACK');
          throw thrown;
        }
      }),
    bytes: async () => translated(() => capi.sqlite3_js_db_export(database)),
    close: async () => translated(() => database.close()),
  };
}

/** A database in memory that begins as the bytes of a file, or empty without any. */
export function wasmSqliteOf(sqlite3: Sqlite3Static, bytes: Uint8Array): Sqlite {
  const { capi, wasm, oo1 } = sqlite3;
  const database = new oo1.DB(':memory:', 'c');
  const place = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  database.checkRc(capi.sqlite3_deserialize(database, 'main', place, bytes.byteLength, bytes.byteLength, flags));
  return wasmSqlite(sqlite3, database);
}
