import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '#scripts/build.ts';
import { findChromium } from '#scripts/chromium.ts';
import { visit } from '#test/journeys/support/browser.ts';
import { answerWhatWaits, chooseFiles, makeStudy } from '#test/journeys/support/steps.ts';
import { writeMarks } from './import/marksFile.ts';

/**
 * `npm run bench -- responsive [ROWS]`: a long register brought in through the window, and how long the window ever stands still
 * meanwhile: the longest time between two frames. Beside it the same in the two seconds before, when nothing is done.
 */
ensureBuilt(['client']);
const chromium = findChromium(console.log);
if (chromium === null) throw new Error('Chromium is needed to time the window.');
process.env['CHROMIUM_PATH'] = chromium;
const rows = Number(process.argv[2] ?? '10000000');
const folder = mkdtempSync(join(tmpdir(), 'strand-bench-'));
const paths = ['pupils.csv', 'marks.csv'].map((name) => join(folder, name));
const visitor = await visit();
try {
  writeFileSync(paths[0] ?? '', writeMarks(paths[1] ?? '', rows));
  const { page } = visitor;
  page.setDefaultTimeout(600_000);
  await makeStudy(visitor, 'Bench');
  await page.getByText('The engine is starting').waitFor({ state: 'hidden' });

  /** The work, and the longest time between two frames while it lasts. */
  const watched = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    await page.evaluate(() => {
      const frames = { longest: 0, last: performance.now(), running: true };
      Object.assign(window, { watchedFrames: frames });
      const next = (now: number): void => {
        frames.longest = Math.max(frames.longest, now - frames.last);
        frames.last = now;
        if (frames.running) requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    const started = performance.now();
    await work();
    const seconds = (performance.now() - started) / 1000;
    const longest = await page.evaluate(() => {
      const frames: { longest: number; running: boolean } = Reflect.get(window, 'watchedFrames');
      frames.running = false;
      return frames.longest;
    });
    console.log(`${name.padEnd(28)}${seconds.toFixed(1).padStart(7)} s, longest between two frames ${longest.toFixed(0).padStart(5)} ms`);
  };

  await watched('nothing done', () => page.waitForTimeout(2000));
  await watched(`${rows} marks read`, async () => {
    await chooseFiles(visitor, paths);
    await page.getByRole('button', { name: /^Import \d+ tables/ }).waitFor();
  });
  await answerWhatWaits(visitor);
  await watched('imported, accounts shown', async () => {
    await page.getByRole('button', { name: /^Import \d+ tables/ }).click();
    await page
      .getByText(/set aside/)
      .first()
      .waitFor();
  });
} finally {
  await visitor.leave(null);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
