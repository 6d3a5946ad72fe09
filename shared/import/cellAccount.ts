import type { Account } from '#shared/study/model.ts';
import { fieldKind, notUnderstood } from './fields.ts';
import { wordCounts } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import { fieldOf } from './redact.ts';
import type { RedactedRows } from './redactedRows.ts';
import { identityFields } from './shapes/shape.ts';
import type { Said, Tally } from './tally.ts';

type CellAccount = NonNullable<Account['cells']>;

/** Said of a cell whose value is used all the same. */
function isRemark(reason: string): boolean {
  return /differs?$/i.test(reason) || reason === 'quote.severalTimes' || reason === 'value.suspensionKind';
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
    if (cells === 0) return;
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
    const filled = Uint8Array.from(column.words, (word) => (word.trim() === '' ? 0 : 1));
    wordCounts(column).forEach((count, code) => {
      inFile += count * (filled[code] ?? 0);
    });
    const way = wayOf(rows, header);
    const kept = way === 'kept' ? rows.columns.find((one) => one.header === header) : undefined;
    const left = kept?.words.map((word) => word === '' || word === notUnderstood) ?? [];
    const issue = issues.get(place);
    let [ownImported, ownReplaced, ownUnused, ownPrivate] = [0, 0, 0, 0];
    for (let row = 0; row < rows.rowCount; row++) {
      if (filled[column.codes[row] ?? 0] !== 1) continue;
      const rowReason = gone?.places[row] ?? 0;
      const cellReason = issue?.places[row] ?? 0;
      if (rowReason > 0) add(gone?.reasons[rowReason - 1] ?? '', null, 1);
      else if (way === 'unused') ownUnused++;
      else if (cellReason > 0) add(issue?.reasons[cellReason - 1] ?? '', header, 1);
      else if (way === 'replaced') ownReplaced++;
      else if (left[kept?.codes[row] ?? 0] === true) ownPrivate++;
      else ownImported++;
    }
    imported += ownImported;
    replaced += ownReplaced;
    add(personal.some((one) => one.header === header) ? 'column.private' : 'column.notUsed', header, ownUnused);
    add('cell.private', header, ownPrivate);
  });
  if (table.cells.aside > 0) add('row.around', null, table.cells.aside);
  return { inFile, imported, replaced, setAside: [...counted.values()] };
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
