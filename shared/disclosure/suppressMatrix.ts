import type { CountNetwork } from './countNetwork.ts';
import { keptPrice, protectCounts } from './protectCounts.ts';
import type { ShownCount, SmallNumberRule } from './thresholds.ts';

/** A table of counts with its totals, as it may be printed. */
export interface ShownMatrix {
  readonly cells: readonly (readonly ShownCount[])[];
  readonly rowTotals: readonly ShownCount[];
  readonly columnTotals: readonly ShownCount[];
  readonly total: ShownCount;
  readonly anyHidden: boolean;
  /** Totals that are not small themselves had to go, because with them a small count could be worked out. */
  readonly totalsHidden: boolean;
}

/** Hide what is small in a table of counts whose totals are printed, and whatever would give it back by subtraction. */
export function suppressMatrix(counts: readonly (readonly number[])[], rule: SmallNumberRule): ShownMatrix {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const cell = (row: number, column: number) => row * columns + column;
  const rowTotal = (row: number) => rows * columns + row;
  const columnTotal = (column: number) => rows * columns + rows + column;
  const total = rows * columns + rows + columns;
  const rowNumbers = [...counts.keys()];
  const columnNumbers = Array.from({ length: columns }, (_, column) => column);
  const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);
  const rowSums = counts.map(sum);
  const columnSums = columnNumbers.map((column) => sum(counts.map((row) => row[column] ?? 0)));

  const network: CountNetwork = {
    counts: [...counts.flat(), ...rowSums, ...columnSums, sum(rowSums)],
    sums: [
      ...rowNumbers.map((row) => ({ whole: rowTotal(row), parts: columnNumbers.map((column) => cell(row, column)) })),
      ...columnNumbers.map((column) => ({ whole: columnTotal(column), parts: rowNumbers.map((row) => cell(row, column)) })),
      { whole: total, parts: rowNumbers.map(rowTotal) },
      { whole: total, parts: columnNumbers.map(columnTotal) },
    ],
  };
  const prices = network.counts.map((_, index) => (index >= rows * columns ? keptPrice : 1));
  const { hidden, totalsHidden } = protectCounts(network, rule.hideBelow, prices);
  const shown = (index: number): ShownCount => (hidden[index] === true ? 'c' : (network.counts[index] ?? 0));
  return {
    cells: rowNumbers.map((row) => columnNumbers.map((column) => shown(cell(row, column)))),
    rowTotals: rowNumbers.map((row) => shown(rowTotal(row))),
    columnTotals: columnNumbers.map((column) => shown(columnTotal(column))),
    total: shown(total),
    anyHidden: hidden.some(Boolean),
    totalsHidden,
  };
}
