import { blankWordsOf, filledCells } from './filledCells.ts';
import { isKnownHeading } from './findHeader.ts';
import { cellAt, type Grid } from './grid.ts';

/** A stretch of rows, 0-based, the end not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The rows of one table, with how many cells of each have something in them. */
export interface GridPart {
  readonly grid: Grid;
  readonly filled: Int32Array;
}

/**
 * A sheet as its tables, one below the other: a new one begins behind an empty row where a row of new headings stands over rows that are
 * not headings. Everything else belongs to the table above: pages, notes and totals too.
 */
export function splitTables(grid: Grid): readonly GridPart[] {
  const blank = blankWordsOf(grid);
  const filled = filledCells(grid, blank);
  const stretches = stretchesOf(filled);
  const starts: number[] = [];
  let current: readonly string[] = [];
  let titles: number | null = null;
  for (const stretch of stretches) {
    const header = headerOf(grid, filled, stretch);
    const isTitle = header === null && stretch.to - stretch.from <= 2 && (filled[stretch.from] ?? 0) === 1;
    if (header !== null && (starts.length === 0 || !sameHeader(header, current))) {
      starts.push(titles ?? stretch.from);
      current = header;
    }
    titles = isTitle ? (titles ?? stretch.from) : null;
    for (const row of headersWithin(grid, filled, stretch, current)) {
      starts.push(row);
      current = cellsOf(grid, row);
    }
  }
  if (starts.length < 2) return [{ grid, filled }];
  return starts.map((start, index) => {
    const [from, to] = [index === 0 ? 0 : start, starts[index + 1] ?? grid.rowCount];
    return { grid: partOf(grid, from, to), filled: filled.subarray(from, to) };
  });
}

function stretchesOf(filled: Int32Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  for (let row = 0; row <= filled.length; row++) {
    if (row < filled.length && (filled[row] ?? 0) > 0) {
      if (from === -1) from = row;
    } else if (from !== -1) {
      stretches.push({ from, to: row });
      from = -1;
    }
  }
  return stretches;
}

/** The headings that a stretch begins with (below a title line or two), or null: words over at least one row that is not all words. */
function headerOf(grid: Grid, filled: Int32Array, { from, to }: Stretch): readonly string[] | null {
  let row = from;
  while (row < to && row < from + 3 && (filled[row] ?? 0) < 2) row++;
  if (row + 1 >= to || (filled[row] ?? 0) < 2) return null;
  const header = cellsOf(grid, row);
  const named = header.filter((text) => text !== '');
  // `School:` and what stands behind it is told above a table.
  if (named.some((text) => isValue(text) || text.length > 60) || named[0]?.endsWith(':') === true) return null;
  const known = named.filter(isKnownHeading).length;
  if (known >= 2 && known * 2 >= named.length) return header;
  const below = grid.columns.some((_, column) => header[column] !== '' && isValue(cellAt(grid, row + 1, column).trim()));
  return below && new Set(named).size === named.length ? header : null;
}

/**
 * Rows within a stretch that begin a second table without a line between: the headings above with some more or fewer, or other headings
 * over rows that are wider or narrower from there on.
 */
function headersWithin(grid: Grid, filled: Int32Array, { from, to }: Stretch, first: readonly string[]): readonly number[] {
  const found: number[] = [];
  let current = first.filter((text) => text !== '');
  for (let row = from + 1; row + 1 < to; row++) {
    if (begins(grid, row, to)) {
      found.push(row);
      current = cellsOf(grid, row).filter((text) => text !== '');
      continue;
    }
    const count = filled[row] ?? 0;
    if (count < 3 || current.length < 3 || count === current.length) continue;
    if (cellAt(grid, row, 0).trim() !== current[0] || cellAt(grid, row, 1).trim() !== current[1]) continue;
    const named = cellsOf(grid, row).filter((text) => text !== '');
    const shared = named.filter((text, place) => text === current[place]).length;
    if (shared < Math.min(named.length, current.length) || named.some(isValue)) continue;
    found.push(row);
    current = named;
  }
  return found;
}

/** A row of words of its own width, with at least one row of that width below it, and values in it. */
function begins(grid: Grid, row: number, to: number): boolean {
  const { widths } = grid;
  const width = widths[row] ?? 0;
  const before = widths[row - 1] ?? 0;
  if (width === before || width < 2 || before < 2 || widths[row + 1] !== width || (row + 2 < to && widths[row + 2] !== width)) return false;
  const named = cellsOf(grid, row).slice(0, width);
  if (named.some((text) => text === '' || text.length > 60 || isValue(text)) || new Set(named).size < named.length) return false;
  return cellsOf(grid, row + 1).some(isValue) && cellsOf(grid, row - 1).some(isValue);
}

function cellsOf(grid: Grid, row: number): readonly string[] {
  return grid.columns.map((_, column) => cellAt(grid, row, column).trim());
}

function isValue(text: string): boolean {
  return /^[-+£$€(]?[\d.,/: %-]*\d[\d.,/: %)-]*$/.test(text) && !/^(19|20)\d\d(\/(20)?\d\d)?$/.test(text);
}

function sameHeader(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, column) => text === other[column]);
}

function partOf(grid: Grid, from: number, to: number): Grid {
  return {
    rowCount: to - from,
    columns: grid.columns.map(({ words, codes }) => ({ words, codes: codes.subarray(from, to) })),
    widths: grid.widths.subarray(from, to),
    rowNumbers: grid.rowNumbers.subarray(from, to),
    lines: grid.lines.subarray(from, to),
  };
}
