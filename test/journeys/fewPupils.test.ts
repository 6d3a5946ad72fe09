import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { chooseFiles, expectGoodManners, makeStudy } from './support/steps.ts';

const list = [
  'base,sex,stage,remarks',
  ...Array.from({ length: 24 }, (_, row) => `${row % 2 === 0 ? 'Holt' : 'Ridge Hill'},${row % 3 === 0 ? 'M' : 'F'},8,x${row}`),
];

describe('a list that a person takes for one of pupils', () => {
  let visitor: Visit;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strand-few-'));
    writeFileSync(join(folder, 'list.csv'), `${list.join('\n')}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('is not imported before somebody says who its pupils are', async () => {
    const { page } = visitor;
    await makeStudy(visitor, 'Few');
    await chooseFiles(visitor, [join(folder, 'list.csv')]);
    await page.getByRole('button', { name: /Read list.csv/ }).press('Enter');
    await page.getByRole('option', { name: 'Pupil list' }).click();
    await page.getByText('Nothing in this list says who its pupils are').first().waitFor();
    const importing = page.getByRole('button', { name: 'Import 1 table' });
    expect(await importing.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Meaning of base/ }).press('Enter');
    await page.getByRole('option', { name: /^Pupil.s name$/ }).click();
    await page.getByText('base is taken for the pupils’ names, but holds only 2 different ones in 24 rows.').first().waitFor();
    expect(await importing.isDisabled()).toBe(true);
    await expectGoodManners(visitor);
    await page.getByRole('button', { name: /Meaning of base/ }).press('Enter');
    await page.getByRole('option', { name: 'School', exact: true }).click();
    await page.getByRole('button', { name: /Meaning of remarks/ }).press('Enter');
    await page.getByRole('option', { name: 'Admission number' }).click();
    await page.getByText('Nothing in this list says who its pupils are').first().waitFor({ state: 'detached' });
    expect(await importing.isDisabled()).toBe(false);
  });
});
