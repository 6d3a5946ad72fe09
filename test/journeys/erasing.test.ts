import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { expectGoodManners, goToRoom, savedBy } from './support/steps.ts';

/** What a data protection officer asks for: a mentee and her mother want everything about her gone. */
describe('a person who must be erased', () => {
  let visitor: Visit;
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('is chosen by number and name, shown before anything is done, erased, and found nowhere', async () => {
    const { page } = visitor;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Open the sample partnership' }).click();
    await page.getByRole('region', { name: 'Confidence', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Sample partnership/ }).click();
    await page.getByRole('menuitem', { name: 'Erase a person' }).click();

    await dialog.getByRole('button', { name: 'See what would go' }).click();
    await dialog.getByText('Give a pupil’s number, a name, or a speaker.').waitFor();
    const number = dialog.getByRole('textbox', { name: 'Pupil’s number' });
    await number.fill('P9999');
    await page.keyboard.press('Enter');
    await dialog.getByText('Pupils of this study have numbers from P0001 to P0600.').waitFor();
    await number.fill('p363');
    await dialog.getByText('Speaks as Nadia in “Interview with a mentee, Weaverside”.').waitFor();
    await dialog.getByRole('textbox', { name: 'Names, nicknames, places' }).fill('Nadia\nWeaverside');
    await dialog.getByRole('button', { name: 'Speakers of transcripts' }).click();
    await dialog.getByRole('textbox', { name: 'Find a speaker' }).fill('leona');
    await dialog.getByText('Leona in Interview').waitFor();
    await expectGoodManners(visitor);
    await dialog.getByRole('button', { name: 'See what would go' }).click();

    await dialog.getByRole('heading', { name: 'This would go' }).waitFor();
    await dialog.getByText(/^“Weaverside”, \d+ times? in what others said and wrote$/).waitFor();
    await dialog.getByRole('button', { name: 'In which sources and transcripts' }).click();
    await dialog.getByText('pupil-list.csv: 1 row').waitFor();
    expect(await dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
    await expectGoodManners(visitor);
    await page.getByText('I want to erase this person').click();
    await dialog.getByRole('button', { name: 'Erase for good' }).click();

    await dialog.getByText('Nothing of the person was found any more').waitFor();
    await expectGoodManners(visitor);
    const record = new TextDecoder().decode(await savedBy(visitor, 'Save this record'));
    expect(record).toMatch(/^Record of an erasure\n\nStudy: Sample partnership\n/);
    expect(record).not.toMatch(/Nadia|P0363|Weaverside/);
    await dialog.getByRole('button', { name: 'Done' }).click();

    await goToRoom(visitor, 'Interviews');
    await page.getByRole('link', { name: 'Interview with a mentee, [erased]' }).press('Enter');
    await page.getByText('[erased]').first().waitFor();
    expect(await page.getByText('Nadia').count()).toBe(0);
    await page.getByRole('button', { name: 'History' }).click();
    await dialog.getByText(/^You erased a person: /).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
    await goToRoom(visitor, 'Outcomes');
    await page.getByRole('region', { name: 'Confidence', exact: true }).waitFor();
    await expectGoodManners(visitor);
  });
});
