import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { standingOf } from '#test/study/salvage/support/standing.ts';
import { term } from '#test/study/salvage/support/term.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

let folder = '';
const home = process.env['STRAND_HOME'];
const run = async (...argv: string[]) => {
  const terminal = recordingTerminal(folder);
  const status = await runCommandLine(argv, terminal);
  return { status, said: terminal.said, complained: terminal.complained.join('\n') };
};
const original = await term({ lines: 560, tidy: true });
const { pages } = standingOf(original.bytes);
const lostPage = (fits: (page: (typeof pages)[number]) => boolean) => pages.findIndex(fits);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strand-salvage-'));
  process.env['STRAND_HOME'] = join(folder, 'home');
  const damaged = original.bytes.slice().fill(0, 0, 100);
  const [, grid = ''] = original.blobs.keys();
  for (const page of [lostPage(({ lines }) => lines.includes(300)), lostPage(({ blobs }) => blobs[0] === grid && blobs.length === 1)])
    damaged.fill(0, page * 32_768, (page + 1) * 32_768);
  writeFileSync(join(folder, 'term.strand'), damaged);
  writeFileSync(join(folder, 'letter.strand'), 'Dear all,\n'.repeat(9_000));
});
afterAll(() => {
  if (home === undefined) delete process.env['STRAND_HOME'];
  else process.env['STRAND_HOME'] = home;
  rmSync(folder, { recursive: true, force: true });
});

it('takes what is whole out of a study that no longer opens, names what is not, and leaves the damaged file as it is', async () => {
  const before = readFileSync(join(folder, 'term.strand'));
  expect((await run('check', 'term.strand')).status).toBe(1);
  const { status, said, complained } = await run('check', 'term.strand', '--salvage', 'saved.strand');
  expect({ status, complained }).toEqual({ status: 0, complained: '' });
  expect(said).toEqual([
    expect.stringMatching(/^The new study holds \d+ lines of the history, 2 sources and 2 transcripts\.$/),
    expect.stringMatching(/^Lines \d+ to \d+ of the history are lost\. What they did is in the study all the same\.$/),
    'What was stored of the source list-1.csv is lost. Take it out of the study and import the file again.',
  ]);
  expect(readFileSync(join(folder, 'term.strand')).equals(before)).toBe(true);

  const check = await run('check', 'saved.strand');
  expect(check.said.filter((line) => line.startsWith('damage'))).toEqual([expect.stringContaining('name list-1.csv')]);
  expect((await run('check', 'term.strand', '--salvage', 'saved.strand')).complained).toMatch(/^study\.exists: /);
  const json = await run('check', 'saved.strand', '--salvage', 'again.strand', '--json');
  expect(JSON.parse(json.said.join('\n'))).toMatchObject({ lines: { lost: [], isEndKnown: true } });
});

it('leaves nothing behind where nothing could be saved', async () => {
  const { status, complained } = await run('check', 'letter.strand', '--salvage', 'nothing.strand');
  expect(status).toBe(1);
  expect(complained).toMatch(/^salvage\.nothing: Nothing in letter\.strand could be recognised/);
  expect(readdirSync(folder).filter((name) => name.startsWith('nothing'))).toEqual([]);
});
