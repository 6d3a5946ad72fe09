import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSqliteOf, openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { FailureError } from '#shared/failure/failure.ts';
import { migrations } from '#shared/study/migrations/migrations.ts';
import type { Salvaged } from '#shared/study/salvage/report.ts';
import { salvage } from '#shared/study/salvage/salvage.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { judged, rescuer } from '#test/study/salvage/support/judged.ts';
import { expectedOf, type Standing, standingOf } from '#test/study/salvage/support/standing.ts';
import { noise, type Term, term } from '#test/study/salvage/support/term.ts';
import { keep } from '#test/support/changes.ts';
import { rounds } from '#test/support/rounds.ts';

const pageBytes = 32_768;
const original = await term({ lines: 700, tidy: true });
const closed = await term({ lines: 640, closed: true, tidy: true });
const untidy = await term({ lines: 560 });

/** Each takes a second where the computer is busy. */
const tries = rounds(8, 20);

/** The file with those pages (the first is 0) filled with zeros. */
function without(bytes: Uint8Array, pages: Iterable<number>): Uint8Array {
  const damaged = bytes.slice();
  for (const page of pages) damaged.fill(0, page * pageBytes, (page + 1) * pageBytes);
  return damaged;
}

/** What is salvaged, or null where the study is told to be past saving. */
async function salvagedOf(from: Term, damaged: Uint8Array): Promise<Salvaged | null> {
  try {
    return await judged(from, damaged);
  } catch (thrown) {
    if (thrown instanceof FailureError && thrown.failure.code === 'salvage.nothing') return null;
    throw thrown;
  }
}

/** The report names what SQLite says stood in the lost pages, and nothing else. */
function expectReport(salvaged: Salvaged | null, from: Term, standing: Standing, lostPages: ReadonlySet<number>): void {
  const expected = expectedOf(standing, lostPages);
  expect(salvaged?.lines).toEqual(expected?.lines);
  if (salvaged === null || expected === null) return;
  const { sources, documents, register } = from.states[salvaged.lines.stateAt] ??
    from.states[0] ?? { sources: [], documents: [], register: { matchKeys: null } };
  const isSaved = (hash: string) => !expected.lostBlobs.has(hash);
  expect(salvaged.sources.map(({ saved }) => saved)).toEqual(sources.map(({ grid }) => isSaved(grid)));
  expect(salvaged.transcripts.map(({ saved }) => saved)).toEqual(documents.map(({ text }) => isSaved(text)));
  if (register.matchKeys !== null) expect(salvaged.matchKeys).toEqual({ saved: isSaved(register.matchKeys) });
}

describe('a study that is whole', () => {
  it.each([original, closed])('comes out as it was: every line, every state, every source', async (from) => {
    const last = from.lines.length;
    const salvaged = await judged(from, from.bytes);
    expect(salvaged.lines).toEqual({ saved: last, lost: [], stateAt: last, isEndKnown: true });
    expect([...salvaged.sources, ...salvaged.transcripts, salvaged.matchKeys].every((one) => one?.saved)).toBe(true);
  });
});

describe.each(migrations)('a study of format $version', ({ version }) => {
  it('comes out as it was, in today’s format', async () => {
    const fixture = new URL(`../fixtures/studies/format-${version}.strand.gz`, import.meta.url);
    const bytes = new Uint8Array(gunzipSync(readFileSync(fixture)));
    const whole = await openStudyStore(nodeSqliteOf(bytes), { readOnly: true });
    const { store, salvaged } = await salvage(bytes, { ...rescuer, secret: null, emptyFile: async () => openNodeSqlite(':memory:') });
    expect(store.study).toEqual(whole.study);
    expect(store.head.hash).toBe(whole.head.hash);
    expect(salvaged.lines).toMatchObject({ lost: [], isEndKnown: version > 1 });
    expect((await store.check()).filter(({ severity }) => severity !== 'ok')).toEqual([]);
    for (const one of [whole, store]) await one.close();
  });
});

describe('a page that was given up', () => {
  it('with a line that was never kept does not mislead', async () => {
    const early = await term({ lines: 60, tidy: true });
    const renamed = async (...names: readonly string[]) => {
      const sqlite = nodeSqliteOf(early.bytes);
      const store = await openStudyStore(sqlite);
      for (const name of names) await keep(store, 'study.rename', { name });
      const bytes = await sqlite.bytes();
      const { study } = store;
      await store.close();
      return { bytes, study };
    };
    const taken = await renamed('One', 'Two');
    const given = await renamed('Never kept');
    // It stands before the journal's own pages: in the place of one that only leads to rows.
    const from = standingOf(given.bytes).pages.findIndex(({ lines }) => lines.includes(61)) * pageBytes;
    const into = standingOf(taken.bytes).pages.findIndex(
      ({ isMeta, ...page }, index) => index > 0 && !isMeta && Object.values(page).flat().length === 0,
    );
    const damaged = taken.bytes.slice();
    damaged.set(given.bytes.subarray(from, from + pageBytes), into * pageBytes);
    const { store, salvaged } = await salvage(damaged, { ...rescuer, secret: null, emptyFile: async () => openNodeSqlite(':memory:') });
    expect(store.study).toEqual(taken.study);
    expect(salvaged.lines).toMatchObject({ saved: 62, lost: [] });
    await store.close();
  });
});

describe('a study that lost', () => {
  const standing = standingOf(original.bytes);
  const pageOf = (fits: (page: Standing['pages'][number]) => boolean): number => standing.pages.findIndex(fits);

  it('its header, its schema, or what leads to its rows loses nothing', async () => {
    for (const damaged of [
      original.bytes.slice().fill(0, 0, 100),
      without(original.bytes, [0]),
      without(
        original.bytes,
        standing.pages.flatMap(({ lines, snapshots, blobs, isMeta }, page) =>
          lines.length + snapshots.length + blobs.length === 0 && !isMeta ? [page] : [],
        ),
      ),
    ])
      expect((await judged(original, damaged)).lines).toMatchObject({ saved: 700, lost: [] });
  });

  it('lines in the middle goes on after them, from the snapshot that lies behind', async () => {
    const page = pageOf(({ lines }) => lines.includes(300));
    const lost = standing.pages[page]?.lines ?? [];
    const [first = 0, last = 0] = [lost[0], lost.at(-1)];
    const salvaged = await judged(original, without(original.bytes, [page]));
    expect(salvaged.lines).toMatchObject({ stateAt: 700, isEndKnown: true });
    // The line after the loss follows on a hash that is lost with it.
    expect(salvaged.lines.lost[0]?.[0]).toBe(first);
    expect(salvaged.lines.lost[0]?.[1]).toBeGreaterThanOrEqual(last + 1);
  });

  it('a source names it by its file, and keeps the rest', async () => {
    const [, grid = ''] = [...original.blobs.keys()];
    const page = pageOf(({ blobs }) => blobs.length === 1 && blobs[0] === grid);
    const salvaged = await judged(original, without(original.bytes, [page]));
    expect(salvaged.lines.lost).toEqual([]);
    expect(salvaged.sources.filter(({ saved }) => !saved)).toEqual([{ fileName: 'list-1.csv', tableName: '', saved: false }]);
  });

  it('lines in the middle can still be undone and redone, step by step, over the loss and back', async () => {
    const page = pageOf(({ lines }) => lines.includes(300));
    const sqlite = openNodeSqlite(':memory:');
    const damaged = without(original.bytes, [page]);
    const { store } = await salvage(damaged, { ...rescuer, secret: null, emptyFile: async () => sqlite });
    const known = new Set(original.states.map((state) => JSON.stringify(state)));
    const last = store.study;
    const deed = { at: '2026-11-26T09:00:00.000Z', coder: 'me' };
    for (; store.canUndo; expect(known).toContain(JSON.stringify(store.study))) await store.undo(deed, (sentence) => sentence);
    expect(store.study).toEqual(original.states[1]);
    while (store.canRedo) await store.redo(deed, (sentence) => sentence);
    expect(store.study).toEqual(last);
    await store.close();
  });

  it('any one page names exactly what stood in it', async () => {
    for (let page = 0; page < standing.pages.length; page += 1)
      expectReport(await salvagedOf(original, without(original.bytes, [page])), original, standing, new Set([page]));
  });

  it('any page of its journal names exactly what stood in it, after it was closed', async () => {
    const pages = standingOf(closed.bytes);
    for (const [page, { blobs }] of pages.pages.entries())
      if (blobs.length === 0) expectReport(await salvagedOf(closed, without(closed.bytes, [page])), closed, pages, new Set([page]));
  });

  it.each([4096, 65_536])('its header, with pages of %i bytes, loses nothing', async (size) => {
    const sqlite = nodeSqliteOf(original.bytes);
    await sqlite.exec(`PRAGMA page_size = ${size}; VACUUM`);
    const damaged = (await sqlite.bytes()).fill(0, 0, size);
    await sqlite.close();
    expect((await judged(original, damaged)).lines).toMatchObject({ saved: 700, lost: [] });
  });

  it('its end keeps what lies before the cut', async () => {
    for (const quarter of [0, 1, 2, 3]) {
      const whole = Math.floor((standing.pages.length * quarter) / 4);
      const lost = new Set(standing.pages.flatMap((_, page) => (page >= whole ? [page] : [])));
      expectReport(await salvagedOf(original, original.bytes.slice(0, whole * pageBytes)), original, standing, lost);
      await salvagedOf(original, original.bytes.slice(0, (original.bytes.length * quarter) / 4 + 1234));
    }
  });

  it('pages anywhere never gives a wrong value, and names what stood in them', async () => {
    const pages = fc.uniqueArray(fc.nat(standing.pages.length - 1), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pages, async (lost) => {
        expectReport(await salvagedOf(original, without(original.bytes, lost)), original, standing, new Set(lost));
      }),
      tries,
    );
  });

  it('bytes anywhere never gives a wrong value', async () => {
    const holes = fc.array(fc.record({ at: fc.nat(untidy.bytes.length - 1), length: fc.integer({ min: 1, max: 9000 }), seed: fc.nat() }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(holes, async (stretches) => {
        const damaged = untidy.bytes.slice();
        for (const { at, length, seed } of stretches) damaged.set(noise(Math.min(length, damaged.length - at), seed), at);
        await salvagedOf(untidy, damaged);
      }),
      tries,
    );
  });
});
