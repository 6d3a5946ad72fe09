import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { chooseFiles, expectGoodManners, goToRoom, makeStudy } from './support/steps.ts';

let folder: string;
let person: Visit;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strand-privacy-'));
  const pupils = ['Adno,Legal Surname,Legal Forename,DOB,School,DOA', '101,Okafor,Ben,14/3/2012,Northfield High,4/9/2023'];
  const kinds = ['Late', 'Late', 'b.okafor@home.example', 'Phone'];
  const log = [
    'Adno,eventType,polarity,points,whenDate,schoolNotes',
    ...kinds.map((kind, row) => `101,${kind},negative,-1,${14 + row}/11/2023,seen in the yard`),
  ];
  writeFileSync(join(folder, 'pupil-list.csv'), pupils.join('\n'));
  writeFileSync(join(folder, 'behaviour Ben Okafor.csv'), log.join('\n'));
  person = await visit();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('shows what goes in and what stays out; more privacy is one press, less needs a reason that the account keeps', async (context) => {
  const { page } = person;
  try {
    await makeStudy(person, 'Northfield');
    await goToRoom(person, 'Data');
    await chooseFiles(person, [join(folder, 'pupil-list.csv'), join(folder, 'behaviour Ben Okafor.csv')]);
    const reason = page.getByRole('textbox', { name: 'Why eventType must go in' });
    await reason.waitFor();
    await page.getByText('Stays out until you say why it must go in').waitFor();
    await expectGoodManners(person);
    await reason.fill('The kinds are needed to see what lessons are disturbed by');
    await page.getByRole('row', { name: /^eventType goes in as it stands/ }).waitFor();
    await page.getByRole('button', { name: /^Keep out ?: points/ }).click();
    await page.getByRole('row', { name: /^points stays out/ }).waitFor();
    await expectGoodManners(person);
    await page.getByRole('button', { name: 'Import 2 tables' }).click();
    await page.getByRole('button', { name: 'All that was brought in' }).click();
    await page.getByRole('button', { name: 'Show the account of behaviour (name 1).csv' }).click();
    const account = page.getByRole('dialog');
    await account.getByText('The kinds are needed to see what lessons are disturbed by').waitFor();
    expect(await account.innerText()).toMatch(/Cells in the file\s+24/);
    expect(await page.locator('body').innerText()).not.toContain('Okafor');
    await expectGoodManners(person);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Northfield' }).click();
    await page.getByRole('menuitem', { name: 'Throw away the key to the pupils' }).click();
    const throwing = page.getByRole('dialog', { name: 'Throw away the key?' });
    await throwing.getByText('nothing more can be brought into this study').waitFor();
    expect(await throwing.getByRole('button', { name: 'Throw the key away' }).isDisabled()).toBe(true);
    await expectGoodManners(person);
    await throwing.getByText('I know that it cannot be brought back').click();
    await throwing.getByRole('button', { name: 'Throw the key away' }).click();
    await page.getByText('The key is gone. Nothing more can be brought into this study.').waitFor();
    expect(await page.getByRole('button', { name: 'Choose files' }).count()).toBe(0);
    await expectGoodManners(person);
  } finally {
    await person.leave(context);
  }
});
