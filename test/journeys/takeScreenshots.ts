import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '#scripts/build.ts';
import { findChromium } from '#scripts/chromium.ts';
import { archivingWords } from '#shared/words/archiving.ts';
import { standingOf } from '#test/study/salvage/support/standing.ts';
import { term } from '#test/study/salvage/support/term.ts';
import { type Visit, visit } from './support/browser.ts';
import { sampleFolder } from './support/sampleFolder.ts';
import { shootModes, shootTabs } from './support/shootModes.ts';
import { answerWhatWaits, chooseFiles, goToRoom, makeStudy, openTranscript } from './support/steps.ts';

/** `npm run screenshots`: every screen at 1280x800, light and dark, into docs/images/, so that the pictures are never older than the program. */
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

async function walk(visitor: Visit, shoot: (name: string) => Promise<void>): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Open the sample partnership' }).waitFor();
  await shoot('welcome');
  const sample = sampleFolder(90);
  try {
    await makeStudy(visitor, 'Ninety pupils');
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await shoot('data-empty');
    await chooseFiles(visitor, sample.paths);
    await page.getByRole('button', { name: /^Import \d+ tables/ }).waitFor();
    await shoot('import-review');
    const privacy = page.getByRole('button', { name: /^Privacy: / }).first();
    await privacy.press('Enter');
    await privacy.evaluate((button) => button.scrollIntoView());
    await shoot('import-privacy');
    await answerWhatWaits(visitor);
    await page.getByRole('button', { name: /^Import \d+ tables/ }).click();
    await page
      .getByText(/set aside/)
      .first()
      .waitFor();
    await shoot('import-accounts');
  } finally {
    sample.remove();
  }
  // A new tab: this one would open its study again.
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(visitor.address);
  await page.reload();
  await page.getByRole('button', { name: 'Open the sample partnership' }).click();
  await page.getByRole('region', { name: 'Confidence', exact: true }).waitFor();
  await page.locator('svg.recharts-surface').first().waitFor();
  await shoot('outcomes');
  await page.getByRole('region', { name: 'Attendance', exact: true }).getByRole('heading').getByRole('link').click();
  await page.locator('svg.recharts-surface').first().waitFor();
  await shoot('attendance');
  await page.locator('#left-out').scrollIntoViewIfNeeded();
  await shoot('left-out');
  await page.locator('#designs').evaluate((section) => section.scrollIntoView());
  await page.locator('#designs .designs:not([aria-busy="true"])').waitFor();
  await shoot('designs');
  await goToRoom(visitor, 'Data');
  await page.getByRole('heading', { name: /every row is accounted for/ }).waitFor();
  await shoot('data');
  await lookThroughData(visitor, shoot);
  await goToRoom(visitor, 'Delivery');
  await page.locator('svg.recharts-surface').first().waitFor();
  await shoot('delivery');
  await goToRoom(visitor, 'Interviews');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot('interviews');
  await openTranscript(visitor, 1);
  for (const key of ['j', 'j', 'j', 'j', 'j', 's', '4']) await page.keyboard.press(key);
  await page.getByRole('region', { name: 'Chosen passage' }).waitFor();
  await shoot('coding');
  await page.getByRole('link', { name: 'Themes' }).click();
  await page.getByRole('table').first().waitFor();
  await shoot('themes');
  await page.getByRole('link', { name: 'Quotes' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot('quotes');
  await goToRoom(visitor, 'Report');
  await page.getByRole('button', { name: 'Save Word report' }).waitFor();
  await shoot('report');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await shoot('palette');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('history');
  await lookBack(visitor, shoot);
  await page.getByRole('button', { name: /^Sample partnership/ }).click();
  await page.getByRole('menuitem', { name: 'Export archive' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('archive');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Sample partnership/ }).click();
  await page.getByRole('menuitem', { name: 'Backups' }).click();
  await page.getByRole('dialog').getByRole('row').nth(1).waitFor();
  await shoot('backups');
  await page.keyboard.press('Escape');
  await erase(visitor, shoot);
  await protect(visitor, shoot);
  await salvage(visitor, shoot);
}

/** Which weeks there are, what looks wrong, the rows that one check points at, and what is asked before the key is thrown away. */
async function lookThroughData({ page }: Visit, shoot: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: 'Coverage' }).click();
  await page.locator('.coverage-calendar').first().waitFor();
  await shoot('coverage');
  await page.getByRole('link', { name: 'Codes and dates' }).click();
  await page.getByRole('table').first().waitFor();
  await shoot('codes');
  await page.getByRole('link', { name: 'Checks' }).click();
  await page
    .getByRole('link', { name: /^Look at/ })
    .first()
    .waitFor();
  await shoot('checks');
  await page.getByRole('link', { name: /Two different marks/ }).click();
  await page
    .getByRole('row', { name: /register-marks/ })
    .first()
    .waitFor();
  await shoot('check-rows');
  await page.getByRole('button', { name: /^Sample partnership/ }).click();
  await page.getByRole('menuitem', { name: 'Throw away the key to the pupils' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('throw-key');
  await page.keyboard.press('Escape');
}

/** From the open history to the study as it was after its oldest line but one, through every room, and back to now. */
async function lookBack(visitor: Visit, shoot: (name: string) => Promise<void>): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: /^You imported/ }).click();
  await page.getByRole('region', { name: 'Looking back' }).waitFor();
  for (const room of ['Data', 'Delivery', 'Outcomes', 'Interviews', 'Report'] as const) {
    await goToRoom(visitor, room);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shoot(`looking-back-${room.toLowerCase()}`);
  }
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByRole('region', { name: 'Looking back' }).waitFor({ state: 'detached' });
}

/** A mentee is erased from the open study. */
async function erase({ page }: Visit, shoot: (name: string) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Sample partnership/ }).click();
  await page.getByRole('menuitem', { name: 'Erase a person' }).click();
  await dialog.getByRole('textbox', { name: 'Pupil’s number' }).fill('P0363');
  await dialog.getByRole('textbox', { name: 'Names, nicknames, places' }).fill('Nadia');
  await shoot('erase');
  await dialog.getByRole('button', { name: 'See what would go' }).click();
  await dialog.getByRole('heading', { name: 'This would go' }).waitFor();
  await shoot('erase-review');
  await page.getByText('I want to erase this person').click();
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await dialog.getByText('Nothing of the person was found any more').waitFor();
  await shoot('erase-done');
  await dialog.getByRole('button', { name: 'Done' }).click();
}

/** The open study is protected, and asks for its passphrase when the page is loaded anew. */
async function protect({ page }: Visit, shoot: (name: string) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Sample partnership/ }).click();
  await page.getByRole('menuitem', { name: 'Protect with a passphrase' }).click();
  for (const label of ['Passphrase', 'Once more']) await dialog.getByLabel(label, { exact: true }).fill('four words of chalk');
  await shoot('protect');
  await dialog.getByRole('button', { name: 'Protect' }).click();
  await dialog.getByText('I have put it in a safe place').click();
  await shoot('recovery-key');
  await dialog.getByRole('button', { name: 'Done' }).click();
  for (const [item, name] of [
    ['Make a new recovery key', 'recovery-key-anew'],
    ['Take the passphrase off', 'passphrase-off'],
  ] as const) {
    await page.getByRole('button', { name: /^Sample partnership/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await dialog.waitFor();
    await shoot(name);
    await page.keyboard.press('Escape');
  }
  await page.reload();
  await dialog.getByLabel('Passphrase or recovery key', { exact: true }).fill('five words of chalk');
  await page.keyboard.press('Enter');
  await dialog.getByText('does not open this study').waitFor();
  await shoot('unlock');
}

/** A study whose file lost its beginning, some lines, its last lines, a source and a transcript. */
async function salvage({ page, address }: Visit, shoot: (name: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'strand-damaged-'));
  try {
    const { bytes, blobs } = await term({ lines: 560 });
    const { pages } = standingOf(bytes);
    const [, grid, , , text] = blobs.keys();
    const lost = [grid, text].map((hash) => pages.findIndex((one) => one.blobs.length === 1 && one.blobs[0] === hash));
    for (const line of [200, 555]) lost.push(pages.findIndex((one) => one.lines.includes(line)));
    for (const index of [0, ...lost]) bytes.fill(0, index * 32_768, (index + 1) * 32_768);
    writeFileSync(join(folder, 'Northfield term.strand'), bytes);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto(address);
    await page.reload();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: archivingWords.open }).click(),
    ]);
    await chooser.setFiles(join(folder, 'Northfield term.strand'));
    await page.getByRole('button', { name: 'Take out what is whole' }).waitFor();
    await shoot('damaged');
    await page.getByRole('button', { name: 'Take out what is whole' }).click();
    await page.getByRole('dialog').waitFor();
    await shoot('salvaged');
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

ensureBuilt(['client']);
const chromium = findChromium(console.log);
if (chromium === null) throw new Error('Chromium is needed for screenshots.');
process.env['CHROMIUM_PATH'] = chromium;
mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark'] as const) {
  const dark = theme === 'dark';
  const shoot = async ({ page }: Visit, name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    writeFileSync(join(folder, `${name}-${theme}.png`), await page.screenshot({ animations: 'disabled' }));
    console.log(`${name}-${theme}`);
  };
  const visitor = await visit({ dark });
  try {
    await walk(visitor, (name) => shoot(visitor, name));
    await shootTabs(visitor, shoot);
  } finally {
    await visitor.leave(null);
  }
  await shootModes(dark, shoot);
}
