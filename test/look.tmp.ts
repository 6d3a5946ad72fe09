import { mkdirSync, writeFileSync } from 'node:fs';
import { visit } from '#test/journeys/support/browser.ts';
import { accessibilityComplaints } from '#test/journeys/support/browser.ts';
import { answerWhatWaits, chooseFiles, goToRoom, makeStudy } from '#test/journeys/support/steps.ts';
mkdirSync('.cache/look', { recursive: true });
const pupils = ['UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School,Year Group,Reg Group,DOA,PP,FSM,SEN Status,EAL',
  'B801200005001,004101,Okafor,Ben,14/3/2012,M,Northfield High,8,8C,2/9/2023,Y,Y,N,N',
  'H801200001001,004102,Bell,Ann,25/11/2010,F,Northfield High,9,9A,2/9/2022,,N,K,N'];
const reg = ['Northfield,,,', 'UPN,Colour,13/11/2023,14/11/2023,15/11/2023', 'B801200005001,red,/\\,II,/\\', 'H801200001001,,/\\,,', 'X000000000000,blue,/\\,L\\,/\\', 'Printed by the office,,,'];
const head = `UPN,Wave,Date,${Array.from({ length: 25 }, (_, i) => `Q${i + 1}`).join(',')}`;
const sdq = [head, ...['B801200005001', 'H801200001001'].flatMap((u) => ['Before', 'After'].map((w) => `${u},${w},15/1/2025,${Array.from({ length: 25 }, (_, i) => (i * 7 + u.length + w.length) % 3).join(',')}`))];
for (const [n, l] of Object.entries({ pupils, register: reg, 'SDQ teacher': sdq })) writeFileSync(`.cache/look/${n}.csv`, l.join('\n'));
for (const dark of [false, true]) {
  const v = await visit({ dark });
  const { page } = v;
  const shot = async (name: string) => { await page.waitForTimeout(700); await page.screenshot({ path: `.cache/look/${name}-${dark ? 'dark' : 'light'}.png` }); console.log(name, await accessibilityComplaints(page)); };
  await makeStudy(v, 'Northfield');
  await goToRoom(v, 'Data');
  await chooseFiles(v, ['pupils', 'register', 'SDQ teacher'].map((n) => `.cache/look/${n}.csv`));
  await answerWhatWaits(v);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `.cache/look/review-${dark ? 'dark' : 'light'}.png`, fullPage: true });
  await page.getByRole('button', { name: /^Import \d+ tables/ }).click();
  await page.getByRole('button', { name: 'All that was brought in' }).waitFor();
  await shot('accounts');
  await page.getByRole('button', { name: 'All that was brought in' }).click();
  await page.getByRole('button', { name: 'Show the account of register.csv' }).click();
  await shot('account');
  await page.getByRole('link', { name: /of which nothing was imported/ }).click();
  await page.getByText('All that was brought in').waitFor();
  await shot('accountRows');
  await page.goto(`${v.address}#/data/codes/scaleParts`);
  await page.getByRole('heading', { name: 'Codes and dates' }).waitFor();
  await shot('codes');
  await page.getByRole('button', { name: /Change sdqTeacher peer/ }).click();
  await shot('codeDialog');
  console.log(v.complaints);
  await v.leave(null);
}
