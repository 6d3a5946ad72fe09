import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './support/browser.ts';
import { type SampleFolder, sampleFolder } from './support/sampleFolder.ts';
import { chooseFiles, expectGoodManners, goToRoom, makeStudy } from './support/steps.ts';

/** The studies of a browser are in one of its tabs at a time, and nobody is ever stuck or loses a word. */
describe('two tabs on one study', () => {
  let visitor: Visit;
  let sample: SampleFolder;
  beforeAll(() => {
    sample = sampleFolder(60);
  });
  afterAll(() => sample.remove());
  beforeEach(async () => {
    visitor = await visit();
  });
  afterEach((context) => visitor.leave(context));

  it('hand it over when asked, with what was just typed, and back again', async () => {
    const { page: first } = visitor;
    await makeStudy(visitor, 'Northfield');
    await chooseFiles(
      visitor,
      sample.paths.filter((path) => path.includes('interview-01')),
    );
    await first.getByRole('button', { name: /^Import .*1 transcript/ }).click();
    await first.getByRole('link', { name: 'Interviews' }).waitFor();
    await goToRoom(visitor, 'Report');
    await first.getByRole('textbox', { name: 'Author' }).fill('The link mentors');

    const second = await first.context().newPage();
    await second.goto(visitor.address);
    await second.getByRole('button', { name: 'Use them here' }).click();
    await second.getByRole('navigation', { name: 'Rooms' }).waitFor();
    await second.getByRole('link', { name: 'Report' }).click();
    expect(await second.getByRole('textbox', { name: 'Author' }).inputValue()).toBe('The link mentors');
    await second.getByRole('textbox', { name: 'Title' }).fill('Two years');

    await first.getByText('Your studies went to another window').waitFor();
    await expectGoodManners(visitor);
    await first.getByRole('button', { name: 'Take them back' }).click();
    await goToRoom(visitor, 'Report');
    expect(await first.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Two years');
    await second.getByText('Your studies went to another window').waitFor();

    await second.reload();
    await second.getByText('open in another tab or window').waitFor();
    await second.close();
    await expectGoodManners(visitor);
  });
});
