import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const rename = (name: string) => ['study.rename', { name }] as const;
const quietHour = 61;
let place: Desk;
let workbench: Workbench;
beforeEach(() => {
  place = desk();
  workbench = place.workbench();
});
afterEach(async () => {
  await workbench.closeStudy();
  place.clear();
});

const backups = async () => unwrap(await workbench.backups(null)).listings;
const behind = async () => (await backups()).map((one) => one.behind);

describe('the backups of a study', () => {
  it('are made when it is opened, hourly while it changes, and when it is closed', async () => {
    const { ref } = unwrap(await workbench.createStudy('Northfield'));
    expect(await backups()).toEqual([]);
    await place.pass(1);
    unwrap(await workbench.run(...rename('a')));
    expect(await behind()).toEqual([1]);
    await place.pass(30);
    expect(await behind()).toEqual([1]);
    await place.pass(30);
    expect(await behind()).toEqual([0, 1]);
    await place.pass(quietHour);
    expect(await behind()).toEqual([0, 1]);
    unwrap(await workbench.run(...rename('b')));
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.openStudy(ref));
    expect(await behind()).toEqual([0, 1, 2]);
    await place.pass(1);
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.openStudy(ref));
    expect(await behind()).toEqual([0, 1, 2]);
    expect(place.told.backup).toEqual([null, null, null]);
  });

  it('go on when the clock is put back', async () => {
    unwrap(await workbench.createStudy('Northfield'));
    await place.pass(600 * 24 * 60);
    unwrap(await workbench.run(...rename('a')));
    await place.pass(-500 * 24 * 60);
    unwrap(await workbench.run(...rename('b')));
    await place.pass(quietHour);
    unwrap(await workbench.run(...rename('c')));
    expect((await backups()).map(({ sequence, behind }) => [sequence, behind])).toEqual([
      [1, 3],
      [3, 1],
      [2, 2],
    ]);
  });

  it('wait until nobody has asked for anything for a moment', async () => {
    const order: string[] = [];
    const busyFor = 3;
    let pauses = 0;
    await new Promise<void>((done) => {
      workbench = createWorkbench({
        ...place.ports,
        pause: async () => {
          pauses += 1;
          if (pauses > busyFor + 1) return new Promise<void>(() => undefined);
          if (pauses > busyFor) return;
          unwrap(await workbench.run(...rename(`${pauses}`)));
          order.push('edit');
        },
        events: {
          ...place.ports.events,
          backup: () => {
            order.push('backup');
            done();
          },
        },
      });
      void workbench.createStudy('Northfield');
    });
    expect(order).toEqual(['edit', 'edit', 'edit', 'backup']);
  });

  it('are opened as studies beside, and nothing is written over', async () => {
    const { ref } = unwrap(await workbench.createStudy('Northfield'));
    await place.pass(1);
    unwrap(await workbench.run(...rename('Spoilt')));
    const [{ name } = { name: '' }] = await backups();
    const title = 'Northfield (backup of 2 March, 08.01)';
    const beside = unwrap(await workbench.adoptBackup(null, name, title));
    expect(beside).toBe(join(place.folder, 'studies', `${title}.strand`));
    expect(unwrap(await workbench.openStudy(beside)).study.name).toBe('Northfield');
    expect(await behind()).toEqual([null, 0]);
    expect(unwrap(await workbench.openStudy(ref)).study.name).toBe('Spoilt');
    expect(unwrap(await workbench.adoptBackup(null, name, title))).toBe(join(place.folder, 'studies', `${title} 2.strand`));
  });

  it('of two copies that went their own ways are told apart', async () => {
    const { ref } = unwrap(await workbench.createStudy('Northfield'));
    await place.pass(1);
    const [{ name } = { name: '' }] = await backups();
    unwrap(await workbench.run(...rename('First')));
    const other = unwrap(await workbench.adoptBackup(null, name, 'Other'));
    unwrap(await workbench.openStudy(other));
    unwrap(await workbench.run(...rename('Second')));
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.openStudy(other));
    expect(await behind()).toEqual([0, null, 1]);
    unwrap(await workbench.openStudy(ref));
    expect(await behind()).toEqual([null, 0, 1]);
  });
});

describe('when a backup cannot be made', () => {
  it('is told by the way, stops nobody, and is tried again within the hour', async () => {
    unwrap(await workbench.createStudy('Northfield'));
    const instead = join(place.folder, 'home', 'backups');
    mkdirSync(join(place.folder, 'home'), { recursive: true });
    writeFileSync(instead, 'a file where the folder should be');
    await place.pass(1);
    unwrap(await workbench.run(...rename('a')));
    expect(place.told.backup).toMatchObject([{ code: 'study.backupFailed', values: { reason: 'other', file: 'Northfield.strand' } }]);
    await place.pass(30);
    expect(place.told.backup.length).toBe(1);
    rmSync(instead);
    await place.pass(31);
    expect(place.told.backup.at(-1)).toBeNull();
    expect(await behind()).toEqual([0]);
  });

  it('a study that cannot be opened any more is opened from its newest backup', async () => {
    const { ref, study } = unwrap(await workbench.createStudy('Northfield'));
    unwrap(await workbench.run(...rename('Hill Top')));
    unwrap(await workbench.closeStudy());
    writeFileSync(ref, readFileSync(ref).fill(7, 4096, 90_000));
    expect(await workbench.openStudy(ref)).toMatchObject({ failure: { code: 'study.damaged' } });
    const [newest] = unwrap(await workbench.backups(study.id)).listings;
    expect([newest?.sequence, newest?.behind, newest?.isReadable]).toEqual([2, null, true]);
    const beside = unwrap(await workbench.adoptBackup(study.id, newest?.name ?? '', 'Hill Top again'));
    expect(unwrap(await workbench.openStudy(beside)).study.name).toBe('Hill Top');
  });
});

describe('a study that is removed', () => {
  const keyOf = (studyId: string) => join(place.folder, 'home', 'keys', `${studyId}.key`);
  const backupsOf = (studyId: string) => join(place.folder, 'home', 'backups', studyId);

  it('leaves its key and its backups to its copies; the last takes them away', async () => {
    const { ref, study } = unwrap(await workbench.createStudy('Northfield'));
    await place.ports.keyring.keep(study.id, ref, new Uint8Array(32));
    unwrap(await workbench.run(...rename('Hill Top')));
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.openStudy(ref));
    const copy = unwrap(await workbench.adoptBackup(null, (await backups())[0]?.name ?? '', 'A copy'));
    expect(unwrap(await workbench.reviewRemoval(ref))).toMatchObject({ backups: 1, copies: [{ name: 'A copy' }] });
    unwrap(await workbench.removeStudy(ref));
    expect([existsSync(keyOf(study.id)), existsSync(backupsOf(study.id))]).toEqual([true, true]);
    expect(unwrap(await workbench.reviewRemoval(copy))).toEqual({ backups: 1, copies: [] });
    unwrap(await workbench.removeStudy(copy));
    expect([existsSync(keyOf(study.id)), existsSync(backupsOf(study.id))]).toEqual([false, false]);
  });

  it('takes its backups away even when its file does not tell any more which study it was', async () => {
    const { ref, study } = unwrap(await workbench.createStudy('Northfield'));
    unwrap(await workbench.run(...rename('Hill Top')));
    unwrap(await workbench.closeStudy());
    writeFileSync(ref, 'nothing that SQLite knows');
    expect(unwrap(await workbench.reviewRemoval(ref))).toEqual({ backups: 0, copies: [] });
    expect(unwrap(await workbench.reviewRemoval(ref, study.id))).toEqual({ backups: 1, copies: [] });
    unwrap(await workbench.removeStudy(ref, study.id));
    expect(existsSync(backupsOf(study.id))).toBe(false);
  });
});

describe('a file of an older format', () => {
  const older = () => gunzipSync(readFileSync(new URL('../fixtures/studies/format-1.strand.gz', import.meta.url)));

  it('is kept as it was before it is brought to today’s', async () => {
    const ref = unwrap(await workbench.adoptStudy('Old', new Uint8Array(older())));
    const { study } = unwrap(await workbench.openStudy(ref));
    const [original] = (await backups()).filter(({ isOriginal }) => isOriginal);
    const bytes = await place.ports.backups.bytes(study.id, original?.name ?? '');
    const store = await openStudyStore(nodeSqliteOf(bytes), { readOnly: true });
    expect([store.file.format, store.study]).toEqual([1, study]);
    await store.close();
    const again = unwrap(await workbench.adoptBackup(null, original?.name ?? '', 'Old again'));
    expect(unwrap(await workbench.openStudy(again)).study).toEqual(study);
    expect((await backups()).filter(({ isOriginal }) => isOriginal).length).toBe(1);
  });

  it('is left as it is where that cannot be done', async () => {
    mkdirSync(join(place.folder, 'home'));
    writeFileSync(join(place.folder, 'home', 'backups'), '');
    const path = join(place.folder, 'old.strand');
    writeFileSync(path, older());
    expect(await workbench.openStudy(path)).toMatchObject({ failure: { code: 'study.backupFailed', values: { kind: 'original' } } });
    expect(readFileSync(path)).toEqual(older());
  });
});

it('leaves nothing that can be read without the passphrase once a study is protected', async () => {
  const { study } = unwrap(await workbench.createStudy('Northfield'));
  await place.pass(1);
  unwrap(await workbench.run(...rename('Canary Lane')));
  await place.pass(quietHour);
  expect((await backups()).length).toBe(2);
  const { keep } = place.ports.backups;
  const whole = new FailureError(failure('study.backupFailed', { reason: 'full' }));
  Object.assign(place.ports.backups, { keep: () => Promise.reject(whole) });
  unwrap(await workbench.protectStudy('four words and more'));
  expect(place.told.backup.at(-1)).toMatchObject({ code: 'study.backupFailed', values: { reason: 'full', kind: 'readable' } });
  Object.assign(place.ports.backups, { keep });
  await place.pass(quietHour);
  const folder = join(place.folder, 'home', 'backups', study.id);
  expect((await backups()).map((one) => one.behind)).toEqual([0]);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('Canary Lane')).toBe(false);
  const beside = unwrap(await workbench.adoptBackup(null, (await backups())[0]?.name ?? '', 'Beside'));
  expect(await workbench.openStudy(beside)).toMatchObject({ failure: { code: 'study.locked' } });
  expect(unwrap(await workbench.openStudy(beside, 'four words and more')).study.name).toBe('Canary Lane');
});
