import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { MissingItems } from '#shared/outcomes/findingParts.ts';
import { itemLines, itemsLeftOut, itemWords } from '#shared/words/missing.ts';
import { formatNumber } from '#shared/words/numbers.ts';

type Item = MissingItems['items'][number];

/** Which questions of a form were left out, folded away behind the lines that say what kind of gaps they are. */
export function ItemMap({ items }: { readonly items: MissingItems | null }) {
  const rows = itemsLeftOut(items);
  return (
    <>
      {itemLines(items).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {rows.length === 0 ? null : (
        <Disclosure title={itemWords.title}>
          <Table<Item>
            caption={itemWords.caption}
            rows={rows}
            rowKey={({ item }) => item}
            columns={[
              { id: 'item', header: itemWords.item, cell: ({ item }) => formatNumber(item, 0) },
              { id: 'before', header: itemWords.before, kind: 'number', cell: ({ before }) => formatNumber(before, 0) },
              { id: 'after', header: itemWords.after, kind: 'number', cell: ({ after }) => formatNumber(after, 0) },
            ]}
          />
        </Disclosure>
      )}
    </>
  );
}
