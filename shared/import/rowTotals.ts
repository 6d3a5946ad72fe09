import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { columnType } from './columnType.ts';
import type { ReadTable, TotalCheck } from './readTable.ts';
import { isHeadingOf } from './shapes/headings.ts';
import { identityFields } from './shapes/shape.ts';
import { slackOf } from './totals.ts';
import { parseNumber } from './values/numbers.ts';

/** Rows in which a column is the sum of those before it, from which it is taken for their total in all of them. */
const fewestRows = 3;
const mostly = 0.7;

/**
 * A column called a total held against its rows: it is taken for the sum of the columns of numbers before it (those since the total before, or all), or
 * behind it, where
 * most rows say so, and the others are named.
 */
export function wrongRowTotals(table: ReadTable): readonly TotalCheck[] {
  if (!table.header.some(isTotal)) return [];
  const places = table.header.map((_, place) => place).filter((place) => isSummed(table, place));
  return places.flatMap((place, at) => {
    if (!isTotal(table.header[place] ?? '')) return [];
    const before = places.slice(0, at);
    const last = before.findLastIndex((one) => isTotal(table.header[one] ?? ''));
    const others = (some: readonly number[]) => some.filter((one) => !isTotal(table.header[one] ?? ''));
    const sets = [before.slice(last + 1), others(before), others(places.slice(at + 1))].filter((set) => set.length > 1);
    return sets.map((set) => checked(table, place, set)).find((found) => found !== null) ?? [];
  });
}

/** The rows that disagree; null where the column is no such total. */
function checked(table: ReadTable, place: number, parts: readonly number[]): readonly TotalCheck[] | null {
  const wrong: TotalCheck[] = [];
  let told = 0;
  let right = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const said = cell(table, place, row);
    const number = parseNumber(said);
    const numbers = parts.flatMap((part) => parseNumber(cell(table, part, row)) ?? []);
    if (number === null || numbers.length === 0) continue;
    told++;
    const sum = numbers.reduce((all, one) => all + one, 0);
    if (Math.abs(number - sum) <= slackOf(said, number)) right++;
    else {
      const at = { line: table.lines[row] ?? 0, row: table.rowNumbers[row] ?? 0 };
      wrong.push({ ...at, column: table.header[place] ?? '', said, sum: Number(sum.toPrecision(12)) });
    }
  }
  return right >= fewestRows && right >= mostly * told ? wrong : null;
}

function isTotal(heading: string): boolean {
  return /^(?:grand |overall |row )?(?:totals?|sum)(?: \p{L}+){0,2}$|^(?:\p{L}+ ){1,2}totals?$/u.test(plainHeader(heading));
}

function isSummed(table: ReadTable, place: number): boolean {
  const heading = table.header[place] ?? '';
  if (isHeadingOf(heading, identityFields) || /%/.test(heading)) return false;
  const column = table.columns[place];
  return column !== undefined && ['integer', 'decimal'].includes(columnType(column));
}

function cell(table: ReadTable, place: number, row: number): string {
  const column = table.columns[place];
  return column?.words[column.codes[row] ?? 0]?.trim() ?? '';
}
