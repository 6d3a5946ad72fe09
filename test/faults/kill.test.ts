import { expect, it } from 'vitest';
import { rounds } from '#test/support/rounds.ts';
import { killRounds } from './kill/killRounds.ts';

/** A quarter of the rounds kill twice: so many rounds are two hundred kills. */
const usual = 170;

it('loses no edit that it acknowledged, whenever its writer is killed', async () => {
  const { numRuns } = rounds(usual);
  const lines: string[] = [];
  const tally = await killRounds({ rounds: numRuns, seed: 1, from: 0, say: (line) => lines.push(line) });
  expect(lines.filter((line) => line.startsWith('FAILED'))).toEqual([]);
  expect(tally.failed).toBe(0);
  expect(tally.kills).toBeGreaterThanOrEqual(numRuns);
  expect(tally.inTheMiddle).toBeGreaterThan(numRuns / 10);
  expect(tally.acknowledged).toBeGreaterThan(tally.kills);
});
