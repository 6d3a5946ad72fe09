import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import { unwrap } from '#shared/failure/result.ts';
import { readMeta } from '#shared/study/meta.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const passphrase = 'four words of chalk';
const anHour = 61;
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

const sentences = async () => unwrap(await workbench.history(100)).lines.map(({ sentence }) => sentence);
const backupPaths = (study: string) => {
  const folder = join(place.folder, 'home', 'backups', study);
  return readdirSync(folder).map((name) => join(folder, name));
};
const hasLock = async (path: string) => (await readMeta(nodeSqliteOf(readFileSync(path)))).has('lock');

describe('taking the passphrase off a study', () => {
  it('writes it and its backups anew: they open without one, with the whole history', async () => {
    const { ref, study } = unwrap(await workbench.createStudy('Hill Top', passphrase));
    await place.pass(1);
    unwrap(await workbench.run('study.rename', { name: 'Hill Top Academy' }));
    await place.pass(anHour);
    unwrap(await workbench.run('study.rename', { name: 'Periwinkle' }));
    const sealed = backupPaths(study.id);
    expect(await Promise.all(sealed.map(hasLock))).toEqual([true, true]);

    expect(await workbench.unprotectStudy('four words of cheese')).toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
    const opened = unwrap(await workbench.unprotectStudy(passphrase));
    expect(opened).toMatchObject({ isProtected: false, canUndo: true, backups: { written: 2, left: 0 } });
    expect(await workbench.unprotectStudy(passphrase)).toMatchObject({ failure: { code: 'command.refused' } });
    const after = backupPaths(study.id);
    expect(after).toEqual(expect.arrayContaining(sealed));
    expect(await Promise.all(after.map(hasLock))).toEqual([false, false, false]);

    const listed = unwrap(await workbench.backups(null)).listings;
    expect(listed.map(({ isReadable, behind }) => [isReadable, behind])).toEqual([
      [true, 0],
      [true, 2],
      [true, 3],
    ]);
    const older = unwrap(await workbench.adoptBackup(null, listed[1]?.name ?? '', 'Earlier'));
    unwrap(await workbench.closeStudy());
    expect(unwrap(await workbench.openStudy(older)).study.name).toBe('Hill Top Academy');
    expect(unwrap(await workbench.check()).whole).toBe(true);
    unwrap(await workbench.openStudy(ref));
    expect((await sentences()).slice(-2)).toEqual(['Renamed the study “Periwinkle”', 'Took the passphrase off']);
    expect(unwrap(await workbench.check()).whole).toBe(true);
    expect(unwrap(await workbench.undo()).canRedo).toBe(true);

    const { recoveryKey } = unwrap(await workbench.protectStudy('ten thousand bicycles'));
    unwrap(await workbench.closeStudy());
    expect(unwrap(await workbench.openStudy(ref, recoveryKey)).study.name).toBe('Hill Top Academy');
    expect(await Promise.all(backupPaths(study.id).map(hasLock))).not.toContain(false);
  });

  it('leaves a backup that cannot be written anew as it is, and says so', async () => {
    const { study } = unwrap(await workbench.createStudy('Hill Top', passphrase));
    await place.pass(1);
    const [path = ''] = backupPaths(study.id);
    const sqlite = nodeSqliteOf(readFileSync(path));
    await sqlite.run('UPDATE event SET payload = zeroblob(40)');
    writeFileSync(path, await sqlite.bytes());
    unwrap(await workbench.run('study.rename', { name: 'Hill Top Academy' }));
    expect(unwrap(await workbench.unprotectStudy(passphrase)).backups).toEqual({ written: 0, left: 1 });
    expect(await hasLock(path)).toBe(true);
  });
});

it('a new recovery key opens the study in place of the old one, which still opens what was kept before', async () => {
  const { ref, study, recoveryKey: first } = unwrap(await workbench.createStudy('Hill Top', passphrase));
  await place.pass(1);
  const older = readFileSync(backupPaths(study.id)[0] ?? '');
  expect(await workbench.renewRecoveryKey('four words of cheese')).toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
  const { recoveryKey, isProtected } = unwrap(await workbench.renewRecoveryKey(first ?? ''));
  expect(isProtected).toBe(true);
  expect(recoveryKey).toMatch(/^\w{4}(-\w{4}){8}$/);
  expect((await sentences()).at(-1)).toBe('Made a new recovery key');
  unwrap(await workbench.closeStudy());
  expect(await workbench.openStudy(ref, first)).toMatchObject({
    failure: { code: 'study.wrongPassphrase', values: { reason: 'otherKey' } },
  });
  for (const secret of [recoveryKey, passphrase]) unwrap(await workbench.openStudy(ref, secret));
  const copy = unwrap(await workbench.adoptStudy('Older', new Uint8Array(older)));
  unwrap(await workbench.openStudy(copy, first));
  expect(await workbench.renewRecoveryKey(passphrase)).toMatchObject({ ok: true });
});
