import { type RedactedRows, redactedColumn } from '#shared/import/redactedRows.ts';
import { parseDay } from '#shared/import/values/dates.ts';
import type { Source } from '#shared/study/model.ts';
import { isoDay } from '#shared/tables/days.ts';
import type { CheckRow, ShownRow } from './dataRoom.ts';

const dayFields = ['day', 'start_day', 'received', 'set_day'] as const;

/** A row that a check points at, with the cells that the study keeps of it. Of a register grid the line of the day in question. */
export function showRow(row: CheckRow, source: Source | undefined, grid: RedactedRows | null): ShownRow {
  const place = grid === null ? -1 : placeOf(row, grid);
  const cells =
    grid === null || place === -1
      ? []
      : grid.columns.map(({ header, field, words, codes }) => ({ header, field, value: words[codes[place] ?? 0] ?? '' }));
  return { ...row, fileName: source?.fileName ?? '', tableName: source?.tableName ?? '', cells };
}

/** Numbers of the rows whose pupil was not settled, for that reason. */
export function rowsUnsettled(grid: RedactedRows, reason: string): readonly number[] {
  const pupils = redactedColumn(grid, 'pupil');
  if (pupils === null) return [];
  const rows: number[] = [];
  const wanted = pupils.words.map((word) => word === `!${reason}`);
  for (let row = 0; row < grid.rowCount; row++) if (wanted[pupils.codes[row] ?? 0] === true) rows.push(grid.rowNumbers[row] ?? 0);
  return rows;
}

function placeOf(row: CheckRow, grid: RedactedRows): number {
  const first = grid.rowNumbers.indexOf(row.row);
  if (first === -1 || grid.rowNumbers[first + 1] !== row.row || row.day === null) return first;
  const days = dayFields.flatMap((field) => redactedColumn(grid, field) ?? [])[0];
  if (days === undefined) return first;
  for (let place = first; grid.rowNumbers[place] === row.row; place++) {
    const day = parseDay(days.words[days.codes[place] ?? 0] ?? '', grid.recipe.dateOrder);
    if (day !== null && isoDay(day) === row.day) return place;
  }
  return first;
}
