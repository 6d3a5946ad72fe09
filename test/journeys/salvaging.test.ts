import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLock } from '#shared/study/seal/lock.ts';
import { archivingWords } from '#shared/words/archiving.ts';
import { standingOf } from '#test/study/salvage/support/standing.ts';
import { term } from '#test/study/salvage/support/term.ts';
import { cheapCost, randomBytes } from '#test/study/seal/support.ts';
import { type Visit, visit } from './support/browser.ts';
import { expectGoodManners, makeStudy } from './support/steps.ts';

/** What somebody does whose memory stick was pulled out too early. */
describe('a damaged study', () => {
  let visitor: Visit;
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strand-damaged-'));
    visitor = await visit();
  });
  afterEach(async (context) => {
    await visitor.leave(context);
    rmSync(folder, { recursive: true });
  });

  const button = (name: string) => visitor.page.getByRole('button', { name, exact: true });
  const openFile = async (bytes: Uint8Array) => {
    const path = join(folder, 'term.strand');
    writeFileSync(path, bytes);
    const [chooser] = await Promise.all([visitor.page.waitForEvent('filechooser'), button(archivingWords.open).click()]);
    await chooser.setFiles(path);
  };

  it('gives up what is whole, and names what is not', async () => {
    const { page } = visitor;
    const original = await term({ lines: 560 });
    const { pages } = standingOf(original.bytes);
    const [, grid = ''] = original.blobs.keys();
    const damaged = original.bytes.fill(0, 0, 100);
    const lost = pages.findIndex(({ blobs }) => blobs.length === 1 && blobs[0] === grid);
    await openFile(damaged.fill(0, lost * 32_768, (lost + 1) * 32_768));
    await button('Take out what is whole').waitFor();
    await expectGoodManners(visitor);
    await button('Take out what is whole').click();
    const dialog = page.getByRole('dialog', { name: 'Taken out of the damaged study' });
    await dialog.getByText('The new study holds 560 lines of the history, 2 sources and 2 transcripts.').waitFor();
    await dialog.getByText('What was stored of the source list-1.csv is lost.').waitFor();
    await expectGoodManners(visitor);
    await dialog.getByRole('button', { name: 'Open the new study' }).click();
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    await button('History').click();
    await page.getByRole('dialog').getByText('Coded a passage of').first().waitFor();
  });

  it('asks for its passphrase first where it is protected', async () => {
    const { page } = visitor;
    const { lock, seal } = await createLock('gate bus morning phone', randomBytes, cheapCost);
    const original = await term({ lines: 60, protection: { lock, seal } });
    await openFile(original.bytes.fill(0, 0, 100));
    await button('Take out what is whole').click();
    const dialog = page.getByRole('dialog');
    const secret = dialog.getByLabel('Passphrase or recovery key', { exact: true });
    await secret.fill('not that one at all');
    await page.keyboard.press('Enter');
    await dialog.getByText('That passphrase does not open this study.').waitFor();
    await expectGoodManners(visitor);
    await secret.fill('gate bus morning phone');
    await page.keyboard.press('Enter');
    await dialog.getByText('Nothing is missing').waitFor();
    await dialog.getByRole('button', { name: 'Open the new study' }).click();
    await secret.fill('gate bus morning phone');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('on this computer is salvaged where it lies, and stays there', async () => {
    const { page, address } = visitor;
    await makeStudy(visitor, 'Hill Top');
    // Another page of the same place damages every file that Strand keeps: the rest of the pool, too, where it is empty.
    await page.goto(new URL('favicon.svg', address).href);
    const damaged = await page.evaluate(async () => {
      const studies = await (await navigator.storage.getDirectory()).getDirectoryHandle('strand-studies');
      const pool = await studies.getDirectoryHandle('.opaque');
      let count = 0;
      for await (const handle of pool.values()) {
        if (!(handle instanceof FileSystemFileHandle) || (await handle.getFile()).size < 100_000) continue;
        const stream = await handle.createWritable({ keepExistingData: true });
        await stream.write({ type: 'write', position: 4096, data: new Uint8Array(100) });
        await stream.close();
        count += 1;
      }
      return count;
    });
    expect(damaged).toBeGreaterThan(0);
    await page.goto(address);
    await button('Take out what is whole').click();
    await page.getByRole('dialog').getByText('Nothing is missing').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Open the new study' }).click();
    await button('Hill Top').click();
    await page.getByRole('menuitem', { name: 'Other studies' }).click();
    for (const name of ['Hill Top', 'Hill Top (damaged)']) await page.getByRole('listitem').getByText(name, { exact: true }).waitFor();
  });
});
