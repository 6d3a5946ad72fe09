import { cellAt, type Grid } from './grid.ts';
import type { AroundRow, StructuralReason } from './readTable.ts';
import { titleText } from './titleText.ts';

const mostAround = 1000;

/** Collects the rows that are no data, with their reasons; the first of them as they stand. */
export class RowsAside {
  readonly structural = new Map<StructuralReason, number[]>();
  readonly around: AroundRow[] = [];
  /** Cells with something in them, of the rows set aside. */
  cells = 0;
  readonly #grid: Grid;
  readonly #filled: Int32Array;

  constructor(grid: Grid, filled: Int32Array) {
    this.#grid = grid;
    this.#filled = filled;
  }

  /** Set a row aside; gives its cells as one text. */
  note(reason: StructuralReason, row: number): string {
    this.show(reason, row);
    this.cells += this.#filled[row] ?? 0;
    const number = this.#grid.rowNumbers[row] ?? 0;
    const list = this.structural.get(reason);
    if (list === undefined) this.structural.set(reason, [number]);
    else list.push(number);
    return titleText(this.#cellsOf(row));
  }

  /** Remember a row as it stands, without setting it aside. */
  show(reason: AroundRow['reason'], row: number): void {
    if (this.around.length >= mostAround) return;
    const { rowNumbers, lines } = this.#grid;
    this.around.push({ reason, row: rowNumbers[row] ?? 0, line: lines[row] ?? 0, cells: this.#cellsOf(row) });
  }

  #cellsOf(row: number): readonly string[] {
    return this.#grid.columns.slice(0, this.#grid.widths[row]).map((_, column) => cellAt(this.#grid, row, column));
  }
}
