import type { CountNetwork } from './countNetwork.ts';

/** A table with its totals: cells row by row, then row totals, column totals and the total of all. */
export function tableNetwork(counts: readonly (readonly number[])[]): CountNetwork {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const rowNumbers = [...counts.keys()];
  const columnNumbers = Array.from({ length: columns }, (_, column) => column);
  const cell = (row: number, column: number) => row * columns + column;
  const rowTotal = (row: number) => rows * columns + row;
  const columnTotal = (column: number) => rows * columns + rows + column;
  const total = rows * columns + rows + columns;
  const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);
  const rowSums = counts.map(sum);
  const columnSums = columnNumbers.map((column) => sum(counts.map((row) => row[column] ?? 0)));
  return {
    counts: [...counts.flat(), ...rowSums, ...columnSums, sum(rowSums)],
    sums: [
      ...rowNumbers.map((row) => ({ whole: rowTotal(row), parts: columnNumbers.map((column) => cell(row, column)) })),
      ...columnNumbers.map((column) => ({ whole: columnTotal(column), parts: rowNumbers.map((row) => cell(row, column)) })),
      { whole: total, parts: rowNumbers.map(rowTotal) },
      { whole: total, parts: columnNumbers.map(columnTotal) },
    ],
  };
}
