import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '#shared/sample/world/random.ts';
import { type DiskBench, makeBench } from './disk/bench.ts';
import { deedNames } from './disk/steps.ts';
import { sweepDeed } from './disk/sweep.ts';

let bench: DiskBench;
beforeAll(async () => {
  bench = await makeBench(process.env['STRACE_PATH'] ?? 'strace');
});
afterAll(() => bench.remove());

it.each(deedNames)('tells of every failure of the disk, and neither loses nor damages anything: %s', async (deed) => {
  const tallies = await sweepDeed(bench, deed, { which: 'some', random: createRandom(1, deed) });
  expect(tallies.flatMap(({ complaints }) => complaints)).toEqual([]);
  expect(tallies.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['flush', 'write', 'unlink', 'open', 'read']));
  for (const { rounds, injected, told, killed } of tallies) {
    expect(injected).toBe(rounds);
    expect(told + killed).toBeGreaterThan(0);
  }
});
