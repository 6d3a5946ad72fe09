import { type Sqlite, SqliteError, sqliteCodes } from '#shared/study/sqlite.ts';

/** Tells a storage that is full from one that fails: SQLite's library knows it, and says it to its log alone. */
export interface FullStorage {
  /** What the library's log is told. */
  hear(...said: readonly unknown[]): void;
  /** The same database, whose transactions fail with `full` where that is why they failed. */
  saying(sqlite: Sqlite): Sqlite;
}

export function createFullStorage(log: (...said: readonly unknown[]) => void): FullStorage {
  let wasFull = false;
  return {
    hear(...said) {
      if (said.some((one) => one instanceof Error && one.name === 'QuotaExceededError')) wasFull = true;
      else log(...said);
    },
    saying: (sqlite) => ({
      ...sqlite,
      async transaction(batch) {
        wasFull = false;
        try {
          await sqlite.transaction(batch);
        } catch (thrown) {
          if (wasFull && thrown instanceof SqliteError) throw new SqliteError(sqliteCodes.full, thrown.message);
          throw thrown;
        }
      },
    }),
  };
}
