import { type CanonicalTableName, canonicalTables } from '#shared/tables/canonicalTables.ts';
import type { ColumnType, TypedColumn, TypedTable } from '#shared/tables/typedTable.ts';

type Cell = number | string | boolean | null;

/** Collects typed rows of one canonical table; columns not given are missing. For tables of thousands of rows, not of millions. */
export class TableRows<Name extends CanonicalTableName> {
  readonly #name: Name;
  readonly #cells: Record<string, Cell[]>;
  rowCount = 0;

  constructor(name: Name) {
    this.#name = name;
    this.#cells = Object.fromEntries(Object.keys(canonicalTables[name]).map((column) => [column, []]));
  }

  add(row: { readonly [Column in keyof (typeof canonicalTables)[Name]]?: Cell }): void {
    const given: Readonly<Record<string, Cell | undefined>> = row;
    for (const column of Object.keys(this.#cells)) this.#cells[column]?.push(given[column] ?? null);
    this.rowCount++;
  }

  finish(): TypedTable {
    const types: Readonly<Record<string, ColumnType>> = canonicalTables[this.#name];
    const columns = Object.entries(types).map(([column, type]) => typedColumn(column, type, this.#cells[column] ?? []));
    return { name: this.#name, rowCount: this.rowCount, columns };
  }
}

function typedColumn(name: string, type: ColumnType, cells: readonly Cell[]): TypedColumn {
  const missing = missingFlags(cells);
  const flags = missing === null ? {} : { missing };
  if (type === 'text') return { name, type, ...textCodes(cells), ...flags };
  if (type === 'double') return { name, type, values: Float64Array.from(cells, (cell) => Number(cell ?? 0)), ...flags };
  return { name, type, values: Int32Array.from(cells, (cell) => Number(cell ?? 0)), ...flags };
}

function missingFlags(cells: readonly Cell[]): Uint8Array | null {
  return cells.includes(null) ? Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) : null;
}

function textCodes(cells: readonly Cell[]): { codes: Int32Array; words: readonly string[] } {
  const words: string[] = [];
  const index = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) return 0;
    const text = String(cell);
    let code = index.get(text);
    if (code === undefined) {
      code = words.length;
      words.push(text);
      index.set(text, code);
    }
    return code;
  });
  return { codes, words: words.length === 0 ? [''] : words };
}
