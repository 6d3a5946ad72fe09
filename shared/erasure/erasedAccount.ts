import type { Tally } from '#shared/import/tally.ts';
import type { Account } from '#shared/study/model.ts';

/** Why rows of an account are set aside that somebody had erased. */
export const erasedReason = 'erased';

/** Rows that went, by their numbers in the file, with the tallies of the table before and after. */
export interface ErasedRows {
  readonly rows: ReadonlySet<number>;
  readonly before: Tally;
  readonly after: Tally;
}

/**
 * The account without those rows: it keeps the count of rows in the file, and counts them as set aside because they were erased, with
 * no row numbers. Whatever else was said of them is taken back; so are the file's totals, from which their values could be worked out.
 */
export function eraseAccount(account: Account, { before, after, rows }: ErasedRows): Account {
  if (rows.size === 0) return account;
  const [asideBefore, asideAfter] = [asideOf(before), asideOf(after)];
  const others = account.setAside
    .filter(({ reason }) => reason !== erasedReason)
    .map(({ reason, rows: held, examples, ...runs }) => ({
      ...runs,
      reason,
      rows: held - (asideBefore.get(reason) ?? 0) + (asideAfter.get(reason) ?? 0),
      examples: examples.filter((row) => !rows.has(row)),
    }));
  const already = account.setAside.find(({ reason }) => reason === erasedReason)?.rows ?? 0;
  const notImported = others.reduce((sum, one) => sum + one.rows, already + rows.size);
  const [cellsBefore, cellsAfter] = [cellsOf(before), cellsOf(after)];
  // Nobody can count the cells of rows that are gone, and from the file's totals their values could be worked out: both go with them.
  const { cells: _cells, totals: _totals, onDisk: _onDisk, ...counted } = account;
  return {
    ...counted,
    rowsImported: account.rowsInFile - notImported,
    setAside: [...others.filter((one) => one.rows > 0), { reason: erasedReason, rows: already + rows.size, examples: [] }],
    cellIssues: account.cellIssues
      .map((issue) => ({
        ...issue,
        cells: issue.cells - (cellsBefore.get(cellKey(issue)) ?? 0) + (cellsAfter.get(cellKey(issue)) ?? 0),
        examples: issue.examples.filter((row) => !rows.has(row)),
      }))
      .filter(({ cells }) => cells > 0),
  };
}

function asideOf(tally: Tally): ReadonlyMap<string, number> {
  return new Map(tally.account(0, new Map()).setAside.map(({ reason, rows }) => [reason, rows]));
}

function cellsOf(tally: Tally): ReadonlyMap<string, number> {
  return new Map(tally.account(0, new Map()).cellIssues.map((issue) => [cellKey(issue), issue.cells]));
}

function cellKey({ column, reason }: { readonly column: string; readonly reason: string }): string {
  return `${column}\n${reason}`;
}
