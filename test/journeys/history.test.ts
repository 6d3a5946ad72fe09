import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { sampleFolder } from './support/sampleFolder.ts';
import { answerWhatWaits, chooseFiles, expectGoodManners, goToRoom, makeStudy, openTranscript } from './support/steps.ts';

describe('what was done', () => {
  let visitor: Visit;
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('can be undone, and done again after the study was closed and opened', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Northfield');
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText('Every change you make will stand here').waitFor();
    await expectGoodManners(visitor);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Northfield', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Northfield, year two');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Northfield, year two', exact: true }).waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Northfield', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Other studies' }).click();
    await page.getByRole('heading', { name: 'Studies on this computer' }).waitFor();
    await page.getByRole('button', { name: 'Northfield', exact: true }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Northfield, year two', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Northfield, year two', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Other studies' }).click();
    await page.getByRole('heading', { name: 'Studies on this computer' }).waitFor();
    await makeStudy(visitor, 'Saltmarsh');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Open North');
    await page.getByRole('menuitem', { name: 'Open Northfield, year two' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Northfield, year two', exact: true }).waitFor();
    await expectGoodManners(visitor);
  });

  it('is kept while it is typed, can be looked back at in every room, and restored in a step that undo takes back', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Northfield');
    const sample = sampleFolder(60);
    try {
      await chooseFiles(visitor, sample.paths);
      await answerWhatWaits(visitor);
      await page.getByRole('button', { name: /^Import \d+ tables/ }).click();
      await page
        .getByText(/set aside/)
        .first()
        .waitFor();
    } finally {
      sample.remove();
    }
    await goToRoom(visitor, 'Interviews');
    await openTranscript(visitor, 1);
    const passages = (where: Page) => where.getByText(/passages? in the study/).innerText();
    const atFirst = await passages(page);
    for (const key of ['j', 'j', 'j', 's', '1']) await page.keyboard.press(key);
    await page.getByRole('region', { name: 'Chosen passage' }).waitFor();
    await page.keyboard.press('m');
    // In one go: letter by letter a slow computer pauses half a second on the way, and the first undo would be of half of it.
    await page.keyboard.insertText('She says this twice, ');
    await page.getByRole('button', { name: /^Undo: Wrote a note/ }).waitFor();
    await page.keyboard.type('o');

    // The page goes without a word, as in a crash: what was typed up to half a second before is there.
    const again = await page.context().newPage();
    const { hash } = new URL(page.url());
    await page.close({ runBeforeUnload: false });
    await again.goto(visitor.address);
    const back = { ...visitor, page: again };
    await again.getByRole('button', { name: 'Northfield', exact: true }).click();
    await again.getByRole('region', { name: 'Attendance', exact: true }).waitFor();
    await again.goto(`${visitor.address}${hash}`);
    const choose = async () => {
      await again.getByText('Participants:').first().waitFor();
      await again.locator('main').focus();
      for (const key of ['j', 'j', 'j', 's']) await again.keyboard.press(key);
    };
    await choose();
    expect(await again.getByRole('textbox', { name: 'Memo' }).inputValue()).toMatch(/^She says this twice, o?$/);
    const withOne = await passages(again);
    expect(withOne).not.toBe(atFirst);

    // Looking back, by the keyboard alone.
    const lookAt = async (words: string) => {
      await again.getByRole('button', { name: 'History' }).press('Enter');
      await again.getByRole('textbox', { name: 'Find by words' }).fill(words);
      await again.getByText(/^1 of \d+ changes/).waitFor();
      await expectGoodManners(back);
      await again.keyboard.press('ArrowDown');
      await again.keyboard.press('Enter');
      await again.getByRole('region', { name: 'Looking back' }).waitFor();
      await again.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await lookAt('imported');
    expect(await passages(again)).toBe(atFirst);
    expect(await again.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
    await choose();
    await again.keyboard.press('1');
    await again.getByText('so nothing can be changed. Go back to now').first().waitFor();
    await expectGoodManners(back);
    for (const room of ['Data', 'Delivery', 'Outcomes', 'Report'] as const) {
      await goToRoom(back, room);
      await again.getByRole('heading', { level: 1 }).waitFor();
      await expectGoodManners(back);
    }
    await again.getByRole('button', { name: 'Earlier' }).click();
    await again.getByText('Made the study “Northfield”').waitFor();
    await goToRoom(back, 'Outcomes');
    await again.getByText('No pupils to look at yet').waitFor();
    await goToRoom(back, 'Interviews');
    await again.getByText('No transcripts yet').waitFor();
    await expectGoodManners(back);
    await again.locator('main').focus();
    await again.keyboard.press('Escape');
    await goToRoom(back, 'Outcomes');
    await again.getByRole('region', { name: 'Attendance', exact: true }).waitFor();

    // Restoring is a step like any other.
    await again.goto(`${visitor.address}${hash}`);
    await lookAt('imported');
    await again.getByRole('button', { name: 'Restore this' }).click();
    await again.getByRole('region', { name: 'Looking back' }).waitFor({ state: 'detached' });
    expect(await passages(again)).toBe(atFirst);
    await again.getByRole('button', { name: /^Undo: Restored the study as it was after: Imported/ }).click();
    await again.getByText(withOne).waitFor();
    await expectGoodManners(back);
  });
});
