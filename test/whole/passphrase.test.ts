import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { pupilList } from '#test/import/support.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

let folder = '';
const home = process.env['STRAND_HOME'];
const run = async (passphrase: string, ...argv: string[]) => {
  const terminal = recordingTerminal(folder, passphrase);
  const status = await runCommandLine(argv, terminal);
  return { status, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strand-passphrase-'));
  process.env['STRAND_HOME'] = join(folder, 'home');
  writeFileSync(join(folder, 'pupils.csv'), pupilList.bytes);
  writeFileSync(join(folder, 'passphrase.txt'), '\ufefffour words of chalk\r\n');
  writeFileSync(join(folder, 'other.txt'), 'four words of cheese');
});
afterAll(() => {
  if (home === undefined) delete process.env['STRAND_HOME'];
  else process.env['STRAND_HOME'] = home;
  rmSync(folder, { recursive: true, force: true });
});

it('makes a protected study and opens it with a file, with the environment, with the recovery key, and not without', async () => {
  expect(await run('too short', 'new', 'study.strand', 'pupils.csv')).toMatchObject({ status: 1 });
  expect(readdirSync(folder).filter((name) => name.includes('.strand'))).toEqual([]);

  const made = await run('', 'new', 'study.strand', 'pupils.csv', '--passphrase-file', 'passphrase.txt');
  expect(made).toMatchObject({ status: 0, complained: '' });
  const key = /^recovery key, shown this once: (\w{4}(?:-\w{4}){8})$/m.exec(made.said)?.[1] ?? '';

  const locked = await run('', 'check', 'study.strand');
  expect(locked).toMatchObject({ status: 1, said: '' });
  expect(locked.complained).toMatch(/^study\.locked: The study study\.strand is protected by a passphrase\. .*STRAND_PASSPHRASE/);
  const wrong = await run('four words of chalk', 'check', 'study.strand', '--passphrase-file', 'other.txt');
  expect(wrong.complained).toMatch(/^study\.wrongPassphrase: /);
  expect((await run('', 'check', 'study.strand', '--passphrase-file', 'none.txt')).complained).toMatch(/^file\.unreadable: none\.txt/);

  expect(await run('four words of chalk', 'check', 'study.strand')).toMatchObject({ status: 0, complained: '' });
  expect(await run(key, 'themes', 'study.strand')).toMatchObject({ status: 0, complained: '' });
});

it('protects a study, changes its passphrase, makes a new recovery key and takes the passphrase off, saying first what that means', async () => {
  expect(await run('', 'new', 'plain.strand', 'pupils.csv')).toMatchObject({ status: 0 });
  const keyIn = (said: string) => /^Recovery key, shown this once: (\w{4}(?:-\w{4}){8})$/m.exec(said)?.[1] ?? '';
  expect(await run('', 'protect', 'plain.strand')).toMatchObject({ status: 2, complained: expect.stringContaining('--passphrase-file') });
  const made = await run('four words of chalk', 'protect', 'plain.strand');
  expect(made).toMatchObject({ status: 0, complained: '' });
  expect((await run(keyIn(made.said), 'protect', 'plain.strand')).complained).toMatch(/^command\.refused: /);

  const both = ['--new-recovery-key', '--new-passphrase-file', 'other.txt'];
  expect(await run(keyIn(made.said), 'protect', 'plain.strand', ...both)).toMatchObject({ status: 2 });
  const renewed = await run(keyIn(made.said), 'protect', 'plain.strand', '--new-recovery-key');
  expect((await run(keyIn(made.said), 'check', 'plain.strand')).complained).toMatch(/^study\.wrongPassphrase: /);
  const changed = await run(keyIn(renewed.said), 'protect', 'plain.strand', '--new-passphrase-file', 'other.txt');
  expect(changed).toMatchObject({ status: 0, complained: '' });
  expect(await run('four words of cheese', 'check', 'plain.strand')).toMatchObject({ status: 0 });

  const asked = await run(keyIn(renewed.said), 'protect', 'plain.strand', '--off');
  expect(asked.said).toMatch(/can be read again by anybody who gets the file[\s\S]*--yes/);
  expect((await run('', 'check', 'plain.strand')).complained).toMatch(/^study\.locked: /);
  const off = await run(keyIn(renewed.said), 'protect', 'plain.strand', '--off', '--yes');
  expect(off).toMatchObject({ status: 0, complained: '', said: expect.stringMatching(/^The passphrase is off\./) });
  expect(await run('', 'check', 'plain.strand')).toMatchObject({ status: 0, complained: '' });
});
