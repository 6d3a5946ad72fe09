import { useId, useState } from 'react';
import './table.css';
import { Icon } from './Icon.tsx';
import { type SortOrder, sortRows } from './sortRows.ts';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** `actions` stay in sight at the right end, however wide the table is. */
  readonly kind?: 'text' | 'number' | 'wrap' | 'actions';
  readonly cell: (row: Row) => React.ReactNode;
  /** What to sort by; a column without it cannot be sorted. */
  readonly sortBy?: (row: Row) => number | string | null;
}

export interface TableProps<Row> {
  /** What the table holds, for whoever cannot see it. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Height in pixels at which it scrolls; then only the rows in sight are drawn. */
  readonly height?: number;
}

const rowHeight = 32;
const margin = 10;

/** Rows of 32 pixels; header and first column stay; numbers on the right. With a height, any number of rows. */
export function Table<Row>({ caption, columns, rows, rowKey, height }: TableProps<Row>) {
  const [order, setOrder] = useState<SortOrder | null>(null);
  const [top, setTop] = useState(0);
  const captionId = useId();
  const by = columns.find((column) => column.id === order?.column)?.sortBy;
  const sorted = order === null || by === undefined ? rows : sortRows(rows, by, order.direction);
  const windowed = height !== undefined && rows.length * rowHeight > height * 2;
  const first = windowed ? Math.max(0, Math.floor(top / rowHeight) - margin) : 0;
  const last = windowed ? Math.min(rows.length, Math.ceil((top + height) / rowHeight) + margin) : rows.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling frame must be reachable by keyboard, and a table cannot scroll itself
    <div
      className="table-frame"
      role="region"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it once it has focus
      tabIndex={0}
      style={height === undefined ? undefined : { maxHeight: height }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table className="table" aria-rowcount={rows.length + 1}>
        <caption id={captionId} className="visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <HeaderCell key={column.id} column={column} isFirst={index === 0} order={order} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 ? <Spacer rows={first} columns={columns.length} /> : null}
          {sorted.slice(first, last).map((row) => (
            <tr key={rowKey(row)} className="table-row">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={cellClass(column.kind, { isHead: false, isFirst: true })}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column.kind, { isHead: false, isFirst: false })}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {last < rows.length ? <Spacer rows={rows.length - last} columns={columns.length} /> : null}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly isFirst: boolean;
  readonly order: SortOrder | null;
  readonly onSort: (order: SortOrder | null) => void;
}

function HeaderCell<Row>({ column, isFirst, order, onSort }: HeaderCellProps<Row>) {
  const direction = order?.column === column.id ? order.direction : null;
  if (column.sortBy === undefined) {
    return (
      <th scope="col" className={cellClass(column.kind, { isHead: true, isFirst })}>
        {column.header}
      </th>
    );
  }
  const next = direction === null ? 'ascending' : direction === 'ascending' ? 'descending' : null;
  return (
    <th scope="col" className={cellClass(column.kind, { isHead: true, isFirst })} aria-sort={direction ?? 'none'}>
      <button type="button" className="table-sort" onClick={() => onSort(next === null ? null : { column: column.id, direction: next })}>
        {column.header}
        {direction === null ? null : <Icon name={direction === 'ascending' ? 'up' : 'down'} size={12} />}
      </button>
    </th>
  );
}

function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return (
    <tr>
      <td className="table-spacer" colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  );
}

function cellClass(kind: TableColumn<never>['kind'], place: { readonly isHead: boolean; readonly isFirst: boolean }): string {
  const classes = ['table-cell'];
  if (place.isHead) classes.push('table-head');
  if (place.isFirst) classes.push('table-first');
  if (kind !== undefined && kind !== 'text') classes.push(`table-${kind}`);
  return classes.join(' ');
}
