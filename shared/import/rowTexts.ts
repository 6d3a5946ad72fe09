import type { CanonicalTableName } from '#shared/tables/canonicalTables.ts';
import { isoDay } from '#shared/tables/days.ts';
import { detailTables, isOfSource, rowKeys } from '#shared/tables/rowKeys.ts';
import type { TypedColumn, TypedTable } from '#shared/tables/typedTable.ts';
import type { ReplayedSource } from './types.ts';

/** The rows of one canonical table as texts that can be compared: what each is about, and what it says of it. */
export interface RowTexts {
  readonly table: TypedTable;
  /** 1-based row of the file; 0 where the row stands in none. */
  fileRow(row: number): number;
  key(row: number): string;
  content(row: number): string;
}

const lastOfWeek = 6;
const parted = '\u001f';

export function rowTextsOf(table: TypedTable, all: ReplayedSource): RowTexts {
  const name = canonicalName(table.name);
  const own = table.columns.filter((column) => !isOfSource(table.name, column.name));
  const keyed = name === null ? undefined : rowKeys[name];
  const keys = keyed === undefined ? own : own.filter((column) => keyed.includes(column.name));
  const rest = keyed === undefined ? [] : own.filter((column) => !keyed.includes(column.name));
  const rows = table.columns.find((column) => column.name === 'source_row');
  const details = name === null ? null : detailsOf(table, all.find((each) => each.name === detailTables[name]) ?? null);
  return {
    table,
    fileRow: (row) => (rows === undefined || rows.type === 'text' || rows.missing?.[row] === 1 ? 0 : (rows.values[row] ?? 0)),
    key: (row) => keys.map((column) => cellText(column, row) || impliedIn(table, column, row)).join(parted),
    content: (row) => `${rest.map((column) => cellText(column, row)).join(parted)}${parted}${details?.(row) ?? ''}`,
  };
}

/** A week may be given by its first day alone: another export of it may give both. */
function impliedIn(table: TypedTable, column: TypedColumn, row: number): string {
  if (table.name !== 'attendance_summary' || column.name !== 'to_day') return '';
  const first = table.columns.find(({ name }) => name === 'from_day');
  return first?.type !== 'day' || first.missing?.[row] === 1 ? '' : isoDay((first.values[row] ?? 0) + lastOfWeek);
}

/** A cell of a canonical table as text: a day as `YYYY-MM-DD`, empty where it is missing. */
export function cellText(column: TypedColumn, row: number): string {
  if (column.missing?.[row] === 1) return '';
  if (column.type === 'text') return column.words[column.codes[row] ?? 0] ?? '';
  const value = column.values[row] ?? 0;
  return column.type === 'day' ? isoDay(value) : String(value);
}

/** What the table of details says of each row, in one order whatever the file's was. */
function detailsOf(table: TypedTable, details: TypedTable | null): ((row: number) => string) | null {
  const numbers = table.columns.find((column) => column.name === table.name);
  const owners = details?.columns.find((column) => column.name === table.name);
  if (details === null || numbers === undefined || owners === undefined) return null;
  const said = new Map<string, string[]>();
  const own = details.columns.filter((column) => column.name !== table.name);
  for (let row = 0; row < details.rowCount; row++) {
    const text = own.map((column) => cellText(column, row)).join(parted);
    const owner = cellText(owners, row);
    said.set(owner, [...(said.get(owner) ?? []), text]);
  }
  return (row) => (said.get(cellText(numbers, row)) ?? []).sort().join(parted);
}

const names: readonly CanonicalTableName[] = [
  'pupil',
  'attendance_mark',
  'attendance_summary',
  'exclusion',
  'rating',
  'referral',
  'episode',
  'comparison_pupil',
  'session',
  'target',
];

function canonicalName(name: string): CanonicalTableName | null {
  return names.find((each) => each === name) ?? null;
}
