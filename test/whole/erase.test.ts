import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

let folder = '';
const home = process.env['STRAND_HOME'];
const run = async (...argv: string[]) => {
  const terminal = recordingTerminal(folder);
  const status = await runCommandLine(argv, terminal);
  return { status, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strand-cli-'));
  process.env['STRAND_HOME'] = join(folder, 'home');
});
afterAll(() => {
  if (home === undefined) delete process.env['STRAND_HOME'];
  else process.env['STRAND_HOME'] = home;
  rmSync(folder, { recursive: true, force: true });
});

it('says what would go, erases when told twice, and writes a record that names nobody', async () => {
  await run('sample', 'sample', '--pupils', '60');
  await run('new', 'study.strand', 'sample');
  writeFileSync(join(folder, 'words.txt'), '\uFEFFMr Adeyemi\r\n\r\nAdeyemi\r\n');
  const before = readFileSync(join(folder, 'study.strand'));
  const whom = ['erase', 'study.strand', '--pupil', 'P0041', '--words-file', 'words.txt'];

  const review = await run(...whom);
  expect(review).toMatchObject({ status: 0, complained: '' });
  expect(review.said).toMatch(/^pupil-list\.csv: 1 row$/m);
  expect(review.said).toMatch(/^“Adeyemi”, \d+ times in what others said and wrote$/m);
  expect(review.said).toMatch(/Say --yes to erase\.$/);
  expect(readFileSync(join(folder, 'study.strand'))).toEqual(before);

  const done = await run(...whom, '--yes', '--record', 'record.txt');
  expect(done).toMatchObject({ status: 0, complained: '' });
  expect(done.said).toMatch(/Nothing was found\.$/);
  const record = readFileSync(join(folder, 'record.txt'), 'utf8');
  expect(record).toMatch(/^Study: study$/m);
  expect(record).toMatch(/^- \d+ rows of \d+ tables$/m);
  expect(record).not.toMatch(/Adeyemi|P0041/);
  expect(readFileSync(join(folder, 'study.strand')).includes('Adeyemi')).toBe(false);
  expect((await run('check', 'study.strand')).said).toMatch(/The study is whole\.$/);

  expect(await run(...whom, '--yes')).toMatchObject({ status: 1, complained: expect.stringMatching(/^erase\.nobody: /) });
  const json = await run('erase', 'study.strand', '--word', 'Ms Iqbal', '--json');
  expect(JSON.parse(json.said)).toMatchObject({ names: [{ name: 'Ms Iqbal' }], sources: [] });
});

it('refuses what it does not understand', async () => {
  for (const argv of [[], ['--pupil', 'Nadia'], ['--words-file', 'none.txt'], ['--pupil', 'P0001', 'more']])
    expect((await run('erase', 'study.strand', ...argv)).status, argv.join(' ')).not.toBe(0);
});
