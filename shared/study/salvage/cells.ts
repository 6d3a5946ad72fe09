import { type Column, Cursor, readColumns } from './record.ts';

/** How a file is cut into pages: their size, and what of it SQLite uses. */
export interface Layout {
  readonly size: number;
  readonly usable: number;
}

/** One cell of a leaf page: what of its record lies in the page itself, and where the rest goes on. */
export interface Cell {
  readonly rowid: number | null;
  readonly length: number;
  readonly columns: readonly Column[];
  readonly local: Uint8Array;
  /** How many bytes more the record has, and the page where they begin. */
  readonly more: number;
  readonly overflow: number;
}

type LeafKind = 'table' | 'index';

const headerBytes = 8;

/** The cells that a leaf page points at. Null for any other page, and for a leaf of which any part makes no sense. */
export function cellsOf(page: Uint8Array, layout: Layout): readonly Cell[] | null {
  const kind = page[0] === 0x0d ? 'table' : page[0] === 0x0a ? 'index' : null;
  if (kind === null) return null;
  const end = headerBytes + 2 * numberAt(page, 3, 2);
  if (end > layout.usable) return null;
  const cursor = new Cursor(page);
  const cells: Cell[] = [];
  for (let pointer = headerBytes; pointer < end; pointer += 2) {
    const place = numberAt(page, pointer, 2);
    const cell = place < end ? null : cellAt(cursor, place, kind, layout);
    if (cell === null) return null;
    cells.push(cell);
  }
  return cells;
}

/** Every place in a page whose bytes read as a whole row of ours: for a page that no longer says where its cells are. */
export function cellsAnywhere(page: Uint8Array, layout: Layout, isOurs: (cell: Cell) => boolean): readonly Cell[] {
  const cursor = new Cursor(page);
  const cells: Cell[] = [];
  for (let place = 0; place < page.byteLength; place += 1) {
    for (const kind of ['table', 'index'] as const) {
      const cell = cellAt(cursor, place, kind, layout);
      if (cell !== null && isOurs(cell)) cells.push(cell);
    }
  }
  return cells;
}

/** How much of a record stays in its page: sqlite.org/fileformat.html, 1.6, "B-tree Cell Format". */
function localLength(length: number, kind: LeafKind, usable: number): number {
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

function cellAt(cursor: Cursor, place: number, kind: LeafKind, { usable }: Layout): Cell | null {
  const page = cursor.bytes;
  cursor.at = place;
  const length = cursor.number();
  if (length < 2) return null;
  const rowid = kind === 'table' ? cursor.number() : null;
  if (rowid === -1) return null;
  const start = cursor.at;
  const here = localLength(length, kind, usable);
  const more = length - here;
  const end = start + here;
  if (end + (more > 0 ? 4 : 0) > Math.min(usable, page.byteLength)) return null;
  const columns = readColumns(cursor, length);
  if (columns === null || cursor.at > end) return null;
  return { rowid, length, columns, local: page.subarray(start, end), more, overflow: more > 0 ? numberAt(page, end, 4) : 0 };
}

/** A big-endian number; bytes past the end count as 0. */
export function numberAt(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let index = 0; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
