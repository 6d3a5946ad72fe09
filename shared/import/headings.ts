import { cellAt, type Grid } from './grid.ts';
import { isDate } from './headerEvidence.ts';

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

/** Headings of the columns: of one row as they stand, of several the upper ones before the lower. */
export function headingsOf(grid: Grid, rows: readonly number[]): readonly string[] {
  const [upper, lower] = rows;
  if (upper === undefined) return grid.columns.map(() => '');
  const top = grid.columns.map((_, column) => cellAt(grid, upper, column));
  if (lower === undefined) return top;
  const own = grid.columns.map((_, column) => withoutRule(cellAt(grid, lower, column).trim()));
  const times = new Map<string, number>();
  for (const text of own) times.set(text, (times.get(text) ?? 0) + 1);
  let over = '';
  return own.map((text, column) => {
    const here = (top[column] ?? '').trim();
    if (here !== '') over = here;
    // A heading that stands once, before the first that repeats, belongs to no group.
    if (here === '' && (times.get(text) ?? 0) < 2) return text;
    return over === '' ? text : `${over} ${text}`.trim();
  });
}

/** A line drawn below the headings says nothing. */
function withoutRule(text: string): string {
  return /^[-=:_ ]+$/.test(text) ? '' : text;
}

/** Headers as they stand; a missing one becomes `Column 5`, the second `Reason` becomes `Reason (2)`. */
export function uniqueHeaders(found: readonly string[], places: readonly number[]): string[] {
  const used = new Map<string, number>();
  return found.map((text, index) => {
    const plain = text.trim();
    const name = plain === '' ? `Column ${(places[index] ?? 0) + 1}` : plain.replaceAll(/\s+/g, ' ');
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
