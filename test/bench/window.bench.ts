import { ensureBuilt } from '#scripts/build.ts';
import { findChromium } from '#scripts/chromium.ts';
import { visit } from '#test/journeys/support/browser.ts';
import { sampleFolder } from '#test/journeys/support/sampleFolder.ts';
import { answerWhatWaits, chooseFiles, goToRoom, makeStudy } from '#test/journeys/support/steps.ts';
import { Stages } from './stages.ts';

/**
 * What a person waits for in Chromium: the window, the engine, reading, importing, the first figure, and a figure that follows a moved
 * window. The yardstick is the same as end-to-end's: the largest file split into lines and cells.
 */
ensureBuilt(['client']);
const chromium = findChromium(console.log);
if (chromium === null) throw new Error('Chromium is needed to time the window.');
process.env['CHROMIUM_PATH'] = chromium;
const sample = sampleFolder(Number(process.argv[2] ?? '600'));
const text = 'a,b,c,d,e\n'.repeat(1_900_000);
const stages = new Stages(() => {
  let cells = 0;
  for (const line of text.split('\n')) cells += line.split(',').length;
  if (cells === 0) throw new Error('nothing to split');
});
const visitor = await stages.time('window drawn (Chromium started, page loaded)', async () => {
  const come = await visit();
  await come.page.getByRole('button', { name: 'Open the sample partnership' }).waitFor();
  return come;
});
try {
  const { page } = visitor;
  await stages.time('study made and engine up', async () => {
    await makeStudy(visitor, 'Bench');
    await page.getByText('The engine is starting').waitFor({ state: 'hidden' });
  });
  await stages.time('files read and recognised', async () => {
    await chooseFiles(visitor, sample.paths);
    await page.getByRole('button', { name: /^Import \d+ tables/ }).waitFor({ timeout: 60_000 });
  });
  await answerWhatWaits(visitor);
  await stages.time('imported, accounts shown', async () => {
    await page.getByRole('button', { name: /^Import \d+ tables/ }).click();
    await page
      .getByText(/set aside/)
      .first()
      .waitFor({ timeout: 60_000 });
  });
  await stages.time('first figure', async () => {
    await goToRoom(visitor, 'Outcomes');
    await page.getByRole('region', { name: 'Attendance', exact: true }).waitFor({ timeout: 60_000 });
    await page.locator('svg.recharts-surface').first().waitFor();
  });
  await page.getByRole('button', { name: /^Window/ }).click();
  const slider = page.getByRole('slider', { name: 'Length of each window' });
  await slider.focus();
  await stages.timeMedian('a moved window redrawn', 9, async () => {
    const redrawn = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const card = document.querySelector('.area-card');
          if (card === null) throw new Error('no card to watch');
          new MutationObserver((_changes, observer) => {
            observer.disconnect();
            requestAnimationFrame(() => resolve());
          }).observe(card, { subtree: true, childList: true, characterData: true });
        }),
    );
    await slider.press('ArrowRight');
    await redrawn;
  });
  console.log(stages.table('split 19 MB of text into lines and cells'));
} finally {
  await visitor.leave(null);
  sample.remove();
}
process.exit(0);
