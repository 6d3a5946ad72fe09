import { usedWords } from './columnType.ts';
import type { GridColumn } from './grid.ts';
import type { AroundRow, ReadTable, TotalCheck } from './readTable.ts';
import { isHeadingOf } from './shapes/headings.ts';
import { identityFields } from './shapes/shape.ts';
import { totalOf } from './totalRows.ts';
import { parseNumber } from './values/numbers.ts';

/**
 * The file's own totals held against its rows: of each total row every number that stands under a column of numbers and is neither the
 * sum of the rows that it can be of (all of them, those above, those since the total before, those of the group it names) nor their mean; of
 * shares and means, one that lies outside of what the rows say. Numbers and years of pupils are no sums. And how many pupils or rows there are,
 * where the file says so. `columns` are the places of the table's columns.
 */
export function wrongTotals(table: ReadTable): readonly TotalCheck[] {
  const totals = table.around.filter(({ reason }) => reason === 'row.total').sort((one, other) => one.row - other.row);
  if (totals.length === 0) return [];
  const summed = table.columns.flatMap((column, place) =>
    isHeadingOf(table.header[place] ?? '', identityFields) || !isSummable(column) ? [] : [place],
  );
  return totals.flatMap((total, at) => {
    const of = rowsOf(table, totals, at);
    return [...summed.flatMap((place) => wrongSum(table, total, place, of) ?? []), ...wrongCount(table, total, of)];
  });
}

/** The rows that a total may be of, the likeliest first: places in the table. */
type Candidates = readonly (readonly number[])[];

function rowsOf(table: ReadTable, totals: readonly AroundRow[], at: number): Candidates {
  const total = totals[at];
  const [row, before] = [total?.row ?? 0, totals[at - 1]?.row ?? 0];
  const places = Array.from({ length: table.rowCount }, (_, place) => place);
  const within = (from: number, to: number): readonly number[] =>
    places.filter((place) => (table.rowNumbers[place] ?? 0) > from && (table.rowNumbers[place] ?? 0) < to);
  const above = within(0, row);
  const after = totals[at + 1]?.row ?? Number.POSITIVE_INFINITY;
  const label = total?.cells.find((text) => text.trim() !== '') ?? '';
  const said = totalOf(label, () => true);
  const groups = new Set([...(typeof said === 'string' ? [said] : []), ...(total?.cells ?? []).map((text) => text.trim())].filter(isWord));
  const group = places.filter((place) => isOfGroup(table, place, groups));
  const isAgain = totals.slice(0, at).some(({ cells }) => (cells.find((text) => text.trim() !== '') ?? '') === label);
  const isPart = isAgain || /sub/i.test(label) || typeof said === 'string' || totalOf(label, () => false) === undefined;
  const since = within(before, row);
  // A total may stand above what it is of.
  const below = above.length === 0 ? [places, within(row, after)] : [];
  const all = [group, ...(isPart ? [since, above] : [above, since]), ...below];
  return all.filter((rows) => rows.length > 0);
}

function isWord(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Whether a row stands in a group that the total names: one of its cells is what the group is called. */
function isOfGroup(table: ReadTable, place: number, groups: ReadonlySet<string>): boolean {
  return table.columns.some(({ words, codes }) => groups.has((words[codes[place] ?? 0] ?? '').trim()));
}

/** Numbers, shares or sums of money in every cell. */
function isSummable(column: GridColumn): boolean {
  const words = usedWords(column);
  return words.length > 0 && words.every((word) => word.length < 30 && amountOf(word) !== null && !/^0\d/.test(word));
}

/** A number, in pounds too, and in brackets where it is below nought. */
export function amountOf(text: string): number | null {
  const bracketed = /^\((.+)\)$/.exec(text.trim())?.[1];
  const number = parseNumber((bracketed ?? text).trim().replace(/^([-+]?)[£$€] ?/, '$1'));
  return number === null ? null : bracketed === undefined ? number : -number;
}

function wrongSum(table: ReadTable, total: AroundRow, place: number, of: Candidates): TotalCheck | null {
  const said = total.cells[table.places[place] ?? -1]?.trim() ?? '';
  const number = amountOf(said);
  const column = table.columns[place];
  const name = table.header[place] ?? '';
  if (number === null || of.length === 0) return null;
  const isShare = said.endsWith('%') || /%|per ?cent|percentage|rate|average|mean/i.test(name);
  const numbers = of.map((rows) => rows.flatMap((row) => amountOf(column?.words[column.codes[row] ?? 0] ?? '') ?? []));
  const extreme = extremeOf(total.cells.find((text) => text.trim() !== '') ?? '');
  if (extreme !== null) {
    if (numbers.some((each) => each.length > 0 && Math.abs(extreme(each) - number) <= slackOf(said, number))) return null;
    return { line: total.line, row: total.row, column: name, said, sum: rounded(extreme(numbers[0] ?? [])) };
  }
  if (numbers.some((each) => fits(number, said, each) || (isShare && lies(number, each)))) return null;
  if (fitsEachKind(table, place, number, said)) return null;
  return { line: total.line, row: total.row, column: name, said, sum: rounded(sumOf(numbers[0] ?? [])) };
}

/** Where the first column names kinds (sex, special needs), each of which parts everybody: whether every kind comes to the total. */
function fitsEachKind(table: ReadTable, place: number, number: number, said: string): boolean {
  const [kinds, column] = [table.columns[0], table.columns[place]];
  if (kinds === undefined || column === undefined) return false;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const byKind = [...Map.groupBy(rows, (row) => kinds.codes[row] ?? 0).values()];
  const numbers = byKind.map((each) => each.flatMap((row) => amountOf(column.words[column.codes[row] ?? 0] ?? '') ?? []));
  return byKind.length > 1 && numbers.every((each) => each.length > 1 && fits(number, said, each));
}

/** The highest, lowest or middle value, where that is what a row gives. */
function extremeOf(label: string): ((numbers: readonly number[]) => number) | null {
  if (/^maximum/i.test(label.trim())) return (numbers) => Math.max(...numbers);
  if (/^minimum/i.test(label.trim())) return (numbers) => Math.min(...numbers);
  return /^median/i.test(label.trim()) ? middleOf : null;
}

function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

const countWords =
  /^(?:total |number of |no\.? of |all |count of )*(pupils?|students?|mentees?|learners?|children|names?|records?|rows?|entries)\s*[:=]?\s*\(?(\d+)?\)?$/i;

/** `Total pupils: 36`, `Number of students, 36`: rows, or different pupils, of which there are not as many. */
function wrongCount(table: ReadTable, total: AroundRow, of: Candidates): readonly TotalCheck[] {
  const [label = '', ...behind] = total.cells.map((text) => text.trim()).filter((text) => text !== '');
  const match = countWords.exec(label);
  const said = match?.[2] ?? (match !== null && behind.length === 1 && !isYear(table, total) ? (behind[0] ?? '') : '');
  const number = /^\d+$/.test(said) ? Number(said) : null;
  const [likeliest] = of;
  if (number === null || likeliest === undefined) return [];
  const keys = table.header.flatMap((heading, place) => (isHeadingOf(heading, identityFields) ? [place] : []));
  const different = (rows: readonly number[], place: number): number =>
    new Set(rows.map((row) => table.columns[place]?.words[table.columns[place]?.codes[row] ?? 0])).size;
  if (of.some((rows) => rows.length === number || keys.some((place) => different(rows, place) === number))) return [];
  return [{ line: total.line, row: total.row, column: match?.[1] ?? '', said, sum: likeliest.length }];
}

/** `All pupils, 99` under a heading of years: 99 stands for all of them. */
function isYear(table: ReadTable, total: AroundRow): boolean {
  return table.places.some(
    (at, place) => parseNumber(total.cells[at] ?? '') !== null && isHeadingOf(table.header[place] ?? '', ['year_group']),
  );
}

/** As exact as the total is written: half of its last decimal, and the dust of adding. */
function fits(said: number, written: string, numbers: readonly number[]): boolean {
  const slack = slackOf(written, said);
  const sum = sumOf(numbers);
  return Math.abs(said - sum) <= slack || (numbers.length > 0 && Math.abs(said - sum / numbers.length) <= slack);
}

/** Half of the last decimal that is written. */
export function slackOf(written: string, said: number): number {
  const decimals = /[.,](\d+)%?$/.exec(written)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals + 1e-9 * Math.abs(said);
}

/** A share of all lies between the shares of the parts, however they are weighted. */
function lies(said: number, numbers: readonly number[]): boolean {
  return numbers.length > 0 && said >= Math.min(...numbers) - 1e-9 && said <= Math.max(...numbers) + 1e-9;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function rounded(number: number): number {
  return Number(number.toPrecision(12));
}
