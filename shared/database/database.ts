import type { TypedTable } from '#shared/tables/typedTable.ts';

/** A value that may be bound to a prepared statement. Dates travel as `YYYY-MM-DD` text and are cast in SQL. */
export type SqlValue = string | number | boolean | null;

/** SQL text with `?` in place of every value: made only by the `sql` tag, so nothing a person typed is ever spliced in. */
export interface SqlQuery {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** A row as it comes back: numbers are numbers (never BigInt or Decimal), DATE columns are cast to text in SQL. */
export type SqlRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The analytic engine: DuckDB-WASM in a worker (browser) or in a Node process, locked down before the first row
 * (no extensions, no files, no network). Holds derived tables only: it can always be rebuilt from the study.
 */
export interface Database {
  /** Replace the table of that name by these rows. */
  load(table: TypedTable): Promise<void>;
  /** Rows of a question. Rejects with FailureError `query.failed`. */
  query(query: SqlQuery): Promise<readonly SqlRow[]>;
  /** The columns of an answer of whole numbers without gaps, by name: for millions of rows, of which no objects can be made. */
  wholeNumbers(query: SqlQuery): Promise<ReadonlyMap<string, Int32Array>>;
  /** Run a statement that answers nothing (CREATE TABLE AS, DROP). */
  run(query: SqlQuery): Promise<void>;
  close(): Promise<void>;
}
