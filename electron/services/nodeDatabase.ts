import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { arrowStream, rowsFromArrow } from '#shared/database/arrow.ts';
import type { Database, SqlQuery, SqlRow } from '#shared/database/database.ts';
import { lockStatements } from '#shared/database/lock.ts';
import { queryFailure } from '#shared/database/queryFailure.ts';
import { quoteIdent, sql } from '#shared/database/sql.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

/**
 * DuckDB-WASM in this Node process, locked before its first row: the Node build can read and write the real disk, so this is the
 * only function that may open it. Queries run on the calling thread; give a long-lived study a thread of its own.
 */
export async function openNodeDatabase(): Promise<Database> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const bundle = (name: string) => ({ mainModule: join(dist, name), mainWorker: '' });
  const engine = await createDuckDB({ mvp: bundle('duckdb-mvp.wasm'), eh: bundle('duckdb-eh.wasm') }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => {});
  engine.open({ path: ':memory:' });
  const connection = engine.connect().useUnsafe((_, id) => id);
  for (const statement of lockStatements()) engine.runQuery(connection, statement.text);

  const answer = (query: SqlQuery): Uint8Array => {
    try {
      if (query.values.length === 0) return engine.runQuery(connection, query.text);
      const statement = engine.createPrepared(connection, query.text);
      try {
        return engine.runPrepared(connection, statement, [...query.values]);
      } finally {
        engine.closePrepared(connection, statement);
      }
    } catch (thrown) {
      throw queryFailure(query, thrown);
    }
  };
  return {
    async load(table: TypedTable) {
      answer(sql`DROP TABLE IF EXISTS ${quoteIdent(table.name)}`);
      engine.insertArrowFromIPCStream(connection, arrowStream(table), { name: table.name, create: true });
    },
    async query(query: SqlQuery): Promise<readonly SqlRow[]> {
      return rowsFromArrow(answer(query));
    },
    async run(query: SqlQuery) {
      answer(query);
    },
    async close() {
      engine.disconnect(connection);
      engine.reset();
    },
  };
}
