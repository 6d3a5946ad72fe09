import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';
import { type Disk, fillable } from '#test/support/fillable.ts';
import { type Visit, visit } from './support/browser.ts';
import { desktopWindow, type SavedFiles } from './support/desktopWindow.ts';
import { expectGoodManners } from './support/steps.ts';

/** What a person sees of a study that cannot be changed, and how they get out of it. */
describe('a study on a real disk, in the window', () => {
  let place: Desk;
  let disk: Disk;
  let workbench: Workbench;
  let saved: SavedFiles;
  let visitor: Visit;
  beforeEach(async () => {
    place = desk();
    disk = { isFull: false };
    workbench = createWorkbench({ ...place.ports, shelf: fillable(place.ports.shelf, disk) });
    unwrap(await workbench.createStudy('Northfield'));
    unwrap(await workbench.closeStudy());
    saved = new Map();
    visitor = await visit({ prepare: desktopWindow(workbench, saved) });
  });
  afterEach(async (context) => {
    await visitor.leave(context);
    await workbench.closeStudy();
    place.clear();
  });

  const open = () => visitor.page.getByRole('button', { name: 'Northfield', exact: true }).click();
  const banner = () => visitor.page.getByRole('region', { name: 'About this study' });
  const rename = async (name: string) => {
    const { page } = visitor;
    await page.locator('.rail-name').click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
  };

  it('is only looked at while it is open elsewhere, and worked in once it is free', async () => {
    const { page } = visitor;
    const other = place.workbench();
    unwrap(await other.openStudy(join(place.folder, 'studies', 'Northfield.strand')));
    unwrap(await other.run('study.rename', { name: 'Northfield schools' }));
    await open();
    expect(await banner().innerText()).toMatch(/is open elsewhere, on .*Here it can be looked at, not changed/);
    await page.getByText(/^Read only, kept/).waitFor();
    await page.locator('.rail-name').click();
    expect(await page.getByRole('menuitem', { name: 'Rename' }).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
    await banner().getByRole('button', { name: 'Save a copy' }).click();
    await banner().getByText('Saved: Northfield schools.strand').waitFor();
    await expectGoodManners(visitor);
    unwrap(await other.closeStudy());
    await banner().getByRole('button', { name: 'Try again' }).click();
    await banner().waitFor({ state: 'detached' });
    await rename('Northfield and Hill Top');
    await page.locator('.rail-name').getByText('Northfield and Hill Top').waitFor();
  });

  it('shows the change that a full disk did not take, saves it elsewhere, and keeps it when there is room', async () => {
    const { page } = visitor;
    await open();
    await page.getByText(/^Kept/).waitFor();
    disk.isFull = true;
    await rename('Northfield and Hill Top');
    expect(await banner().innerText()).toMatch(/could not be written: the disk is full/);
    await page.locator('.rail-name').getByText('Northfield and Hill Top').waitFor();
    await page.getByText(/^Last change not kept/).waitFor();
    await expectGoodManners(visitor);
    await banner().getByRole('button', { name: 'Save a copy of everything, with the last change' }).click();
    await banner()
      .getByText(/^Saved/)
      .waitFor();
    const copy = unwrap(await place.workbench().adoptStudy('Copy', saved.get('Northfield and Hill Top.strand') ?? new Uint8Array()));
    const reader = place.workbench({ onlyReading: true });
    expect(unwrap(await reader.openStudy(copy)).study.name).toBe('Northfield and Hill Top');
    disk.isFull = false;
    await banner().getByRole('button', { name: 'Open the file again' }).click();
    await banner().waitFor({ state: 'detached' });
    await page.locator('.rail-name').getByText('Northfield and Hill Top').waitFor();
    await page.getByText(/^Kept/).waitFor();
    await expectGoodManners(visitor);
  });
});
