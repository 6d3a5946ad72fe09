import { ColumnBuilder, type GridColumn } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import { cellOf, longTable } from './unfold/columns.ts';
import { parseDay } from './values/dates.ts';
import { afternoon, looksLikeMark } from './values/words.ts';

/** A column of a register grid: its day as it stands in the heading, and which half of it, where the heading says. */
interface DayColumn {
  readonly place: number;
  readonly day: string;
  readonly half: 'am' | 'pm' | 'both';
}

const fewestDays = 3;
const mostlyMarks = 0.8;

/**
 * A register grid (a row for each pupil, a column for each day or half day) as the long table it stands for: a row for each pupil and
 * day, with Date, AM and PM, or, where each pupil has a row for the morning and one for the afternoon, with Date and Mark. Any other table as it is. A cell under a whole day holds both marks (`/\`, `I I`); a single one there does
 * not say which half it is of, and is kept with a question mark behind it, so that it is asked about as a code nobody knows.
 */
export function unfoldRegister(table: ReadTable): ReadTable {
  const found = table.header.flatMap((heading, place) => dayColumn(heading, place) ?? []);
  // Beside its own halves a day's other column says neither of them.
  const days = found.filter(({ day, half }) => half !== 'both' || !found.some((one) => one.day === day && one.half !== 'both'));
  if (new Set(days.map(({ day }) => day)).size < fewestDays || !holdsMarks(table, days)) return table;
  const others = table.header.map((_, place) => place).filter((place) => !days.some((one) => one.place === place));
  const half = others.find((place) => saysHalves(table.columns[place]));
  if (half !== undefined) return unfoldHalves(table, days, others, half);
  const dates = [...new Set(days.map(({ day }) => day))];
  const columnFor = (day: string, half: DayColumn['half']) => days.find((one) => one.day === day && one.half === half);
  const rowCount = table.rowCount * dates.length;
  const date = new ColumnBuilder();
  const am = new ColumnBuilder();
  const pm = new ColumnBuilder();
  const cell = (column: DayColumn | undefined, row: number): string => {
    const held = column === undefined ? undefined : table.columns[column.place];
    return held?.words[held.codes[row] ?? 0]?.trim() ?? '';
  };
  for (let row = 0; row < table.rowCount; row++) {
    for (const [index, day] of dates.entries()) {
      const at = row * dates.length + index;
      const whole = bothMarks(cell(columnFor(day, 'both'), row));
      date.set(at, day);
      am.set(at, cell(columnFor(day, 'am'), row) || whole[0]);
      pm.set(at, cell(columnFor(day, 'pm'), row) || whole[1]);
    }
  }
  const read = dates.flatMap((day) => (['am', 'pm', 'both'] as const).flatMap((half) => columnFor(day, half)?.place ?? []));
  return {
    ...table,
    places: [...others.map((place) => table.places[place] ?? -1), -1, -1, -1],
    madeOf: read.map((place) => table.places[place] ?? -1),
    header: [...others.map((place) => table.header[place] ?? ''), 'Date', 'AM', 'PM'],
    columns: [
      ...others.map((place) => repeated(table.columns[place], dates.length)),
      ...[date, am, pm].map((builder) => builder.finish(rowCount)),
    ],
    rowCount,
    rowNumbers: repeatedNumbers(table.rowNumbers, dates.length),
    lines: repeatedNumbers(table.lines, dates.length),
  };
}

/** A register with a row for each half of the day below the other, the pupil named in the first of the two: a row for each mark. */
function unfoldHalves(table: ReadTable, days: readonly DayColumn[], others: readonly number[], half: number): ReadTable {
  const filled = {
    ...table,
    columns: table.columns.map((column, place) => (others.includes(place) && place !== half ? filledDown(column) : column)),
  };
  const header = filled.header.map((heading, place) => (place === half ? 'AM/PM' : heading));
  return longTable({ ...filled, header }, others, days.length, [
    { header: 'Date', cell: (_, time) => days[time]?.day ?? '' },
    { header: 'Mark', cell: (row, time) => cellOf(table, row, days[time]?.place ?? -1), from: days.map(({ place }) => place) },
  ]);
}

/** Whether a column says AM and PM in turn. */
function saysHalves(column: GridColumn | undefined): boolean {
  if (column === undefined || column.codes.length < 2) return false;
  return column.codes.every((code, row) => afternoon(column.words[code] ?? '') === (row % 2 === 1));
}

/** Blank cells say what the cell above them says. */
function filledDown({ words, codes }: GridColumn): GridColumn {
  let last = 0;
  return {
    words,
    codes: codes.map((code) => {
      if ((words[code] ?? '').trim() !== '') last = code;
      return last;
    }),
  };
}

/** `04/11/2024`, `Mon 4 Nov 2024`, each with or without AM or PM before or behind it. */
function dayColumn(heading: string, place: number): DayColumn | null {
  const half = /(^|[\s(])(am|pm)\)?$/i.exec(heading)?.[2]?.toLowerCase();
  const day = heading.replace(/[\s(]*\b(am|pm)\b\)?$/i, '').trim();
  if (/^\d+([.,]\d+)?$/.test(day) || (parseDay(day, 'dmy') === null && parseDay(day, 'mdy') === null)) return null;
  return { place, day, half: half === 'am' || half === 'pm' ? half : 'both' };
}

function holdsMarks(table: ReadTable, days: readonly DayColumn[]): boolean {
  let filled = 0;
  let marks = 0;
  for (const { place, half } of days) {
    const column = table.columns[place];
    if (column === undefined) continue;
    const isMark = column.words.map((word) => looksLikeMark(word) || (half === 'both' && pairOf(word.trim()) !== null));
    for (const code of column.codes) {
      if ((column.words[code] ?? '').trim() === '') continue;
      filled++;
      if (isMark[code] === true) marks++;
    }
  }
  return filled > 0 && marks >= filled * mostlyMarks;
}

const mark = String.raw`(?:[A-Z]\d?|[/\\#*-])`;
const pair = new RegExp(String.raw`^(${mark})[\s|,]*(${mark})$`, 'i');

function pairOf(cell: string): readonly [string, string] | null {
  const [, first, second] = pair.exec(cell) ?? [];
  return first === undefined || second === undefined ? null : [first, second];
}

function bothMarks(cell: string): readonly [string, string] {
  if (cell === '') return ['', ''];
  if (cell === '/') return ['/', ''];
  if (cell === '\\') return ['', '\\'];
  return pairOf(cell) ?? [`${cell}?`, ''];
}

function repeated(column: GridColumn | undefined, times: number): GridColumn {
  return { words: column?.words ?? [''], codes: repeatedNumbers(column?.codes ?? new Int32Array(0), times) };
}

function repeatedNumbers(numbers: Int32Array, times: number): Int32Array {
  return Int32Array.from({ length: numbers.length * times }, (_, place) => numbers[Math.floor(place / times)] ?? 0);
}
