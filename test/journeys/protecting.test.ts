import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { expectGoodManners, goToRoom, savedBy } from './support/steps.ts';

const passphrase = 'Siân’s four café chairs';

/** What a coordinator does whose laptop leaves the school. */
describe('a study with a passphrase', () => {
  let visitor: Visit;
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  const field = (name: string) => visitor.page.getByRole('dialog').getByRole('textbox', { name, exact: true });
  const press = (name: string) => visitor.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const rooms = () => visitor.page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  /** Passwords have no role: they are found by their label. */
  const secret = (name: string) => visitor.page.getByRole('dialog').getByLabel(name, { exact: true });

  it('is made, put away, and opens for the passphrase and for the recovery key only', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'New study' }).click();
    await field('Name').fill('Hill Top');
    await page.getByText('Protect it with a passphrase').click();
    await secret('Passphrase').fill('too short');
    await press('Create');
    await page.getByText('A passphrase needs at least 10 letters').waitFor();
    await secret('Passphrase').fill(passphrase);
    await secret('Once more').fill('something else');
    await press('Create');
    await page.getByText('That is not what you typed above.').waitFor();
    await expectGoodManners(visitor);
    await secret('Once more').fill(passphrase);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Your recovery key' }).waitFor();
    const key = (await page.locator('.recovery-key').innerText()).replace(/\s/g, '');
    expect(key).toMatch(/^\w{4}(-\w{4}){8}$/);
    const sheet = new TextDecoder().decode(await savedBy(visitor, 'Save as text'));
    expect(sheet).toContain(key);
    expect(sheet).toContain('Hill Top');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
    await expectGoodManners(visitor);
    await page.getByText('I have put it in a safe place').click();
    await press('Done');
    await page.getByRole('button', { name: 'Hill Top (protected by a passphrase)' }).waitFor();

    await page.reload();
    await page.getByRole('heading', { name: 'Open a protected study' }).waitFor();
    await secret('Passphrase or recovery key').fill('Siân’s four café tables');
    await page.keyboard.press('Enter');
    await page.getByText('That passphrase does not open this study.').waitFor();
    expect(await secret('Passphrase or recovery key').evaluate((input) => input === document.activeElement)).toBe(true);
    await expectGoodManners(visitor);
    await secret('Passphrase or recovery key').fill(passphrase.normalize('NFD'));
    await press('Open');
    await rooms();

    await page.getByRole('button', { name: /^Hill Top/ }).click();
    await page.getByRole('menuitem', { name: 'Other studies' }).click();
    await page.getByRole('button', { name: 'Hill Top', exact: true }).click();
    await secret('Passphrase or recovery key').fill(key.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'));
    await page.keyboard.press('Enter');
    await rooms();
    await expectGoodManners(visitor);
  });

  it('was plain before: everything in it is still there, its history says so, and the passphrase can be changed', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'New study' }).click();
    await field('Name').fill('Riverside');
    await page.keyboard.press('Enter');
    await rooms();
    await page.getByRole('button', { name: 'Riverside' }).click();
    await page.getByRole('menuitem', { name: 'Protect with a passphrase' }).click();
    await secret('Passphrase').fill(passphrase);
    await secret('Once more').fill(passphrase);
    await expectGoodManners(visitor);
    await press('Protect');
    await page.getByText('I have put it in a safe place').click();
    await press('Done');

    await page.getByRole('button', { name: /^Riverside \(protected/ }).click();
    await page.getByRole('menuitem', { name: 'Change the passphrase' }).click();
    await secret('Current passphrase').fill('Siân’s four café tables');
    await secret('New passphrase').fill('ten thousand bicycles');
    await secret('Once more').fill('ten thousand bicycles');
    await press('Change');
    await page.getByText('That passphrase does not open this study.').waitFor();
    await secret('Current passphrase').fill(passphrase);
    await press('Change');
    await page.getByRole('heading', { name: 'The passphrase is changed' }).waitFor();
    await press('Done');

    await page.getByRole('button', { name: /^Riverside \(protected/ }).click();
    await page.getByRole('menuitem', { name: 'Make a new recovery key' }).click();
    await secret('Passphrase or recovery key').fill('ten thousand bicycles');
    await expectGoodManners(visitor);
    await press('Make a new key');
    await page.getByText('I have put it in a safe place').click();
    await press('Done');

    await page.getByRole('button', { name: 'History' }).click();
    for (const line of [
      'You made the study “Riverside”',
      'You protected the study with a passphrase',
      'You changed the passphrase',
      'You made a new recovery key',
    ])
      await page.getByRole('dialog').getByText(line, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await goToRoom(visitor, 'Interviews');
    await page.reload();
    await secret('Passphrase or recovery key').fill('ten thousand bicycles');
    await press('Open');
    await page.getByRole('link', { name: 'Interviews', exact: true }).and(page.locator('[aria-current=page]')).waitFor();

    await page.getByRole('button', { name: /^Riverside \(protected/ }).click();
    await page.getByRole('menuitem', { name: 'Take the passphrase off' }).click();
    await secret('Passphrase or recovery key').fill(passphrase);
    expect(await page.getByRole('button', { name: 'Take it off' }).isDisabled()).toBe(true);
    await page.getByText('I want the study to open without a passphrase').click();
    await press('Take it off');
    await page.getByText('That passphrase does not open this study.').waitFor();
    await expectGoodManners(visitor);
    await secret('Passphrase or recovery key').fill('ten thousand bicycles');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The passphrase is off' }).waitFor();
    await press('Done');
    await page.reload();
    await page.getByRole('button', { name: 'Riverside', exact: true }).waitFor();
    await expectGoodManners(visitor);
  });
});
