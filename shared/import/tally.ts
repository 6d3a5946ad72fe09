import type { Account } from '#shared/study/model.ts';
import type { StructuralReason } from './readTable.ts';

const examplesKept = 5;

/** Counts what became of every row and of every cell that could not be understood. The two sides of the account meet in `accountOf`. */
export class Tally {
  imported = 0;
  readonly #aside = new Map<string, { rows: number; examples: number[] }>();
  readonly #cells = new Map<string, { column: string; reason: string; cells: number; examples: number[] }>();

  setAside(reason: string, row: number): void {
    const held = this.#aside.get(reason);
    if (held === undefined) this.#aside.set(reason, { rows: 1, examples: [row] });
    else {
      held.rows++;
      if (held.examples.length < examplesKept) held.examples.push(row);
    }
  }

  cell(column: string, reason: string, row: number): void {
    const key = `${column}\n${reason}`;
    const held = this.#cells.get(key);
    if (held === undefined) this.#cells.set(key, { column, reason, cells: 1, examples: [row] });
    else {
      held.cells++;
      if (held.examples.length < examplesKept) held.examples.push(row);
    }
  }

  /** The account of a table whose file has `rowsInFile` rows with something in them besides the header. */
  account(rowsInFile: number, structural: ReadonlyMap<StructuralReason, readonly number[]>): Account {
    const around = [...structural].map(([reason, rows]) => ({ reason, rows: rows.length, examples: rows.slice(0, examplesKept) }));
    const within = [...this.#aside].map(([reason, held]) => ({ reason, rows: held.rows, examples: held.examples }));
    return { rowsInFile, rowsImported: this.imported, setAside: [...around, ...within], cellIssues: [...this.#cells.values()] };
  }
}

/** Whether every row of the file is either imported or set aside with a reason. */
export function addsUp(account: Account): boolean {
  return account.rowsInFile === account.rowsImported + setAsideRows(account);
}

export function setAsideRows(account: Account): number {
  return account.setAside.reduce((sum, each) => sum + each.rows, 0);
}
