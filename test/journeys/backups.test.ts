import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { expectGoodManners, makeStudy } from './support/steps.ts';

/** A study spoilt on a Tuesday is there again as it was on Monday, without a file ever having been saved. */
describe('the backups of a study', () => {
  let visitor: Visit;
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  const rename = async (name: string) => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Northfield' }).first().click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name, exact: true }).waitFor();
  };
  const leave = async () => {
    const { page } = visitor;
    await page.locator('.rail-name').click();
    await page.getByRole('menuitem', { name: 'Other studies' }).click();
    await page.getByRole('button', { name: 'New study' }).waitFor();
  };
  const showBackups = async () => {
    const { page } = visitor;
    await page.locator('.rail-name').click();
    await page.getByRole('menuitem', { name: 'Backups' }).click();
    await page.getByRole('dialog', { name: 'Backups' }).waitFor();
  };

  it('are made on the way, and open in two clicks beside the study', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Northfield');
    await showBackups();
    await page.getByRole('heading', { name: 'No backup yet' }).waitFor();
    await expectGoodManners(visitor);
    await page.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('Escape');

    await rename('Northfield, first year');
    await leave();
    await page.getByRole('button', { name: 'Northfield, first year', exact: true }).click();
    await page.locator('.rail-name').waitFor();
    await rename('Northfield, spoilt');
    await showBackups();
    await page.getByRole('cell', { name: '1 change', exact: true }).waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    await expectGoodManners(visitor);
    await page.getByRole('row').nth(1).getByRole('button').click();
    await page.getByRole('button', { name: /^Northfield, spoilt \(backup of / }).waitFor();

    await leave();
    await page.getByRole('button', { name: 'Northfield, spoilt', exact: true }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(2);
    await page.getByRole('button', { name: /^Remove Northfield, spoilt \(backup of / }).click();
    await page.getByText(/^Its \d backups stay, because “Northfield, spoilt” is a copy of the same study\./).waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Remove Northfield, spoilt from this computer' }).click();
    await page.getByText(/Its \d backups are deleted too\./).waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Northfield, spoilt', exact: true }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'New study' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(0);
    await expectGoodManners(visitor);
  });

  it('that were never finished are not taken for backups', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Northfield');
    await showBackups();
    await page.getByRole('row').nth(1).waitFor();
    await page.goto(`${visitor.address}favicon.svg`);
    for (const left of [0, 40_000]) {
      const spoilt = await page.evaluate(cutBackups, left);
      expect(spoilt).toBe(1);
      await page.goto(visitor.address);
      await page.locator('.rail-name').waitFor();
      await showBackups();
      await page.getByRole('heading', { name: 'No backup yet' }).waitFor();
      await page.getByRole('row').nth(1).waitFor();
      await page.goto(`${visitor.address}favicon.svg`);
    }
  });
});

/** Leaves so many bytes of each backup in the browser's storage, as if the page had been closed while it was made. Runs in the page. */
async function cutBackups(left: number): Promise<number> {
  const nameBytes = 512;
  const headerBytes = 4096;
  const root = await navigator.storage.getDirectory();
  const studies = await root.getDirectoryHandle('strand-studies');
  let cut = 0;
  for await (const handle of (await studies.getDirectoryHandle('.opaque')).values()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const file = await handle.getFile();
    const name = await file.slice(0, nameBytes).text();
    if (!name.startsWith('/backups/') || !name.includes('.strand')) continue;
    const writable = await handle.createWritable({ keepExistingData: true });
    await writable.truncate(headerBytes + left);
    await writable.close();
    cut += 1;
  }
  return cut;
}
