import { type ColumnType, usedWords } from './columnType.ts';
import type { ReadingIssue } from './reading.ts';
import type { ReadTable } from './readTable.ts';
import { isHeadingOf } from './shapes/headings.ts';
import { parseDay } from './values/dates.ts';

/** UTF-8 read as if Windows had written it, and written again: an e with an accent becomes two signs, the first of them one of these. */
const twiceWritten =
  /[\u00c2\u00c3][\u0080-\u00bf\u0192\u0160\u0161\u0152\u0153\u017d\u017e\u0178\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|\u00e2\u20ac./;

const dayFields = [
  'day',
  'start_day',
  'end_day',
  'week_start',
  'week_end',
  'received',
  'birth',
  'roll_start',
  'roll_end',
  'set_day',
] as const;

const mostlyDays = 0.5;
const mostNamed = 20;

/** Of a column of days the cells that are none under any order: `31/02/2024`. */
function noDays(table: ReadTable, place: number, words: readonly string[]): readonly ReadingIssue[] {
  const wrong = new Set(words.filter((word) => word.length > 60 || orders.every((order) => parseDay(word, order) === null)));
  const column = table.columns[place];
  if (column === undefined || wrong.size === 0 || wrong.size > words.length * (1 - mostlyDays)) return [];
  const issues: ReadingIssue[] = [];
  for (let row = 0; row < table.rowCount && issues.length < mostNamed; row++) {
    const value = column.words[column.codes[row] ?? 0]?.trim() ?? '';
    if (wrong.has(value))
      issues.push({ code: 'dates.none', line: table.lines[row] ?? null, column: table.header[place] ?? null, value: value.slice(0, 60) });
  }
  return issues;
}

const orders = ['dmy', 'mdy', 'ymd'] as const;

/** What a careful reader would stop at in words that are kept as they stand: letters written twice, and days written as a spreadsheet counts them. */
export function oddWords(tables: readonly ReadTable[], types: readonly (readonly ColumnType[])[]): readonly ReadingIssue[] {
  return tables.flatMap((table, index) =>
    table.columns.flatMap((column, place): readonly ReadingIssue[] => {
      const heading = table.header[place] ?? '';
      const issue = (code: string, value: string): ReadingIssue => ({ code, line: null, column: heading, value });
      const type = types[index]?.[place];
      if (type === 'text') {
        const isTwice = column.words.some((word) => twiceWritten.test(word));
        const twice = isTwice ? usedWords(column).find((word) => twiceWritten.test(word)) : undefined;
        const letters = twice === undefined ? [] : [issue('letters.twice', twice.slice(0, 60))];
        return isHeadingOf(heading, dayFields) ? [...letters, ...noDays(table, place, usedWords(column))] : letters;
      }
      if (type !== 'integer' || !isHeadingOf(heading, dayFields)) return [];
      const words = usedWords(column);
      return words.every((word) => /^\d{5}$/.test(word) && parseDay(word, null) !== null) ? [issue('dates.serial', words[0] ?? '')] : [];
    }),
  );
}
