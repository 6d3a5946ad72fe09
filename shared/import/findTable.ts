import { cellsBeyond, narrowRowsAreUsual, tableWidth, tooWide } from './brokenRows.ts';
import { blankWordsOf } from './filledCells.ts';
import { findHeader } from './findHeader.ts';
import { cellAt, type Grid, type GridColumn } from './grid.ts';
import { headingsOf, uniqueHeaders } from './headings.ts';
import type { AroundRow, CellCount, StructuralReason } from './readTable.ts';
import { RowsAside } from './rowsAside.ts';
import type { GridPart } from './splitTables.ts';
import { type TotalRows, totalRows } from './totalRows.ts';
import { unnamedTotal } from './unnamedTotal.ts';

const footerWords = /^(printed|exported|generated|produced|created|report (run|date|created)|end of (report|file)|page \d|©|\*+ )/i;

/** A grid split into header, data rows and the rows around them. */
export interface FoundTable {
  readonly header: readonly string[];
  /** False where only its place tells the header from the rows below it. */
  readonly isHeaderSure: boolean;
  /** 0-based place in the file of each column. */
  readonly places: readonly number[];
  readonly columns: readonly GridColumn[];
  /** By data row: what stands behind the last column of a row that is too wide. */
  readonly beyond: ReadonlyMap<number, readonly string[]>;
  readonly rowCount: number;
  readonly rowNumbers: Int32Array;
  readonly structural: ReadonlyMap<StructuralReason, readonly number[]>;
  readonly titles: readonly string[];
  /** The header's own row, and the first rows that are no data, as they stand: what an account shows of them. */
  readonly around: readonly AroundRow[];
  readonly cells: CellCount;
  /** 1-based line of the file that each data row begins on. */
  readonly lines: Int32Array;
}

/** How a table is taken apart. */
export interface FindingRules {
  /** Rows as wide as they came (text), where another width than the header's means a separator lost or gained; a sheet's rows are all alike. */
  readonly widthsTell: boolean;
  /** Rows, as the file numbers them, that could not be read as they were written. */
  readonly broken?: ReadonlyMap<number, 'row.quote' | 'row.delimiter'>;
  /** True shows the file as it stands: broken rows stay, headings keep their letters, and a table may be headings alone. */
  readonly asItStands: boolean;
}

/**
 * Find the header, the data below it, and the titles, totals, footers and repeated headers among them. Rows of another width than the
 * header lost or gained a separator: no data for an import, and left in place, but named, where the file is shown as it stands.
 */
export function findTable({ grid, filled }: GridPart, { widthsTell, broken, asItStands }: FindingRules): FoundTable | null {
  const blank = blankWordsOf(grid);
  const found = findHeader(grid, filled);
  const headerRow = found.rows.at(-1) ?? -1;
  const headings = headingsOf(grid, found.rows);
  const totals = totalRows(grid, blank, headings);
  const told = toldBelow(grid, filled, found.below);
  const unnamed = unnamedTotal(grid, filled, found.below);
  const aside = new RowsAside(grid, filled);
  const titles: string[] = [];
  for (let row = 0; row < found.below; row++) {
    if (filled[row] === 0) continue;
    if (row === headerRow) aside.show('header', row);
    else if (found.rows.includes(row)) aside.note('row.header', row);
    else titles.push(aside.note('row.title', row));
  }
  const headerWidth = widthsTell ? tableWidth(grid, blank, filled, headerRow) : grid.columns.length;
  const isUsed = (column: number): boolean => usedColumn(grid, blank, column, found.rows);
  const lastUsed = grid.columns.findLastIndex((_, column) => column < headerWidth && (isUsed(column) || (asItStands && headerRow < 0)));
  const kept = grid.columns.map((_, column) => column).filter((column) => column <= lastUsed && (asItStands || isUsed(column)));
  const narrowStyle = widthsTell && !narrowRowsAreUsual(grid, filled, headerRow, headerWidth);
  const lastFull = filled.findLastIndex((count) => count > 1);
  const rows = new Int32Array(grid.rowCount);
  const beyond = new Map<number, readonly string[]>();
  let rowCount = 0;
  const hasBroken = broken !== undefined && broken.size > 0;
  const firstKept = kept[0] ?? 0;
  const headerWords = new Set(found.rows.map((row) => cellAt(grid, row, firstKept).trim()));
  const isHeaderAgain = (row: number): boolean =>
    row < grid.rowCount &&
    headerWords.has(cellAt(grid, row, firstKept).trim()) &&
    found.rows.some((other) => sameCells(grid, kept, row, other));
  const firstCodes = grid.columns[0]?.codes ?? new Int32Array(0);
  const surely = dataWords(grid.columns[0], blank[0], totals, firstKept === 0 ? headerWords : null);
  for (let row = found.below; row < grid.rowCount; row++) {
    if (filled[row] === 0) continue;
    if (
      row < told &&
      row !== unnamed &&
      !hasBroken &&
      surely[firstCodes[row] ?? 0] === 1 &&
      grid.widths[row] === headerWidth &&
      (filled[row] ?? 0) > 1
    ) {
      rows[rowCount++] = row;
      continue;
    }
    const width = grid.widths[row] ?? 0;
    const brokenBy = hasBroken ? broken?.get(grid.rowNumbers[row] ?? 0) : undefined;
    if (row >= told && !totals.isTotal(row)) aside.note('row.footer', row);
    else if (isHeaderAgain(row)) aside.note('row.repeatedHeader', row);
    else if (filled[row] === 1 && kept.length > 1 && isHeaderAgain(nextFull(filled, row)) && !footerWords.test(firstText(grid, blank, row)))
      aside.note('row.title', row);
    else if (brokenBy !== undefined && !asItStands) aside.note(brokenBy, row);
    else if (row === unnamed || totals.isTotal(row)) aside.note('row.total', row);
    else if (filled[row] === 1 && kept.length > 2 && (row > lastFull || footerWords.test(firstText(grid, blank, row))))
      aside.note('row.footer', row);
    else {
      const isWide = widthsTell && tooWide(grid, blank, row, headerWidth, width);
      const isOdd = isWide || (narrowStyle && width < headerWidth);
      if (isOdd && !asItStands) {
        aside.note('row.width', row);
        continue;
      }
      if (isOdd) aside.show('row.width', row);
      if (brokenBy !== undefined) aside.show(brokenBy, row);
      if (isWide) beyond.set(rowCount, cellsBeyond(grid, row, headerWidth));
      rows[rowCount++] = row;
    }
  }
  if (rowCount === 0 && aside.structural.size === 0 && !(asItStands && headerRow >= 0)) return null;
  const ownHeadings = kept.map((column) => headings[column] ?? '');
  return {
    header: asItStands && headerRow >= 0 ? ownHeadings : uniqueHeaders(ownHeadings, kept),
    isHeaderSure: found.sure,
    places: kept,
    columns: kept.map((column) => gather(grid.columns[column], rows, rowCount)),
    beyond,
    rowCount,
    rowNumbers: gatherNumbers(grid.rowNumbers, rows, rowCount),
    lines: gatherNumbers(grid.lines, rows, rowCount),
    structural: aside.structural,
    titles,
    around: aside.around,
    cells: { ...countedBut(filled, headerRow), aside: aside.cells },
  };
}

/** Cells with something in them and rows with such cells, one row apart. */
function countedBut(filled: Int32Array, apart: number): { readonly inFile: number; readonly rows: number } {
  let inFile = 0;
  let rows = 0;
  for (let row = 0; row < filled.length; row++) {
    if (row === apart || filled[row] === 0) continue;
    inFile += filled[row] ?? 0;
    rows++;
  }
  return { inFile, rows };
}

/** Which words of the first column begin neither a total nor a header once more: a row of the usual width that one of them begins is data. */
function dataWords(
  column: GridColumn | undefined,
  blank: Uint8Array | undefined,
  totals: TotalRows,
  header: ReadonlySet<string> | null,
): Uint8Array {
  const words = Uint8Array.from(blank ?? [], (isBlank, code) => (isBlank === 0 && totals.isPlain(code) ? 1 : 0));
  if (header !== null) for (const [code, word] of (column?.words ?? []).entries()) if (header.has(word.trim())) words[code] = 0;
  return words;
}

function usedColumn(grid: Grid, blank: readonly Uint8Array[], column: number, headerRows: readonly number[]): boolean {
  if (headerRows.some((row) => cellAt(grid, row, column).trim() !== '')) return true;
  const codes = grid.columns[column]?.codes;
  const isBlank = blank[column];
  if (codes === undefined || isBlank === undefined) return false;
  for (let row = (headerRows.at(-1) ?? -1) + 1; row < grid.rowCount; row++) if (isBlank[codes[row] ?? 0] === 0) return true;
  return false;
}

function firstText(grid: Grid, blank: readonly Uint8Array[], row: number): string {
  for (let column = 0; column < grid.columns.length; column++) {
    if (blank[column]?.[grid.columns[column]?.codes[row] ?? 0] === 0) return cellAt(grid, row, column).trim();
  }
  return '';
}

function sameCells(grid: Grid, kept: readonly number[], row: number, other: number): boolean {
  return kept.every((column) => cellAt(grid, row, column).trim() === cellAt(grid, other, column).trim());
}

/** Where the lines begin that say something of the table below it, behind an empty line: `Key:, / = present`. The number of rows where there are none. */
function toldBelow(grid: Grid, filled: Int32Array, below: number): number {
  let from = grid.rowCount;
  for (let row = grid.rowCount - 1; row > below; row--) {
    if (filled[row] === 0) {
      if (from < grid.rowCount) return holdsTold(grid, below, row) ? grid.rowCount : from;
      continue;
    }
    if ((filled[row] ?? 0) < 2 || !isTold(grid, row)) return grid.rowCount;
    from = row;
  }
  return grid.rowCount;
}

function isTold(grid: Grid, row: number): boolean {
  return /\p{L}.*:$/u.test(cellAt(grid, row, 0).trim());
}

/** Whether data are written so as well: what somebody said, behind a speaker's name. */
function holdsTold(grid: Grid, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (isTold(grid, row)) return true;
  return false;
}

const mostTitles = 5;

/** The next row that is more than a line of title; the number of rows where there is none. */
function nextFull(filled: Int32Array, row: number): number {
  let next = row + 1;
  while (next < filled.length && (filled[next] ?? 0) < 2 && next < row + mostTitles) next++;
  return next;
}

/** The cells of the rows taken; all of one stretch are not copied. */
function gather(column: GridColumn | undefined, rows: Int32Array, rowCount: number): GridColumn {
  if (column === undefined) return { words: [''], codes: new Int32Array(rowCount) };
  return { words: column.words, codes: gatherNumbers(column.codes, rows, rowCount) };
}

function gatherNumbers(all: Int32Array, rows: Int32Array, rowCount: number): Int32Array {
  const first = rows[0] ?? 0;
  if (rowCount > 0 && (rows[rowCount - 1] ?? 0) - first === rowCount - 1) return all.subarray(first, first + rowCount);
  const numbers = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) numbers[row] = all[rows[row] ?? 0] ?? 0;
  return numbers;
}
