import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { noSaveDialog } from './support/noSaveDialog.ts';
import { expectGoodManners, makeStudy, savedBy } from './support/steps.ts';

/** The browser's own dialog for saving, answered with a real file of the page's storage, as the page asks: as it is, spoilt, or not at all. */
async function answerSaveDialog(browser: BrowserContext): Promise<void> {
  await browser.addInitScript(() => {
    const pick = async ({ suggestedName }: { readonly suggestedName: string }): Promise<FileSystemFileHandle> => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(suggestedName, { create: true });
      sessionStorage.setItem('asked', 'yes');
      if (sessionStorage.getItem('disk') === 'closed') throw new DOMException('The person changed their mind.', 'AbortError');
      if (sessionStorage.getItem('disk') !== 'spoilt') return handle;
      const whole = handle.getFile.bind(handle);
      const getFile = async (): Promise<File> => new File([(await whole()).slice(1), ' '], handle.name);
      return Object.defineProperty(handle, 'getFile', { value: getFile });
    };
    Object.defineProperty(window, 'showSaveFilePicker', { value: pick });
  });
}

describe('what a person’s own disk has of a study', () => {
  let visitor: Visit;
  afterEach((context) => visitor.leave(context));

  describe('in a browser that asks where to save', () => {
    beforeEach(async () => {
      visitor = await visit({ prepare: answerSaveDialog });
    });

    it('is always on screen, and believed only when it can be read back', async () => {
      const { page } = visitor;
      const disk = (is: string) => page.evaluate((value) => sessionStorage.setItem('disk', value), is);
      await makeStudy(visitor, 'Northfield');
      await disk('closed');
      await page.getByRole('button', { name: 'No copy on disk yet' }).click();
      await page.waitForFunction(() => sessionStorage.getItem('asked') === 'yes');
      await disk('whole');
      await page.getByRole('button', { name: 'No copy on disk yet' }).click();
      await page.getByRole('button', { name: /^Copy on disk: \d\d:\d\d, nothing changed since$/ }).waitFor();
      await page.locator('.rail-name').click();
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Northfield and Hill Top');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Copy on disk: .*, 1 change since$/ }).waitFor();
      await expectGoodManners(visitor);
      await page.reload();
      await disk('spoilt');
      await page.getByRole('button', { name: /, 1 change since$/ }).click();
      await page.getByText('what can be read back from the disk is not what was written').waitFor();
      await page.getByRole('button', { name: /, 1 change since$/ }).waitFor();
    });
  });

  describe('in a browser that does not', () => {
    beforeEach(async () => {
      visitor = await visit({ prepare: noSaveDialog });
    });

    it('is among the downloads', async () => {
      await makeStudy(visitor, 'Northfield');
      const bytes = await savedBy(visitor, 'No copy on disk yet');
      expect(new TextDecoder().decode(bytes.subarray(0, 15))).toBe('SQLite format 3');
      await visitor.page.getByRole('button', { name: /nothing changed since$/ }).waitFor();
    });
  });
});
