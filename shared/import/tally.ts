import type { Account } from '#shared/study/model.ts';
import { GrowingInts } from './growingInts.ts';
import type { StructuralReason } from './readTable.ts';

const examplesKept = 5;
/** Rows around a table are kept as runs, and at most so many: a file of which every second row is broken has no need of more. */
const mostRuns = 1000;

/** What was said of one row (column null) or of one cell. `place` is the row's place in the table, -1 where only its number is known. */
export interface Said {
  readonly place: number;
  /** 1-based row in the file. */
  readonly row: number;
  readonly column: string | null;
  readonly reason: string;
}

/** Counts what became of every row and of every cell that could not be understood. The two sides of the account meet in `addsUp`. */
export class Tally {
  imported = 0;
  readonly #aside = new Map<string, { rows: number; examples: number[] }>();
  readonly #cells = new Map<string, { column: string; reason: string; cells: number; examples: number[] }>();
  readonly #rowsSaid = new GrowingInts();
  readonly #cellsSaid = new GrowingInts();

  setAside(reason: string, row: number, place = -1): void {
    const held = this.#aside.get(reason);
    if (held === undefined) this.#aside.set(reason, { rows: 1, examples: [row] });
    else {
      held.rows++;
      if (held.examples.length < examplesKept) held.examples.push(row);
    }
    this.#rowsSaid.push(place, row, placeOf(this.#aside, reason));
  }

  cell(column: string, reason: string, row: number, place = -1): void {
    const key = `${column}\n${reason}`;
    const held = this.#cells.get(key);
    if (held === undefined) this.#cells.set(key, { column, reason, cells: 1, examples: [row] });
    else {
      held.cells++;
      if (held.examples.length < examplesKept) held.examples.push(row);
    }
    this.#cellsSaid.push(place, row, placeOf(this.#cells, key));
  }

  /** Every row that was set aside, in the order in which it was. */
  *rowsSaid(): Generator<Said> {
    const reasons = [...this.#aside.keys()];
    for (let at = 0; at < this.#rowsSaid.length; at += 3) {
      const reason = reasons[this.#rowsSaid.at(at + 2)] ?? '';
      yield { place: this.#rowsSaid.at(at), row: this.#rowsSaid.at(at + 1), column: null, reason };
    }
  }

  /** Everything said of cells; a cell that was asked for twice is there twice. */
  *cellsSaid(): Generator<Said> {
    const kinds = [...this.#cells.values()];
    for (let at = 0; at < this.#cellsSaid.length; at += 3) {
      const kind = kinds[this.#cellsSaid.at(at + 2)];
      if (kind === undefined) continue;
      yield { place: this.#cellsSaid.at(at), row: this.#cellsSaid.at(at + 1), column: kind.column, reason: kind.reason };
    }
  }

  /** The account of a table whose file has `rowsInFile` rows with something in them besides the header. */
  account(rowsInFile: number, structural: ReadonlyMap<StructuralReason, readonly number[]>): Account {
    const around = [...structural].map(([reason, rows]) => ({
      reason,
      rows: rows.length,
      examples: rows.slice(0, examplesKept),
      runs: runsOf(rows).slice(0, mostRuns),
    }));
    const within = [...this.#aside].map(([reason, held]) => ({ reason, rows: held.rows, examples: held.examples }));
    return { rowsInFile, rowsImported: this.imported, setAside: [...around, ...within], cellIssues: [...this.#cells.values()] };
  }
}

/** Whether every row of the file is either imported or set aside with a reason; and every cell, where they were counted. */
export function addsUp(account: Account): boolean {
  return account.rowsInFile === account.rowsImported + setAsideRows(account) && cellsAddUp(account) && diskAddsUp(account);
}

export function setAsideRows(account: Account): number {
  return account.setAside.reduce((sum, each) => sum + each.rows, 0);
}

function cellsAddUp({ cells }: Account): boolean {
  if (cells === undefined) return true;
  return cells.inFile === cells.imported + cells.replaced + cells.setAside.reduce((sum, each) => sum + each.cells, 0);
}

/** Of a table taken apart: the file's own rows and cells, each in one place. */
function diskAddsUp({ onDisk }: Account): boolean {
  if (onDisk === undefined) return true;
  const { rows, cells, aroundRows, aroundCells, columns, whole, part, none } = onDisk;
  return rows === aroundRows + whole + part + none && none >= 0 && cells === aroundCells + columns.reduce((sum, one) => sum + one.cells, 0);
}

function placeOf(map: Map<string, unknown>, key: string): number {
  let place = 0;
  for (const held of map.keys()) {
    if (held === key) return place;
    place++;
  }
  return -1;
}

/** Rising numbers as runs. */
function runsOf(numbers: readonly number[]): { readonly from: number; readonly rows: number }[] {
  const runs: { from: number; rows: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.rows === number) last.rows++;
    else runs.push({ from: number, rows: 1 });
  }
  return runs;
}
