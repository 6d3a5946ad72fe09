import { join } from 'node:path';
import { expect, it } from 'vitest';
import { autopsy } from './kill/autopsy.ts';
import { acknowledgedIn } from './kill/killRound.ts';
import { livedUntil } from './kill/livedUntil.ts';
import { makeStudies } from './kill/studies.ts';
import { bundled } from './support/bundled.ts';

it('keeps every acknowledged edit of two programs that write to one study at once', async () => {
  const writer = await bundled(new URL('./kill/writer.ts', import.meta.url));
  const studies = await makeStudies();
  const path = join(studies.folder(), 'term.strand');
  studies.copied('short', path);
  const moment = { word: 'keeping', times: 60, milliseconds: 1 } as const;
  const lives = await Promise.all([1, 2].map((seed) => livedUntil(writer, { deed: 'share', path, seed }, moment)));
  expect(lives.map(({ unexpected }) => unexpected)).toEqual([null, null]);
  const acknowledged = lives.map(({ words }) => acknowledgedIn(words));
  expect(Math.min(...acknowledged.map((lines) => lines.length))).toBeGreaterThan(10);
  const inOrder = acknowledged.flat().sort((one, other) => one.sequence - other.sequence);
  expect(await autopsy(path, { acknowledged: inOrder })).toEqual([]);
  studies.remove();
});
