import { describe, expect, it } from 'vitest';
import { plainBytes, sha256 } from '#shared/study/hash.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { changeBy, contextOf, emptyStore, keep } from '#test/support/changes.ts';
import { sqlites } from '#test/support/sqlites.ts';

const trust = { name: 'Trust', description: '', colour: 1, parent: null };
const undid = (sentence: string) => `Undid: ${sentence}`;
const redid = (sentence: string) => `Redid: ${sentence}`;
const later = { at: '2026-03-02T09:00:00.000Z', coder: 'me' };

describe.each(sqlites)('a study on $name', ({ open }) => {
  it('is there again when it is opened again, and so is what can be undone and redone', async () => {
    const sqlite = await open();
    const store = await emptyStore(sqlite);
    await keep(store, 'study.rename', { name: 'Hill Top' });
    await keep(store, 'code.add', trust);
    await keep(store, 'code.edit', { code: 'new-1', name: 'Being heard' });
    const whole = store.study;
    await store.undo(later, undid);
    await store.undo(later, undid);

    const reopened = await openStudyStore(sqlite);
    expect(reopened.study).toEqual({ ...whole, codes: [] });
    expect([reopened.canUndo, reopened.canRedo]).toEqual([true, true]);
    await reopened.redo(later, redid);

    const again = await openStudyStore(sqlite);
    await again.redo(later, redid);
    expect(again.study).toEqual(whole);
    expect(again.canRedo).toBe(false);
    while (again.canUndo) await again.undo(later, undid);
    expect(again.study.name).toBe('Northfield');
    expect(again.study.codes).toEqual([]);
    expect(await again.check()).toEqual([
      { severity: 'ok', code: 'file', values: {} },
      { severity: 'ok', code: 'schema', values: { format: 2 } },
      { severity: 'ok', code: 'journal', values: { lines: 11 } },
    ]);
    await again.close();
  });

  it('keeps a large source in pieces and proves it when it is read', async () => {
    const store = await emptyStore(await open());
    const grid = new Uint8Array(2_500_000).fill(31, 7);
    const hash = await sha256(grid);
    await store.keep({ ...changeBy(store.study, 'study.rename', { name: 'With a source' }), blobs: new Map([[hash, grid]]) });
    expect(await sha256(plainBytes(await store.blob(hash)))).toBe(hash);
    await expect(store.blob('0'.repeat(64))).rejects.toMatchObject({ failure: { code: 'study.damaged' } });
    await store.close();
  });
});

const [{ open }] = [sqlites[0] ?? { open: () => Promise.reject(new Error('no sqlite')) }];

describe('the journal', () => {
  it('forgets what was undone once something else is done, but still tells of it', async () => {
    const store = await emptyStore(await open());
    await keep(store, 'code.add', trust);
    await store.undo(later, undid);
    await keep(store, 'study.rename', { name: 'Riverside' });
    expect(store.canRedo).toBe(false);
    const history = await store.history(100);
    expect(history.map(({ sentence, undone }) => [sentence, undone])).toEqual([
      ['Made the study “Northfield”', false],
      ['Added the theme “Trust”', true],
      ['Undid: Added the theme “Trust”', false],
      ['Renamed the study “Riverside”', false],
    ]);
    await store.close();
  });

  it('undoes in the right order after undo, redo and new work', async () => {
    const store = await emptyStore(await open());
    const names: string[] = [];
    for (const name of ['a', 'b', 'c']) await keep(store, 'study.rename', { name });
    await store.undo(later, undid);
    await store.undo(later, undid);
    await store.redo(later, redid);
    await keep(store, 'study.rename', { name: 'd' });
    while (store.canUndo) {
      names.push(store.study.name);
      await store.undo(later, undid);
    }
    expect([...names, store.study.name]).toEqual(['d', 'b', 'a', 'Northfield']);
    while (store.canRedo) await store.redo(later, redid);
    expect(store.study.name).toBe('d');
    await store.close();
  });

  it('takes a stretch of typing back in one step, and begins a new one after a pause', async () => {
    const sqlite = await open();
    const store = await emptyStore(sqlite);
    const type = (title: string, seconds: number) =>
      keep(store, 'report.describe', { title }, { ...contextOf(), now: `2026-03-02T08:00:${String(seconds).padStart(2, '0')}.000Z` });
    for (const [at, title] of ['T', 'Tw', 'Two', 'Two years'].entries()) await type(title, 10 + at);
    await type('Two years in', 40);
    expect((await store.history(100)).map(({ sequence, undone }) => [sequence, undone])).toEqual([
      [1, false],
      [5, false],
      [6, false],
    ]);
    await store.undo(later, undid);
    expect(store.study.report.title).toBe('Two years');
    await store.undo(later, undid);
    expect([store.study.report.title, store.canUndo]).toEqual(['', false]);
    const reopened = await openStudyStore(sqlite);
    await reopened.redo(later, redid);
    expect(reopened.study.report.title).toBe('Two years');
    await reopened.redo(later, redid);
    expect([reopened.study.report.title, reopened.canRedo]).toEqual(['Two years in', false]);
    await reopened.undo(later, undid);
    expect((await reopened.history(100)).filter(({ undone }) => undone).map(({ sequence }) => sequence)).toEqual([6]);
    expect((await reopened.history(4)).length).toBe(4);
    await reopened.close();
  });

  it('tells what the study was after every line', async () => {
    const store = await emptyStore(await open());
    for (const name of ['a', 'b', 'c']) await keep(store, 'study.rename', { name });
    await store.undo(later, undid);
    const names = [];
    for (let line = 1; line <= 5; line += 1) names.push((await store.at(line)).name);
    expect(names).toEqual(['Northfield', 'a', 'b', 'c', 'b']);
    await expect(store.at(6)).rejects.toMatchObject({ failure: { code: 'study.damaged' } });
    await store.close();
  });

  it('starts from a snapshot after many lines, and from the journal when that is damaged', async () => {
    const sqlite = await open();
    const store = await emptyStore(sqlite);
    for (let number = 0; number < 510; number += 1) await keep(store, 'study.rename', { name: `name ${number}` });
    expect(await sqlite.all('SELECT sequence FROM snapshot')).toEqual([{ sequence: 500 }]);
    expect((await openStudyStore(sqlite)).study.name).toBe('name 509');
    await sqlite.run("UPDATE snapshot SET bytes = x'1f8b00'");
    const reopened = await openStudyStore(sqlite);
    expect(reopened.study).toEqual(store.study);
    expect(await reopened.check()).toContainEqual({ severity: 'warning', code: 'snapshot', values: { line: 500 } });
    await reopened.close();
  });
});
