import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import coiPthread from '@duckdb/duckdb-wasm/dist/duckdb-browser-coi.pthread.worker.js?url';
import coiWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-coi.worker.js?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import coiModule from '@duckdb/duckdb-wasm/dist/duckdb-coi.wasm?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { arrowStream, rowsFromArrow } from '#shared/database/arrow.ts';
import type { Database, SqlQuery, SqlRow } from '#shared/database/database.ts';
import { lockStatements } from '#shared/database/lock.ts';
import { queryFailure } from '#shared/database/queryFailure.ts';
import { quoteIdent, sql } from '#shared/database/sql.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

const mostThreads = 4;

/** An address from the bundler, made whole: in a worker it may be relative to the worker's own script. */
function absolute(address: string): string {
  return new URL(address, self.location.href).href;
}

/** The engine's scripts run through the shim that lives beside the page; the workbench worker's script is always one folder deep. */
function trusted(address: string): string {
  return new URL(`../trusted-worker.js?of=${encodeURIComponent(absolute(address))}`, self.location.href).href;
}

/**
 * DuckDB-WASM in a nested worker: with threads where the page is cross-origin isolated, with one thread elsewhere. Locked before the
 * first row. Called inside the workbench worker, whose first lines make the same-origin `default` policy that `new Worker` asks.
 */
export async function openBrowserDatabase(): Promise<Database> {
  const threads = self.crossOriginIsolated;
  const worker = new Worker(trusted(threads ? coiWorker : ehWorker));
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  await engine.instantiate(absolute(threads ? coiModule : ehModule), threads ? trusted(coiPthread) : null);
  await engine.open({ path: ':memory:', maximumThreads: threads ? Math.min(mostThreads, navigator.hardwareConcurrency) : 1 });
  const connection = await engine.connectInternal();
  for (const statement of lockStatements()) await engine.runQuery(connection, statement.text);

  const answer = async (query: SqlQuery): Promise<Uint8Array> => {
    try {
      if (query.values.length === 0) return await engine.runQuery(connection, query.text);
      const statement = await engine.createPrepared(connection, query.text);
      try {
        return await engine.runPrepared(connection, statement, [...query.values]);
      } finally {
        await engine.closePrepared(connection, statement);
      }
    } catch (thrown) {
      throw queryFailure(query, thrown);
    }
  };
  return {
    async load(table: TypedTable) {
      await answer(sql`DROP TABLE IF EXISTS ${quoteIdent(table.name)}`);
      await engine.insertArrowFromIPCStream(connection, arrowStream(table), { name: table.name, create: true });
    },
    async query(query: SqlQuery): Promise<readonly SqlRow[]> {
      return rowsFromArrow(await answer(query));
    },
    async run(query: SqlQuery) {
      await answer(query);
    },
    async close() {
      await engine.terminate();
    },
  };
}
