/** What SQLite takes and gives. Whole numbers stay within 2^53. */
export type SqliteValue = string | number | null | Uint8Array;

export type SqliteRow = Readonly<Record<string, SqliteValue>>;

export interface SqliteStatement {
  readonly sql: string;
  readonly values?: readonly SqliteValue[];
}

/**
 * One open SQLite file: `node:sqlite` in Node, the official wasm build on OPFS in the browser. Small and asynchronous, so that both fit.
 * Every method rejects with a SqliteError. The maker of a port sets what concerns the connection: defensive mode, a busy timeout.
 */
export interface Sqlite {
  /** Run statements without values: pragmas, schema. */
  exec(sql: string): Promise<void>;
  run(sql: string, values?: readonly SqliteValue[]): Promise<void>;
  all(sql: string, values?: readonly SqliteValue[]): Promise<readonly SqliteRow[]>;
  /** All of the statements or none, on disk when this resolves. */
  transaction(batch: readonly SqliteStatement[]): Promise<void>;
  /** The whole database as the bytes of a file, read through this connection whatever has become of the file itself. */
  bytes(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** SQLite's own result codes, as far as we tell them apart (sqlite.org/rescode.html). */
export const sqliteCodes = {
  error: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

const ioErrorOnRead = 266;

/** What SQLite said. `resultCode` is the primary code: the low byte of the extended one. */
export class SqliteError extends Error {
  readonly resultCode: number;
  /** The disk did not give what it holds, as opposed to not taking what it was given. */
  readonly isReading: boolean;
  constructor(extendedCode: number, message: string) {
    super(message);
    this.name = 'SqliteError';
    this.resultCode = extendedCode & 0xff;
    this.isReading = extendedCode === ioErrorOnRead;
  }
}

/** A row as every engine's library hands it over, with values as the port promises them: big integers become numbers. */
export function plainRow(row: Readonly<Record<string, unknown>>): SqliteRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): SqliteValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array) return value;
  return Number(value);
}
