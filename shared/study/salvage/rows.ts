import type { SqliteValue } from '#shared/study/sqlite.ts';
import type { Cell } from './cells.ts';
import { recordsIn } from './pages.ts';
import { type Column, columnsOf, type FoundRecord, isBytes, isInteger, isNull, isText, valueAt } from './record.ts';

/** A piece of a blob as it was found: nothing of it is proven, and its bytes may not be all there. */
export interface FoundPiece {
  readonly piece: number;
  readonly pieces: number;
  bytes(): Uint8Array | null;
}

/** What was found of a study's tables, by key. One key may have several rows: an old one from a page that was given up, or noise. */
export interface FoundRows {
  readonly lines: ReadonlyMap<number, readonly FoundRecord[]>;
  readonly snapshots: ReadonlyMap<number, readonly FoundRecord[]>;
  /** By the name of the blob. */
  readonly pieces: ReadonlyMap<string, readonly FoundPiece[]>;
  readonly meta: ReadonlyMap<string, readonly string[]>;
}

type Table = 'event' | 'snapshot' | 'blob' | 'meta';
type Check = (column: Column) => boolean;

/** A SHA-256 or HMAC in hex: 64 characters of text. */
const isHash: Check = ({ type }) => type === 13 + 2 * 64;
const isInstant: Check = ({ type }) => type === 13 + 2 * 'YYYY-MM-DDTHH:MM:SS.sssZ'.length;
const isNumberOrNull: Check = (column) => isNull(column) || isInteger(column);
const isStored: Check = (column) => isText(column) || isBytes(column);

const references = [isNumberOrNull, isNumberOrNull, isNumberOrNull];
const event = [isNull, isText, ...references, isInstant, isText, isText, isInteger, isHash, isStored, isStored];

/** The rows of every format. A line written before there were marks goes on without one. */
const shapes: readonly { readonly table: Table; readonly isKeyed: boolean; readonly columns: readonly Check[] }[] = [
  { table: 'event', isKeyed: true, columns: event },
  { table: 'event', isKeyed: true, columns: [...event, isText] },
  { table: 'snapshot', isKeyed: true, columns: [isNull, isHash, isBytes] },
  { table: 'blob', isKeyed: true, columns: [isHash, isInteger, isInteger, isBytes] },
  { table: 'meta', isKeyed: false, columns: [isText, isText] },
];

/** The table whose rows look like this; null when none of ours does. */
function tableOf({ rowid, columns }: Pick<Cell, 'rowid' | 'columns'>): Table | null {
  const shape = shapes.find(
    (one) =>
      one.isKeyed === (rowid !== null) &&
      one.columns.length === columns.length &&
      one.columns.every((fits, index) => {
        const column = columns[index];
        return column !== undefined && fits(column);
      }),
  );
  return shape?.table ?? null;
}

/** More rows of one key than stale pages ever leave: the rest is noise. */
const mostOfOneKey = 16;

/** Every row of our tables in a file's bytes, whatever became of the rest of it. */
export function foundRows(file: Uint8Array): FoundRows {
  const lines = new Map<number, FoundRecord[]>();
  const snapshots = new Map<number, FoundRecord[]>();
  const pieces = new Map<string, FoundPiece[]>();
  const meta = new Map<string, string[]>();
  for (const record of recordsIn(file, (cell) => tableOf(cell) !== null)) {
    const { rowid } = record;
    const columns = columnsOf(record);
    const value = (index: number): SqliteValue | undefined => {
      const column = columns[index];
      return column === undefined ? undefined : valueAt(record, column);
    };
    const table = tableOf({ rowid, columns });
    if (table === 'event' && rowid !== null) add(lines, rowid, record, mostOfOneKey);
    else if (table === 'snapshot' && rowid !== null) add(snapshots, rowid, record, mostOfOneKey);
    else if (table === 'blob') addPiece(pieces, value);
    else if (table === 'meta') {
      const [name, text] = [value(0), value(1)];
      if (typeof name === 'string' && typeof text === 'string') add(meta, name, text, mostOfOneKey);
    }
  }
  return { lines, snapshots, pieces, meta };
}

function addPiece(rows: Map<string, FoundPiece[]>, value: (index: number) => SqliteValue | undefined): void {
  const [name, piece, pieces] = [value(0), value(1), value(2)];
  if (typeof name !== 'string' || typeof piece !== 'number' || typeof pieces !== 'number') return;
  const bytes = () => {
    const stored = value(3);
    return stored instanceof Uint8Array ? stored : null;
  };
  add(rows, name, { piece, pieces, bytes }, Number.POSITIVE_INFINITY);
}

function add<Key, Value>(rows: Map<Key, Value[]>, key: Key, value: Value, most: number): void {
  const there = rows.get(key);
  if (there === undefined) rows.set(key, [value]);
  else if (there.length < most) there.push(value);
}
