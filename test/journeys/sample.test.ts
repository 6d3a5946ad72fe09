import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { expectGoodManners, goToRoom, openTranscript, savedBy } from './support/steps.ts';

/** The promise of the first page: from a fresh window to a report one could send. */
describe('the sample partnership', () => {
  let visitor: Visit;
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('is opened, looked at, coded, reported, and still there after the window was closed', async () => {
    const { page } = visitor;
    await expectGoodManners(visitor);
    await page.getByRole('button', { name: 'Open the sample partnership' }).click();

    for (const area of ['Attendance', 'Exclusions: suspensions', 'Behaviour', 'Confidence']) {
      await page.getByRole('region', { name: area, exact: true }).waitFor();
    }
    const attendance = page.getByRole('region', { name: 'Attendance', exact: true });
    expect(await attendance.innerText()).toMatch(/\d+ of 240/);
    expect(await attendance.innerText()).toMatch(/chance/i);
    await expectGoodManners(visitor);

    await attendance.getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('svg.recharts-surface').first().waitFor();
    expect(await page.locator('main').innerText()).toMatch(/left out/i);
    await page
      .getByText(/ways to ask the same question/)
      .first()
      .waitFor();
    const matched = page.getByRole('button', { name: /^Beside matched pupils/ });
    await matched.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/found a partner/).waitFor();
    await expectGoodManners(visitor);

    await goToRoom(visitor, 'Interviews');
    await openTranscript(visitor, 1);
    for (const key of ['j', 'j', 'j', 's', '1']) await page.keyboard.press(key);
    await page.getByRole('region', { name: 'Chosen passage' }).waitFor();
    const quote = (await page.getByRole('region', { name: 'Chosen passage' }).locator('blockquote').innerText()).trim();
    expect(quote.length).toBeGreaterThan(5);
    await expectGoodManners(visitor);

    await goToRoom(visitor, 'Report');
    const word = unzipSync(await savedBy(visitor, 'Save Word report'));
    const text = strFromU8(word['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');
    expect(text).toMatch(/Attendance/);
    expect(Object.keys(word).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(4);
    await page.getByText(/^Saved:/).waitFor();
    const web = new TextDecoder().decode(await savedBy(visitor, 'Save web page'));
    expect(web).toContain('<svg');
    expect(web).not.toMatch(/<script|(src|href)="https?:/);
    await expectGoodManners(visitor);

    // Reopened where the coding stands: no room there waits until every outcome has been computed once more.
    await goToRoom(visitor, 'Interviews');
    await page.getByRole('link', { name: 'Quotes' }).click();
    await page.getByText(quote.slice(0, 30)).first().waitFor();
    await page.reload();
    await page.getByText(quote.slice(0, 30)).first().waitFor();

    const second = await page.context().newPage();
    await second.goto(visitor.address);
    await second.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await second.getByText('open in another tab or window').count()).toBe(1);
    await second.close();
    await expectGoodManners(visitor);
  });
});
