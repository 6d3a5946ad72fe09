/** The types a canonical column may have. `day` counts days since 1970-01-01 (a DuckDB DATE). */
export type ColumnType = 'integer' | 'double' | 'text' | 'boolean' | 'day';

/**
 * One column of typed rows, ready to become an Arrow vector without copying.
 * integer, boolean (0/1) and day: Int32Array; double: Float64Array; text: dictionary-encoded (codes into `words`).
 * `missing[i]` is 1 where the row has no value; absent when no row is missing.
 */
export type TypedColumn =
  | { readonly name: string; readonly type: 'integer' | 'boolean' | 'day'; readonly values: Int32Array; readonly missing?: Uint8Array }
  | { readonly name: string; readonly type: 'double'; readonly values: Float64Array; readonly missing?: Uint8Array }
  | {
      readonly name: string;
      readonly type: 'text';
      readonly codes: Int32Array;
      readonly words: readonly string[];
      readonly missing?: Uint8Array;
    };

/** A canonical table's rows, column by column. Every column has `rowCount` entries. */
export interface TypedTable {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly TypedColumn[];
}
