import { afterAll, beforeAll } from 'vitest';
import type { Database } from '#shared/database/database.ts';
import { usedEngine } from './usedEngine.ts';

/** A real engine for the tests of one file: opened once, closed after the last. */
export function engineForFile(): Database {
  let open: Database | null = null;
  const engine = (): Database => open ?? fail();
  beforeAll(async () => {
    open = await usedEngine();
  });
  afterAll(async () => {
    await open?.close();
  });
  return {
    load: (table) => engine().load(table),
    query: (query) => engine().query(query),
    wholeNumbers: (query) => engine().wholeNumbers(query),
    run: (query) => engine().run(query),
    close: () => engine().close(),
  };
}

function fail(): never {
  throw new Error('the engine is opened before the first test');
}
