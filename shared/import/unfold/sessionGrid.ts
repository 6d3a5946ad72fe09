import { filledIn } from '../filledCells.ts';
import type { LeftBehind, ReadTable } from '../readTable.ts';
import { identityPlaces } from '../shapes/headings.ts';
import { parseDay } from '../values/dates.ts';
import { parseMinutes } from '../values/numbers.ts';
import { sessionStatus } from '../values/words.ts';
import { cellOf, longTable, onlyRows } from './columns.ts';

const fewestDays = 3;
const ofMentoring = /session|contact|mentor|diary|minutes|\bmins\b|\blogs?\b/i;

/**
 * A mentor's grid (a row for each pupil, a column for each day, in the cells how long or whether they met) as a row for each meeting. A
 * blank cell is no meeting. Numbers alone could be anything: something must call them sessions, or some cell must say that nobody came.
 */
export function sessionGrid(table: ReadTable): readonly ReadTable[] | null {
  const days = table.header.flatMap((heading, place) => (isDay(heading) ? [place] : []));
  if (days.length < fewestDays || identityPlaces(table).length === 0) return null;
  let [words, filled] = [0, 0];
  for (const place of days) {
    for (let row = 0; row < table.rowCount; row++) {
      const text = cellOf(table, row, place);
      if (text === '') continue;
      filled++;
      if (parseMinutes(text) !== null) continue;
      if (sessionStatus(text) === null) return null;
      words++;
    }
  }
  const called = ofMentoring.test([table.path, table.name, ...table.titles].join(' '));
  if (filled === 0 || (!called && words === 0)) return null;
  const kept = table.header.map((_, place) => place).filter((place) => !days.includes(place));
  const cell = (row: number, time: number): string => cellOf(table, row, days[time] ?? -1);
  const minutes = (text: string): string => (parseMinutes(text) === null ? '' : text);
  const long = longTable(table, kept, days.length, [
    { header: 'Date', cell: (_, time) => table.header[days[time] ?? -1] ?? '' },
    { header: 'Mins', cell: (row, time) => minutes(cell(row, time)), from: days },
    { header: 'Held', cell: (row, time) => (minutes(cell(row, time)) === '' ? cell(row, time) : '') },
  ]);
  const met = onlyRows(long, (row) => cell(Math.floor(row / days.length), row % days.length) !== '');
  return [{ ...met, leftBehind: [...(table.leftBehind ?? []), ...withoutMeeting(table, kept, days)] }];
}

/** What stands in rows of pupils whom nobody met: no row is made of them, and nothing of them is lost without a word. */
function withoutMeeting(table: ReadTable, kept: readonly number[], days: readonly number[]): readonly LeftBehind[] {
  const none = onlyRows(table, (row) => days.every((place) => cellOf(table, row, place) === ''));
  return kept.flatMap((place): LeftBehind[] => {
    const column = none.columns[place];
    const cells = column === undefined ? 0 : filledIn(column);
    return cells === 0 ? [] : [{ reason: 'cell.noMeeting', column: table.header[place] ?? '', cells }];
  });
}

function isDay(heading: string): boolean {
  return /\D/.test(heading) && !/^\d+[.,]\d+$/.test(heading) && (parseDay(heading, 'dmy') !== null || parseDay(heading, 'mdy') !== null);
}
