import { FailureError, failure } from '#shared/failure/failure.ts';
import type { TypedColumn, TypedTable } from '#shared/tables/typedTable.ts';
import { arrowStream, rowsFromArrow, wholeNumbersFromArrow } from './arrow.ts';
import type { Database, SqlQuery } from './database.ts';
import { queryFailure } from './queryFailure.ts';
import { quoteIdent, sql } from './sql.ts';

/** What the two engines (a worker in a browser, this process in Node) have in common, in bytes. */
export interface Engine {
  runQuery(text: string): Promise<Uint8Array> | Uint8Array;
  createPrepared(text: string): Promise<number> | number;
  runPrepared(statement: number, values: unknown[]): Promise<Uint8Array> | Uint8Array;
  closePrepared(statement: number): Promise<void> | void;
  /** Rows as an Arrow stream into a table: a new one, or behind those it has. */
  insertArrow(bytes: Uint8Array, name: string, create: boolean): Promise<void> | void;
  close(): Promise<void> | void;
}

/** Statements kept prepared: moving a window asks the same few questions again, and each message to a worker takes its time. */
const mostPrepared = 24;

/** The Database port over an engine that is already locked. */
export function databaseOver(engine: Engine): Database {
  const prepared = new Map<string, Promise<number> | number>();
  const statementOf = async (text: string): Promise<number> => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const [oldest] = prepared.keys();
    if (prepared.size >= mostPrepared && oldest !== undefined) await forget(oldest);
    const statement = engine.createPrepared(text);
    prepared.set(text, statement);
    return statement;
  };
  const forget = async (text: string): Promise<void> => {
    const statement = prepared.get(text);
    prepared.delete(text);
    if (statement !== undefined) await engine.closePrepared(await statement);
  };
  const answer = async (query: SqlQuery): Promise<Uint8Array> => {
    try {
      if (query.values.length === 0) return await engine.runQuery(query.text);
      return await engine.runPrepared(await statementOf(query.text), [...query.values]);
    } catch (thrown) {
      await forget(query.text).catch(() => undefined);
      throw queryFailure(query, thrown);
    }
  };
  return {
    async load(table) {
      const name = quoteIdent(table.name);
      await answer(sql`DROP TABLE IF EXISTS ${name}`);
      for (const [index, piece] of inPieces(table).entries()) await engine.insertArrow(arrowStream(piece), table.name, index === 0);
      // The engine takes a stream that ends early without a word.
      const [counted] = rowsFromArrow(await answer(sql`SELECT count(*) AS n FROM ${name}`));
      if (counted?.['n'] !== table.rowCount)
        throw new FailureError(failure('bug', { message: `table ${table.name} was not loaded whole` }));
    },
    async query(query) {
      return rowsFromArrow(await answer(query));
    },
    async wholeNumbers(query) {
      return wholeNumbersFromArrow(await answer(query));
    },
    async run(query) {
      await answer(query);
    },
    async close() {
      await engine.close();
    },
  };
}

/** A stream is in memory twice while the engine takes it: a large table goes in pieces. */
const pieceRows = 1 << 20;

function inPieces(table: TypedTable): readonly TypedTable[] {
  if (table.rowCount <= pieceRows * 2) return [table];
  return Array.from({ length: Math.ceil(table.rowCount / pieceRows) }, (_, index) => {
    const [from, to] = [index * pieceRows, Math.min(table.rowCount, (index + 1) * pieceRows)];
    return { ...table, rowCount: to - from, columns: table.columns.map((column) => cut(column, from, to)) };
  });
}

function cut(column: TypedColumn, from: number, to: number): TypedColumn {
  const flags = column.missing === undefined ? {} : { missing: column.missing.subarray(from, to) };
  if (column.type === 'text') return { ...column, codes: column.codes.subarray(from, to), ...flags };
  if (column.type === 'double') return { ...column, values: column.values.subarray(from, to), ...flags };
  return { ...column, values: column.values.subarray(from, to), ...flags };
}
