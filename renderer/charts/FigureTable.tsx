import type { DataTable } from '#shared/report/dataTable.ts';

/** The numbers behind a figure. */
export function FigureTable({ table }: { readonly table: DataTable }) {
  return (
    <table className="figure-table">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) =>
            column.heading === '' ? (
              <td key={column.heading} />
            ) : (
              <th key={column.heading} scope="col" className={column.numbers ? 'figure-number' : undefined}>
                {column.heading}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([heading = '', ...cells]) => (
          <tr key={heading}>
            <th scope="row">{heading}</th>
            {table.columns.slice(1).map((column, index) => (
              <td key={column.heading} className={column.numbers ? 'figure-number' : undefined}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {table.note === null ? null : (
        <tfoot>
          <tr>
            <td colSpan={table.columns.length}>{table.note}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
