import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, type DuckDBBindings, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Database } from '#shared/database/database.ts';
import { lockStatements } from '#shared/database/lock.ts';
import { databaseOver } from '#shared/database/overEngine.ts';

/**
 * DuckDB-WASM in this Node process, locked before its first row: the Node build can read and write the real disk, so this is the
 * only module that may open it. Queries run on the calling thread; give a long-lived study a thread of its own.
 */
export async function openNodeDatabase(): Promise<Database> {
  return databaseIn(await startEngine());
}

/** An engine without a database: putting its 34 MB together takes nearly all of the time that opening one does. */
export async function startEngine(): Promise<DuckDBBindings> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const bundle = (name: string) => ({ mainModule: join(dist, name), mainWorker: '' });
  const engine = await createDuckDB({ mvp: bundle('duckdb-mvp.wasm'), eh: bundle('duckdb-eh.wasm') }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => {});
  return engine;
}

/** A new database in an engine that has none; `closed` is told when the engine is empty again. */
export function databaseIn(engine: DuckDBBindings, closed: () => void = () => undefined): Database {
  engine.open({ path: ':memory:' });
  const connection = engine.connect().useUnsafe((_, id) => id);
  for (const statement of lockStatements()) engine.runQuery(connection, statement.text);
  return databaseOver({
    runQuery: (text) => engine.runQuery(connection, text),
    createPrepared: (text) => engine.createPrepared(connection, text),
    runPrepared: (statement, values) => engine.runPrepared(connection, statement, values),
    closePrepared: (statement) => engine.closePrepared(connection, statement),
    insertArrow: (bytes, name, create) => engine.insertArrowFromIPCStream(connection, bytes, { name, create }),
    close: () => {
      engine.disconnect(connection);
      engine.reset();
      closed();
    },
  });
}
