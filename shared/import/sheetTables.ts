import { findTable } from './findTable.ts';
import type { Grid } from './grid.ts';
import type { ReadTable, SheetNote } from './readTable.ts';
import { splitTables } from './splitTables.ts';

/** One sheet of a workbook, cell for cell. */
interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
  readonly hiddenRows: ReadonlySet<number>;
  /** 0-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells with a formula but without a value. */
  readonly uncomputed: readonly { readonly row: number; readonly column: number }[];
}

/** The tables of a sheet: the first under the sheet's name, further ones numbered. */
export function sheetTables(
  path: string,
  { name, hidden, grid, hiddenRows, hiddenColumns, uncomputed }: Sheet,
  encoding: 'xlsx' | 'ods',
  asItStands: boolean,
): readonly ReadTable[] {
  const tables: ReadTable[] = [];
  for (const part of splitTables(grid)) {
    const { rowNumbers } = part.grid;
    const found = findTable(part, { widthsTell: false, asItStands });
    if (found === null || (found.rowCount === 0 && !asItStands)) continue;
    const called = tables.length === 0 ? name : `${name} (${tables.length + 1})`;
    const own = new Set([...hiddenRows].filter((row) => row >= (rowNumbers[0] ?? 0) && row <= (rowNumbers.at(-1) ?? 0)));
    const isOwn = (row: number): boolean => row >= (rowNumbers[0] ?? 0) && row <= (rowNumbers.at(-1) ?? 0);
    const read = { hidden, hiddenRows: own, encoding, isEncodingSure: true, dialect: null, drift: null, unescapedLines: [] };
    const headingAt = (column: number): string | undefined => found.header[found.places.indexOf(column)];
    const notes = [
      ...[...hiddenColumns].flatMap((column) => note('column.hidden', null, headingAt(column))),
      ...uncomputed.filter(({ row }) => isOwn(row)).flatMap(({ row, column }) => note('formula.noValue', row, headingAt(column))),
    ];
    tables.push({ id: `${path}#${called}`, path, name: called, ...found, ...read, notes });
  }
  return tables;
}

/** What is odd about a column of the table; nothing where it is not one of its columns. */
function note(code: SheetNote['code'], line: number | null, column: string | undefined): readonly SheetNote[] {
  return column === undefined ? [] : [{ code, line, column }];
}
