import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';
import { type Disk, fillable } from '#test/support/fillable.ts';

const rename = (name: string) => ['study.rename', { name }] as const;
const full = { failure: { code: 'study.writeFailed', values: { reason: 'full', file: 'term.strand' } } };

let place: Desk;
let workbench: Workbench;
let disk: Disk;
beforeEach(async () => {
  place = desk();
  disk = { isFull: false };
  workbench = createWorkbench({ ...place.ports, shelf: fillable(place.ports.shelf, disk) });
  unwrap(await workbench.createStudy(join(place.folder, 'term.strand')));
  unwrap(await workbench.run(...rename('Before')));
});
afterEach(async () => {
  await workbench.closeStudy();
  place.clear();
});

it('shows the change that a full disk did not take, takes no other, and keeps it as soon as there is room', async () => {
  disk.isFull = true;
  expect(await workbench.run(...rename('On screen'))).toMatchObject(full);
  expect(unwrap(await workbench.lookBack(null))).toMatchObject({ study: { name: 'On screen' }, canUndo: false });
  disk.isFull = false;
  expect(await workbench.run(...rename('Next'))).toMatchObject(full);
  expect(await workbench.undo()).toMatchObject(full);
  expect(unwrap(await workbench.openAgain()).study.name).toBe('On screen');
  unwrap(await workbench.undo());
  expect(unwrap(await workbench.lookBack(null)).study.name).toBe('Before');
});

it('has the change still in hand when the file is opened again and the disk is still full', async () => {
  disk.isFull = true;
  expect(await workbench.run(...rename('On screen'))).toMatchObject(full);
  expect(unwrap(await workbench.openAgain()).study.name).toBe('On screen');
  expect(await workbench.run(...rename('Next'))).toMatchObject(full);
  const copy = unwrap(await workbench.copyOfStudy());
  disk.isFull = false;
  const ref = unwrap(await workbench.adoptStudy('Copy', copy));
  const { study, canUndo } = unwrap(await workbench.openStudy(ref));
  expect([study.name, canUndo, unwrap(await workbench.check()).whole]).toEqual(['On screen', true, true]);
});

it('knows a change that was written all the same, though its flush failed: it is there once, and nothing goes onto the shelf', async () => {
  disk.losesFlush = true;
  const failed = { failure: { code: 'study.writeFailed', values: { reason: 'disk' } } };
  expect(await workbench.run('code.add', { name: 'Trust', description: '', colour: 1, parent: null })).toMatchObject(failed);
  const copy = unwrap(await workbench.copyOfStudy());
  disk.losesFlush = false;
  const { study } = unwrap(await workbench.openAgain());
  expect(study.codes.map(({ name }) => name)).toEqual(['Trust']);
  expect(unwrap(await workbench.history(10)).total).toBe(3);
  expect(unwrap(await workbench.check()).whole).toBe(true);
  expect(unwrap(await workbench.studies())).toEqual([]);
  const ref = unwrap(await workbench.adoptStudy('Copy', copy));
  expect(unwrap(await workbench.openStudy(ref)).study.codes.length).toBe(1);
  expect(unwrap(await workbench.check()).whole).toBe(true);
});

it('leaves what nobody has saved on the shelf when the study is closed, and nothing where a copy was taken', async () => {
  disk.isFull = true;
  await workbench.run(...rename('On screen'));
  unwrap(await workbench.closeStudy());
  expect(readdirSync(join(place.folder, 'studies'))).toEqual(['Before, as it was on screen.strand']);
  rmSync(join(place.folder, 'studies'), { recursive: true });
  disk.isFull = false;
  unwrap(await workbench.openStudy(join(place.folder, 'term.strand')));
  disk.isFull = true;
  await workbench.run(...rename('On screen'));
  unwrap(await workbench.copyOfStudy());
  unwrap(await workbench.closeStudy());
  expect(readdirSync(place.folder)).not.toContain('studies');
});

it('puts the change that could not be written into an archive too, which then is a copy', async () => {
  disk.isFull = true;
  await workbench.run(...rename('On screen'));
  const archive = unwrap(await workbench.archive(null));
  disk.isFull = false;
  const ref = unwrap(await workbench.adoptStudy('Archived', archive));
  disk.isFull = true;
  unwrap(await workbench.closeStudy());
  expect(readdirSync(join(place.folder, 'studies'))).toEqual(['Archived.strand']);
  expect(unwrap(await workbench.openStudy(ref))).toMatchObject({ study: { name: 'On screen' }, canUndo: true });
});
