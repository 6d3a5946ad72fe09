import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeBackupShelf } from '#electron/services/nodeBackupShelf.ts';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { emptyStore, keep, monday } from '#test/support/changes.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const mark = (store: StudyStore) => ({ at: monday, sequence: store.head.sequence, isOriginal: false });
let place: Desk;
let home = '';
let store: StudyStore;
beforeEach(async () => {
  place = desk();
  home = join(place.folder, 'home');
  store = await emptyStore(openNodeSqlite(join(place.folder, 'northfield.strand')));
});
afterEach(async () => {
  await store.close();
  place.clear();
});

it('keeps a study whole, where only its owner looks, and gives it back', async () => {
  const shelf = nodeBackupShelf(home);
  expect(await shelf.list('study-1')).toEqual([]);
  const kept = await shelf.keep('study-1', mark(store), store.file.sqlite);
  expect(kept.name).toBe('2026-03-02T08-00-00-000Z-1.strand');
  await keep(store, 'study.rename', { name: 'Hill Top' });
  expect(await shelf.list('study-1')).toEqual([kept]);
  const folder = join(home, 'backups', 'study-1');
  expect(shelf.place('study-1')).toBe(folder);
  expect([statSync(folder).mode & 0o777, statSync(join(folder, kept.name)).mode & 0o777]).toEqual([0o700, 0o600]);

  writeFileSync(join(place.folder, 'again.strand'), await shelf.bytes('study-1', kept.name));
  const again = await openStudyStore(openNodeSqlite(join(place.folder, 'again.strand')));
  expect(again.study.name).toBe('Northfield');
  await again.close();

  const within = await openStudyStore(await shelf.open('study-1', kept.name));
  await keep(within, 'study.rename', { name: 'Written anew' });
  await within.close();
  await shelf.remove('study-1', kept.name);
  expect(existsSync(folder)).toBe(false);
});

it('puts away what somebody left half made, and leaves alone what somebody still makes', async () => {
  const shelf = nodeBackupShelf(home);
  await shelf.keep('study-1', mark(store), store.file.sqlite);
  const folder = join(home, 'backups', 'study-1');
  const [left, making] = ['x.2147483646.part', `x.${process.ppid}.part`];
  for (const name of [left, `${left}-journal`, making]) writeFileSync(join(folder, name), 'half');
  await keep(store, 'study.rename', { name: 'Hill Top' });
  await shelf.keep('study-1', mark(store), store.file.sqlite);
  expect(readdirSync(folder).sort()).toEqual(['2026-03-02T08-00-00-000Z-1.strand', '2026-03-02T08-00-00-000Z-2.strand', making]);
  expect((await shelf.list('study-1')).map(({ sequence }) => sequence)).toEqual([1, 2]);
});

it('says why there is none, and leaves the study as it is', async () => {
  writeFileSync(join(place.folder, 'a-file'), '');
  const shelf = nodeBackupShelf(join(place.folder, 'a-file'));
  const refused = { failure: { code: 'study.backupFailed', values: { reason: 'other' } } };
  await expect(shelf.keep('study-1', mark(store), store.file.sqlite)).rejects.toMatchObject(refused);
  await keep(store, 'study.rename', { name: 'Hill Top' });
  expect(await shelf.list('study-1')).toEqual([]);
});

it('takes no name for a backup’s that is none', async () => {
  const shelf = nodeBackupShelf(home);
  await shelf.keep('study-1', mark(store), store.file.sqlite);
  writeFileSync(join(home, 'backups', 'secret.strand'), '');
  for (const name of ['../secret.strand', '2026-03-02T08-00-00-000Z-7.strand'])
    await expect(shelf.open('study-1', name)).rejects.toMatchObject({ failure: { code: 'study.notFound' } });
});
