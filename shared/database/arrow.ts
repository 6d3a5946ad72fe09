import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  makeData,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  Vector,
} from 'apache-arrow';
import type { TypedColumn, TypedTable } from '#shared/tables/typedTable.ts';
import type { SqlRow } from './database.ts';

/**
 * The one place that makes and reads Arrow, for both editions. Rows cross to the engine and back as IPC bytes, because the engine
 * carries its own, older copy of Arrow. Only `makeData` over typed arrays: Arrow's builders compile code at run time, which the
 * page's policy forbids.
 */
export function arrowStream(table: TypedTable): Uint8Array {
  const columns: Record<string, Vector> = {};
  const seen = new Set<ArrayBufferLike>();
  for (const column of table.columns) {
    columns[column.name] = new Vector([columnData(withMemoryOfItsOwn(column, seen), table.rowCount)]);
  }
  return tableToIPC(new Table(columns), 'stream');
}

/** Arrow's writer joins byte ranges of one buffer that touch or repeat, and the stream comes out short: such a column is copied. */
function withMemoryOfItsOwn(column: TypedColumn, seen: Set<ArrayBufferLike>): TypedColumn {
  const { buffer } = column.type === 'text' ? column.codes : column.values;
  if (!seen.has(buffer)) {
    seen.add(buffer);
    return column;
  }
  if (column.type === 'text') return { ...column, codes: column.codes.slice() };
  return column.type === 'double' ? { ...column, values: column.values.slice() } : { ...column, values: column.values.slice() };
}

/** Rows of an answer with plain values: 64-bit integers and decimals as numbers, days and times as ISO text. */
export function rowsFromArrow(bytes: Uint8Array): SqlRow[] {
  const table = tableFromIPC(bytes);
  const rows: Record<string, string | number | boolean | null>[] = Array.from({ length: table.numRows }, () => ({}));
  for (const [index, field] of table.schema.fields.entries()) {
    const column = table.getChildAt(index);
    const plain = plainValue(field.type);
    for (let row = 0; row < rows.length; row += 1) {
      const target = rows[row];
      if (target === undefined) continue;
      const value = plain(column?.get(row));
      // Assigning to `__proto__` would change what the row is instead of giving it a cell.
      if (field.name === '__proto__') Object.defineProperty(target, field.name, { value, enumerable: true });
      else target[field.name] = value;
    }
  }
  return rows;
}

/** Columns of an answer that holds whole numbers of 32 bits or fewer, and no gaps. */
export function wholeNumbersFromArrow(bytes: Uint8Array): ReadonlyMap<string, Int32Array> {
  const table = tableFromIPC(bytes);
  return new Map(
    table.schema.fields.map((field, index): [string, Int32Array] => {
      const column: unknown = table.getChildAt(index)?.toArray();
      if (column instanceof Int32Array) return [field.name, column];
      if (column instanceof BigInt64Array) return [field.name, Int32Array.from(column, Number)];
      return [field.name, new Int32Array(0)];
    }),
  );
}

function columnData(column: TypedColumn, length: number): Data {
  const { nullBitmap, nullCount } = validity(column.missing, length);
  switch (column.type) {
    case 'integer':
      return makeData({ type: new Int32(), length, nullCount, nullBitmap, data: column.values });
    case 'day':
      return makeData({ type: new DateDay(), length, nullCount, nullBitmap, data: column.values });
    case 'double':
      return makeData({ type: new Float64(), length, nullCount, nullBitmap, data: column.values });
    case 'boolean':
      return makeData({ type: new Bool(), length, nullCount, nullBitmap, data: packBits(column.values) });
    case 'text': {
      // Arrow writes no dictionaries for a table without rows, which the engine then misses.
      if (length === 0) return wordData([]);
      const type = new Dictionary(new Utf8(), new Int32());
      const dictionary = new Vector([wordData(column.words)]);
      return makeData({ type, length, nullCount, nullBitmap, data: column.codes, dictionary });
    }
  }
}

function wordData(words: readonly string[]): Data<Utf8> {
  const encoder = new TextEncoder();
  const encoded = words.map((word) => encoder.encode(word));
  const valueOffsets = new Int32Array(encoded.length + 1);
  encoded.forEach((word, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + word.length;
  });
  const data = new Uint8Array(valueOffsets[encoded.length] ?? 0);
  encoded.forEach((word, index) => {
    data.set(word, valueOffsets[index] ?? 0);
  });
  return makeData({ type: new Utf8(), length: encoded.length, nullCount: 0, valueOffsets, data });
}

function validity(missing: Uint8Array | undefined, length: number): { nullBitmap: Uint8Array | null; nullCount: number } {
  if (missing === undefined) return { nullBitmap: null, nullCount: 0 };
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let row = 0; row < length; row += 1) {
    if (missing[row] === 1) nullCount += 1;
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { nullBitmap, nullCount };
}

function packBits(values: Int32Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  for (let row = 0; row < values.length; row += 1) {
    if (values[row] === 1) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return bits;
}

/** How a column's cells become plain values. Arrow's types are told apart by name: its enums may differ between versions. */
function plainValue(type: DataType): (cell: unknown) => string | number | boolean | null {
  const name = String(type);
  const isDay = name.startsWith('Date');
  const isTime = name.startsWith('Timestamp');
  const scale = name.startsWith('Decimal') && 'scale' in type && typeof type.scale === 'number' ? type.scale : 0;
  return (cell) => {
    if (cell === null || cell === undefined) return null;
    if (typeof cell === 'number' && (isDay || isTime)) return new Date(cell).toISOString().slice(0, isDay ? 10 : 24);
    if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
    if (typeof cell === 'bigint') return Number(cell);
    return Number(BigInt(String(cell))) / 10 ** scale;
  };
}
