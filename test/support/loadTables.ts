import type { Database } from '#shared/database/database.ts';
import { deriveTables } from '#shared/database/deriveTables.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

/** Tables that stand empty since they were last loaded from here. */
const knownEmpty = new WeakMap<Database, Set<string>>();

/** A study's tables into an engine, ready to be asked. Most tables of most stories are empty, and to load one takes as long as a question. */
export async function loadTables(database: Database, tables: readonly TypedTable[]): Promise<void> {
  const empty = knownEmpty.get(database) ?? new Set();
  knownEmpty.set(database, empty);
  for (const table of tables) {
    if (table.rowCount > 0 || !empty.has(table.name)) await database.load(table);
    if (table.rowCount > 0) empty.delete(table.name);
    else empty.add(table.name);
  }
  await deriveTables(database);
}
