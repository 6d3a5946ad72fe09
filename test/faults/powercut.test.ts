import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeStudies, type Studies } from './kill/studies.ts';
import { cutPower, recordings } from './powercut/cuts.ts';
import { bundled } from './support/bundled.ts';

const strace = process.env['STRACE_PATH'] ?? 'strace';
const cuts = 25;

let studies: Studies;
let writer: string;
beforeAll(async () => {
  studies = await makeStudies();
  writer = await bundled(new URL('./kill/writer.ts', import.meta.url));
});
afterAll(() => studies.remove());

it.each(recordings)('loses no acknowledged edit when the power is cut: $deed, study $study', async (recorded) => {
  const tally = await cutPower(recorded, { strace, writer, studies, seed: 1, cuts });
  expect(tally.complaints).toEqual([]);
  expect(tally.acknowledged).toBeGreaterThan(0);
});
