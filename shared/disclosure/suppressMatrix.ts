import { keptPrice, protectCounts } from './protectCounts.ts';
import { tableNetwork } from './tableNetwork.ts';
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
  const network = tableNetwork(counts);
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const prices = network.counts.map((_, index) => (index >= rows * columns ? keptPrice : 1));
  const { hidden, totalsHidden } = protectCounts(network, rule.hideBelow, prices);
  const shown = (index: number): ShownCount => (hidden[index] === true ? 'c' : (network.counts[index] ?? 0));
  const print = (from: number, many: number) => Array.from({ length: many }, (_, index) => shown(from + index));
  return {
    cells: counts.map((_, row) => print(row * columns, columns)),
    rowTotals: print(rows * columns, rows),
    columnTotals: print(rows * columns + rows, columns),
    total: shown(network.counts.length - 1),
    anyHidden: hidden.some(Boolean),
    totalsHidden,
  };
}
