import { headerSynonyms, itemNumber, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { cellAt, type Grid } from './grid.ts';
import { headerEvidence, isDate, isSecondHeading, isValue } from './headerEvidence.ts';
import { groupRow } from './headings.ts';

const lookedForHeader = 40;
const longestHeading = 80;
const knownHeaders: ReadonlySet<string> = new Set(Object.values(headerSynonyms).flat());

/** Where a table's headings stand. */
export interface FoundHeader {
  /** None, one or two rows, from above. */
  readonly rows: readonly number[];
  /** The first row of data. */
  readonly below: number;
  /** False where nothing but its place tells the first row from the others. */
  readonly sure: boolean;
}

/** Whether a heading is one that exports are known to have. */
export function isKnownHeading(text: string): boolean {
  if (text.length > longestHeading) return false;
  return knownHeaders.has(plainHeader(text)) || (itemNumber(text) !== null && !/^\d+$/.test(text));
}

/** The row with most known headings near the top; without one, the first row that is as full as the others, if it reads like their headings. */
export function findHeader(grid: Grid, filled: Int32Array): FoundHeader {
  const known = knownHeaderRow(grid, filled);
  const first = firstFullRow(filled);
  const evidence = known === -1 && first !== -1 ? headerEvidence(grid, first) : { score: 0, sure: true };
  const row = known !== -1 ? known : evidence.score > 0 ? first : -1;
  if (row === -1) return { rows: [], below: Math.max(first, 0), sure: evidence.score < -1 };
  const group = groupRow(grid, filled, row);
  if (group !== -1) return { rows: [group, row], below: row + 1, sure: true };
  const second = row + 1;
  if ((filled[second] ?? 0) > 0 && isSecondHeading(grid, row, second)) return { rows: [row, second], below: second + 1, sure: true };
  return { rows: [row], below: row + 1, sure: evidence.sure };
}

function knownHeaderRow(grid: Grid, filled: Int32Array): number {
  let best = -1;
  let bestScore = 0;
  for (let row = 0; row < Math.min(lookedForHeader, grid.rowCount); row++) {
    if ((filled[row] ?? 0) < 2) continue;
    let score = 0;
    let known = 0;
    let values = 0;
    const days = namesDays(grid, row);
    for (let column = 0; column < grid.columns.length; column++) {
      const text = cellAt(grid, row, column).trim();
      if (text === '') continue;
      if (days && namesDay(text)) score += 0.25;
      else if (isValue(text) || text.length > longestHeading) {
        score -= 2;
        values++;
      } else if (isKnownHeading(text)) {
        score += 3;
        known++;
      } else score += 0.25;
    }
    if (score > bestScore && !isBelowData(grid, filled, row, values > 0) && (days || (known >= 2 && known * 2 >= (filled[row] ?? 0)))) {
      bestScore = score;
      best = row;
    }
  }
  return best;
}

/** Headings do not stand below rows that are as full as they are where either holds values. */
function isBelowData(grid: Grid, filled: Int32Array, row: number, hasValues: boolean): boolean {
  for (let above = 0; above < row; above++) {
    if ((filled[above] ?? 0) < (filled[row] ?? 0) || isToldAbove(grid, above)) continue;
    if (hasValues || grid.columns.some((_, column) => isValue(cellAt(grid, above, column).trim()))) return true;
  }
  return false;
}

/** `From:, 02/09/2024, To:, 20/12/2024`: told above a table, and no row of it. */
function isToldAbove(grid: Grid, row: number): boolean {
  const cells = grid.columns.map((_, column) => cellAt(grid, row, column).trim()).filter((text) => text !== '');
  return cells.length > 1 && cells[0]?.endsWith(':') === true;
}

/** A date, or a day and a month (`16/9`): what mentors write above their columns. */
function namesDay(text: string): boolean {
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  return day === undefined ? isDate(text) : Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** A row that names days, as the head of a register does: a known heading, and at least three different dates. */
function namesDays(grid: Grid, row: number): boolean {
  const cells = grid.columns.map((_, column) => cellAt(grid, row, column).trim());
  return cells.some(isKnownHeading) && new Set(cells.filter(namesDay)).size >= 3;
}

/** The first row with at least half as many cells filled as most rows have: what stands above it is a title. */
function firstFullRow(filled: Int32Array): number {
  const widest = filled.reduce((most, count) => Math.max(most, count), 0);
  if (widest < 2) return filled.findIndex((count) => count > 0);
  const rowsWith = new Int32Array(widest + 1);
  for (let row = 0; row < filled.length; row++) rowsWith[filled[row] ?? 0] = (rowsWith[filled[row] ?? 0] ?? 0) + 1;
  let usual = 2;
  for (let count = 3; count <= widest; count++) if ((rowsWith[count] ?? 0) >= (rowsWith[usual] ?? 0)) usual = count;
  return filled.findIndex((count) => count > 1 && count * 2 >= usual);
}
