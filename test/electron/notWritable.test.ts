import { chmodSync, copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { unwrap } from '#shared/failure/result.ts';
import { openStudyStore } from '#shared/study/store.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { asSomebody } from '#test/support/asSomebody.ts';
import { keep } from '#test/support/changes.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
let path: string;
let workbench: Workbench;
beforeEach(async () => {
  place = desk();
  path = join(place.folder, 'term.strand');
  workbench = place.workbench();
  unwrap(await workbench.createStudy(path));
});
afterEach(async () => {
  await workbench.closeStudy();
  chmodSync(place.folder, 0o755);
  place.clear();
});

const rename = (name: string) => ['study.rename', { name }] as const;

describe('a study that may not be written', () => {
  it.each([
    ['fileProtected', 0o777, 0o444],
    ['folderProtected', 0o555, 0o666],
  ])('is %s before anything is typed, not after', async (reason, folderMode, fileMode) => {
    unwrap(await workbench.closeStudy());
    chmodSync(path, fileMode);
    chmodSync(place.folder, folderMode);
    await asSomebody(async () => {
      expect(unwrap(await workbench.openStudy(path)).readOnly).toEqual({ reason, since: null, computer: null });
      expect(await workbench.run(...rename('Mine'))).toMatchObject({ failure: { code: 'study.readOnly', values: { reason } } });
      expect(unwrap(await workbench.check()).whole).toBe(true);
      expect(unwrap(await workbench.copyOfStudy()).byteLength).toBeGreaterThan(0);
      unwrap(await workbench.closeStudy());
    });
    expect(readdirSync(place.folder).filter((name) => name.startsWith('term'))).toEqual(['term.strand']);
  });
});

describe('a study whose file was replaced while it was open', () => {
  it('is not written into the new file, and is kept as a study of its own when the new one is opened', async () => {
    const other = join(place.folder, 'other.strand');
    copyFileSync(path, other);
    unwrap(await workbench.run(...rename('Before')));
    const theirs = new DatabaseSync(other);
    theirs.exec("UPDATE meta SET value = 'by the sync tool' WHERE name = 'madeWith'");
    theirs.close();
    renameSync(other, path);
    expect(await workbench.run(...rename('After'))).toMatchObject({ failure: { code: 'study.swapped', values: { file: 'term.strand' } } });
    expect(await workbench.run(...rename('Again'))).toMatchObject({ failure: { code: 'study.swapped' } });
    expect(unwrap(await workbench.lookBack(null)).study.name).toBe('After');
    expect(unwrap(await workbench.openAgain()).study.name).toBe('term');
    const rescued = join(place.folder, 'studies', 'Before, as it was on screen.strand');
    expect(unwrap(await workbench.openStudy(rescued)).study.name).toBe('After');
  });

  it('by the same contents goes on where it was, with the change that had to wait', async () => {
    const other = join(place.folder, 'other.strand');
    copyFileSync(path, other);
    renameSync(other, path);
    expect(await workbench.run(...rename('Waited'))).toMatchObject({ failure: { code: 'study.swapped' } });
    const { study, readOnly } = unwrap(await workbench.openAgain());
    expect([study.name, readOnly, readdirSync(place.folder)]).toEqual(['Waited', null, ['term.strand', 'term.strand.lock']]);
    unwrap(await workbench.undo());
  });

  it('is saved by its copy, once, also where it was moved away', async () => {
    rmSync(path);
    expect(await workbench.run(...rename('Still here'))).toMatchObject({ failure: { code: 'study.swapped', values: { reason: 'gone' } } });
    const ref = unwrap(await workbench.adoptStudy('Copy', unwrap(await workbench.copyOfStudy())));
    expect(await workbench.openAgain()).toMatchObject({ failure: { code: 'study.notFound' } });
    const { study } = unwrap(await workbench.openStudy(ref));
    expect([study.name, unwrap(await workbench.studies()).map(({ name }) => name)]).toEqual(['Still here', ['Copy']]);
  });

  it('in place, by a copy that was changed on another computer as often, is found and not written over', async () => {
    const other = join(place.folder, 'other.strand');
    copyFileSync(path, other);
    unwrap(await workbench.run(...rename('Mine')));
    const elsewhere = await openStudyStore(openNodeSqlite(other));
    await keep(elsewhere, 'study.rename', { name: 'Theirs' });
    await elsewhere.close();
    writeFileSync(path, readFileSync(other));
    expect(await workbench.run(...rename('Mine again'))).toMatchObject({ failure: { code: 'study.swapped' } });
    expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
    const copy = unwrap(await workbench.adoptStudy('Copy', unwrap(await workbench.copyOfStudy())));
    expect(unwrap(await workbench.openAgain()).study.name).toBe('Theirs');
    expect(unwrap(await workbench.openStudy(copy)).study.name).toBe('Mine again');
    unwrap(await workbench.undo());
    expect([unwrap(await workbench.lookBack(null)).study.name, unwrap(await workbench.check()).whole]).toEqual(['Theirs', true]);
  });

  it('in place, by something that is no study, is saved from memory', async () => {
    unwrap(await workbench.run(...rename('Mine')));
    writeFileSync(path, 'half a file'.repeat(20_000));
    expect((await workbench.run(...rename('Mine again'))).ok).toBe(false);
    const copy = unwrap(await workbench.adoptStudy('Copy', unwrap(await workbench.copyOfStudy())));
    expect(unwrap(await workbench.openStudy(copy)).study.name).toBe('Mine again');
    expect(unwrap(await workbench.check()).whole).toBe(true);
  });
});
