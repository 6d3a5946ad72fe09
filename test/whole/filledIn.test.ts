import { describe, expect, it } from 'vitest';
import { inDepth } from '#shared/outcomes/inDepth.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { designLines } from '#shared/words/designLines.ts';
import { missingLines } from '#shared/words/missing.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';

const database = engineForFile();
const start = '2024-01-08';

/** Mentees of whom the lower end of the register moved further, `without` of them gone before the window after. */
function mentees(both: number, onlyBefore: number, onlyAfter: number): PupilStory[] {
  const before = (place: number): readonly [number, number] => [60 + ((place * 7) % 38), 100];
  const after = (place: number): readonly [number, number] => [78 + ((place * 7) % 20), 100];
  const story = (place: number): PupilStory => ({ pupil: place + 1, start, before: before(place), after: after(place) });
  const all = Array.from({ length: both + onlyBefore + onlyAfter }, (_, place) => story(place));
  return all.map(({ before: first, after: second, ...pupil }, place) => ({
    ...pupil,
    ...(place < both + onlyBefore && first !== undefined ? { before: first } : {}),
    ...((place < both || place >= both + onlyBefore) && second !== undefined ? { after: second } : {}),
  }));
}

async function filledIn(stories: readonly PupilStory[], measure = 'attendance', extra: Parameters<typeof programme>[1] = {}) {
  const outcomes = await outcomesOf(database, programme(stories, extra));
  const settings = { window: usualWindow, comparison: 'none', audience: 'school' } as const;
  const options = { window: null, reversedItems: {}, signal: new AbortController().signal };
  const finding = findingOf(await inDepth(database, settings, outcomes, { measures: [measure], partings: null }, options), measure);
  return { finding, design: finding.designs.find(({ design }) => design === 'filledIn') ?? null };
}

describe('missing values filled in', () => {
  it('stand beside the complete pairs, with how much of the answer is not known, and say what they rest on', async () => {
    const { finding, design } = await filledIn([...mentees(26, 6, 2), { pupil: 99, start }]);
    expect(finding).toMatchObject({ asked: 35, counted: 26, missing: { withBefore: 32, withBoth: 26 } });
    if (design === null) return expect.fail('no design');
    const [filled, pairs] = design.estimates;
    expect(pairs).toEqual(finding.headline);
    expect(filled).toMatchObject({ kind: 'meanChange', method: 'filledInMean', n: 34, values: { imputations: 50, seed: 20240819 } });
    expect(design.caveats).toMatchObject([{ code: 'design.filledIn', values: { before: 6, after: 2, neither: 1, pairs: 26 } }]);
    expect(designLines(design, finding).at(-1)).toMatch(
      /^ {2}8 values filled in \(2 before, 6 after\) from 26 complete pairs: \d+\u00a0% of what could be known about this average is missing\. 1 pupil with no value at all is in neither answer\./,
    );
    expect(missingLines(finding)[0]).toBe(
      '35 mentored pupils, 32 with a value before, 26 with both (6 with a value before only, 2 with one after only, 1 with neither).',
    );
    const [, , first] = designLines(design, finding);
    expect(first).toContain('Mean change, missing values filled in 50 times (multiple imputation)');
    const again = await filledIn([...mentees(26, 6, 2), { pupil: 99, start }]);
    expect(again.design).toEqual(design);
  });

  it('are refused with a reason: too few pairs, nobody with one value, counts; and not asked where nobody is missing', async () => {
    const refusal = async (...asked: Parameters<typeof filledIn>) => (await filledIn(...asked)).design?.refused?.refused ?? null;
    expect(await refusal(mentees(12, 4, 0))).toBe('tooFewPairsToFillFrom');
    expect(await refusal([...mentees(22, 0, 0), { pupil: 99, start }])).toBe('nothingToFillIn');
    expect(await refusal(mentees(22, 4, 0), 'persistentAbsence')).toBe('fillingIsForMeans');
    expect((await filledIn(mentees(22, 0, 0))).design).toBeNull();
  });

  it('move the other way from those measured in the words about who is missing, whichever way the change went', async () => {
    const line = async (stories: readonly PupilStory[]) =>
      missingLines((await filledIn(stories)).finding).find((said) => said.startsWith('If the change')) ?? '';
    expect(await line(mentees(26, 6, 0))).toContain(' lower than that of those measured');
    const fell = mentees(26, 6, 0).map(({ before, after, ...pupil }) => ({
      ...pupil,
      ...(after === undefined ? {} : { before: after }),
      ...(before === undefined || after === undefined ? {} : { after: before }),
    }));
    const lost = fell.map((story, place) => (story.before === undefined ? { ...story, before: [90 + place - 26, 100] as const } : story));
    expect(await line(lost)).toContain(' higher than that of those measured');
  });
});
