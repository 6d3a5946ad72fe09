import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { ReviewedOverlap } from '#shared/import/types.ts';
import { formatDay } from '#shared/words/dates.ts';
import { pupilName } from '#shared/words/interface.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { listOf } from '#shared/words/plural.ts';
import { columnName } from '#shared/words/recipes.ts';
import './data.css';

/** A file beside the earlier ones it shares rows with: how many are new, the same, changed, only in the earlier, and where the two differ. */
export function OverlapDetail({ overlap }: { readonly overlap: ReviewedOverlap }) {
  const { earlier, fresh, same, changed, gone, examples } = overlap;
  const counts: readonly (readonly [string, number])[] = [
    ['new', fresh],
    ['the same', same],
    ['changed', changed],
    ['only in the earlier file', gone],
  ];
  return (
    <div className="stack">
      <p className="overlap-counts">
        <span className="quiet">Beside {listOf(earlier)}:</span>
        {counts.map(([name, rows]) => (
          <span key={name}>
            <strong>{formatNumber(rows, 0)}</strong> {name}
          </span>
        ))}
      </p>
      {examples.length === 0 ? null : (
        <Disclosure title={`Where the two differ${changed > examples.length ? ` (the first ${examples.length})` : ''}`}>
          <Table
            caption="Rows that say something else than an earlier file"
            rows={examples}
            rowKey={({ row, column }) => `${row} ${column}`}
            height={320}
            columns={[
              { id: 'row', header: 'Row', kind: 'number', cell: ({ row }) => formatNumber(row, 0), sortBy: ({ row }) => row },
              { id: 'pupil', header: 'Pupil', cell: ({ pupil }) => pupilName(pupil), sortBy: ({ pupil }) => pupil },
              { id: 'day', header: 'Day', cell: ({ day }) => (day === '' ? '' : formatDay(day)), sortBy: ({ day }) => day },
              { id: 'what', header: 'What', cell: ({ column }) => columnName(column) },
              { id: 'before', header: 'Earlier', cell: ({ before }) => before },
              { id: 'now', header: 'This file', cell: ({ now }) => now },
            ]}
          />
        </Disclosure>
      )}
    </div>
  );
}
