import type { GridColumn } from './grid.ts';
import { parseDay } from './values/dates.ts';
import { parseNumber } from './values/numbers.ts';

/** What the cells of a column are, all of them: `text` wherever one cell is something else. The cells stay the text they were. */
export type ColumnType = 'empty' | 'integer' | 'decimal' | 'percent' | 'date' | 'time' | 'boolean' | 'text';

const kinds: readonly { readonly type: ColumnType; readonly fits: (word: string) => boolean }[] = [
  { type: 'integer', fits: (word) => /^[-+]?(0|[1-9]\d{0,14})$/.test(word) },
  { type: 'decimal', fits: (word) => !isCode(word) && parseNumber(word) !== null && !word.endsWith('%') },
  { type: 'percent', fits: (word) => /^[-+]?[\d.,\s]+%$/.test(word) && parseNumber(word) !== null },
  { type: 'date', fits: (word) => !/^\d+([.,]\d+)?$/.test(word) && isDay(word) },
  { type: 'time', fits: (word) => /^\d{1,2}:\d{2}(:\d{2})?\s*([ap]\.?m\.?)?$/i.test(word) },
  { type: 'boolean', fits: (word) => /^(true|false|yes|no)$/i.test(word) },
];

/** No number, day or time is longer; a note may be as long as the file. */
const longestValue = 60;

/** By the evidence of the whole column: a type holds only if every cell that is not blank fits it. */
export function columnType(column: GridColumn): ColumnType {
  const used = usedWords(column);
  if (used.length === 0) return 'empty';
  if (used.some((word) => word.length > longestValue)) return 'text';
  return kinds.find(({ fits }) => used.every(fits))?.type ?? 'text';
}

function isDay(word: string): boolean {
  return parseDay(word, 'dmy') !== null || parseDay(word, 'mdy') !== null || parseDay(word, 'ymd') !== null;
}

/** The different words that stand in a column, trimmed, blank ones left off. */
export function usedWords(column: GridColumn): readonly string[] {
  const used = new Uint8Array(column.words.length);
  const { codes } = column;
  for (let row = 0; row < codes.length; row++) used[codes[row] ?? 0] = 1;
  return column.words.flatMap((word, code) => (used[code] === 1 && word.trim() !== '' ? [word.trim()] : []));
}

/** An identifier, whatever digits it is made of: zeros in front, more digits than a number holds, or an exponent that nobody meant. */
function isCode(word: string): boolean {
  return /^[-+]?0\d/.test(word) || /\d{16,}/.test(word) || /e/i.test(word);
}
