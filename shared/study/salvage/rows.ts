import { recordsIn } from './pages.ts';
import { type Column, type FoundRecord, isBytes, isInteger, isNull, isText, valueAt } from './record.ts';

/** What was found of a study's tables, by key. One key may have several rows: an old one from a page that was given up, or noise. */
export interface FoundRows {
  readonly lines: ReadonlyMap<number, readonly FoundRecord[]>;
  readonly snapshots: ReadonlyMap<number, readonly FoundRecord[]>;
  /** Pieces of blobs by the blob's name. */
  readonly pieces: ReadonlyMap<string, readonly FoundRecord[]>;
  readonly meta: ReadonlyMap<string, readonly string[]>;
}

/** The columns of `event`, `snapshot` and `blob` as a record holds them. */
export const eventColumns = [
  'sequence',
  'kind',
  'target',
  'undoes',
  'redoes',
  'at',
  'coder',
  'command',
  'format',
  'hash',
  'sentence',
  'payload',
  'mark',
] as const;
export const snapshotColumns = { hash: 1, bytes: 2 } as const;
export const pieceColumns = { piece: 1, pieces: 2, bytes: 3 } as const;

type Table = 'event' | 'snapshot' | 'blob' | 'meta';
type Check = (column: Column) => boolean;

/** A SHA-256 or HMAC in hex: 64 characters of text. */
const isHash: Check = ({ type }) => type === 13 + 2 * 64;
const isInstant: Check = ({ type }) => type === 13 + 2 * 'YYYY-MM-DDTHH:MM:SS.sssZ'.length;
const isMaybeInteger: Check = (column) => isNull(column) || isInteger(column);
const isPayload: Check = (column) => isText(column) || isBytes(column);

const event = [
  isNull,
  isText,
  isMaybeInteger,
  isMaybeInteger,
  isMaybeInteger,
  isInstant,
  isText,
  isText,
  isInteger,
  isHash,
  isPayload,
  isPayload,
];
const shapes: readonly { readonly table: Table; readonly keyed: boolean; readonly columns: readonly Check[] }[] = [
  { table: 'event', keyed: true, columns: event },
  { table: 'event', keyed: true, columns: [...event, isText] },
  { table: 'snapshot', keyed: true, columns: [isNull, isHash, isBytes] },
  { table: 'blob', keyed: true, columns: [isHash, isInteger, isInteger, isBytes] },
  { table: 'meta', keyed: false, columns: [isText, isText] },
];

/** The table whose rows look like this; null when none of ours does. */
function tableOf({ rowid, columns }: Pick<FoundRecord, 'rowid' | 'columns'>): Table | null {
  const shape = shapes.find(
    (one) =>
      one.keyed === (rowid !== null) &&
      one.columns.length === columns.length &&
      columns.every((column, index) => one.columns[index]?.(column) === true),
  );
  return shape?.table ?? null;
}

/** More rows of one key than stale pages ever leave: the rest is noise. */
const mostOfOneKey = 16;

/** Every row of our tables in a file's bytes, whatever became of the rest of it. Nothing of it is proven yet. */
export function foundRows(file: Uint8Array): FoundRows {
  const lines = new Map<number, FoundRecord[]>();
  const snapshots = new Map<number, FoundRecord[]>();
  const pieces = new Map<string, FoundRecord[]>();
  const meta = new Map<string, string[]>();
  for (const record of recordsIn(file, (cell) => tableOf(cell) !== null)) {
    const table = tableOf(record);
    const name = valueAt(record, 0);
    if (table === 'event' && record.rowid !== null) add(lines, record.rowid, record);
    else if (table === 'snapshot' && record.rowid !== null) add(snapshots, record.rowid, record);
    else if (table === 'blob' && typeof name === 'string') add(pieces, name, record, Number.POSITIVE_INFINITY);
    else if (table === 'meta' && typeof name === 'string') {
      const value = valueAt(record, 1);
      if (typeof value === 'string') add(meta, name, value);
    }
  }
  return { lines, snapshots, pieces, meta };
}

function add<Key, Value>(rows: Map<Key, Value[]>, key: Key, value: Value, most = mostOfOneKey): void {
  const there = rows.get(key);
  if (there === undefined) rows.set(key, [value]);
  else if (there.length < most) there.push(value);
}
