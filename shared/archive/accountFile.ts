import { joinBytes } from '#shared/import/encoding.ts';
import type { AccountIssue, FullAccount } from '#shared/import/fullAccount.ts';
import { describeColumnWay, describeReason, describeSetAside, onDiskWords } from '#shared/words/accounts.ts';
import { describeMending } from '#shared/words/mending.ts';
import { csvPieces } from './csv.ts';

export type AccountFormat = 'csv' | 'json';

const headings = [
  'file',
  'sheet',
  'what',
  'first row',
  'last row',
  'column',
  'reason',
  'in words',
  'count',
  'value kept',
  'how to mend it',
];

/** The accounts as a file of their own: what came in, what became of it, and every issue with its place, its reason and what to do. */
export function accountFile(accounts: readonly FullAccount[], format: AccountFormat): Uint8Array {
  return format === 'csv' ? joinBytes([...csvPieces(headings, csvRows(accounts))]) : new TextEncoder().encode(`${jsonText(accounts)}\n`);
}

function* csvRows(accounts: readonly FullAccount[]): Generator<(string | number | null)[]> {
  for (const { fileName, tableName, account, issues } of accounts) {
    const who = [fileName, tableName === fileName ? '' : tableName];
    const sum = (what: string, count: number) => [...who, what, null, null, null, '', '', count, null, ''];
    const { onDisk } = account;
    if (onDisk !== undefined) {
      yield sum('rows of the table as it stands, headings apart', onDisk.rows);
      for (const fate of ['whole', 'part', 'none'] as const) yield sum(`rows ${onDiskWords[fate]}`, onDisk[fate]);
      yield sum(`rows: ${onDiskWords.around}`, onDisk.aroundRows);
      yield sum('cells of the table as it stands, headings apart', onDisk.cells);
      for (const { way, columns, cells } of onDisk.columns) yield sum(`cells ${describeColumnWay(way, columns).toLowerCase()}`, cells);
      yield sum(`cells in ${onDiskWords.around}`, onDisk.aroundCells);
    }
    yield sum(onDisk === undefined ? 'rows in the file' : 'rows made of it', account.rowsInFile);
    yield sum('rows imported', account.rowsImported);
    for (const { reason, rows } of account.setAside)
      yield [...who, 'rows set aside', null, null, null, reason, describeSetAside(reason), rows, null, describeMending(reason)];
    if (account.cells !== undefined) {
      yield sum(onDisk === undefined ? 'cells in the file' : 'cells of the rows made', account.cells.inFile);
      yield sum('cells imported', account.cells.imported);
      yield sum('cells replaced by a number of the study', account.cells.replaced);
      for (const { reason, column, cells } of account.cells.setAside)
        yield [...who, 'cells set aside', null, null, column, reason, describeReason(reason), cells, null, describeMending(reason)];
    }
    for (const issue of issues) yield [...who, ...issueRow(issue)];
  }
}

function issueRow({ kind, row, lastRow, column, reason, count, value }: AccountIssue): (string | number | null)[] {
  return [kind === 'row' ? 'row' : 'cell', row, lastRow, column, reason, describeReason(reason), count, value, describeMending(reason)];
}

function jsonText(accounts: readonly FullAccount[]): string {
  const files = accounts.map(({ issues, ...file }) => ({
    ...file,
    issues: issues.map((issue) => ({ ...issue, message: describeReason(issue.reason), todo: describeMending(issue.reason) })),
  }));
  return JSON.stringify({ format: 'strand-account', version: 1, files }, null, 2);
}
