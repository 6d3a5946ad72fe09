import type { Account } from '#shared/study/model.ts';
import { filledIn } from './filledCells.ts';
import type { ReadTable } from './readTable.ts';
import type { Tally } from './tally.ts';

/**
 * What became of a column of the file in one of the tables that were made of it: its cells became rows or values of their own, stand beside every
 * row made, belong to another of the tables, or are used by none.
 */
export type ColumnWay = 'parted' | 'kept' | 'elsewhere' | 'left';

/** A table as the file has it, headings apart, and what one of the tables made of it took. */
export interface OnDisk {
  readonly rows: number;
  /** Cells with something in them. */
  readonly cells: number;
  /** Cells of the headings. */
  readonly headings: number;
  readonly aroundRows: number;
  readonly aroundCells: number;
  readonly columns: readonly { readonly way: ColumnWay; readonly columns: number; readonly cells: number }[];
}

const ways: readonly ColumnWay[] = ['parted', 'kept', 'elsewhere', 'left'];

/** The tables made of one, each with the file's own table beside it; those that are as the file has them stay as they are. */
export function withOnDisk(table: ReadTable, made: readonly ReadTable[]): readonly ReadTable[] {
  const isAsItStands = (each: ReadTable): boolean =>
    made.length === 1 && each.rowCount === table.rowCount && each.places.length === table.places.length && !each.places.includes(-1);
  const taken = new Set(made.flatMap(({ places, madeOf }) => [...places, ...(madeOf ?? [])]));
  return made.map((each) => (isAsItStands(each) ? each : { ...each, onDisk: onDiskOf(table, each, taken) }));
}

function onDiskOf(table: ReadTable, made: ReadTable, taken: ReadonlySet<number>): OnDisk {
  const parted = new Set(made.madeOf);
  const kept = new Set(made.places);
  const wayOf = (place: number): ColumnWay =>
    parted.has(place) ? 'parted' : kept.has(place) ? 'kept' : taken.has(place) ? 'elsewhere' : 'left';
  const columns = table.columns.map((column, at) => ({ way: wayOf(table.places[at] ?? -1), cells: filledIn(column) }));
  const around = [...table.structural.values()].reduce((sum, rows) => sum + rows.length, 0);
  return {
    rows: table.cells.rows,
    cells: table.cells.inFile,
    headings: table.around
      .filter(({ reason }) => reason === 'header')
      .flatMap(({ cells }) => cells)
      .filter((text) => text.trim() !== '').length,
    aroundRows: around,
    aroundCells: table.cells.aside,
    columns: ways.flatMap((way) => {
      const own = columns.filter((column) => column.way === way);
      return own.length === 0 ? [] : [{ way, columns: own.length, cells: own.reduce((sum, { cells }) => sum + cells, 0) }];
    }),
  };
}

/** Rows of the file by what became of the rows made of each: all imported, some, none. */
export interface RowsBecame {
  readonly whole: number;
  readonly part: number;
  readonly none: number;
}

/** The account's part about the file as it is on disk; nothing for a table that is as the file has it. */
export function onDiskAccount({ onDisk, rowNumbers }: ReadTable, tally: Tally): Pick<Account, 'onDisk'> {
  if (onDisk === undefined) return {};
  const fates = rowFates(rowNumbers, tally);
  const count = (fate: RowFate): number => [...fates.values()].filter((one) => one === fate).length;
  const [whole, part] = [count('whole'), count('part')];
  return { onDisk: { ...onDisk, columns: [...onDisk.columns], whole, part, none: onDisk.rows - onDisk.aroundRows - whole - part } };
}

export type RowFate = keyof RowsBecame;

/** By row of the file. Rows of which no row was made are not among them. */
export function rowFates(rowNumbers: Int32Array, tally: Tally): ReadonlyMap<number, RowFate> {
  const [made, aside] = [new Map<number, number>(), new Map<number, number>()];
  for (const row of rowNumbers) made.set(row, (made.get(row) ?? 0) + 1);
  for (const { row, reason } of tally.rowsSaid()) {
    // A row made of an empty cell is nothing that the file has.
    if (reason.endsWith('.blank')) made.set(row, (made.get(row) ?? 0) - 1);
    else aside.set(row, (aside.get(row) ?? 0) + 1);
  }
  return new Map(
    [...made].map(([row, all]): [number, RowFate] => {
      const gone = aside.get(row) ?? 0;
      return [row, gone >= all ? 'none' : gone === 0 ? 'whole' : 'part'];
    }),
  );
}
