import { Section } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { Finding } from '#shared/outcomes/finding.ts';
import { bandRows, bandWords } from '#shared/words/bands.ts';

/** How many pupils lie in each band of a scale, before and after. */
export function BandSection({ finding: { bands } }: { readonly finding: Finding }) {
  if (bands === undefined) return null;
  return (
    <Section id="bands" title={bandWords.title} note={bandWords.note}>
      <Table<readonly string[]>
        caption={bandWords.title}
        rows={bandRows(bands)}
        rowKey={([name = '', scores = '']) => `${name} ${scores}`}
        columns={bandWords.headings.map((header, place) => ({
          id: header,
          header,
          kind: place > 1 ? ('number' as const) : ('text' as const),
          cell: (row: readonly string[]) => row[place] ?? '',
        }))}
      />
    </Section>
  );
}
