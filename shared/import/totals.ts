import { columnType } from './columnType.ts';
import type { ReadTable, TotalCheck } from './readTable.ts';
import { isHeadingOf } from './shapes/headings.ts';
import { identityFields } from './shapes/shape.ts';
import { parseNumber } from './values/numbers.ts';

/**
 * The file's own totals held against its rows: of each total row every number that stands under a column of numbers and is neither the
 * sum of all rows above it, nor of those since the total before, nor their mean. Numbers and years of pupils are
 * no sums. `columns` are the places of the table's columns.
 */
export function wrongTotals(table: ReadTable): readonly TotalCheck[] {
  const totals = table.around.filter(({ reason }) => reason === 'row.total').sort((one, other) => one.row - other.row);
  if (totals.length === 0) return [];
  const wrong: TotalCheck[] = [];
  table.columns.forEach((column, place) => {
    if (!['integer', 'decimal', 'percent'].includes(columnType(column))) return;
    const name = table.header[place] ?? '';
    if (isHeadingOf(name, identityFields)) return;
    const at = table.places[place] ?? -1;
    let before = 0;
    for (const total of totals) {
      const said = total.cells[at]?.trim() ?? '';
      const number = parseNumber(said);
      const numbers = (from: number): number[] => numbersBetween(table, place, from, total.row);
      if (number !== null && !fits(number, said, numbers(0)) && !fits(number, said, numbers(before)))
        wrong.push({ line: total.line, row: total.row, column: name, said, sum: rounded(sumOf(numbers(0))) });
      before = total.row;
    }
  });
  return wrong;
}

function numbersBetween(table: ReadTable, place: number, from: number, to: number): number[] {
  const column = table.columns[place];
  const numbers: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const number = table.rowNumbers[row] ?? 0;
    if (number <= from || number >= to) continue;
    const value = parseNumber(column?.words[column.codes[row] ?? 0] ?? '');
    if (value !== null) numbers.push(value);
  }
  return numbers;
}

/** As exact as the total is written: half of its last decimal, and the dust of adding. */
function fits(said: number, written: string, numbers: readonly number[]): boolean {
  const decimals = /[.,](\d+)%?$/.exec(written)?.[1]?.length ?? 0;
  const slack = 0.5 * 10 ** -decimals + 1e-9 * Math.abs(said);
  const sum = sumOf(numbers);
  return Math.abs(said - sum) <= slack || (numbers.length > 0 && Math.abs(said - sum / numbers.length) <= slack);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function rounded(number: number): number {
  return Number(number.toPrecision(12));
}
