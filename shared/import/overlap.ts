import type { Source, SourceId } from '#shared/study/model.ts';
import { isKey } from '#shared/tables/rowKeys.ts';
import { type Pairing, pairRows } from './pairRows.ts';
import { cellText, type RowTexts, rowTextsOf } from './rowTexts.ts';
import type { Contradiction, ReplayedSource } from './types.ts';

/** The rows of a file that came before: an earlier source of the study, or an earlier file of the same import. */
export interface EarlierRows {
  readonly source: Source;
  readonly tables: ReplayedSource;
  readonly inThisImport: boolean;
}

/** What a row of the new file is beside the earlier ones. */
export type RowState = 'new' | 'changed' | 'same';

/** A new file beside the earlier ones of its kind: how many of its rows are new, the same or different there, and what it lacks. Counts are rows of files. */
export interface Overlap {
  /** Only earlier files that share a row with the new one. `gone` are their rows that the new file does not have. */
  readonly earlier: readonly { readonly source: Source; readonly inThisImport: boolean; readonly gone: number }[];
  readonly fresh: number;
  readonly same: number;
  readonly changed: number;
  stateOf(fileRow: number): RowState;
  /** Earlier rows that give way where the newer file is believed, by source: those that the new file tells in full. */
  readonly givingWay: ReadonlyMap<SourceId, ReadonlySet<number>>;
  /** Rows of the new file that differ from an earlier row which says more than they do: believed, they would lose what it says. */
  readonly saysLess: ReadonlySet<number>;
  readonly examples: readonly Contradiction[];
}

const examplesKept = 100;
const states: readonly RowState[] = ['new', 'changed', 'same'];

/** Compare what a new file would add with what earlier files hold; null where they have no row in common. */
export function overlapOf(tables: ReplayedSource, earlier: readonly EarlierRows[]): Overlap | null {
  const state = new RowMarks();
  const met = earlier.map(() => new RowMarks());
  const against = new Map<number, { place: number; row: number }[]>();
  const examples: Contradiction[] = [];
  for (const table of tables) {
    const now = rowTextsOf(table, tables);
    const before = earlier
      .map((one) => one.tables.find(({ name }) => name === table.name))
      .map((found, place) => textsOf(found, earlier[place]));
    const found = pairRows(
      now,
      before.filter((one) => one !== null),
    );
    const places = placesOf(before);
    const matched = new Uint8Array(places.source.length);
    for (let row = 0; row < table.rowCount; row++) {
      const fileRow = now.fileRow(row);
      if (fileRow === 0) continue;
      const partner = found.partner[row] ?? -1;
      if (partner !== -1) matched[partner] = 1;
      state.lower(fileRow, partner === -1 ? 1 : found.agrees[row] === 1 ? 3 : 2);
      if (partner === -1 || found.agrees[row] === 1) continue;
      const other = { place: places.source[partner] ?? 0, row: places.row[partner] ?? 0 };
      against.set(fileRow, [...(against.get(fileRow) ?? []), other]);
      const held = before[other.place];
      if (examples.length < examplesKept && held !== null && held !== undefined) {
        examples.push(...differences(now, row, held, partner - (places.start[other.place] ?? 0), fileRow));
      }
    }
    markMet(found, matched, places, met);
  }
  const shared = earlier.map(({ source, inThisImport }, place) => ({
    place,
    source,
    inThisImport,
    isShared: met[place]?.has((mark) => mark !== 1) ?? false,
    gone: met[place]?.count((mark) => mark === 1) ?? 0,
  }));
  if (!shared.some(({ isShared }) => isShared)) return null;
  const saysLess = new Set<number>();
  const givingWay = new Map<SourceId, Set<number>>();
  for (const [fileRow, others] of against) {
    if (others.some(({ place, row }) => met[place]?.at(row) !== 3)) saysLess.add(fileRow);
    else
      for (const { place, row } of others) {
        const id = earlier[place]?.source.id ?? '';
        givingWay.set(id, (givingWay.get(id) ?? new Set()).add(row));
      }
  }
  return {
    earlier: shared.filter(({ isShared }) => isShared).map(({ source, inThisImport, gone }) => ({ source, inThisImport, gone })),
    fresh: state.count((mark) => mark === 1),
    changed: state.count((mark) => mark === 2),
    same: state.count((mark) => mark === 3),
    stateOf: (row) => states[(state.at(row) || 1) - 1] ?? 'new',
    givingWay,
    saysLess,
    examples,
  };
}

function textsOf(table: ReplayedSource[number] | undefined, from: EarlierRows | undefined): RowTexts | null {
  return table === undefined || from === undefined ? null : rowTextsOf(table, from.tables);
}

interface Places {
  /** Which earlier file, and which of its rows, stands at each place; and where each file's rows begin. */
  readonly source: Int32Array;
  readonly row: Int32Array;
  readonly start: readonly number[];
}

function placesOf(before: readonly (RowTexts | null)[]): Places {
  const all = before.reduce((sum, one) => sum + (one?.table.rowCount ?? 0), 0);
  const source = new Int32Array(all);
  const row = new Int32Array(all);
  const start: number[] = [];
  let at = 0;
  before.forEach((one, place) => {
    start.push(at);
    for (let each = 0; each < (one?.table.rowCount ?? 0); each++, at++) {
      source[at] = place;
      row[at] = one?.fileRow(each) ?? 0;
    }
  });
  return { source, row, start };
}

/** Of each earlier file's rows: 1 the new file says nothing of it, 2 of a part, 3 of all of it. */
function markMet(found: Pairing, matched: Uint8Array, places: Places, met: readonly RowMarks[]): void {
  for (let place = 0; place < places.source.length; place++) {
    const row = places.row[place] ?? 0;
    if (row === 0) continue;
    const isMet = matched[found.firstOf[place] ?? 0] === 1;
    const marks = met[places.source[place] ?? 0];
    const held = marks?.at(row) ?? 0;
    marks?.set(row, held === 0 ? (isMet ? 3 : 1) : (held === 3) === isMet ? held : 2);
  }
}

function differences(now: RowTexts, row: number, before: RowTexts, other: number, fileRow: number): Contradiction[] {
  const of = (texts: RowTexts, name: string, at: number): string => {
    const column = texts.table.columns.find((each) => each.name === name);
    return column === undefined ? '' : cellText(column, at);
  };
  const day = ['day', 'start_day', 'received', 'set_day', 'from_day'].map((name) => of(now, name, row)).find((text) => text !== '') ?? '';
  return now.table.columns.flatMap(({ name }) => {
    const [was, is] = [of(before, name, other), of(now, name, row)];
    if (was === is || isKey(now.table.name, name) || name === 'source' || name === 'source_row' || name === now.table.name) return [];
    return [{ row: fileRow, pupil: Number(of(now, 'pupil', row)), day, column: name, before: was, now: is }];
  });
}

/** A small number for each row of a file, 0 where nothing was said of it. */
class RowMarks {
  #marks = new Uint8Array(1024);

  at(row: number): number {
    return this.#marks[row] ?? 0;
  }

  set(row: number, mark: number): void {
    if (row >= this.#marks.length) {
      const wider = new Uint8Array(Math.max(row + 1, this.#marks.length * 2));
      wider.set(this.#marks);
      this.#marks = wider;
    }
    this.#marks[row] = mark;
  }

  /** Keep the lowest mark of several. */
  lower(row: number, mark: number): void {
    const held = this.at(row);
    if (held === 0 || mark < held) this.set(row, mark);
  }

  count(fits: (mark: number) => boolean): number {
    let rows = 0;
    for (const mark of this.#marks) if (mark !== 0 && fits(mark)) rows++;
    return rows;
  }

  has(fits: (mark: number) => boolean): boolean {
    return this.#marks.some((mark) => mark !== 0 && fits(mark));
  }
}
