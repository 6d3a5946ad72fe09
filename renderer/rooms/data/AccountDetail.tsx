import type { Account } from '#shared/study/model.ts';
import { describeCellIssue, describeSetAside } from '#shared/words/accounts.ts';
import { formatNumber } from '#shared/words/numbers.ts';
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
              <th scope="row">Set aside: {describeSetAside(part.reason)}</th>
              <td>{formatNumber(part.rows, 0)}</td>
              <td>{rowsWords(part.examples, part.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cellIssues.length === 0 ? null : (
        <table className="account">
          <caption>Cells that could not be read, although their rows were imported</caption>
          <tbody>
            {cellIssues.map((issue) => (
              <tr key={`${issue.column} ${issue.reason}`}>
                <th scope="row">
                  {issue.column}: {describeCellIssue(issue.reason)}
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
