import { expect, it } from 'vitest';
import { createRandom } from '#shared/sample/world/random.ts';
import { rounds } from '#test/support/rounds.ts';
import { tryFlips } from './bitrot/flips.ts';
import { someBytes } from './bitrot/places.ts';
import { smallStudy, studyKinds } from './bitrot/smallStudy.ts';

it.each(studyKinds)('shows no value that a damaged byte changed: a %s study', async (kind) => {
  const study = await smallStudy(kind);
  const { numRuns } = rounds(300);
  const tally = await tryFlips(study, someBytes(study.bytes, numRuns, createRandom(1, kind)));
  expect(tally.complaints).toEqual([]);
  expect(tally.flips).toBe(numRuns);
  expect(tally.found).toBeGreaterThan(numRuns / 2);
});
