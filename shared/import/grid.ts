/** A column of text with every different cell held once: row i reads `words[codes[i]]`. Word 0 is always the empty cell. */
export interface GridColumn {
  readonly words: readonly string[];
  readonly codes: Int32Array;
}

/** A rectangle of text, cell for cell as the file has it. */
export interface Grid {
  readonly rowCount: number;
  readonly columns: readonly GridColumn[];
  /** How many cells each row came with; rows of a workbook are all as wide as the sheet. */
  readonly widths: Int32Array;
  /** 1-based row in the file, as a spreadsheet numbers it. */
  readonly rowNumbers: Int32Array;
  /** 1-based line of the file that each row begins on: a quoted cell may go over several. The row number in a workbook. */
  readonly lines: Int32Array;
}

export function cellAt(grid: Grid, row: number, column: number): string {
  const held = grid.columns[column];
  return held?.words[held.codes[row] ?? 0] ?? '';
}

/** Collects one column's cells; `set` rows in any order below the final row count. It answers false where the cell had something in it. */
export class ColumnBuilder {
  readonly #index = new Map<string, number>([['', 0]]);
  readonly words: string[] = [''];
  #codes = new Int32Array(64);

  set(row: number, text: string): boolean {
    let code = this.#index.get(text);
    if (code === undefined) {
      code = this.words.length;
      this.words.push(text);
      this.#index.set(text, code);
    }
    if (row >= this.#codes.length) {
      const wider = new Int32Array(Math.max(row + 1, this.#codes.length * 2));
      wider.set(this.#codes);
      this.#codes = wider;
    }
    const isFree = this.#codes[row] === 0;
    this.#codes[row] = code;
    return isFree;
  }

  finish(rowCount: number): GridColumn {
    const codes = new Int32Array(rowCount);
    codes.set(this.#codes.subarray(0, Math.min(rowCount, this.#codes.length)));
    return { words: this.words, codes };
  }
}

/** How often each word of a column stands in it. */
export function wordCounts(column: GridColumn): Int32Array {
  const counts = new Int32Array(column.words.length);
  const { codes } = column;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
