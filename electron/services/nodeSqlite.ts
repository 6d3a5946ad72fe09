import { DatabaseSync } from 'node:sqlite';
import { plainRow, type Sqlite, SqliteError, type SqliteValue } from '#shared/study/sqlite.ts';
import { watchFile } from './watchedFile.ts';

const busyMilliseconds = 3000;

export interface NodeSqliteOptions {
  readonly readOnly?: boolean;
  /** Called before every transaction; what it throws is thrown instead of writing. */
  mayWrite?(): void;
}

/** A study file, or one in memory (`:memory:`), through Node's own SQLite. Throws a SqliteError when it cannot be opened. */
export function openNodeSqlite(path: string, { readOnly = false, mayWrite = () => undefined }: NodeSqliteOptions = {}): Sqlite {
  const open = (): DatabaseSync => translated(() => new DatabaseSync(path, { defensive: true, timeout: busyMilliseconds, readOnly }));
  if (path === ':memory:') return sqliteOn(open());
  const { opened, confirm, isTouched } = watchFile(path, open, (database) => database.close());
  // What SQLite remembers of the file's pages is worth nothing once somebody else wrote to it; SQLite itself goes by a counter that two
  // copies of one file can have in common.
  const beforeReading = (): void => {
    if (isTouched()) opened.exec('PRAGMA shrink_memory');
  };
  return sqliteOn(opened, {
    beforeReading,
    beforeWriting() {
      mayWrite();
      confirm();
      beforeReading();
    },
    afterWriting() {
      confirm();
      isTouched();
    },
  });
}

/** A database in memory that begins as the bytes of a file, or empty without any. */
export function nodeSqliteOf(bytes: Uint8Array): Sqlite {
  return sqliteOn(
    translated(() => {
      const database = new DatabaseSync(':memory:', { defensive: true });
      if (bytes.byteLength > 0) database.deserialize(bytes);
      return database;
    }),
  );
}

interface Watch {
  beforeReading(): void;
  beforeWriting(): void;
  afterWriting(): void;
}

const unwatched: Watch = { beforeReading: () => undefined, beforeWriting: () => undefined, afterWriting: () => undefined };

function sqliteOn(database: DatabaseSync, watch = unwatched): Sqlite {
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
        watch.beforeWriting();
        database.exec('BEGIN IMMEDIATE');
        try {
          for (const { sql, values } of batch) run(sql, values);
          database.exec('COMMIT');
        } catch (thrown) {
          if (database.isTransaction) database.exec('ROLLBACK');
          throw thrown;
        }
        watch.afterWriting();
      }),
    bytes: async () =>
      translated(() => {
        watch.beforeReading();
        return database.serialize();
      }),
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
