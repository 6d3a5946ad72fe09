import { headerSynonyms, itemNumber, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { cellAt, type Grid } from './grid.ts';
import { parseDay } from './values/dates.ts';

const lookedForHeader = 40;
const knownHeaders: ReadonlySet<string> = new Set(Object.values(headerSynonyms).flat());

/** Whether a heading is one that exports are known to have. */
export function isKnownHeading(text: string): boolean {
  return knownHeaders.has(plainHeader(text)) || (itemNumber(text) !== null && !/^\d+$/.test(text));
}

/** Row of the header, or -1 where no row looks like one. */
export function findHeader(grid: Grid, filled: Int32Array): number {
  let best = -1;
  let bestScore = 0;
  for (let row = 0; row < Math.min(lookedForHeader, grid.rowCount); row++) {
    if ((filled[row] ?? 0) < 2) continue;
    let score = 0;
    const days = namesDays(grid, row);
    for (let column = 0; column < grid.columns.length; column++) {
      const text = cellAt(grid, row, column).trim();
      if (text === '') continue;
      if (isKnownHeading(text)) score += 3;
      else if (days && isDate(text)) score += 0.25;
      else if (/^[-+]?[\d.,/: %]+$/.test(text) || text.length > 80) score -= 2;
      else score += 0.25;
    }
    if (score > bestScore) {
      bestScore = score;
      best = row;
    }
  }
  return bestScore >= 0.5 ? best : -1;
}

/** A row that names days, as the head of a register does: a known heading, and at least three different dates. */
function namesDays(grid: Grid, row: number): boolean {
  const cells = grid.columns.map((_, column) => cellAt(grid, row, column).trim());
  return cells.some(isKnownHeading) && new Set(cells.filter(isDate)).size >= 3;
}

function isDate(text: string): boolean {
  return /\D/.test(text) && !/^\d+[.,]\d+$/.test(text) && (parseDay(text, 'dmy') !== null || parseDay(text, 'mdy') !== null);
}

/**
 * The row above the header whose headings stand over groups of columns (`Autumn`, nothing, `Spring`, nothing), or -1: only where the
 * header alone says the same thing twice or nothing at all.
 */
export function groupRow(grid: Grid, filled: Int32Array, headerRow: number): number {
  const above = headerRow - 1;
  if (headerRow < 1 || (filled[above] ?? 0) === 0) return -1;
  const own = grid.columns.map((_, column) => cellAt(grid, headerRow, column).trim());
  const over = grid.columns.map((_, column) => cellAt(grid, above, column).trim());
  const first = over.findIndex((text) => text !== '');
  // One cell at the very left is the table's title.
  if (first === 0 && filled[above] === 1) return -1;
  if (over.some((text) => /^[-+]?[\d.,/: %]+$/.test(text) && !/^(19|20)\d\d(\/\d\d)?$/.test(text) && !isDate(text))) return -1;
  const named = own.filter((text) => text !== '');
  const repeats = new Set(named).size < named.length;
  const gaps = own.some((text, column) => text === '' && (over[column] ?? '') !== '');
  return repeats || gaps ? above : -1;
}

/** Headings of the columns as they stand, each behind the heading of its group where there is one. */
export function headingsOf(grid: Grid, headerRow: number, group: number): readonly string[] {
  if (headerRow < 0) return grid.columns.map(() => '');
  const own = grid.columns.map((_, column) => cellAt(grid, headerRow, column).trim());
  if (group < 0) return own;
  const times = new Map<string, number>();
  for (const text of own) times.set(text, (times.get(text) ?? 0) + 1);
  let over = '';
  return own.map((text, column) => {
    const here = cellAt(grid, group, column).trim();
    if (here !== '') over = here;
    // A heading that stands once, before the first that repeats, belongs to no group.
    if (here === '' && (times.get(text) ?? 0) < 2) return text;
    return over === '' ? text : `${over} ${text}`.trim();
  });
}

/** Headers as they stand; a missing one becomes `Column 5`, the second `Reason` becomes `Reason (2)`. */
export function uniqueHeaders(found: readonly string[], places: readonly number[]): string[] {
  const used = new Map<string, number>();
  return found.map((text, index) => {
    const name = text === '' ? `Column ${(places[index] ?? 0) + 1}` : text.replaceAll(/\s+/g, ' ');
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
