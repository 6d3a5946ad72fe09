import { Table } from '#renderer/ui/Table.tsx';
import type { Subgroup } from '#shared/outcomes/design.ts';
import type { Study } from '#shared/study/model.ts';
import { subgroupVerdict } from '#shared/words/designLines.ts';
import { partingName, partName } from '#shared/words/designs.ts';
import { formatChange, formatInterval, formatNumber } from '#shared/words/numbers.ts';

export interface SubgroupTableProps {
  readonly subgroup: Subgroup;
  readonly decimals: number;
  /** Schools by their names, as the rest of the page has them. */
  readonly study: Study;
}

/** One parting: its test, and the mean change of every part. Parts with few pupils are only described. */
export function SubgroupTable({ subgroup, decimals, study }: SubgroupTableProps) {
  const { by, parts } = subgroup;
  const name = (value: string) =>
    (by === 'school' ? study.schools.find(({ key }) => String(key) === value)?.name : undefined) ?? partName(by, value);
  return (
    <div>
      <h4 className="table-title">
        {partingName(by)} <span className="quiet">{subgroupVerdict(subgroup)}</span>
      </h4>
      <Table
        caption={partingName(by)}
        rows={parts}
        rowKey={(part) => part.value}
        columns={[
          { id: 'part', header: partingName(by), cell: (part) => name(part.value) },
          { id: 'n', header: 'Pupils', kind: 'number', cell: (part) => formatNumber(part.n, 0) },
          { id: 'change', header: 'Mean change', kind: 'number', cell: (part) => formatChange(part.meanChange, decimals) },
          {
            id: 'interval',
            header: '95 % interval',
            kind: 'number',
            cell: ({ low, high }) => (low === null || high === null ? 'described only' : formatInterval(low, high, decimals)),
          },
        ]}
      />
    </div>
  );
}
