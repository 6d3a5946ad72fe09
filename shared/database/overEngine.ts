import { FailureError, failure } from '#shared/failure/failure.ts';
import { arrowStream, rowsFromArrow } from './arrow.ts';
import type { Database, SqlQuery } from './database.ts';
import { queryFailure } from './queryFailure.ts';
import { quoteIdent, sql } from './sql.ts';

/** What the two engines (a worker in a browser, this process in Node) have in common, in bytes. */
export interface Engine {
  runQuery(text: string): Promise<Uint8Array> | Uint8Array;
  createPrepared(text: string): Promise<number> | number;
  runPrepared(statement: number, values: unknown[]): Promise<Uint8Array> | Uint8Array;
  closePrepared(statement: number): Promise<void> | void;
  insertArrow(bytes: Uint8Array, name: string): Promise<void> | void;
  close(): Promise<void> | void;
}

/** The Database port over an engine that is already locked. */
export function databaseOver(engine: Engine): Database {
  const answer = async (query: SqlQuery): Promise<Uint8Array> => {
    try {
      if (query.values.length === 0) return await engine.runQuery(query.text);
      const statement = await engine.createPrepared(query.text);
      try {
        return await engine.runPrepared(statement, [...query.values]);
      } finally {
        await engine.closePrepared(statement);
      }
    } catch (thrown) {
      throw queryFailure(query, thrown);
    }
  };
  return {
    async load(table) {
      const name = quoteIdent(table.name);
      await answer(sql`DROP TABLE IF EXISTS ${name}`);
      await engine.insertArrow(arrowStream(table), table.name);
      // The engine takes a stream that ends early without a word.
      const [counted] = rowsFromArrow(await answer(sql`SELECT count(*) AS n FROM ${name}`));
      if (counted?.['n'] !== table.rowCount)
        throw new FailureError(failure('bug', { message: `table ${table.name} was not loaded whole` }));
    },
    async query(query) {
      return rowsFromArrow(await answer(query));
    },
    async run(query) {
      await answer(query);
    },
    async close() {
      await engine.close();
    },
  };
}
