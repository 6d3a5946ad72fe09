import { blankWordsOf, filledCells } from './filledCells.ts';
import { findHeader, groupRow, headingsOf, uniqueHeaders } from './findHeader.ts';
import { cellAt, type Grid, type GridColumn } from './grid.ts';
import type { AroundRow, CellCount, StructuralReason } from './readTable.ts';

const totalWords = /^(grand[ _]?totals?|totals?|sub-?totals?|sum|average|mean|all (pupils|years|groups|students))\s*:?$/i;
const footerWords = /^(printed|exported|generated|produced|created|report (run|date|created)|end of (report|file)|page \d|©|\*+ )/i;

const mostAround = 1000;

/** A grid split into header, data rows and the rows around them. */
export interface FoundTable {
  readonly header: readonly string[];
  readonly columns: readonly GridColumn[];
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

/**
 * Find the header (the row with most known headings near the top), the data below it, and the titles, totals, footers and
 * repeated headers among them. `narrowIsBroken`: rows of another width than the header lost or gained a separator and are no data.
 */
export function findTable(grid: Grid, narrowIsBroken: boolean, brokenQuotes: ReadonlySet<number> = new Set()): FoundTable | null {
  const total = grid.columns.map((column) => Uint8Array.from(column.words, (word) => (totalWords.test(word.trim()) ? 1 : 0)));
  const blank = blankWordsOf(grid);
  const filled = filledCells(grid, blank);
  const headerRow = findHeader(grid, filled);
  const group = groupRow(grid, filled, headerRow);
  const structural = new Map<StructuralReason, number[]>();
  const around: AroundRow[] = [];
  const show = (reason: AroundRow['reason'], row: number): void => {
    if (around.length >= mostAround) return;
    const cells = grid.columns.slice(0, grid.widths[row]).map((_, column) => cellAt(grid, row, column));
    around.push({ reason, row: grid.rowNumbers[row] ?? 0, line: grid.lines[row] ?? 0, cells });
  };
  let cellsAside = 0;
  const note = (reason: StructuralReason, row: number): void => {
    show(reason, row);
    cellsAside += filled[row] ?? 0;
    const list = structural.get(reason);
    if (list === undefined) structural.set(reason, [grid.rowNumbers[row] ?? 0]);
    else list.push(grid.rowNumbers[row] ?? 0);
  };
  const titles: string[] = [];
  for (let row = 0; row < headerRow; row++) {
    if (filled[row] === 0) continue;
    if (row === group) {
      note('row.header', row);
      continue;
    }
    note('row.title', row);
    titles.push(
      grid.columns
        .map((_, column) => cellAt(grid, row, column).trim())
        .filter((text) => text !== '')
        .join(' '),
    );
  }
  if (headerRow >= 0) show('header', headerRow);
  const headerWidth = narrowIsBroken && headerRow >= 0 ? tableWidth(grid, blank, filled, headerRow) : grid.columns.length;
  const kept = grid.columns
    .map((_, column) => column)
    .filter((column) => column < headerWidth && usedColumn(grid, blank, column, headerRow));
  const headings = headingsOf(grid, headerRow, group);
  const header = uniqueHeaders(
    kept.map((column) => headings[column] ?? ''),
    kept,
  );
  const narrowStyle = narrowIsBroken && !narrowRowsAreUsual(grid, filled, headerRow, headerWidth);
  const lastFull = lastRowWithSeveral(filled);
  const rows = new Int32Array(grid.rowCount);
  let rowCount = 0;
  const firstKept = kept[0] ?? 0;
  const headerCode = headerRow < 0 ? -1 : (grid.columns[firstKept]?.codes[headerRow] ?? -1);
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    if (filled[row] === 0) continue;
    const width = grid.widths[row] ?? 0;
    if (grid.columns[firstKept]?.codes[row] === headerCode && headerCode > 0 && sameCells(grid, kept, row, headerRow)) {
      note('row.repeatedHeader', row);
    } else if (brokenQuotes.has(grid.rowNumbers[row] ?? 0)) note('row.quote', row);
    else if (isTotal(grid, blank, total, row)) note('row.total', row);
    else if (filled[row] === 1 && kept.length > 2 && (row > lastFull || footerWords.test(firstText(grid, blank, row))))
      note('row.footer', row);
    else if (narrowIsBroken && (tooWide(grid, blank, row, headerWidth, width) || (narrowStyle && width < headerWidth)))
      note('row.width', row);
    else rows[rowCount++] = row;
  }
  if (rowCount === 0 && structural.size === 0) return null;
  const inFile = filled.reduce((sum, count, row) => (row === headerRow ? sum : sum + count), 0);
  return {
    header,
    columns: kept.map((column) => gather(grid.columns[column], rows, rowCount)),
    rowCount,
    rowNumbers: gatherNumbers(grid.rowNumbers, rows, rowCount),
    lines: gatherNumbers(grid.lines, rows, rowCount),
    structural,
    titles,
    around,
    cells: { inFile, aside: cellsAside },
  };
}

function usedColumn(grid: Grid, blank: readonly Uint8Array[], column: number, headerRow: number): boolean {
  if (headerRow >= 0 && cellAt(grid, headerRow, column).trim() !== '') return true;
  const codes = grid.columns[column]?.codes;
  const isBlank = blank[column];
  if (codes === undefined || isBlank === undefined) return false;
  for (let row = headerRow + 1; row < grid.rowCount; row++) if (isBlank[codes[row] ?? 0] === 0) return true;
  return false;
}

/** As wide as the header, unless most rows below fill cells beyond it: then the last columns merely lack a heading. */
function tableWidth(grid: Grid, blank: readonly Uint8Array[], filled: Int32Array, headerRow: number): number {
  const headed = grid.widths[headerRow] ?? 0;
  let rows = 0;
  let wider = 0;
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    if (filled[row] === 0) continue;
    rows++;
    if ((grid.widths[row] ?? 0) > headed && tooWide(grid, blank, row, headed, grid.widths[row] ?? 0)) wider++;
  }
  return wider * 2 > rows ? grid.columns.length : headed;
}

/** Trailing empty cells left off are a habit of the program that wrote the file when more than a tenth of the rows show it. */
function narrowRowsAreUsual(grid: Grid, filled: Int32Array, headerRow: number, headerWidth: number): boolean {
  let narrow = 0;
  let rows = 0;
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    if (filled[row] === 0) continue;
    rows++;
    if ((grid.widths[row] ?? 0) < headerWidth) narrow++;
  }
  return narrow * 10 > rows;
}

function tooWide(grid: Grid, blank: readonly Uint8Array[], row: number, headerWidth: number, width: number): boolean {
  for (let column = headerWidth; column < width; column++) {
    if (blank[column]?.[grid.columns[column]?.codes[row] ?? 0] === 0) return true;
  }
  return false;
}

function lastRowWithSeveral(filled: Int32Array): number {
  for (let row = filled.length - 1; row >= 0; row--) if ((filled[row] ?? 0) > 1) return row;
  return -1;
}

function firstText(grid: Grid, blank: readonly Uint8Array[], row: number): string {
  for (let column = 0; column < grid.columns.length; column++) {
    if (blank[column]?.[grid.columns[column]?.codes[row] ?? 0] === 0) return cellAt(grid, row, column).trim();
  }
  return '';
}

function isTotal(grid: Grid, blank: readonly Uint8Array[], total: readonly Uint8Array[], row: number): boolean {
  for (let column = 0; column < grid.columns.length; column++) {
    const code = grid.columns[column]?.codes[row] ?? 0;
    if (blank[column]?.[code] === 0) return total[column]?.[code] === 1 && textsBehind(grid, column, row) < 2;
  }
  return false;
}

/** Cells with letters in them behind a column: a total is followed by numbers, a pupil called Mean by a forename and more. */
function textsBehind(grid: Grid, column: number, row: number): number {
  let texts = 0;
  for (let behind = column + 1; behind < grid.columns.length; behind++) if (/\p{L}/u.test(cellAt(grid, row, behind))) texts++;
  return texts;
}

function sameCells(grid: Grid, kept: readonly number[], row: number, other: number): boolean {
  return kept.every((column) => grid.columns[column]?.codes[row] === grid.columns[column]?.codes[other]);
}

function gather(column: GridColumn | undefined, rows: Int32Array, rowCount: number): GridColumn {
  const codes = new Int32Array(rowCount);
  if (column === undefined) return { words: [''], codes };
  for (let row = 0; row < rowCount; row++) codes[row] = column.codes[rows[row] ?? 0] ?? 0;
  return { words: column.words, codes };
}

function gatherNumbers(all: Int32Array, rows: Int32Array, rowCount: number): Int32Array {
  const numbers = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) numbers[row] = all[rows[row] ?? 0] ?? 0;
  return numbers;
}
