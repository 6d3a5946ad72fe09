import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '#shared/failure/result.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { StudyShelf } from '#shared/workbench/ports.ts';
import type { ReadOnly } from '#shared/workbench/workbench.ts';
import { desk } from '#test/support/desk.ts';
import { fillable } from '#test/support/fillable.ts';
import { type Visit, visit } from './browser.ts';
import { desktopWindow } from './desktopWindow.ts';
import { goToRoom } from './steps.ts';

type Shoot = (visitor: Visit, name: string) => Promise<void>;

/** The banner of every way in which a study cannot be changed, in the desktop's window. */
export async function shootModes(dark: boolean, shoot: Shoot): Promise<void> {
  const place = desk();
  const disk = { isFull: false };
  let reason: ReadOnly['reason'] | null = null;
  const shelf = fillable(place.ports.shelf, disk);
  const open: StudyShelf['open'] = async (ref) => {
    const opened = await shelf.open(ref);
    return reason === null ? opened : { ...opened, readOnly: { reason, since: null, computer: null } };
  };
  const ports = { ...place.ports, now: () => new Date().toISOString() };
  const workbench = createWorkbench({ ...ports, shelf: { ...shelf, open } });
  unwrap(await workbench.openSample());
  unwrap(await workbench.closeStudy());
  const path = join(place.folder, 'studies', 'Sample partnership.strand');
  const visitor = await visit({ dark, prepare: desktopWindow(workbench, new Map()) });
  const { page } = visitor;
  const openIt = async (): Promise<void> => {
    await page.evaluate(() => sessionStorage.clear());
    await workbench.closeStudy();
    await page.goto(visitor.address);
    await page.reload();
    await page.getByRole('button', { name: 'Sample partnership', exact: true }).click();
    await page.getByRole('region', { name: 'Confidence', exact: true }).waitFor();
  };
  const changeIt = async (author: string): Promise<void> => {
    await goToRoom(visitor, 'Report');
    await page.getByRole('textbox', { name: 'Author' }).fill(author);
    await page.getByRole('textbox', { name: 'Title' }).focus();
    await page.getByRole('region', { name: 'About this study' }).waitFor();
  };
  try {
    const other = createWorkbench(ports);
    unwrap(await other.openStudy(path));
    await openIt();
    await shoot(visitor, 'open-elsewhere');
    unwrap(await other.closeStudy());
    for (reason of ['fileProtected', 'folderProtected', 'newer'] as const) {
      await openIt();
      await shoot(visitor, `read-only-${reason.replace('Protected', '')}`);
    }
    reason = null;
    await openIt();
    disk.isFull = true;
    await changeIt('The link mentors');
    await shoot(visitor, 'disk-full');
    disk.isFull = false;
    await openIt();
    copyFileSync(path, `${path}.new`);
    renameSync(`${path}.new`, path);
    await changeIt('The mentors');
    await shoot(visitor, 'file-swapped');
  } finally {
    await visitor.leave(null);
    await workbench.closeStudy();
    place.clear();
  }
}

/** Two tabs of one browser: the second is told, and then the first. */
export async function shootTabs(visitor: Visit, shoot: Shoot): Promise<void> {
  const second = { ...visitor, page: await visitor.page.context().newPage() };
  await second.page.goto(visitor.address);
  await second.page.getByRole('button', { name: 'Use them here' }).waitFor();
  await shoot(second, 'other-tab');
  await second.page.getByRole('button', { name: 'Use them here' }).click();
  await visitor.page.getByText('Your studies went to another window').waitFor();
  await shoot(visitor, 'other-tab-took-them');
  await second.page.close();
}
