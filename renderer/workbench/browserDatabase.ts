import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import coiPthread from '@duckdb/duckdb-wasm/dist/duckdb-browser-coi.pthread.worker.js?url';
import coiWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-coi.worker.js?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import coiModule from '@duckdb/duckdb-wasm/dist/duckdb-coi.wasm?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Database } from '#shared/database/database.ts';
import { lockStatements } from '#shared/database/lock.ts';
import { databaseOver } from '#shared/database/overEngine.ts';

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

  return databaseOver({
    runQuery: (text) => engine.runQuery(connection, text),
    createPrepared: (text) => engine.createPrepared(connection, text),
    runPrepared: (statement, values) => engine.runPrepared(connection, statement, values),
    closePrepared: (statement) => engine.closePrepared(connection, statement),
    insertArrow: (bytes, name, create) => engine.insertArrowFromIPCStream(connection, bytes, { name, create }),
    close: () => engine.terminate(),
  });
}
