import type { BrowserContext } from 'playwright-core';

/** A browser that cannot ask where to save: what is saved is a download, which a test can wait for. */
export async function noSaveDialog(browser: BrowserContext): Promise<void> {
  await browser.addInitScript(() => void Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
}
