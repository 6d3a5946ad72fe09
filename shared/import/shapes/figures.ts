import { type FieldName, plainHeader } from '#shared/tables/headerSynonyms.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import { type ColumnEvidence, understoodShare } from '../columnEvidence.ts';
import { type RedactedRows, redactedColumn } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import type { Tally } from '../tally.ts';
import { parseNumber } from '../values/numbers.ts';
import { flaggedNumber, specialValue } from '../values/specialValues.ts';

/** Nearly every cell of a column of figures is one. */
const mostly = 0.9;

/** Whether a column holds figures: numbers, and the symbols that stand where a number was left out. */
export function holdsFigures(held: ColumnEvidence): boolean {
  return held.filled > 0 && understoodShare(held, 'figure', null) >= mostly;
}

/** What a column of a table of figures is: figures, or part of what they are of. */
export function labelOrFigure(heading: string, held: ColumnEvidence): FieldName {
  const isLabel = /\b(code|name|urn|laestab|estab|identifier|level|type|phase|id|year|period)\b/.test(plainHeader(heading));
  return !isLabel && holdsFigures(held) ? 'figure' : 'label';
}

/** Every figure of a table as a row of its own: what it is of, its period, its heading, the cell as it stood, its number and its symbol. */
export function figureRows(
  rows: RedactedRows,
  source: number,
  tally: Tally,
  check: (row: number) => void = () => undefined,
): readonly TypedTable[] {
  const out = new TableRows('reference_figure');
  const of = (field: FieldName) => rows.columns.filter((column) => column.field === field);
  const [labels, periods, figures] = [of('label'), of('figure_period'), [...of('figure'), ...of('meaning')]];
  const subject = redactedColumn(rows, 'pupil');
  const words = (columns: ReturnType<typeof of>, row: number): string =>
    columns
      .map((column) => (column.words[column.codes[row] ?? 0] ?? '').trim())
      .filter((word) => word !== '')
      .join(' · ');
  for (let row = 0; row < rows.rowCount; row++) {
    const aside = subject?.words[subject.codes[row] ?? 0] ?? '';
    if (aside.startsWith('!')) {
      tally.setAside(aside.slice(1), rows.rowNumbers[row] ?? 0);
      continue;
    }
    for (const { header, words: cells, codes } of figures) {
      const text = (cells[codes[row] ?? 0] ?? '').trim();
      if (text === '') continue;
      const flagged = flaggedNumber(text);
      out.add({
        label: words(labels, row),
        period: words(periods, row),
        measure: header,
        text,
        value: parseNumber(text) ?? flagged?.value ?? null,
        symbol: specialValue(text) ?? flagged?.symbol ?? null,
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
    }
    check(row);
    tally.imported++;
  }
  return [out.finish()];
}
