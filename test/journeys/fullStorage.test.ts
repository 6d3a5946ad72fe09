import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import { type Visit, visit } from './support/browser.ts';
import { noSaveDialog } from './support/noSaveDialog.ts';
import { sampleFolder } from './support/sampleFolder.ts';
import { answerWhatWaits, chooseFiles, makeStudy, savedBy } from './support/steps.ts';

describe('a browser whose storage is full', () => {
  let visitor: Visit;
  beforeEach(async () => {
    visitor = await visit({ prepare: noSaveDialog });
  });
  afterEach((context) => visitor.leave(context));

  it('says so, has the import in hand and in the copy, and keeps it when there is room', async () => {
    const { page, address } = visitor;
    const { origin } = new URL(address);
    const storage = await page.context().newCDPSession(page);
    const sample = sampleFolder(600);
    await makeStudy(visitor, 'Northfield');
    await chooseFiles(visitor, sample.paths);
    const take = page.getByRole('button', { name: /^Import \d+ tables/ });
    await take.waitFor();
    await answerWhatWaits(visitor);
    sample.remove();
    const { usage } = await storage.send('Storage.getUsageAndQuota', { origin });
    await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage });
    await take.click();
    const banner = page.getByRole('region', { name: 'About this study' });
    await banner.waitFor();
    expect(await banner.innerText()).toMatch(/could not be written: the disk is full/);
    await page.getByText(/^Last change not kept/).waitFor();
    const copy = await savedBy(visitor, 'Save a copy of everything, with the last change');
    const reader = nodeSqliteOf(copy);
    expect(await reader.all('SELECT count(*) AS lines FROM event')).toEqual([{ lines: 2 }]);
    await reader.close();
    await storage.send('Storage.overrideQuotaForOrigin', { origin });
    await banner.getByRole('button', { name: 'Open the file again' }).click();
    await banner.waitFor({ state: 'detached' });
    await page.getByText(/^Kept/).waitFor();
    await page.reload();
    await page.getByText('behaviour-log.csv').first().waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
