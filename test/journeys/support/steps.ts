import { expect } from 'vitest';
import type { Visit } from './browser.ts';
import { accessibilityComplaints } from './browser.ts';

/** What a person does, said once: the journeys read as sentences. */
export async function makeStudy({ page }: Visit, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New study' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}

export async function goToRoom({ page }: Visit, room: 'Data' | 'Delivery' | 'Outcomes' | 'Interviews' | 'Report'): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: room }).click();
}

export async function chooseFiles({ page }: Visit, paths: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).first().click(),
  ]);
  await chooser.setFiles([...paths]);
}

/** Answers what an import waits for: pupils found by name are matched, unknown marks left out. */
export async function answerWhatWaits({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: /^Import \d+ tables/ }).waitFor();
  for (const all of await page.getByRole('button', { name: 'Match all by name' }).all()) await all.press('Enter');
  const waiting = page.locator('.question [data-waiting]');
  while ((await waiting.count()) > 0) {
    await waiting.first().press('Enter');
    await page.getByRole('option', { name: 'Leave these marks out' }).click();
  }
}

/** Nothing on this screen stands in a screen reader's way, and nothing has gone wrong so far. */
export async function expectGoodManners(visit: Visit): Promise<void> {
  expect(await accessibilityComplaints(visit.page)).toEqual([]);
  expect(visit.complaints).toEqual([]);
}

/** Presses a button that saves a file, and answers the bytes of what was saved. */
export async function savedBy({ page }: Visit, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

/** Opens the transcript in that place of the list, and waits until it can be read and keys are heard. */
export async function openTranscript({ page }: Visit, place: number): Promise<void> {
  await page.getByRole('table').getByRole('link').nth(place).press('Enter');
  await page.getByRole('button', { name: /^Keys/ }).waitFor();
  await page.getByText('Participants:').first().waitFor();
}
