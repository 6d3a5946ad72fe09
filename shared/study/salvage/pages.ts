import { type Cell, cellsAnywhere, cellsOf, type Layout, numberAt } from './cells.ts';
import type { FoundRecord } from './record.ts';

/** A page of a whole file belongs to one record. In a damaged one stale rows may claim it too, but never many: beyond this it is noise. */
const mostClaims = 16;

/**
 * Every record of ours that stands in a leaf page of a SQLite file, in the order of the file. Relies on no header, schema, interior page or
 * list of free pages: also finds rows of pages that were given up, so what comes out must be proven. Any bytes will do; the time it takes
 * grows with their number alone.
 */
export function recordsIn(file: Uint8Array, isOurs: (cell: Cell) => boolean): readonly FoundRecord[] {
  const layout = layoutOf(file, isOurs);
  const pages = pagesOf(file, layout);
  const claims = new Uint8Array(pages.length + 1);
  const found: FoundRecord[][] = [];
  const read = (cell: Cell): FoundRecord => ({
    rowid: cell.rowid,
    length: cell.length,
    parts: [cell.local, ...overflowParts(pages, layout, cell, claims)],
  });
  const doubtful: number[] = [];
  pages.forEach((page, index) => {
    const cells = cellsOf(page, layout);
    if (cells === null) doubtful.push(index);
    found[index] = (cells ?? []).filter(isOurs).map(read);
  });
  // What is neither a whole leaf nor the rest of a record may be a leaf of which a part is lost: its rows are looked for byte by byte.
  for (const index of doubtful)
    if (claims[index + 1] === 0) found[index] = cellsAnywhere(pages[index] ?? new Uint8Array(), layout, isOurs).map(read);
  return found.flat();
}

const pageSizes = [32768, 4096, 8192, 16384, 65536, 2048, 1024, 512];

/** The layout under which most rows of ours are found. The header is only asked first: it may be what is damaged. */
function layoutOf(file: Uint8Array, isOurs: (cell: Cell) => boolean): Layout {
  const stated = statedLayout(file);
  const layouts = [...(stated === null ? [] : [stated]), ...pageSizes.map((size) => ({ size, usable: size }))];
  let best = layouts[0] ?? { size: 32768, usable: 32768 };
  let most = 0;
  for (const layout of layouts) {
    let rows = 0;
    for (const page of pagesOf(file, layout)) rows += (cellsOf(page, layout) ?? []).filter(isOurs).length;
    if (rows > most) {
      most = rows;
      best = layout;
    }
  }
  return best;
}

function statedLayout(file: Uint8Array): Layout | null {
  const stated = numberAt(file, 16, 2);
  const size = stated === 1 ? 65536 : stated;
  const usable = size - (file[20] ?? 0);
  return pageSizes.includes(size) && usable >= 480 ? { size, usable } : null;
}

/** The pages one after the other; the last may be cut short. */
function pagesOf(file: Uint8Array, { size }: Layout): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(file.byteLength / size) }, (_, index) => file.subarray(index * size, (index + 1) * size));
}

/** The rest of a record, page by page, as far as its chain can be followed. */
function overflowParts(pages: readonly Uint8Array[], { usable }: Layout, cell: Cell, claims: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let left = cell.more;
  let next = cell.overflow;
  while (left > 0) {
    const page = next > 1 ? pages[next - 1] : undefined;
    const claimed = claims[next] ?? 0;
    if (page === undefined || claimed >= mostClaims) break;
    claims[next] = claimed + 1;
    const wanted = Math.min(left, usable - 4);
    const part = page.subarray(4, 4 + wanted);
    parts.push(part);
    if (part.byteLength < wanted) break;
    left -= wanted;
    next = numberAt(page, 0, 4);
  }
  return parts;
}
