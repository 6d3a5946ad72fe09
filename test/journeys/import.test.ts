import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { type SampleFolder, sampleFolder } from './support/sampleFolder.ts';
import { answerWhatWaits, chooseFiles, expectGoodManners, goToRoom, makeStudy } from './support/steps.ts';

describe('bringing in exports', () => {
  let visitor: Visit;
  let sample: SampleFolder;
  let odd: string;
  beforeAll(() => {
    sample = sampleFolder(90);
    odd = mkdtempSync(join(tmpdir(), 'strand-odd-'));
    writeFileSync(join(odd, 'empty.csv'), '');
    writeFileSync(join(odd, 'picture.csv'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    writeFileSync(join(odd, 'cut.xlsx'), Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]));
    writeFileSync(join(odd, 'one.csv'), 'Name\nA\nB\nC\n');
  });
  afterAll(() => {
    sample.remove();
    rmSync(odd, { recursive: true, force: true });
  });
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('shows what was understood, imports on a word, and gives an account of every row', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Ninety pupils');
    await expectGoodManners(visitor);
    await chooseFiles(visitor, sample.paths);
    await page.getByRole('button', { name: /^Import \d+ tables/ }).waitFor();
    await page.getByText('register-marks.csv').first().waitFor();
    await expectGoodManners(visitor);
    await answerWhatWaits(visitor);
    await page.getByRole('button', { name: /^Import \d+ tables/ }).click();
    await page
      .getByText(/set aside/)
      .first()
      .waitFor();
    await expectGoodManners(visitor);

    await goToRoom(visitor, 'Outcomes');
    await page.getByRole('region', { name: 'Attendance', exact: true }).waitFor();
    await goToRoom(visitor, 'Delivery');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectGoodManners(visitor);

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await expectGoodManners(visitor);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'History' }).click();
    await page
      .getByRole('dialog')
      .getByText(/import/i)
      .first()
      .waitFor();
    await expectGoodManners(visitor);
  });

  it('names each file that cannot be read, says what to do, and imports nothing of it', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Odd files');
    await chooseFiles(
      visitor,
      ['empty.csv', 'picture.csv', 'cut.xlsx', 'one.csv'].map((name) => join(odd, name)),
    );
    for (const name of ['empty.csv', 'picture.csv', 'cut.xlsx', 'one.csv']) await page.getByText(name).first().waitFor();
    expect(await page.getByRole('button', { name: /^Import 0|^Import nothing/ }).count()).toBeGreaterThan(0);
    await expectGoodManners(visitor);
  });
});
