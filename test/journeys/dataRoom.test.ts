import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayAfter } from '#test/support/tables.ts';
import { type Visit, visit } from './support/browser.ts';
import { chooseFiles, expectGoodManners, goToRoom, makeStudy } from './support/steps.ts';

let folder: string;
let person: Visit;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strand-data-'));
  const pupils = [
    'Adno,Legal Surname,Legal Forename,DOB,School,DOA',
    '101,Okafor,Ben,14/3/2012,Northfield High,4/9/2023',
    '102,Lane,Ada,1/2/2013,Holt Primary,4/9/2023',
  ];
  const marks = ['Adno,Mark_date,AM/PM,Mark'];
  for (let step = 0; step < 7 * 15; step += 1) {
    const day = dayAfter('2023-09-04', step);
    if (step % 7 > 4) continue;
    marks.push(`101,${day},AM,/`);
    if (step < 49 || step > 90) marks.push(`102,${day},AM,/`);
  }
  marks.push('101,2023-10-15,AM,/', '101,2023-10-16,AM,O');
  writeFileSync(join(folder, 'pupil-list.csv'), pupils.join('\n'));
  writeFileSync(join(folder, 'register-marks.csv'), marks.join('\n'));
  person = await visit();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('shows a half term that is missing, and leads from what looks wrong to the very row', async (context) => {
  const { page } = person;
  try {
    await makeStudy(person, 'Northfield');
    await goToRoom(person, 'Data');
    await page.getByRole('link', { name: 'Coverage' }).click();
    await page.getByText('Nothing to look through yet').waitFor();
    await page.getByRole('link', { name: 'Bring in files' }).click();
    await chooseFiles(person, [join(folder, 'pupil-list.csv'), join(folder, 'register-marks.csv')]);
    await page.getByRole('button', { name: 'Import 2 tables' }).click();
    await page.getByRole('button', { name: 'All that was brought in' }).click();
    await page.getByRole('button', { name: 'Show the account of register-marks.csv' }).press('Enter');
    await expectGoodManners(person);
    const account = page.getByRole('dialog').getByRole('table', { name: 'Where the rows went' });
    await account.getByRole('link', { name: /another mark of the same pupil and session is kept/ }).press('Enter');
    await page.getByRole('heading', { name: /^Rows of register-marks.csv set aside/ }).waitFor();
    expect(await page.getByRole('row', { name: /P0001/ }).innerText()).toMatch(/Mark_date: 2023-10-16 · AM\/PM: AM · Mark: O/);
    await expectGoodManners(person);
    await page.getByRole('link', { name: 'All that was brought in' }).press('Enter');

    await page.getByRole('link', { name: 'Coverage' }).click();
    await page.getByRole('heading', { name: '1 school lacks weeks of register marks' }).waitFor();
    const calendar = page.getByRole('group', { name: /^Holt Primary has no register marks for 6 weeks from 23 October 2023/ });
    await calendar.focus();
    for (const key of ['ArrowDown', ...new Array<string>(8).fill('ArrowRight')]) await page.keyboard.press(key);
    await page.getByText('Holt Primary, week of 30 October 2023: no register marks: missing').waitFor();
    await expectGoodManners(person);
    await page.getByRole('button', { name: 'Show as a table' }).click();
    expect(await page.getByRole('row', { name: /^6 November 2023/ }).innerText()).toMatch(/5\s+missing$/);

    await page.getByRole('link', { name: 'Checks' }).click();
    await page.getByRole('link', { name: /Look at 1 row ?: Marks on days when schools are closed/ }).click();
    const row = page.getByRole('row', { name: /register-marks.csv/ });
    expect(await row.innerText()).toContain('the mark / on a Sunday');
    expect(await row.innerText()).toContain('Mark_date: 2023-10-15');
    await expectGoodManners(person);
    await page.getByRole('link', { name: 'All checks' }).click();
    await page.getByRole('link', { name: /Look at 1 row ?: Two different marks for one session/ }).waitFor();
    await expectGoodManners(person);
  } finally {
    await person.leave(context);
  }
});
