import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeSqliteOf, openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { sha256 } from '#shared/study/hash.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { changeBy, emptyStore, keep } from '#test/support/changes.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
let path: string;
beforeEach(() => {
  place = desk();
  path = join(place.folder, 'term.strand');
});
afterEach(() => place.clear());

/** A small study on disk, changed by hand with what a colleague's machine or a bad disk might do to it. */
async function mended(change: (sqlite: Sqlite) => Promise<void>): Promise<Sqlite> {
  const sqlite = openNodeSqlite(path);
  const store = await emptyStore(sqlite);
  await keep(store, 'study.rename', { name: 'Before' });
  await keep(store, 'study.rename', { name: 'After' });
  await change(sqlite);
  await sqlite.close();
  return openNodeSqlite(path);
}

const refusal = async (sqlite: Sqlite): Promise<unknown> => {
  const thrown = await openStudyStore(sqlite).catch((one: unknown) => one);
  await sqlite.close();
  return thrown;
};

describe('a study file that must not be opened', () => {
  it('made by a newer Strand', async () => {
    const sqlite = await mended((file) =>
      file.exec("PRAGMA user_version = 7; UPDATE meta SET value = '7' WHERE name IN ('format', 'readableBy')"),
    );
    expect(await refusal(sqlite)).toMatchObject({ failure: { code: 'study.newer', values: { format: 7, known: 2 } } });
  });

  it('that is some other database, or no database, or nothing', async () => {
    const other = openNodeSqlite(path);
    await other.exec('CREATE TABLE recipe (name TEXT)');
    expect(await refusal(other)).toMatchObject({ failure: { code: 'study.notAStudy' } });
    for (const text of ['', 'Adno,Name\n104233,Ben\n'.repeat(400)]) {
      writeFileSync(path, text);
      expect(await refusal(openNodeSqlite(path))).toMatchObject({ failure: { code: 'study.notAStudy' } });
    }
  });

  it('with a damaged version number, which is not taken for a newer Strand’s', async () => {
    const sqlite = await mended((file) => file.exec('PRAGMA user_version = 6'));
    expect(await refusal(sqlite)).toMatchObject({ failure: { code: 'study.damaged', values: { part: 'version' } } });
  });

  it('with a line of the journal rewritten', async () => {
    const sqlite = await mended((file) => file.run("UPDATE event SET sentence = 'Nothing happened' WHERE sequence = 2"));
    expect(await refusal(sqlite)).toMatchObject({ failure: { code: 'study.damaged', values: { part: 'journal', line: 2 } } });
  });

  it('with its last line cut off', async () => {
    const sqlite = await mended((file) => file.run('DELETE FROM event WHERE sequence = 3'));
    expect(await refusal(sqlite)).toMatchObject({ failure: { code: 'study.damaged', values: { part: 'head' } } });
  });

  it('with a line of the journal missing', async () => {
    const sqlite = await mended((file) => file.run('DELETE FROM event WHERE sequence = 2'));
    expect(await refusal(sqlite)).toMatchObject({ failure: { code: 'study.damaged', values: { line: 2 } } });
  });

  it('with a trigger slipped in', async () => {
    const sqlite = await mended((file) => file.exec('CREATE TRIGGER sly AFTER INSERT ON event BEGIN DELETE FROM blob; END'));
    expect(await refusal(sqlite)).toMatchObject({ failure: { code: 'study.damaged', values: { part: 'schema' } } });
  });
});

describe('a study file that another program switched to a write-ahead log', () => {
  it('is one file again once it is opened', async () => {
    const sqlite = await mended((file) => file.exec('PRAGMA journal_mode = WAL'));
    const store = await openStudyStore(sqlite);
    await keep(store, 'study.rename', { name: 'Again' });
    expect(await sqlite.all('PRAGMA journal_mode')).toEqual([{ journal_mode: 'delete' }]);
    expect((await openStudyStore(nodeSqliteOf(new Uint8Array(readFileSync(path))))).study.name).toBe('Again');
    await store.close();
  });
});

describe('a file that holds something already', () => {
  it('is never made into a new study', async () => {
    const sqlite = await mended(async () => undefined);
    await expect(emptyStore(sqlite)).rejects.toMatchObject({ failure: { code: 'study.exists' } });
    expect((await openStudyStore(sqlite)).study.name).toBe('After');
    await sqlite.close();
  });
});

describe('a study file with a damaged source', () => {
  it('opens, and names the damage where it is met', async () => {
    const grid = new TextEncoder().encode('pupil,mark\n1,/\n');
    const hash = await sha256(grid);
    const sqlite = await mended(async (file) => {
      const store = await openStudyStore(file);
      await store.keep({ ...changeBy(store.study, 'study.rename', { name: 'With source' }), blobs: new Map([[hash, grid]]) });
      await file.run('UPDATE blob SET bytes = substr(bytes, 1, 20)');
    });
    const store = await openStudyStore(sqlite);
    await expect(store.blob(hash)).rejects.toMatchObject({ failure: { code: 'study.damaged', values: { part: 'blob' } } });
    expect(store.study.name).toBe('With source');
    await store.close();
  });
});

describe('a study file that may not be written', () => {
  it('opens for reading and says so at the first change', async () => {
    await (await mended(async () => undefined)).close();
    const sqlite = openNodeSqlite(path, { readOnly: true });
    const store = await openStudyStore(sqlite);
    expect(store.study.name).toBe('After');
    await expect(keep(store, 'study.rename', { name: 'Again' })).rejects.toMatchObject({ failure: { code: 'study.readOnly' } });
    expect(store.study.name).toBe('After');
    await store.close();
  });

  it('made by a newer Strand that lets this one read it', async () => {
    const sqlite = await mended((file) => file.exec("PRAGMA user_version = 7; UPDATE meta SET value = '7' WHERE name = 'format'"));
    const store = await openStudyStore(sqlite);
    expect([store.isNewer, store.study.name]).toEqual([true, 'After']);
    await expect(keep(store, 'study.rename', { name: 'Again' })).rejects.toMatchObject({ failure: { code: 'study.readOnly' } });
    await store.close();
  });

  it('does not take a second line in the same place from two openers', async () => {
    const first = await openStudyStore(await mended(async () => undefined));
    const second = await openStudyStore(openNodeSqlite(path));
    await keep(first, 'study.rename', { name: 'First' });
    await expect(keep(second, 'study.rename', { name: 'Second' })).rejects.toMatchObject({ failure: { code: 'study.swapped' } });
    await second.close();
    await first.close();
    const store = await openStudyStore(openNodeSqlite(path));
    expect(store.study.name).toBe('First');
    await store.close();
  });
});
