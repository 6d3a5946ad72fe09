import type { Account } from '#shared/study/model.ts';
import { accountWords, describeCellIssue, describeReason, describeSetAside } from '#shared/words/accounts.ts';
import { describeMending } from '#shared/words/mending.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { describeKind, describeWay, privacyWords } from '#shared/words/privacy.ts';
import './data.css';
import { rowsWords } from './setAsideWords.ts';

/** Rows in the file = rows imported + rows set aside, each with its reason and the rows to look at. */
export function AccountDetail({ account }: { readonly account: Account }) {
  const { rowsInFile, rowsImported, setAside, cellIssues } = account;
  return (
    <div className="stack">
      <table className="account">
        <caption className="visually-hidden">Where the rows went</caption>
        <tbody>
          <tr>
            <th scope="row">Rows in the file</th>
            <td>{formatNumber(rowsInFile, 0)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">Imported</th>
            <td>{formatNumber(rowsImported, 0)}</td>
            <td />
          </tr>
          {setAside.map((part) => (
            <tr key={part.reason}>
              <th scope="row">
                Set aside: {describeSetAside(part.reason)}
                <span className="account-todo">{describeMending(part.reason)}</span>
              </th>
              <td>{formatNumber(part.rows, 0)}</td>
              <td>{rowsWords(part.examples, part.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CellsDetail cells={account.cells} />
      <PersonalDetail personal={account.personal ?? []} />
      {cellIssues.length === 0 ? null : (
        <table className="account">
          <caption>Cells that could not be read, although their rows were imported</caption>
          <tbody>
            {cellIssues.map((issue) => (
              <tr key={`${issue.column} ${issue.reason}`}>
                <th scope="row">
                  {issue.column}: {describeCellIssue(issue.reason)}
                  <span className="account-todo">{describeMending(issue.reason)}</span>
                </th>
                <td>{formatNumber(issue.cells, 0)}</td>
                <td>{rowsWords(issue.examples, issue.cells)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Cells in the file = imported + replaced + set aside. */
function CellsDetail({ cells }: { readonly cells: Account['cells'] }) {
  if (cells === undefined) return <p className="quiet">{accountWords.cellsUncounted}</p>;
  const lines = [
    { name: accountWords.cellsInFile, count: cells.inFile },
    { name: accountWords.cellsImported, count: cells.imported },
    { name: accountWords.cellsReplaced, count: cells.replaced },
    ...cells.setAside.map(({ reason, column, cells: count }) => ({
      name: `Set aside: ${column === null ? '' : `${column}, `}${describeReason(reason)}`,
      count,
    })),
  ];
  return (
    <table className="account">
      <caption>Where the cells went</caption>
      <tbody>
        {lines.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatNumber(count, 0)}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns that tell of people, and what became of each. */
function PersonalDetail({ personal }: { readonly personal: NonNullable<Account['personal']> }) {
  if (personal.length === 0) return null;
  return (
    <table className="account">
      <caption>{privacyWords.account}</caption>
      <tbody>
        {personal.map(({ column, kind, way, reason }) => (
          <tr key={column}>
            <th scope="row">
              {column}: {describeKind(kind)}
            </th>
            <td>{describeWay(way)}</td>
            <td>{reason === null ? '' : `“${reason}”`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
