import { routeTo } from '#renderer/state/route.ts';
import type { AccountPart } from '#shared/dataRoom/accountRows.ts';
import type { Account, Source } from '#shared/study/model.ts';
import {
  accountWords,
  describeCellIssue,
  describeColumnWay,
  describeReason,
  describeSetAside,
  onDiskWords,
} from '#shared/words/accounts.ts';
import { describeMending } from '#shared/words/mending.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { describeKind, describeWay, privacyWords } from '#shared/words/privacy.ts';
import './data.css';
import { rowsWords } from './setAsideWords.ts';

/** Rows in the file = rows imported + rows set aside, each with its reason; a count leads to the rows that it counts. */
export function AccountDetail({ source: { id, account } }: { readonly source: Pick<Source, 'id' | 'account'> }) {
  const { rowsInFile, rowsImported, setAside, cellIssues, onDisk } = account;
  return (
    <div className="stack">
      {onDisk === undefined ? null : <OnDiskDetail source={id} onDisk={onDisk} />}
      <table className="account">
        <caption className={onDisk === undefined ? 'visually-hidden' : undefined}>Where the rows went</caption>
        <tbody>
          <tr>
            <th scope="row">{onDisk === undefined ? 'Rows in the file' : onDiskWords.made}</th>
            <td>{formatNumber(rowsInFile, 0)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">Imported</th>
            <td>
              <Count source={id} part={{ kind: 'imported', reason: 'imported', column: null }} count={rowsImported} of="imported" />
            </td>
            <td />
          </tr>
          {setAside.map((part) => (
            <tr key={part.reason}>
              <th scope="row">
                Set aside: {describeSetAside(part.reason)}
                <span className="account-todo">{describeMending(part.reason)}</span>
              </th>
              <td>
                <Count
                  source={id}
                  part={{ kind: 'row', reason: part.reason, column: null }}
                  count={part.rows}
                  of={describeSetAside(part.reason)}
                />
              </td>
              <td>{rowsWords(part.examples, part.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CellsDetail source={id} account={account} />
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
                <td>
                  <Count
                    source={id}
                    part={{ kind: 'issue', reason: issue.reason, column: issue.column }}
                    count={issue.cells}
                    of={describeCellIssue(issue.reason)}
                  />
                </td>
                <td>{rowsWords(issue.examples, issue.cells)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface CountProps {
  readonly source: string;
  readonly part: AccountPart;
  readonly count: number;
  /** What is counted, for whoever hears the link alone. */
  readonly of: string;
}

/** A count that leads to its rows; none leads nowhere. */
function Count({ source, part, count, of }: CountProps) {
  const said = formatNumber(count, 0);
  if (count === 0 || notListed.has(part.reason)) return said;
  const { kind, reason, column } = part;
  return (
    <a href={routeTo('data', 'account', source, kind, reason, ...(column === null ? [] : [column]))}>
      {said}
      <span className="visually-hidden"> {of}: show the rows</span>
    </a>
  );
}

/** Counts of cells that the study keeps nothing of, or that were counted by their column before rows were made. */
const notListed: ReadonlySet<string> = new Set([
  'row.around',
  'column.notUsed',
  'column.private',
  'cell.saidAgain',
  'cell.noMeeting',
  'erased',
]);

/** The table as the file has it, before it was taken apart: whoever counts in a spreadsheet finds these numbers. */
function OnDiskDetail({ source, onDisk }: { readonly source: string; readonly onDisk: NonNullable<Account['onDisk']> }) {
  const { rows, cells, headings, aroundRows, aroundCells, columns } = onDisk;
  return (
    <table className="account">
      <caption>{onDiskWords.title}</caption>
      <tbody>
        <tr>
          <th scope="row">{onDiskWords.rows}</th>
          <td>{formatNumber(rows, 0)}</td>
          <td />
        </tr>
        {(['whole', 'part', 'none'] as const).map((fate) => (
          <tr key={fate} className="account-part">
            <th scope="row">{onDiskWords[fate]}</th>
            <td>
              <Count source={source} part={{ kind: 'disk', reason: fate, column: null }} count={onDisk[fate]} of={onDiskWords[fate]} />
            </td>
            <td />
          </tr>
        ))}
        <tr className="account-part">
          <th scope="row">{onDiskWords.around}</th>
          <td>{formatNumber(aroundRows, 0)}</td>
          <td />
        </tr>
        <tr>
          <th scope="row">{onDiskWords.cells}</th>
          <td>{formatNumber(cells, 0)}</td>
          <td>{onDiskWords.headings(headings)}</td>
        </tr>
        {columns.map((one) => (
          <tr key={one.way} className="account-part">
            <th scope="row">{describeColumnWay(one.way, one.columns)}</th>
            <td>{formatNumber(one.cells, 0)}</td>
            <td />
          </tr>
        ))}
        <tr className="account-part">
          <th scope="row">In {onDiskWords.around}</th>
          <td>{formatNumber(aroundCells, 0)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

/** Cells in the file = imported + replaced + set aside. */
function CellsDetail({ source, account: { cells, onDisk } }: { readonly source: string; readonly account: Account }) {
  if (cells === undefined) return <p className="quiet">{accountWords.cellsUncounted}</p>;
  const lines = [
    { name: onDisk === undefined ? accountWords.cellsInFile : onDiskWords.madeCells, count: cells.inFile, part: null },
    { name: accountWords.cellsImported, count: cells.imported, part: null },
    { name: accountWords.cellsReplaced, count: cells.replaced, part: null },
    ...cells.setAside.map(({ reason, column, cells: count }) => ({
      name: `Set aside: ${column === null ? '' : `${column}, `}${describeReason(reason)}`,
      count,
      part: { kind: column === null ? ('row' as const) : ('cell' as const), reason, column },
    })),
  ];
  return (
    <table className="account">
      <caption>Where the cells went</caption>
      <tbody>
        {lines.map(({ name, count, part }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{part === null ? formatNumber(count, 0) : <Count source={source} part={part} count={count} of={name} />}</td>
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
