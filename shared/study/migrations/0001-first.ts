import type { Migration } from './migration.ts';

const tables = [
  'CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  `CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  target INTEGER,
  undoes INTEGER,
  redoes INTEGER,
  at TEXT NOT NULL,
  coder TEXT NOT NULL,
  command TEXT NOT NULL,
  format INTEGER NOT NULL,
  hash TEXT NOT NULL,
  sentence ANY NOT NULL,
  payload ANY NOT NULL
) STRICT`,
  `CREATE TABLE blob (
  hash TEXT NOT NULL,
  piece INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (hash, piece)
) STRICT`,
  `CREATE TABLE snapshot (
  sequence INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT`,
] as const;

/**
 * The first format. `meta`: who made the file. `event`: the journal, append-only, each line hashed with the one before.
 * `blob`: stored grids and documents by SHA-256 of their content, gzip in pieces of 1 MB. `snapshot`: states to start from.
 * `event.undoes` and `event.redoes` hold the line that undo, redo would take next, so that neither needs the journal before it.
 * Payload columns take any type: text in a plain study, bytes in an encrypted one.
 */
export const first: Migration = { version: 1, statements: tables, schema: tables };
