import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import { formatVersion, latestVersion, migrations } from '#shared/study/migrations/migrations.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { keep } from '#test/support/changes.ts';

const folder = new URL('../fixtures/studies/', import.meta.url);
const redid = (sentence: string) => `Redid: ${sentence}`;
const undid = (sentence: string) => `Undid: ${sentence}`;
const later = { at: '2026-12-01T09:00:00.000Z', coder: 'me' };

it('numbers the steps of the file format without a gap', () => {
  expect(latestVersion(migrations)).toBe(migrations.length);
  expect(() => latestVersion([...migrations, { version: migrations.length + 2, statements: [], schema: [] }])).toThrow('is missing');
});

it('has a study of every format to open for ever', () => {
  expect(readdirSync(folder).sort()).toEqual(migrations.map(({ version }) => `format-${version}.strand.gz`));
});

/** Written by the Strand of that format from the sample: three sources, two interviews, a codebook, a name given and taken back. */
describe.each(migrations)('a study of format $version', ({ version }) => {
  const open = () => nodeSqliteOf(gunzipSync(readFileSync(new URL(`format-${version}.strand.gz`, folder))));

  it('is brought up to today’s format whole, its original kept, and goes on from there', async () => {
    const kept: string[] = [];
    const sqlite = open();
    const store = await openStudyStore(sqlite, { beforeMigrating: async () => void kept.push('original') });
    expect(kept).toEqual(version < formatVersion ? ['original'] : []);
    expect(store.file.format).toBe(formatVersion);
    expect(store.study.sources.length).toBeGreaterThan(2);
    expect(store.study.documents.length).toBe(2);
    await store.redo(later, redid);
    expect(store.study.name).toBe('Northfield, first year');
    await keep(store, 'study.rename', { name: 'Second year' });
    while (store.canUndo) await store.undo(later, undid);
    expect([store.study.name, store.study.sources.length]).toEqual(['Northfield partnership', 0]);
    expect((await store.check()).filter(({ severity }) => severity !== 'ok')).toEqual([]);
    const again = await openStudyStore(nodeSqliteOf(await sqlite.bytes()));
    expect(again.study).toEqual(store.study);
    await again.close();
    await store.close();
  });

  it('is read as it is where it may not be written', async () => {
    const sqlite = open();
    const before = await sqlite.bytes();
    const store = await openStudyStore(sqlite, { readOnly: true });
    expect(store.file.format).toBe(version);
    expect((await store.history(100)).at(-1)?.sentence).toBe('Undid: Renamed the study “Northfield, first year”');
    for (const { grid } of store.study.sources) expect((await store.blob(grid)).byteLength).toBeGreaterThan(0);
    expect(await sqlite.bytes()).toEqual(before);
    await store.close();
  });
});
