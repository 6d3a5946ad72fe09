import type { Account, Source, Study } from '#shared/study/model.ts';
import { pupilCodesOf } from '#shared/tables/codeSets/pupilCodes.ts';
import { notUnderstood } from './fields.ts';
import { type RedactedRows, redactedColumn } from './redactedRows.ts';
import { buildSource } from './replaySource.ts';

/** One thing that an account names: rows `row` to `lastRow` of the file (null where they are not known one by one), or cells of a column. */
export interface AccountIssue {
  readonly kind: 'row' | 'cell';
  readonly row: number | null;
  readonly lastRow: number | null;
  readonly column: string | null;
  readonly reason: string;
  /** How many rows or cells this line stands for. */
  readonly count: number;
  /** As the study keeps it: never what names a person. Null where nothing of it is kept. */
  readonly value: string | null;
}

/** The account of one file's table with every issue it counts, each with its place. */
export interface FullAccount {
  readonly fileName: string;
  readonly tableName: string;
  readonly shape: string;
  readonly originalHash: string;
  readonly importedAt: string;
  readonly account: Account;
  readonly issues: readonly AccountIssue[];
}

/** Every issue of a source: those around the table as the account has them, those of data rows by reading the stored grid again. */
export function fullAccount(source: Source, grid: RedactedRows, study: Pick<Study, 'codeChanges'> = {}): FullAccount {
  const { fileName, tableName, recipe, originalHash, importedAt, account } = source;
  const { tally } = buildSource({ ...grid, codes: pupilCodesOf(study, source.importedAt) }, source.number);
  const issues = [...aroundTable(account), ...withinTable(grid, tally), ...unusedColumns(account)];
  return { fileName, tableName, shape: recipe.shape, originalHash, importedAt, account, issues };
}

function aroundTable(account: Account): AccountIssue[] {
  return account.setAside
    .filter(({ reason }) => (reason.startsWith('row.') && reason !== 'row.hidden') || reason === 'erased')
    .flatMap(({ reason, rows, examples, runs }) => {
      const line = (row: number | null, count: number): AccountIssue => {
        const lastRow = row === null ? null : row + count - 1;
        return { kind: 'row', row, lastRow, column: null, reason, count, value: null };
      };
      const known = runs?.map((run) => line(run.from, run.rows)) ?? examples.map((row) => line(row, 1));
      const rest = rows - known.reduce((sum, { count }) => sum + count, 0);
      return rest > 0 ? [...known, line(null, rest)] : known;
    });
}

function withinTable(grid: RedactedRows, tally: ReturnType<typeof buildSource>['tally']): AccountIssue[] {
  const issues: AccountIssue[] = [];
  for (const { row, reason } of tally.rowsSaid())
    issues.push({ kind: 'row', row, lastRow: row, column: null, reason, count: 1, value: null });
  const said = new Set<string>();
  for (const { place, row, column, reason } of tally.cellsSaid()) {
    const key = `${place} ${row} ${reason} ${column ?? ''}`;
    if (said.has(key)) continue;
    said.add(key);
    issues.push({ kind: 'cell', row, lastRow: row, column, reason, count: 1, value: valueAt(grid, place, row, column) });
  }
  return issues;
}

const ofColumns = ['column.notUsed', 'column.private', 'cell.private', 'cell.saidAgain', 'cell.noMeeting'];

function unusedColumns({ cells }: Account): AccountIssue[] {
  return (cells?.setAside ?? [])
    .filter(({ reason }) => ofColumns.includes(reason))
    .map(({ reason, column, cells: count }) => ({ kind: 'cell', row: null, lastRow: null, column, reason, count, value: null }));
}

function valueAt(grid: RedactedRows, place: number, row: number, header: string | null): string | null {
  const at = place === -1 ? grid.rowNumbers.indexOf(row) : place;
  const column = grid.columns.find((one) => one.header === header);
  if (column === undefined || column === redactedColumn(grid, 'pupil')) return null;
  const word = column.words[column.codes[at] ?? 0] ?? '';
  return word === '' || word === notUnderstood ? null : word;
}
