import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { sha256 } from '#shared/study/hash.ts';
import { protectFile, relockFile, unprotectFile } from '#shared/study/protectFile.ts';
import { changeLock, createLock, openLock } from '#shared/study/seal/lock.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { openStudyStore, type Protection, type StudyStore } from '#shared/study/store.ts';
import { cheapCost, randomBytes } from '#test/study/seal/support.ts';
import { changeBy, emptyStore, keep, monday } from '#test/support/changes.ts';
import { desk } from '#test/support/desk.ts';
import { sqlites } from '#test/support/sqlites.ts';

const passphrase = 'four words of chalk';
const deed = { at: monday, coder: 'Jo Marsh', sentence: 'Protected the study with a passphrase' };
const undid = (sentence: string) => `Undid: ${sentence}`;
const redid = (sentence: string) => `Redid: ${sentence}`;
const later = { at: '2026-03-03T08:00:00.000Z', coder: 'Jo Marsh' };
const trust = { name: 'Marmalade', description: 'Being believed', colour: 1, parent: null };

const grid = new TextEncoder().encode('pupil,mark\n1,/\n2,quincunx\n'.repeat(4000));

/** A study with a theme, a source in one piece, a name given and taken back, and a snapshot. */
async function workedIn(sqlite: Sqlite): Promise<StudyStore> {
  const store = await emptyStore(sqlite);
  await keep(store, 'code.add', trust);
  const blobs = new Map([[await sha256(grid), grid]]);
  await store.keep({ ...changeBy(store.study, 'study.rename', { name: 'Periwinkle partnership' }), blobs });
  for (let number = 0; number < 500; number += 1) await keep(store, 'study.rename', { name: `Periwinkle ${number}` });
  await store.undo(later, undid);
  return store;
}

async function protect(store: StudyStore): Promise<Protection> {
  const protection = await createLock(passphrase, randomBytes, cheapCost);
  await protectFile(store, protection, deed);
  return protection;
}

const reopened = (sqlite: Sqlite, typed = passphrase) => openStudyStore(sqlite, { unlock: (lock) => openLock(lock, typed, randomBytes) });

describe.each(sqlites)('a study protected on $name', ({ open }) => {
  it('is the same study with the same history, asks for its passphrase, and goes on from there', async () => {
    const sqlite = await open();
    const plain = await workedIn(sqlite);
    const history = await plain.history(1000);
    await protect(plain);

    await expect(openStudyStore(sqlite)).rejects.toMatchObject({ failure: { code: 'study.locked' } });
    await expect(reopened(sqlite, 'four words of cheese')).rejects.toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
    const store = await reopened(sqlite);
    expect(store.study).toEqual(plain.study);
    expect(await store.history(1000)).toEqual([...history, { sequence: 505, stands: false, undone: false, ...deed }]);
    expect(await store.blob(await sha256(grid))).toEqual(grid);
    expect((await store.at(3)).name).toBe('Periwinkle partnership');
    expect((await store.check()).filter(({ severity }) => severity !== 'ok')).toEqual([]);

    await store.redo(later, redid);
    expect(store.study.name).toBe('Periwinkle 499');
    await store.undo(later, undid);
    await store.undo(later, undid);
    expect(store.study.name).toBe('Periwinkle 497');
    await keep(store, 'study.rename', { name: 'Onwards' });
    const again = await reopened(sqlite);
    expect(again.study).toEqual(store.study);
    await again.undo(later, undid);
    expect(again.study.name).toBe('Periwinkle 497');
    await again.close();
  });

  it('is the plain study again when the passphrase is taken off, to the last line and source, and nothing in the file needs it', async () => {
    const sqlite = await open();
    const plain = await workedIn(sqlite);
    const before = await sqlite.all('SELECT sequence, hash, sentence FROM event ORDER BY sequence');
    await protect(plain);
    await unprotectFile(await reopened(sqlite), { ...deed, sentence: 'Took the passphrase off' });

    const store = await openStudyStore(sqlite);
    expect(store.study).toEqual(plain.study);
    expect((await sqlite.all('SELECT sequence, hash, sentence FROM event ORDER BY sequence')).slice(0, before.length)).toEqual(before);
    expect((await store.history(2)).map(({ sentence }) => sentence)).toEqual([deed.sentence, 'Took the passphrase off']);
    expect(await store.blob(await sha256(grid))).toEqual(grid);
    expect((await store.at(3)).name).toBe('Periwinkle partnership');
    expect((await store.check()).filter(({ severity }) => severity !== 'ok')).toEqual([]);
    await store.redo(later, redid);
    expect(store.study.name).toBe('Periwinkle 499');
    await store.close();
  });

  it('opens for another passphrase once that is set, and the history says when', async () => {
    const sqlite = await open();
    const { lock } = await protect(await workedIn(sqlite));
    const store = await reopened(sqlite);
    const changed = await changeLock(lock, passphrase, 'ten thousand bicycles', randomBytes, cheapCost);
    await relockFile(store.file, store.head, changed, 'study.passphrase', { ...deed, sentence: 'Changed the passphrase' });
    await expect(reopened(sqlite)).rejects.toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
    const again = await reopened(sqlite, 'ten thousand bicycles');
    expect((await again.history(1)).map(({ sentence }) => sentence)).toEqual(['Changed the passphrase']);
    await again.redo(later, redid);
    expect(again.study.name).toBe('Periwinkle 499');
    await again.close();
  });
});

it('leaves nothing readable in the file: no name, no word, no compressed source, no hash of one', async () => {
  const place = desk();
  const path = join(place.folder, 'term.strand');
  const written = await workedIn(openNodeSqlite(':memory:'));
  writeFileSync(path, await written.file.sqlite.bytes());
  const sqlite = openNodeSqlite(path);
  const store = await openStudyStore(sqlite);
  const [piece] = await sqlite.all('SELECT bytes FROM blob');
  const packed = piece?.['bytes'] instanceof Uint8Array ? Buffer.from(piece['bytes']).subarray(100, 140) : Buffer.alloc(0);
  const words = ['Periwinkle', 'Marmalade', 'Northfield', 'study.rename', 'code.add', await sha256(grid)];
  const canaries = [...words.map((word) => Buffer.from(word)), packed];
  const found = () => canaries.filter((canary) => readFileSync(path).includes(canary)).length;
  expect(found()).toBe(canaries.length);
  const before = readFileSync(path).length;
  await protect(store);
  expect(found()).toBe(0);
  expect(readFileSync(path).length).toBeLessThan(before * 2);
  await written.close();
  await sqlite.close();
  place.clear();
});

describe('a protected file in other hands', () => {
  const openedAfter = async (change: (sqlite: Sqlite) => Promise<void>): Promise<unknown> => {
    const sqlite = openNodeSqlite(':memory:');
    const plain = await emptyStore(sqlite);
    await keep(plain, 'code.add', trust);
    await protect(plain);
    const store = await reopened(sqlite);
    await keep(store, 'study.rename', { name: 'a' });
    await keep(store, 'study.rename', { name: 'b' });
    await change(sqlite);
    const thrown = await reopened(sqlite).catch((one: unknown) => one);
    await sqlite.close();
    return thrown;
  };

  it('with a bit of a line flipped is damaged', async () => {
    const thrown = await openedAfter((sqlite) => sqlite.run("UPDATE event SET at = '2026-03-02T08:00:01.000Z' WHERE sequence = 4"));
    expect(thrown).toMatchObject({ failure: { code: 'study.damaged', values: { part: 'journal', line: 4 } } });
  });

  it('with a line changed by somebody who made the plain chain fit was tampered with', async () => {
    const thrown = await openedAfter(async (sqlite) => {
      const lines = await sqlite.all('SELECT * FROM event WHERE sequence > 3 ORDER BY sequence');
      const [before] = await sqlite.all('SELECT hash FROM event WHERE sequence = 3');
      let previous = before?.['hash'];
      for (const { sequence, kind, target, undoes, redoes, coder, command, format, sentence, payload } of lines) {
        const hashed = async (value: unknown) => (value instanceof Uint8Array ? { sha256: await sha256(new Uint8Array(value)) } : value);
        const at = '2026-03-09T08:00:00.000Z';
        const columns = [
          previous,
          sequence,
          kind,
          target,
          undoes,
          redoes,
          at,
          coder,
          command,
          format,
          await hashed(sentence),
          await hashed(payload),
        ];
        previous = await sha256(new TextEncoder().encode(JSON.stringify(columns)));
        await sqlite.run('UPDATE event SET at = ?, hash = ? WHERE sequence = ?', [at, previous, sequence ?? 0]);
      }
      await sqlite.run(
        "UPDATE meta SET value = (SELECT sequence || ' ' || hash || ' ' || mark FROM event ORDER BY sequence DESC LIMIT 1) WHERE name = 'head'",
      );
    });
    expect(thrown).toMatchObject({ failure: { code: 'study.tampered', values: { line: 4 } } });
  });

  it('with another study’s lock is not opened by this passphrase; with a broken one is damaged', async () => {
    const { lock } = await createLock('another study altogether', randomBytes, cheapCost);
    const swapped = await openedAfter((sqlite) => sqlite.run("UPDATE meta SET value = ? WHERE name = 'lock'", [lock]));
    expect(swapped).toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
    const broken = await openedAfter((sqlite) =>
      sqlite.run("UPDATE meta SET value = replace(value, '\"passes\":1', '\"passes\":2') WHERE name = 'lock'"),
    );
    expect(broken).toMatchObject({ failure: { code: 'study.damaged', values: { part: 'lock' } } });
    const taken = await openedAfter((sqlite) => sqlite.run("DELETE FROM meta WHERE name = 'lock'"));
    expect(taken).toMatchObject({ failure: { code: expect.stringMatching(/^study\.(damaged|tampered)$/) } });
  });
});
