import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { type SampleFolder, sampleFolder } from './support/sampleFolder.ts';
import { chooseFiles, expectGoodManners, goToRoom, makeStudy, openTranscript, savedBy } from './support/steps.ts';

describe('a researcher', () => {
  let visitor: Visit;
  let sample: SampleFolder;
  beforeAll(() => {
    sample = sampleFolder(60);
  });
  afterAll(() => sample.remove());
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('brings in a transcript, codes it without a mouse, reads the matrix, takes a step back, and finds the words in the report', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Words only');
    await chooseFiles(
      visitor,
      sample.paths.filter((path) => /interview-0[1-4]/.test(path)),
    );
    await page.getByRole('button', { name: /^Import .*4 transcripts/ }).click();
    await goToRoom(visitor, 'Interviews');
    await expectGoodManners(visitor);
    await openTranscript(visitor, 1);
    await page.getByRole('button', { name: /^Begin with \d+ themes/ }).press('Enter');
    await page.getByText('no passages in the study').waitFor();

    await page.locator('main').focus();
    for (const theme of ['1', '2']) {
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      await page.keyboard.press(theme);
      await page.getByRole('region', { name: 'Chosen passage' }).waitFor();
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    const quote = (await page.getByRole('region', { name: 'Chosen passage' }).locator('blockquote').innerText()).trim();
    await expectGoodManners(visitor);

    await page.getByRole('link', { name: 'Themes' }).click();
    await page.getByRole('table').first().waitFor();
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(1);
    await expectGoodManners(visitor);

    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'Quotes' }).click();
    await page
      .getByText(/\[.+, .+, school \d+\]/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(quote.slice(0, 40)).first().waitFor();
    await expectGoodManners(visitor);

    await goToRoom(visitor, 'Report');
    const web = new TextDecoder().decode(await savedBy(visitor, 'Save web page'));
    expect(web).toContain(quote.slice(0, 30).replaceAll("'", '&#39;').split('&#39;')[0]);
  });
});
