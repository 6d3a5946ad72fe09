import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Table } from '#renderer/ui/Table.tsx';

const columns = [
  { id: 'pupil', header: 'Pupil', cell: (row: number) => `P${row}` },
  { id: 'change', header: 'Change', kind: 'number' as const, cell: (row: number) => row },
];
const drawn = (markup: string): number => markup.match(/class="table-row"/g)?.length ?? 0;

test('a long table draws the rows in sight and says how many there are', () => {
  const rows = Array.from({ length: 26_000 }, (_, index) => index);
  const markup = renderToStaticMarkup(<Table caption="Pupils" columns={columns} rows={rows} rowKey={(row) => row} height={320} />);
  expect(drawn(markup)).toBeLessThan(40);
  expect(markup).toContain('aria-rowcount="26001"');
});

test('a short table draws every row, each headed by its first cell', () => {
  const markup = renderToStaticMarkup(<Table caption="Pupils" columns={columns} rows={[1, 2]} rowKey={(row) => row} />);
  expect(drawn(markup)).toBe(2);
  expect(markup).toContain('<th scope="row" class="table-cell table-first">P1</th>');
});
