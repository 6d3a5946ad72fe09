import { numberAt } from './cells.ts';

const magic = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

interface Header {
  /** How many pages follow; null = as many as fit. */
  readonly records: number | null;
  readonly nonce: number;
  /** Pages of the file before the change began. */
  readonly pages: number;
  readonly sector: number;
  readonly page: number;
}

/**
 * The bytes of a database file as they were before the change that its rollback journal is of: a computer that stopped while a change was
 * being written leaves both behind, and SQLite takes the change back when it opens them. Of a file that SQLite cannot open nobody does.
 * The file itself where the journal is not one, or says nothing (https://www.sqlite.org/fileformat.html, section 3). Only whole pages count:
 * the first that does not fit its checksum ends it, because what it kept was not yet written over.
 */
export function rolledBack(file: Uint8Array, journal: Uint8Array): Uint8Array {
  const first = headerAt(journal, 0);
  if (first === null) return file;
  const { pages, page: size } = first;
  const before = new Uint8Array(pages * size);
  before.set(file.subarray(0, before.length));
  let at = 0;
  for (let header: Header | null = first; header !== null; header = headerAt(journal, at)) {
    const { records, nonce, sector } = header;
    at += sector;
    for (let record = 0; records === null || record < records; record += 1) {
      const number = numberAt(journal, at, 4);
      const page = journal.subarray(at + 4, at + 4 + size);
      if (page.length < size || number === 0 || numberAt(journal, at + 4 + size, 4) !== checksum(nonce, page)) return before;
      if (number <= pages) before.set(page, (number - 1) * size);
      at += size + 8;
    }
    at = Math.ceil(at / sector) * sector;
  }
  return before;
}

function headerAt(journal: Uint8Array, at: number): Header | null {
  if (journal.length < at + 28 || magic.some((byte, place) => journal[at + place] !== byte)) return null;
  const [count = 0, nonce = 0, pages = 0, sector = 0, page = 0] = [8, 12, 16, 20, 24].map((place) => numberAt(journal, at + place, 4));
  const isSize = (size: number) => size >= 32 && size <= 65_536 && (size & (size - 1)) === 0;
  if (!isSize(sector) || !isSize(page) || page < 512 || pages === 0 || pages * page > 2 ** 31) return null;
  return { records: count === 0xffffffff ? null : count, nonce, pages, sector, page };
}

/** The nonce and every 200th byte from the end. */
function checksum(nonce: number, page: Uint8Array): number {
  let sum = nonce;
  for (let place = page.length - 200; place > 0; place -= 200) sum = (sum + (page[place] ?? 0)) >>> 0;
  return sum;
}
