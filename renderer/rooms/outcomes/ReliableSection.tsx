import { Section } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { Finding } from '#shared/outcomes/finding.ts';
import type { CountOf, ShareDifference } from '#shared/outcomes/findingParts.ts';
import { reliableLine } from '#shared/words/designLines.ts';
import { depthWords } from '#shared/words/designs.ts';
import { formatInterval, formatNumber } from '#shared/words/numbers.ts';

interface Row {
  readonly name: string;
  readonly count: CountOf;
  readonly beside: ShareDifference | null;
}

/** Pupils who changed by more than noise. Those who are reliably worse stand first: harm is a result, not a remark. */
export function ReliableSection({ finding }: { readonly finding: Finding }) {
  const counts = finding.reliableChange;
  if (counts === null || finding.counted === 0) return null;
  if ('refused' in counts) {
    return (
      <Section id="reliable" title={depthWords.harm}>
        <p>{reliableLine(counts)}</p>
      </Section>
    );
  }
  const rows: readonly Row[] = [
    { name: 'Reliably worse', count: counts.worse, beside: counts.besideOthers?.worse ?? null },
    { name: 'No reliable change', count: counts.unchanged, beside: null },
    { name: 'Reliably better', count: counts.better, beside: counts.besideOthers?.better ?? null },
  ];
  const percent = ({ low, high }: { readonly low: number; readonly high: number }) => formatInterval(100 * low, 100 * high, 0);
  return (
    <Section id="reliable" title={depthWords.harm} note={reliableLine(counts)}>
      <Table<Row>
        caption={depthWords.harm}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { id: 'name', header: 'Change', cell: (row) => row.name },
          { id: 'pupils', header: 'Pupils', kind: 'number', cell: (row) => formatNumber(row.count.pupils, 0) },
          { id: 'share', header: 'Of 100', kind: 'number', cell: (row) => formatNumber(100 * row.count.share, 0) },
          { id: 'interval', header: '95 % interval', kind: 'number', cell: (row) => percent(row.count) },
          {
            id: 'beside',
            header: 'Beside the others',
            kind: 'number',
            cell: ({ beside }) => (beside === null ? '' : `${formatNumber(100 * beside.difference, 0)} (${percent(beside)})`),
          },
        ]}
      />
    </Section>
  );
}
