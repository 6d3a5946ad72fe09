import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { migrations } from '#shared/study/migrations/migrations.ts';
import { valuesOf } from '#shared/study/salvage/record.ts';
import { foundRows } from '#shared/study/salvage/rows.ts';
import { desk } from '#test/support/desk.ts';
import { rounds } from '#test/support/rounds.ts';

const place = desk();
afterAll(() => place.clear());

const hash = 'ab'.repeat(32);
let files = 0;

/** The bytes of a database of our tables with these lines, at that page size. */
async function fileOf(
  pageSize: number,
  lines: readonly { readonly at: number; readonly payload: string }[],
  blob: Uint8Array,
): Promise<Uint8Array> {
  files += 1;
  const path = join(place.folder, `${files}.db`);
  const sqlite = openNodeSqlite(path);
  await sqlite.exec(`PRAGMA page_size = ${pageSize}`);
  for (const sql of migrations.flatMap(({ statements }) => statements)) await sqlite.exec(sql);
  await sqlite.transaction([
    ...lines.map(({ at, payload }) => ({
      sql: 'INSERT INTO event (sequence, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
      values: [at, 'command', null, at, 70_000, '2026-03-02T08:00:00.000Z', '', 'study.rename', 1, hash, 'Renamed', payload],
    })),
    { sql: 'INSERT INTO blob (hash, piece, pieces, bytes) VALUES (?, 0, 1, ?)', values: [hash, blob] },
    { sql: 'INSERT INTO snapshot (sequence, hash, bytes) VALUES (9, ?, ?)', values: [hash, blob] },
    { sql: 'INSERT INTO meta (name, value) VALUES (?, ?)', values: ['madeWith', 'Strand 0.1.0'] },
  ]);
  await sqlite.close();
  return new Uint8Array(readFileSync(path));
}

const lengths = [0, 1, 30, 400, 489, 490, 4000, 4061, 4062, 32_600, 32_733, 32_734, 70_000];
const lines = lengths.map((length, index) => ({
  at: index === 3 ? 2 ** 40 : index + 1,
  payload: 'ü'.repeat(length / 2) + 'x'.repeat(length % 2),
}));
const blob = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7 + (index >> 8)) & 0xff);

describe.each([512, 1024, 4096, 8192, 32_768, 65_536])('rows in pages of %i bytes', (pageSize) => {
  it('are found as they were written, with and without the header', async () => {
    const file = await fileOf(pageSize, lines, blob);
    const headless = file.slice().fill(0, 0, 100);
    for (const bytes of [file, headless]) {
      const rows = foundRows(bytes);
      const found = [...rows.lines].map(([at, records]) => ({
        at,
        payloads: [...new Set(records.map((record) => valuesOf(record)[11]))],
      }));
      expect(found.sort((a, b) => a.at - b.at)).toEqual(
        [...lines].sort((a, b) => a.at - b.at).map(({ at, payload }) => ({ at, payloads: [payload] })),
      );
      const piece = rows.pieces.get(hash)?.[0];
      expect(piece?.bytes()).toEqual(blob);
      expect(rows.snapshots.size).toBe(1);
      expect(rows.meta.get('madeWith')).toEqual(['Strand 0.1.0']);
    }
  });
});

describe('a page that no longer says where its rows are', () => {
  it('still gives them up', async () => {
    const few = lines.slice(0, 4);
    const file = await fileOf(32_768, few, new Uint8Array(9));
    for (let page = 1; page * 32_768 < file.byteLength; page += 1) file.fill(0, page * 32_768, page * 32_768 + 64);
    expect([...foundRows(file).lines.keys()].sort((a, b) => a - b)).toEqual(few.map(({ at }) => at));
  });
});

describe('bytes that are no study', () => {
  it('hold no rows and are read to their end', () => {
    expect(foundRows(new Uint8Array()).lines.size).toBe(0);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), fc.constantFrom(0x0d, 0x0a, 0x05, 0), (bytes, type) => {
        const page = new Uint8Array(8192 + bytes.byteLength);
        page.set(bytes, 4096);
        page[4096] = type;
        expect(foundRows(page).lines.size).toBe(0);
      }),
      rounds(200),
    );
  });

  it('that lead in circles come to an end', async () => {
    const file = await fileOf(4096, lines, blob);
    // Every overflow page says that the record goes on in page 4, 5 or in itself.
    for (const to of [4, 5, 0xffffffff]) {
      const circle = file.slice();
      for (let page = 1; page * 4096 < file.byteLength; page += 1)
        if (circle[page * 4096] === 0) new DataView(circle.buffer).setUint32(page * 4096, to === 5 ? page + 1 : to);
      expect(foundRows(circle).lines.size).toBeGreaterThan(0);
    }
  });
});
