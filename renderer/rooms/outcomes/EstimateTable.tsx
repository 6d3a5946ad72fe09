import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import { type Estimate, isRefused, type Refused } from '#shared/outcomes/finding.ts';
import { describeRefusal, estimateName, intervalNote } from '#shared/words/methods.ts';
import { formatNumber, formatP } from '#shared/words/numbers.ts';
import { countedBy } from '#shared/words/shares.ts';

interface Row {
  readonly key: string;
  readonly method: string;
  readonly estimate: Estimate | null;
  readonly note: string;
}

const noteColumn: TableColumn<Row> = { id: 'note', header: 'Note', kind: 'wrap', cell: (row) => row.note };

export interface EstimateTableProps {
  readonly caption: string;
  readonly estimates: readonly (Estimate | Refused)[];
  /** What an estimate counts: pupils, or weeks. */
  readonly unit?: string;
}

/** Estimates of one question, one to a row: method, value, interval, p, n, and why something is missing. */
export function EstimateTable({ caption, estimates, unit = 'Pupils' }: EstimateTableProps) {
  const rows = estimates.map((one, index): Row => rowOf(one, index));
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : formatNumber(value, 2));
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { id: 'method', header: 'Method', kind: 'wrap', cell: (row) => row.method },
        { id: 'value', header: 'Estimate', kind: 'number', cell: (row) => number(row.estimate?.value) },
        {
          id: 'interval',
          header: '95 % interval',
          kind: 'number',
          cell: ({ estimate }) =>
            estimate === null || estimate.low === null || estimate.high === null
              ? ''
              : `${number(estimate.low)} to ${number(estimate.high)}`,
        },
        {
          id: 'p',
          header: 'p',
          kind: 'number',
          cell: (row) => (row.estimate?.p == null ? '' : formatP(row.estimate.p).replace(/^p (= )?/, '')),
        },
        { id: 'n', header: unit, kind: 'number', cell: (row) => (row.estimate === null ? '' : countedBy(row.estimate)) },
        ...(rows.some((row) => row.note !== '') ? [noteColumn] : []),
      ]}
    />
  );
}

function rowOf(one: Estimate | Refused, index: number): Row {
  if (isRefused(one)) return { key: `${index}`, method: index === 0 ? 'Headline' : '', estimate: null, note: describeRefusal(one) };
  return { key: `${index}`, method: estimateName(one), estimate: one, note: intervalNote(one) };
}
