import { DatabaseSync } from 'node:sqlite';
import { plainRow, type Sqlite, SqliteError, type SqliteValue } from '#shared/study/sqlite.ts';

const busyMilliseconds = 3000;

/** A study file, or one in memory (`:memory:`), through Node's own SQLite. Throws a SqliteError when it cannot be opened. */
export function openNodeSqlite(path: string, options: { readonly readOnly: boolean } = { readOnly: false }): Sqlite {
  return sqliteOn(translated(() => new DatabaseSync(path, { defensive: true, timeout: busyMilliseconds, readOnly: options.readOnly })));
}

/** A database in memory that begins as the bytes of a file. */
export function nodeSqliteOf(bytes: Uint8Array): Sqlite {
  return sqliteOn(
    translated(() => {
      const database = new DatabaseSync(':memory:', { defensive: true });
      database.deserialize(bytes);
      return database;
    }),
  );
}

function sqliteOn(database: DatabaseSync): Sqlite {
  const run = (sql: string, values: readonly SqliteValue[] = []): void => {
    database.prepare(sql).run(...values);
  };
  return {
    exec: async (sql) => translated(() => database.exec(sql)),
    run: async (sql, values) => translated(() => run(sql, values)),
    all: async (sql, values = []) =>
      translated(() =>
        database
          .prepare(sql)
          .all(...values)
          .map(plainRow),
      ),
    transaction: async (batch) =>
      translated(() => {
        database.exec('BEGIN IMMEDIATE');
        try {
          for (const { sql, values } of batch) run(sql, values);
          database.exec('COMMIT');
        } catch (thrown) {
          if (database.isTransaction) database.exec('ROLLBACK');
          throw thrown;
        }
      }),
    bytes: async () => translated(() => database.serialize()),
    close: async () => translated(() => database.close()),
  };
}

function translated<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number')
      throw new SqliteError(thrown.errcode, thrown.message);
    throw thrown;
  }
}
