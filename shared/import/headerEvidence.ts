import { cellAt, type Grid } from './grid.ts';
import { parseDay } from './values/dates.ts';

/** How a row compares with those below it: what says that it is their headings, what against it, and whether that is more than a guess. */
export interface HeaderEvidence {
  readonly score: number;
  readonly sure: boolean;
}

const lookedAt = 60;
const longest = 80;

/** A number, a sum of money, a share, a date or a time, but no year: those are headings too. */
export function isValue(text: string): boolean {
  if (text.length > longest || isYear(text)) return false;
  return /^[-+£$€(]*\d[\d.,/: %\u00a0-]*\)?$/.test(text) || (/\d/.test(text) && isDate(text));
}

/** A year, or a school year as `2023/24`. */
function isYear(text: string): boolean {
  return /^(19|20)\d\d(\/(20)?\d\d)?$/.test(text);
}

/** A date in any order; a decimal number is none. */
export function isDate(text: string): boolean {
  return /\D/.test(text) && !/^\d+[.,]\d+$/.test(text) && (parseDay(text, 'dmy') !== null || parseDay(text, 'mdy') !== null);
}

/** Whether a row is the headings of the rows below it, judged column by column: words over values speak for it, values or a cell like those below against it. */
export function headerEvidence(grid: Grid, row: number): HeaderEvidence {
  const below = rowsBelow(grid, row);
  const counts = countsUp(grid, row);
  let score = 0;
  let sure = counts;
  for (let column = 0; column < grid.columns.length; column++) {
    const text = cellAt(grid, row, column).trim();
    const others = below.map((other) => cellAt(grid, other, column).trim()).filter((other) => other !== '');
    if (text === '') {
      if (others.length > below.length / 2) score -= 0.5;
      continue;
    }
    const form = formOf(text);
    const alike = others.filter((other) => formOf(other) === form).length;
    const same = others.filter((other) => other === text).length;
    if (counts && (/^\d+$/.test(text) || isYear(text))) score += 0.25;
    else if (isValue(text)) score -= 2;
    else if (form.includes('9') && others.length > 2 && alike > others.length * 0.8) score -= 2;
    else if (same > 0) score -= same > others.length * 0.9 && others.length > 3 ? 0 : 1;
    else if (text.length > longest) score -= 1;
    else if (others.length > 0 && others.filter(hasDigits).length > others.length * 0.7) {
      score += 1;
      sure = true;
    } else score += 0.25;
  }
  return { score, sure };
}

/** Years one after another, over columns that hold none. */
function areYearsAbove(grid: Grid, row: number): boolean {
  const below = rowsBelow(grid, row);
  return grid.columns.every((_, column) => {
    if (!isYear(cellAt(grid, row, column).trim())) return true;
    return below.every((other) => !isYear(cellAt(grid, other, column).trim()));
  });
}

/** Columns numbered one after another (weeks, items), with at least one word among them: headings, though they are numbers. */
function countsUp(grid: Grid, row: number): boolean {
  const cells = grid.columns.map((_, column) => cellAt(grid, row, column).trim()).filter((text) => text !== '');
  const years = cells.filter(isYear).map((text) => Number(text.slice(0, 4)));
  const named = cells.filter((text) => /\p{L}/u.test(text)).length;
  if (years.length > 1 && named > 0 && named + years.length === cells.length && areYearsAbove(grid, row))
    return years.every((year, place) => year === (years[0] ?? 0) + place);
  const numbers = cells.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  const words = cells.filter((text) => /\p{L}/u.test(text)).length;
  const [first = 0] = numbers;
  return (
    numbers.length > 2 && words > 0 && words + numbers.length === cells.length && numbers.every((number, place) => number === first + place)
  );
}

/**
 * Whether the row below the headings belongs to them: words over at least half of the columns of values, or no key where every row has
 * one; no value itself, nothing that stands below as well, and nothing made up as the cells below are.
 */
export function isSecondHeading(grid: Grid, header: number, row: number): boolean {
  const below = rowsBelow(grid, row);
  if (below.length < 2) return false;
  let overValues = 0;
  let columnsOfValues = 0;
  let differs = false;
  let texts = 0;
  for (let column = 0; column < grid.columns.length; column++) {
    const text = cellAt(grid, row, column).trim();
    if (text !== cellAt(grid, header, column).trim()) differs = true;
    if (isValue(text) || text.length > longest) return false;
    if (text !== '') texts++;
    const others = below.map((other) => cellAt(grid, other, column).trim()).filter((other) => other !== '');
    if (text !== '' && others.includes(text)) return false;
    if (isLikeThose(text, others)) return false;
    const values = others.filter(hasDigits).length;
    if (others.length === 0 || values < others.length * 0.9) continue;
    columnsOfValues++;
    if (text.length > 1) overValues++;
  }
  const hasNoKey = cellAt(grid, row, 0).trim() === '' && below.every((other) => cellAt(grid, other, 0).trim() !== '');
  return differs && texts > 0 && columnsOfValues >= 2 && (overValues * 2 >= columnsOfValues || hasNoKey);
}

/** Digits and words put together as most cells below put them (`4 - Good` over `2 - Poor`, `8A` over `8B`): an answer or a code, no heading. */
function isLikeThose(text: string, others: readonly string[]): boolean {
  const build = (cell: string): string => formOf(cell).replaceAll(/a(?:[ '’/-]+a)+/g, 'a');
  if (!hasDigits(text) || build(text) === '9') return false;
  return others.filter((other) => build(other) === build(text)).length * 2 > others.length;
}

/** The next rows with something in them that are not the same row again. */
function rowsBelow(grid: Grid, row: number): readonly number[] {
  const rows: number[] = [];
  for (let below = row + 1; below < grid.rowCount && rows.length < lookedAt; below++) {
    const isFilled = grid.columns.some((column) => (column.words[column.codes[below] ?? 0] ?? '').trim() !== '');
    if (isFilled && grid.columns.some(({ codes }) => codes[below] !== codes[row])) rows.push(below);
  }
  return rows;
}

function hasDigits(text: string): boolean {
  return /\d/.test(text);
}

/** The kinds of signs a text is made of: `MG-8769` and `RI-3895` have the same form. */
function formOf(text: string): string {
  return text
    .slice(0, 40)
    .replaceAll(/\d+/g, '9')
    .replaceAll(/\p{L}+/gu, 'a')
    .replaceAll(/\s+/g, ' ');
}
