export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in order of a value: numbers by size, texts as people expect (P2 before P10), missing values last both ways, ties as they stood. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => number | string | null,
  direction: SortOrder['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const left = by(a);
    const right = by(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), 'en-GB', { numeric: true });
  });
}
