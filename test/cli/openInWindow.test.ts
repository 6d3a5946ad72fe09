import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

let place: Desk;
let window: Workbench;
beforeEach(async () => {
  place = desk();
  window = place.workbench();
  unwrap(await window.createStudy(join(place.folder, 'term.strand')));
  unwrap(await window.run('codebook.starter', {}));
});
afterEach(async () => {
  await window.closeStudy();
  place.clear();
});

it('is read by every command that only reads, and the window goes on', async () => {
  const before = readdirSync(place.folder);
  const lock = readFileSync(join(place.folder, 'term.strand.lock'), 'utf8');
  for (const command of ['check', 'themes', 'outcomes']) {
    const terminal = recordingTerminal(place.folder);
    expect([await runCommandLine([command, 'term.strand', '--json'], terminal), terminal.complained], command).toEqual([0, []]);
  }
  expect([readdirSync(place.folder), readFileSync(join(place.folder, 'term.strand.lock'), 'utf8')]).toEqual([before, lock]);
  unwrap(await window.undo());
});
