import type { SqlRow } from '#shared/database/database.ts';
import { type CanonicalTableName, canonicalTables } from '#shared/tables/canonicalTables.ts';
import type { ColumnType, TypedColumn, TypedTable } from '#shared/tables/typedTable.ts';

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** `YYYY-MM-DD`, some days later. */
export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** A canonical table from plain rows; cells not given are missing. Days are written `YYYY-MM-DD`. */
export function tableOf(name: CanonicalTableName, rows: readonly SqlRow[]): TypedTable {
  const columns = Object.entries(canonicalTables[name]).map(([column, type]) => columnOf(column, type, rows));
  return { name, rowCount: rows.length, columns };
}

function columnOf(name: string, type: ColumnType, rows: readonly SqlRow[]): TypedColumn {
  const missing = Uint8Array.from(rows, (row) => (row[name] === undefined || row[name] === null ? 1 : 0));
  if (type === 'text') {
    const words = [...new Set(rows.map((row) => String(row[name] ?? '')))];
    return { name, type, words, missing, codes: Int32Array.from(rows, (row) => words.indexOf(String(row[name] ?? ''))) };
  }
  if (type === 'double') return { name, type, missing, values: Float64Array.from(rows, (row) => Number(row[name] ?? 0)) };
  const whole = (cell: SqlRow[string] | undefined) => (type === 'day' && typeof cell === 'string' ? dayNumber(cell) : Number(cell ?? 0));
  return { name, type, missing, values: Int32Array.from(rows, (row) => whole(row[name])) };
}

/** Every canonical table, empty where no rows are given. */
export function study(rows: Partial<Record<CanonicalTableName, readonly SqlRow[]>>): TypedTable[] {
  const names: CanonicalTableName[] = [];
  for (const name in canonicalTables) if (isTableName(name)) names.push(name);
  return names.map((name) => tableOf(name, rows[name] ?? []));
}

function isTableName(name: string): name is CanonicalTableName {
  return name in canonicalTables;
}
