import type { Dialect } from './dialect.ts';
import type { GridColumn } from './grid.ts';
import type { OnDisk } from './onDisk.ts';
import type { WidthDrift } from './wholeFile.ts';

/** Why a row that is no data row is one: said by words/accounts.ts. */
export type StructuralReason =
  | 'row.title'
  | 'row.header'
  | 'row.total'
  | 'row.footer'
  | 'row.repeatedHeader'
  | 'row.width'
  | 'row.quote'
  | 'row.delimiter';

/** Cells with something in them, the header's apart: in all rows of the file, and in those that are no data. */
export interface CellCount {
  readonly inFile: number;
  readonly aside: number;
  /** Rows with something in them, the header's apart. */
  readonly rows: number;
}

/** A total that the file itself gives, and what its rows come to. */
export interface TotalCheck {
  readonly line: number;
  readonly row: number;
  readonly column: string;
  readonly said: string;
  readonly sum: number;
}

/** A column that the workbook hides, or a cell whose formula nobody has computed. */
export interface SheetNote {
  readonly code: 'column.hidden' | 'formula.noValue';
  readonly line: number | null;
  readonly column: string;
}

/** A row of the file that is no data row, with its cells. */
export interface AroundRow {
  readonly reason: StructuralReason | 'header';
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells that taking a table apart left behind: their column has no use in what it became, or says again what is kept once. */
export interface LeftBehind {
  readonly reason: 'column.notUsed' | 'cell.saidAgain' | 'cell.noMeeting';
  readonly column: string;
  readonly cells: number;
}

/** A table found in a file: its header, its data rows, and every other row with something in it, by reason. */
export interface ReadTable {
  /** `path` or `path#sheet`. */
  readonly id: string;
  readonly path: string;
  /** Sheet name; empty for a text file. */
  readonly name: string;
  readonly header: readonly string[];
  /** False where only its place tells the header from the rows below it. */
  readonly isHeaderSure: boolean;
  /** 0-based place in the file of each column. */
  readonly places: readonly number[];
  readonly columns: readonly GridColumn[];
  /** Places in the file of columns that are no longer one each: their cells stand in columns made of them. */
  readonly madeOf?: readonly number[];
  /** Cells of the file that stand in none of the tables that were made of it, by column. */
  readonly leftBehind?: readonly LeftBehind[];
  /** The table as the file has it, where this one was made of it otherwise. */
  readonly onDisk?: OnDisk;
  /** By data row: what stands behind the last column of a row that is too wide, where such rows are kept. */
  readonly beyond: ReadonlyMap<number, readonly string[]>;
  readonly rowCount: number;
  /** Of the data rows: 1-based row in the file. */
  readonly rowNumbers: Int32Array;
  /** Rows that are not data, header row excepted; each with its 1-based row in the file. */
  readonly structural: ReadonlyMap<StructuralReason, readonly number[]>;
  /** The lines above the header, cells joined by a space. */
  readonly titles: readonly string[];
  /** The header's own row, and the first rows that are no data, as they stand. */
  readonly around: readonly AroundRow[];
  readonly cells: CellCount;
  /** The file's own totals that its rows do not come to; found before a table is unfolded. */
  /** Whether every row and every cell of the file is in the table or around it, counted before the table was unfolded. */
  readonly isWholeFile?: boolean;
  readonly wrongTotals?: readonly TotalCheck[];
  /** 1-based line of the file that each data row begins on; the row in a workbook. */
  readonly lines: Int32Array;
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  /** How the bytes were read: `utf-8`, `windows-1252`, ... ; `xlsx` or `ods` for a workbook. */
  readonly encoding: string;
  /** False where some letters could be read another way as well. */
  readonly isEncodingSure: boolean;
  /** Of a text file: how its cells are parted. */
  readonly dialect: Dialect | null;
  /** Of a text file: where its rows become wider or narrower for good. */
  readonly drift: WidthDrift | null;
  /** Of a text file: lines with quotation marks within quoted cells that nothing escapes. */
  readonly unescapedLines: readonly number[];
  /** Of a workbook: what its program shows otherwise than it stands here. */
  readonly notes?: readonly SheetNote[];
}
