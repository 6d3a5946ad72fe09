import type { SqliteValue } from '#shared/study/sqlite.ts';

/** One record as it was found. */
export interface FoundRecord {
  /** The key of a table's row; null in an index. */
  readonly rowid: number | null;
  readonly length: number;
  /** Its bytes in order: fewer than its length when the chain of its pages is broken. */
  readonly parts: readonly Uint8Array[];
}

/** A column's serial type (sqlite.org/fileformat.html, 2.1) and where its bytes begin in the record. */
export interface Column {
  readonly type: number;
  readonly start: number;
}

/** More than any table of ours needs: what claims more is not ours. */
const mostHeaderBytes = 64;

/** Reads SQLite's numbers of one to nine bytes, one after the other. */
export class Cursor {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The number that begins here; -1 where none is whole or it is no count that a study can hold. */
  number(): number {
    let value = 0;
    for (let index = 0; index < 9; index += 1) {
      const byte = this.bytes[this.at] ?? -1;
      if (byte < 0) return -1;
      this.at += 1;
      if (index === 8) value = value * 256 + byte;
      else value = value * 128 + (byte & 0x7f);
      if (value > Number.MAX_SAFE_INTEGER) return -1;
      if (byte < 0x80) break;
    }
    return value;
  }
}

/** The columns of a record of exactly `length` bytes that begins here; null where there is no record of a table of ours. */
export function readColumns(cursor: Cursor, length: number): readonly Column[] | null {
  const from = cursor.at;
  const headerLength = cursor.number();
  const first = cursor.at;
  const end = from + headerLength;
  if (headerLength < 2 || headerLength > Math.min(length, mostHeaderBytes) || end > cursor.bytes.byteLength) return null;
  // Most bytes that are asked are no record: nothing is made before the lengths add up.
  let start = headerLength;
  while (cursor.at < end) {
    const type = cursor.number();
    if (type < 0 || type === 10 || type === 11) return null;
    start += sizeOf(type);
    if (start > length) return null;
  }
  if (cursor.at !== end || start !== length) return null;
  const columns: Column[] = [];
  cursor.at = first;
  start = headerLength;
  while (cursor.at < end) {
    const type = cursor.number();
    columns.push({ type, start });
    start += sizeOf(type);
  }
  return columns;
}

const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function sizeOf(type: number): number {
  return type >= 12 ? Math.floor((type - 12) / 2) : (sizes[type] ?? 0);
}

export const isNull = ({ type }: Column): boolean => type === 0;
export const isInteger = ({ type }: Column): boolean => (type >= 1 && type <= 6) || type === 8 || type === 9;
export const isText = ({ type }: Column): boolean => type >= 13 && type % 2 === 1;
export const isBytes = ({ type }: Column): boolean => type >= 12 && type % 2 === 0;

/** What stands in each column; undefined where its bytes are not all there, or are no text although they say so. */
export function valuesOf(record: FoundRecord, columns = columnsOf(record)): readonly (SqliteValue | undefined)[] {
  return columns.map((column) => valueAt(record, column));
}

/** The columns begin in the page itself: a record that was found has them whole. */
export function columnsOf({ parts, length }: FoundRecord): readonly Column[] {
  return readColumns(new Cursor(parts[0] ?? new Uint8Array()), length) ?? [];
}

export function valueAt({ parts }: FoundRecord, column: Column): SqliteValue | undefined {
  if (isNull(column)) return null;
  const bytes = bytesBetween(parts, column.start, sizeOf(column.type));
  if (bytes === null) return undefined;
  if (isBytes(column)) return bytes;
  if (isText(column)) return textOf(bytes);
  return isInteger(column) ? integerOf(bytes, column.type) : undefined;
}

function bytesBetween(parts: readonly Uint8Array[], start: number, length: number): Uint8Array | null {
  // Asked before any memory is: a damaged record may claim any length.
  if (start + length > parts.reduce((sum, part) => sum + part.byteLength, 0)) return null;
  const bytes = new Uint8Array(length);
  let partStart = 0;
  let filled = 0;
  for (const part of parts) {
    const from = Math.max(start + filled - partStart, 0);
    if (filled < length && from < part.byteLength) {
      const piece = part.subarray(from, Math.min(part.byteLength, from + length - filled));
      bytes.set(piece, filled);
      filled += piece.byteLength;
    }
    partStart += part.byteLength;
  }
  return bytes;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function integerOf(bytes: Uint8Array, type: number): number | undefined {
  if (type === 8 || type === 9) return type - 8;
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  const number = Number(BigInt.asIntN(8 * bytes.byteLength, value));
  return Number.isSafeInteger(number) ? number : undefined;
}
