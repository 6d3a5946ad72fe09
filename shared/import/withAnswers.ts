import { ColumnBuilder } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import type { RedactedRows } from './redactedRows.ts';

/** Rows that the person chose to set aside because they are hidden lose their pupil or passage and carry the reason instead. */
export function withAnswers(table: ReadTable, rows: RedactedRows): RedactedRows {
  const { answers } = rows.recipe;
  const aside: ((row: number) => string | null)[] = [];
  if (answers['rows.hidden'] === 'setAside') aside.push((row) => (table.hiddenRows.has(rows.rowNumbers[row] ?? 0) ? '!row.hidden' : null));
  if (aside.length === 0) return rows;
  const columns = rows.columns.map((column) => {
    if (column.field !== 'pupil' && column.field !== 'passage') return column;
    const out = new ColumnBuilder();
    for (let row = 0; row < rows.rowCount; row++) {
      const reason = aside.map((each) => each(row)).find((each) => each !== null) ?? null;
      out.set(row, reason ?? column.words[column.codes[row] ?? 0] ?? '');
    }
    return { ...column, ...out.finish(rows.rowCount) };
  });
  return { ...rows, columns };
}
