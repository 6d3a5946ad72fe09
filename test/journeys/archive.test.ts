import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { expectGoodManners, goToRoom, openTranscript, savedBy } from './support/steps.ts';

/** Nobody is locked in: everything leaves in a zip that any program reads, and comes back. */
describe('an archive', () => {
  let visitor: Visit;
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strand-archive-journey-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  const dialog = () => visitor.page.getByRole('dialog');
  const chooseInMenu = async (study: string | RegExp, entry: string) => {
    await visitor.page.getByRole('button', { name: study }).click();
    await visitor.page.getByRole('menuitem', { name: entry }).click();
  };
  const openFile = async (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    const [chooser] = await Promise.all([
      visitor.page.waitForEvent('filechooser'),
      visitor.page.getByRole('button', { name: 'Open a study or an archive' }).click(),
    ]);
    await chooser.setFiles(join(folder, name));
  };
  const history = async () => {
    await visitor.page.getByRole('button', { name: 'History' }).click();
    const said = await visitor.page.getByRole('dialog').innerText();
    await visitor.page.keyboard.press('Escape');
    return said;
  };

  it('takes a whole study with it, and the study is there again after it was removed', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Open the sample partnership' }).click();
    const attendance = page.getByRole('region', { name: 'Attendance', exact: true });
    await attendance.waitFor();
    const said = await attendance.innerText();
    await goToRoom(visitor, 'Interviews');
    await openTranscript(visitor, 1);
    for (const key of ['j', 'j', 'j', 's', '1']) await page.keyboard.press(key);
    const quote = (await page.getByRole('region', { name: 'Chosen passage' }).locator('blockquote').innerText()).trim();

    await chooseInMenu('Sample partnership', 'Export archive');
    await dialog().getByText('nobody outside').waitFor();
    await expectGoodManners(visitor);
    const archive = await savedBy(visitor, 'Export archive');
    await dialog().getByText('Saved: Sample partnership.zip').waitFor();
    await expectGoodManners(visitor);
    await dialog().getByRole('button', { name: 'Done' }).click();
    const entries = unzipSync(archive);
    expect(Object.keys(entries)).toEqual(expect.arrayContaining(['report.docx', 'report.html', 'sources/02 register-marks.csv']));
    expect(strFromU8(entries['report.html'] ?? new Uint8Array())).toContain('<svg');
    expect(strFromU8(entries['coding/passages.csv'] ?? new Uint8Array())).toContain(quote.slice(0, 30));
    const told = await history();

    await chooseInMenu('Sample partnership', 'Other studies');
    await page.getByRole('button', { name: 'Remove Sample partnership from this computer' }).click();
    await dialog()
      .getByRole('button', { name: /^Remove/ })
      .click();
    await page.getByRole('button', { name: 'Sample partnership', exact: true }).waitFor({ state: 'detached' });

    await openFile('from a colleague.zip', archive);
    await attendance.waitFor();
    expect(await attendance.innerText()).toBe(said);
    expect(await history()).toBe(told);
    await goToRoom(visitor, 'Interviews');
    await page.getByRole('link', { name: 'Quotes' }).click();
    await page.getByText(quote.slice(0, 30)).first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(quote.slice(0, 30)).first().waitFor({ state: 'detached' });
    await expectGoodManners(visitor);
  });

  it('of a protected study says that it is not protected, and a damaged one is refused', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'New study' }).click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Hill Top');
    await page.getByText('Protect it with a passphrase').click();
    await dialog().getByLabel('Passphrase', { exact: true }).fill('four words of chalk');
    await dialog().getByLabel('Once more', { exact: true }).fill('four words of chalk');
    await page.keyboard.press('Enter');
    await page.getByText('I have put it in a safe place').click();
    await dialog().getByRole('button', { name: 'Done' }).click();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('archive');
    await page.keyboard.press('Enter');
    await dialog().getByText('The archive is not protected').waitFor();
    await expectGoodManners(visitor);
    const archive = await savedBy(visitor, 'Export without protection');
    await dialog().getByRole('button', { name: 'Done' }).click();
    await chooseInMenu(/^Hill Top/, 'Other studies');

    await openFile('Half of it.zip', archive.subarray(0, archive.length >> 1));
    await page.getByText('The archive Half of it is damaged.').waitFor();
    await expectGoodManners(visitor);
    await openFile('Hill Top.zip', archive);
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    expect(await history()).toContain('put the study into an archive, without its passphrase');
    await expectGoodManners(visitor);
  });
});
