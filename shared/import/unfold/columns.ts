import { ColumnBuilder, type GridColumn } from '../grid.ts';
import type { ReadTable } from '../readTable.ts';

/** Cell of a table's own column; empty where there is none. */
export function cellOf(table: ReadTable, row: number, place: number): string {
  const column = table.columns[place];
  return column?.words[column.codes[row] ?? 0]?.trim() ?? '';
}

/** Some columns of a table as a table of its own, called after what it holds. */
export function partOf(table: ReadTable, called: string, places: readonly number[]): ReadTable {
  return asPart(table, columnsOf(table, places), called);
}

/** A table made of another as a table of its own. What stood around the other (titles, totals) stays with it. */
export function asPart({ path, name }: ReadTable, made: ReadTable, called: string): ReadTable {
  const own = name === '' ? called : `${name}: ${called}`;
  return {
    ...made,
    id: `${path}#${own}`,
    name: own,
    structural: new Map(),
    around: [],
    wrongTotals: [],
    beyond: new Map(),
    cells: { inFile: 0, aside: 0, rows: 0 },
  };
}

export function columnsOf(table: ReadTable, places: readonly number[]): ReadTable {
  return {
    ...table,
    header: places.map((place) => table.header[place] ?? ''),
    places: places.map((place) => table.places[place] ?? -1),
    columns: places.map((place) => table.columns[place] ?? { words: [''], codes: new Int32Array(table.rowCount) }),
  };
}

/** A column of an unfolded table: its heading, and its cell for a row of the table and one of the times that the row is repeated. */
export interface MadeColumn {
  readonly header: string;
  /** Places of the table's own columns whose cells stand in this one. */
  readonly from?: readonly number[];
  cell(row: number, time: number): string;
}

/** Each row of a table several times over: the columns at `kept` repeated, `made` columns filled cell by cell. */
export function longTable(table: ReadTable, kept: readonly number[], times: number, made: readonly MadeColumn[]): ReadTable {
  const rowCount = table.rowCount * times;
  const columns = made.map(({ cell }) => {
    const out = new ColumnBuilder();
    for (let row = 0; row < table.rowCount; row++) for (let time = 0; time < times; time++) out.set(row * times + time, cell(row, time));
    return out.finish(rowCount);
  });
  const long = columnsOf(table, kept);
  const from = made.flatMap((each) => each.from ?? []).map((place) => table.places[place] ?? -1);
  return {
    ...long,
    madeOf: [...(table.madeOf ?? []), ...from],
    header: [...long.header, ...made.map(({ header }) => header)],
    places: [...long.places, ...made.map(() => -1)],
    columns: [...long.columns.map((column) => repeated(column, times)), ...columns],
    rowCount,
    rowNumbers: repeatedNumbers(table.rowNumbers, times),
    lines: repeatedNumbers(table.lines, times),
  };
}

function repeated({ words, codes }: GridColumn, times: number): GridColumn {
  return { words, codes: repeatedNumbers(codes, times) };
}

function repeatedNumbers(numbers: Int32Array, times: number): Int32Array {
  return Int32Array.from({ length: numbers.length * times }, (_, place) => numbers[Math.floor(place / times)] ?? 0);
}

/** The rows of a table that are wanted, asked one after another. */
export function onlyRows(table: ReadTable, isWanted: (row: number) => boolean): ReadTable {
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) if (isWanted(row)) rows.push(row);
  const of = (numbers: Int32Array): Int32Array => Int32Array.from(rows, (row) => numbers[row] ?? 0);
  return {
    ...table,
    columns: table.columns.map(({ words, codes }) => ({ words, codes: of(codes) })),
    rowCount: rows.length,
    rowNumbers: of(table.rowNumbers),
    lines: of(table.lines),
  };
}
