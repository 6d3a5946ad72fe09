import { filledIn } from '../filledCells.ts';
import type { LeftBehind, ReadTable } from '../readTable.ts';
import { identityPlaces } from '../shapes/headings.ts';
import { parseDay } from '../values/dates.ts';
import { parseMinutes } from '../values/numbers.ts';
import { sessionStatus } from '../values/words.ts';
import { cellOf, longTable, onlyRows } from './columns.ts';
import { schoolYearOf } from './gradeTerms.ts';

const fewestDays = 3;
const ofMentoring = /session|contact|mentor|diary|minutes|\bmins\b|\blogs?\b/i;

/**
 * A mentor's grid (a row for each pupil, a column for each day, in the cells how long or whether they met) as a row for each meeting. A
 * blank cell is no meeting. Numbers alone could be anything: something must call them sessions, or some cell must say that nobody came.
 */
export function sessionGrid(table: ReadTable): readonly ReadTable[] | null {
  const year = schoolYearOf(table);
  const days = table.header.flatMap((heading, place) => (isDay(heading) || (year !== null && dayAndMonth.test(heading)) ? [place] : []));
  if (days.length < fewestDays || identityPlaces(table).length === 0) return null;
  let [words, filled] = [0, 0];
  for (const place of days) {
    for (let row = 0; row < table.rowCount; row++) {
      const text = cellOf(table, row, place);
      if (text === '') continue;
      filled++;
      if (lasted(text) !== null) continue;
      if (sessionStatus(text) === null) return null;
      words++;
    }
  }
  const called = ofMentoring.test([table.path, table.name, ...table.titles].join(' '));
  if (filled === 0 || (!called && words === 0)) return null;
  const kept = table.header.map((_, place) => place).filter((place) => !days.includes(place));
  const cell = (row: number, time: number): string => cellOf(table, row, days[time] ?? -1);
  const minutes = (text: string): string => String(lasted(text) ?? '');
  const long = longTable(table, kept, days.length, [
    { header: 'Date', cell: (_, time) => wholeDay(table.header[days[time] ?? -1] ?? '', year) },
    { header: 'Mins', cell: (row, time) => minutes(cell(row, time)), from: days },
    { header: 'Held', cell: (row, time) => (minutes(cell(row, time)) === '' ? cell(row, time) : '') },
  ]);
  const met = onlyRows(long, (row) => cell(Math.floor(row / days.length), row % days.length) !== '');
  return [{ ...met, leftBehind: [...(table.leftBehind ?? []), ...withoutMeeting(table, kept, days)] }];
}

/** Minutes of a cell, beside a tick or not: `30`, `✓ 30m`. */
function lasted(text: string): number | null {
  return parseMinutes(text.replaceAll(/[✓✔]/g, '').trim());
}

const dayAndMonth = /^(?:mon|tue|wed|thu|fri)?[a-z]* ?(\d{1,2})[/.](\d{1,2})$/i;
const september = 9;

/** A heading's day; one without a year (`16/9`) is of the school year that a title or the file names. */
function wholeDay(heading: string, schoolYear: number | null): string {
  const [, day, month] = dayAndMonth.exec(heading) ?? [];
  return day === undefined || schoolYear === null ? heading : `${day}/${month}/${schoolYear + (Number(month) >= september ? 0 : 1)}`;
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
