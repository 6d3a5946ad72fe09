import type { Account } from '#shared/study/model.ts';
import { fieldKind, notUnderstood } from './fields.ts';
import { type GridColumn, wordCounts } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import { fieldOf } from './redact.ts';
import type { RedactedRows } from './redactedRows.ts';
import { identityFields } from './shapes/shape.ts';
import type { Said, Tally } from './tally.ts';

type CellAccount = NonNullable<Account['cells']>;

/** Said of a cell whose value is used all the same. */
export function isRemark(reason: string): boolean {
  return (
    /differs?$/i.test(reason) || reason === 'quote.severalTimes' || reason === 'value.suspensionKind' || reason === 'value.termUndated'
  );
}

/**
 * Where every cell with something in it went. One side is counted column by column from what was read, the other row by row from what was
 * done with it. Replaced: served to find the pupil, or became a number of the study. Set aside: went with its row, stands in a column that is
 * not used, could not be understood, or was left at the door because it may tell of somebody.
 */
export function accountForCells(
  table: ReadTable,
  rows: RedactedRows,
  tally: Tally,
  personal: readonly { readonly header: string }[] = [],
): CellAccount {
  const counted = new Map<string, { reason: string; column: string | null; cells: number }>();
  const add = (reason: string, column: string | null, cells: number): void => {
    if (cells <= 0) return;
    const key = `${reason}\n${column ?? ''}`;
    const held = counted.get(key);
    if (held === undefined) counted.set(key, { reason, column, cells });
    else held.cells += cells;
  };
  const gone = asideBy(rows, tally);
  const issues = issuesBy(table, rows, tally);
  let inFile = table.cells.aside;
  let imported = 0;
  let replaced = 0;
  table.columns.forEach((column, place) => {
    const header = table.header[place] ?? '';
    const way = wayOf(rows, header);
    const issue = way === 'unused' ? undefined : issues.get(place);
    const asides = gone === null && issue === undefined ? null : countAsides(column, gone, issue);
    for (const [reason, cells] of asides?.rows.entries() ?? []) add(gone?.reasons[reason] ?? '', null, cells);
    for (const [reason, cells] of asides?.cells.entries() ?? []) add(issue?.reasons[reason] ?? '', header, cells);
    const inColumn = filledCells(column, isFilled);
    const stays = inColumn - (asides?.all ?? 0);
    inFile += inColumn;
    if (way === 'unused') add(personal.some((one) => one.header === header) ? 'column.private' : 'column.notUsed', header, stays);
    else if (way === 'replaced') replaced += stays;
    else {
      // A column that should be in the grid and is not, or holds more than the file did, is counted nowhere: then the account does not add up.
      const kept = rows.columns.find((one) => one.header === header);
      if (kept === undefined) return;
      const inGrid = filledCells(kept, isKept, asides === null ? null : [gone, issue]);
      imported += inGrid;
      add('cell.private', header, stays - inGrid);
    }
  });
  for (const { reason, column, cells } of table.leftBehind ?? []) {
    inFile += cells;
    add(reason, column, cells);
  }
  if (table.cells.aside > 0) add('row.around', null, table.cells.aside);
  return { inFile, imported, replaced, setAside: [...counted.values()] };
}

const isFilled = (word: string): boolean => word.trim() !== '';
const isKept = (word: string): boolean => word.trim() !== '' && word !== notUnderstood;

/** Cells of a column whose word counts, those apart of rows of which something is said. */
function filledCells(
  column: GridColumn,
  counts: (word: string) => boolean,
  said: readonly (Reasons | null | undefined)[] | null = null,
): number {
  const isCounted = Uint8Array.from(column.words, (word) => (counts(word) ? 1 : 0));
  let cells = 0;
  if (said === null) {
    const times = wordCounts(column);
    for (let code = 0; code < times.length; code++) cells += (times[code] ?? 0) * (isCounted[code] ?? 0);
    return cells;
  }
  for (let row = 0; row < column.codes.length; row++) {
    if (isCounted[column.codes[row] ?? 0] === 1 && said.every((one) => (one?.places[row] ?? 0) === 0)) cells++;
  }
  return cells;
}

/** Cells that went with their row, by its reason, and cells of which something is said themselves. */
function countAsides(column: GridColumn, gone: Reasons | null, issue: Reasons | undefined) {
  const isCounted = Uint8Array.from(column.words, (word) => (isFilled(word) ? 1 : 0));
  const rows = new Float64Array(gone?.reasons.length ?? 0);
  const cells = new Float64Array(issue?.reasons.length ?? 0);
  let all = 0;
  for (let row = 0; row < column.codes.length; row++) {
    if (isCounted[column.codes[row] ?? 0] !== 1) continue;
    const rowReason = gone?.places[row] ?? 0;
    const cellReason = issue?.places[row] ?? 0;
    if (rowReason > 0) rows[rowReason - 1] = (rows[rowReason - 1] ?? 0) + 1;
    else if (cellReason > 0) cells[cellReason - 1] = (cells[cellReason - 1] ?? 0) + 1;
    else continue;
    all++;
  }
  return { rows, cells, all };
}

function wayOf({ recipe }: RedactedRows, header: string): 'kept' | 'replaced' | 'unused' {
  const field = fieldOf(recipe, header);
  if (field === null) return 'unused';
  const { privacy } = fieldKind(field);
  if (privacy === 'dropped') return 'unused';
  return privacy === 'keyed' || (identityFields.includes(field) && recipe.shape !== 'pupils') ? 'replaced' : 'kept';
}

/** By place 1 + the reason's number, 0 where nothing was said. */
interface Reasons {
  readonly places: Uint8Array;
  readonly reasons: string[];
}

function asideBy(rows: RedactedRows, tally: Tally): Reasons | null {
  let held: Reasons | null = null;
  for (const said of tally.rowsSaid()) {
    held ??= { places: new Uint8Array(rows.rowCount), reasons: [] };
    mark(held, rows, said);
  }
  return held;
}

function issuesBy(table: ReadTable, rows: RedactedRows, tally: Tally): ReadonlyMap<number, Reasons> {
  const byColumn = new Map<number, Reasons>();
  for (const said of tally.cellsSaid()) {
    const column = isRemark(said.reason) ? -1 : table.header.indexOf(said.column ?? '');
    if (column === -1) continue;
    const held = byColumn.get(column) ?? { places: new Uint8Array(rows.rowCount), reasons: [] };
    byColumn.set(column, held);
    mark(held, rows, said);
  }
  return byColumn;
}

function mark({ places, reasons }: Reasons, { rowNumbers }: RedactedRows, { place, row, reason }: Said): void {
  const at = place === -1 ? rowNumbers.indexOf(row) : place;
  if (at === -1) return;
  if (!reasons.includes(reason)) reasons.push(reason);
  places[at] = reasons.indexOf(reason) + 1;
}
