import { cellAt, type Grid } from './grid.ts';
import { isHeadingOf, pupilKeys } from './shapes/headings.ts';

const counted =
  '(?:pupils?|students?|mentees?|learners?|children|names?|records?|rows?|entries|events?|incidents?|sessions?|marks|years|groups)';
/** `Total`, `Total pupils: 36`, `Number of students`, `Pupils: 36`: what a file says of its own rows. */
const totalWords = new RegExp(
  String.raw`^(?:(?:(?:grand[ _]?|overall[ _]?|sub[- ]?)?totals?|sum|average|mean|median|maximum|minimum|count)(?: (?:(?:number|no\.?) )?(?:of )?${counted})?|(?:number|no\.?) of ${counted}|all ${counted})\s*[:=]?\s*\(?\d*\)?$|^${counted}\s*[:=]\s*\d+$`,
  'i',
);
/** `8C total`, `Sub-total: Year 8`, `Total for Northfield`: a total of some of the rows. */
const partWords = [/^(?:sub[- ]?)?totals?\s*[:–-]?\s*(?:for|of|in)?\s+(.+)$/i, /^(.+?)\s*[:–-]?\s+(?:sub[- ]?)?totals?\s*:?$/i];
const groupWords =
  /^(?:(?:year|yr|class|form|group|tutor group|house|set|key stage|week|term|half term|autumn|spring|summer)\b.*|y?\d{1,2} ?[a-z]{0,2})$/i;

/** Whether a row is a total of other rows, by the word that stands for it. */
export interface TotalRows {
  /** Of the first column: words that begin no total. */
  readonly isPlain: (code: number) => boolean;
  isTotal(row: number): boolean;
}

/** What a total is of: all rows above (null), or those of a group by what the group is called. Undefined where the words say no total. */
export function totalOf(text: string, isGroup: (words: string) => boolean): string | null | undefined {
  const plain = text.trim();
  if (totalWords.test(plain)) return null;
  if (!/total/i.test(plain) || plain.length > 60) return undefined;
  const part = partWords.map((words) => words.exec(plain)?.[1]?.trim()).find((words) => words !== undefined);
  return part !== undefined && (groupWords.test(part) || isGroup(part)) ? part : undefined;
}

/** Totals are named in a row's first cell, or in place of a pupil's name: `8C, Total, 5`. */
export function totalRows(grid: Grid, blank: readonly Uint8Array[], headings: readonly string[]): TotalRows {
  const said = new Set(grid.columns.slice(0, 4).flatMap(({ words }) => (words.length > 500 ? [] : words.map((word) => word.trim()))));
  const total = grid.columns.map(({ words }) =>
    Uint8Array.from(words, (word) => (totalOf(word, (part) => said.has(part)) === undefined ? 0 : 1)),
  );
  const named = headings.flatMap((heading, column) => (column > 0 && isHeadingOf(heading, pupilKeys) ? [column] : []));
  const names = headings.flatMap((heading, column) => (isHeadingOf(heading, ['name', 'surname', 'forename']) ? [column] : []));
  const inName = named.filter(
    (column) => grid.columns[column]?.words.some((word) => /total/i.test(word)) === true && total[column]?.includes(1) === true,
  );
  return {
    isPlain: (code) => inName.length === 0 && total[0]?.[code] === 0,
    isTotal(row) {
      const codeAt = (column: number): number => grid.columns[column]?.codes[row] ?? 0;
      const first = grid.columns.findIndex((_, column) => blank[column]?.[codeAt(column)] === 0);
      if (first === -1) return false;
      if (total[first]?.[codeAt(first)] === 1) return textsBehind(grid, first, row) < 2 && !isNamed(grid, names, first, row);
      return inName.some((column) => total[column]?.[codeAt(column)] === 1 && isOfGroup(grid, column, row));
    },
  };
}

/** A name in another column of names: `Total, Ivo` is a pupil. */
function isNamed(grid: Grid, names: readonly number[], word: number, row: number): boolean {
  return names.some(
    (column) => column !== word && /^\p{Lu}\p{Ll}/u.test(cellAt(grid, row, column).trim()) && !/total|all/i.test(cellAt(grid, row, column)),
  );
}

/** `8C, Total, 5`: behind the word only numbers, before it what the total is of and no pupil's number. Somebody may be called Total. */
function isOfGroup(grid: Grid, column: number, row: number): boolean {
  const before = grid.columns.slice(0, column).map((_, place) => cellAt(grid, row, place).trim());
  const word = cellAt(grid, row, column);
  return /total/i.test(word) && textsBehind(grid, column, row) === 0 && before.every((text) => text === '' || /\p{L}/u.test(text));
}

/** Cells with letters in them behind a column: a total is followed by numbers, a pupil called Mean by a forename and more. */
function textsBehind(grid: Grid, column: number, row: number): number {
  let texts = 0;
  for (let behind = column + 1; behind < grid.columns.length; behind++) if (/\p{L}/u.test(cellAt(grid, row, behind))) texts++;
  return texts;
}
