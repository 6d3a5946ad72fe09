import { Table } from '#renderer/ui/Table.tsx';
import type { CohortFlow } from '#shared/outcomes/finding.ts';
import { describeLoss, describeStep } from '#shared/words/figures.ts';
import { formatNumber } from '#shared/words/numbers.ts';

interface Row {
  readonly key: string;
  readonly step: string;
  readonly pupils: number;
  readonly lost: string;
}

/** Step by step: how many pupils reached it, and what kept the others from the next. */
export function FlowTable({ flow }: { readonly flow: CohortFlow }) {
  const rows: readonly Row[] = flow.steps.map(({ step, pupils, lost }) => ({
    key: step,
    step: describeStep(step),
    pupils,
    lost: lost.map((part) => `${formatNumber(part.pupils, 0)} ${describeLoss(part.reason)}`).join('; '),
  }));
  return (
    <Table
      caption="How many pupils reached each step"
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { id: 'step', header: 'Step', cell: (row) => row.step },
        { id: 'pupils', header: 'Pupils', kind: 'number', cell: (row) => formatNumber(row.pupils, 0) },
        { id: 'lost', header: 'Why others did not reach it', kind: 'wrap', cell: (row) => row.lost },
      ]}
    />
  );
}
