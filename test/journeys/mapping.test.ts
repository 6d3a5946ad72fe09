import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { chooseFiles, expectGoodManners, goToRoom, makeStudy } from './support/steps.ts';

const wide = Array.from({ length: 18 }, (_, subject) => `Subject ${subject + 1} grade`);
const files: Readonly<Record<string, readonly string[]>> = {
  'pupils.csv': [
    `UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School,Year Group,Reg Group,DOA,PP,FSM,${wide.join(',')}`,
    `B801200005001,004101,Okafor,Ben,14/3/2012,M,Northfield High,8,8C,2/9/2023,Y,Y,${wide.map(() => '5').join(',')}`,
    `H801200001001,004102,Okafor,Ben,25/11/2010,M,Northfield High,9,9A,2/9/2022,,N,${wide.map(() => '4').join(',')}`,
    `J82320000100A,004103,de la Cruz,María José,9/9/2012,F,Northfield High,7,7D,2/9/2024,,N,${wide.map(() => '6').join(',')}`,
  ],
  'marks.csv': [
    'UPN,Mark_date,AM/PM,Mark',
    ...['04', '05', '06', '07'].map((day) => `B801200005001,${day}-Nov-24,AM,/`),
    'B801200005001,08-Nov-24,AM,A',
    'B801200005001,11-Nov-24,AM,@',
  ],
  'confidence.csv': [
    `UPN,Wave,${Array.from({ length: 10 }, (_, item) => `Q${item + 1}`).join(',')}`,
    ...['Before', 'After'].map((wave) => `B801200005001,${wave},${Array.from({ length: 10 }, () => 2).join(',')}`),
  ],
  'log.csv': [
    'Mentor: Mrs K. Bell',
    'Pupil,School,Date,Mins,Held',
    'Maria,Northfield High,14/11/2024,40,Y',
    'Ben,Northfield High,14/11/2024,30,Y',
  ],
  'behaviour.csv': [
    'firstName,lastName,studentYearGroup,tutorGroupName,School,eventType,polarity,points,whenDate',
    'María José,de la Cruz,,,Northfield High,Effort,positive,1,2024-11-07',
    'Ben,Okafor,,,Northfield High,Effort,positive,2,2024-11-07',
  ],
};

describe('what nobody may guess', () => {
  let visitor: Visit;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strand-mapping-'));
    for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('stops the import until it is answered, from the keyboard, and a wide table can be read', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Doubts');
    await chooseFiles(
      visitor,
      Object.keys(files)
        .filter((name) => name !== 'log.csv')
        .map((name) => join(folder, name)),
    );
    await page.getByText('3 questions must be answered before anything is imported').waitFor();
    expect(await page.getByRole('button', { name: 'Import 4 tables' }).isDisabled()).toBe(true);
    await page.getByText('P0003, 7D, Year 7, born Sep 2012, Northfield High').first().waitFor();
    await expectGoodManners(visitor);

    const waiting = page.getByRole('button', { name: 'Go to what is waiting' });
    await waiting.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('2 questions must be answered').waitFor();
    for (const answer of ['Authorised absence', 'Leave these marks out']) {
      await waiting.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByRole('listbox').waitFor();
      await page.keyboard.type(answer.slice(0, 5));
      await page.keyboard.press('Enter');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    }
    await page
      .getByRole('button', { name: /columns are used/ })
      .first()
      .scrollIntoViewIfNeeded();
    const wideTable = page.getByRole('region', { name: /^pupils\.csv$/ }).getByRole('button', { name: /of 30 columns are used/ });
    await wideTable.click();
    await page.getByRole('region', { name: 'Columns of pupils.csv' }).waitFor();
    await page.getByRole('button', { name: '18 columns in which Strand sees nothing to count' }).click();
    await page.getByRole('region', { name: 'Other columns of pupils.csv' }).waitFor();
    await expectGoodManners(visitor);

    const items = page.getByRole('textbox', { name: 'Items turned round' });
    await items.fill('three');
    await page.getByText('Write the numbers of the items, as 3, 8.').waitFor();
    await items.fill('3, 8');
    await expectGoodManners(visitor);

    await page.getByRole('button', { name: 'Import 4 tables' }).click();
    await page.getByText('Unknown register marks (A): authorised absence').waitFor();
    await page.getByText('Unknown register marks (@): leave these marks out').waitFor();
    await page.getByText('Items worded the other way round: 3, 8').waitFor();
    await expectGoodManners(visitor);
  });

  it('matches names cut short to nobody before somebody has looked at whom they could be', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Cut short');
    await chooseFiles(
      visitor,
      ['pupils.csv', 'log.csv'].map((name) => join(folder, name)),
    );
    await page.getByText('1 name is cut short and fits just one pupil each. Look at whom they could be.').waitFor();
    await page.getByText('P0003 (María José de la Cruz), 7D, Year 7, born Sep 2012, Northfield High').first().waitFor();
    await page.getByText('For 1 other, several pupils fit or the class is another: left out unless you choose.').waitFor();
    expect(await page.getByRole('button', { name: 'Import 2 tables' }).isDisabled()).toBe(true);
    await expectGoodManners(visitor);
    await page.getByRole('button', { name: 'Match each to the one it fits' }).press('Enter');
    await page.getByRole('button', { name: /Who is in row 4/ }).press('Enter');
    await page.getByRole('option', { name: /^P0001/ }).click();
    await page.getByRole('button', { name: 'Import 2 tables' }).press('Enter');
    await page.getByText('Names cut short: match each to the one it fits').waitFor();
    await expectGoodManners(visitor);
  });

  it('looks through the codes that Strand counts by, changes one for this study, and takes it back', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Codes');
    await page.getByRole('link', { name: 'Codes and dates' }).click();
    const list = page.getByRole('region', { name: 'Register codes' });
    await list.waitFor();
    await expectGoodManners(visitor);
    await page.getByRole('textbox', { name: 'Find in it' }).fill('off site');
    await page.getByRole('button', { name: 'Change B 2024-08-19' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Counts as/ }).press('Enter');
    await page.getByRole('option', { name: 'not a possible session' }).click();
    await expectGoodManners(visitor);
    await dialog.getByRole('button', { name: 'Keep' }).press('Enter');
    await list.getByText('changed here').waitFor();
    await page.getByRole('button', { name: 'Take back B 2024-08-19' }).press('Enter');
    await list.getByText('changed here').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /List$/ }).press('Enter');
    await page.getByRole('option', { name: 'Rating scales' }).click();
    await page.getByRole('region', { name: 'Rating scales' }).waitFor();
    await expectGoodManners(visitor);
  });

  it('gives no score of a scale whose key the answers contradict, and scores it once the key is mended', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Open the sample partnership' }).click();
    const scored = page.getByRole('region', { name: 'Confidence', exact: true });
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    await page.evaluate(() => {
      location.hash = '#/data/codes/instruments';
    });
    await page.getByRole('button', { name: 'Change confidence10' }).press('Enter');
    await page.getByRole('textbox', { name: 'Items reversed' }).fill('3');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).press('Enter');
    await page.getByText('changed here').waitFor();
    await goToRoom(visitor, 'Outcomes');
    await scored.getByText('Not scored: the answers contradict the key').waitFor();
    await scored.getByText('Not scored').scrollIntoViewIfNeeded();
    await expectGoodManners(visitor);
    await scored.getByRole('button', { name: 'Turn 3 and 8 round' }).press('Enter');
    await scored.getByText('Not scored: the answers contradict the key').waitFor({ state: 'detached' });
    await expectGoodManners(visitor);
  });
});
