import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { nodeWorkbench } from '#electron/services/workbenchPorts.ts';
import { unwrap } from '#shared/failure/result.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

const quiet = { progress: () => undefined, engine: () => undefined, backup: () => undefined };
const before = process.env['STRAND_HOME'];
let folder = '';
let path = '';
let id = '';
const run = async (...argv: string[]) => {
  const terminal = recordingTerminal(folder);
  const status = await runCommandLine(argv, terminal);
  return { status, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strand-cli-backups-'));
  process.env['STRAND_HOME'] = join(folder, 'home');
  path = join(folder, 'term.strand');
  const workbench = nodeWorkbench({ events: quiet });
  id = unwrap(await workbench.createStudy(path)).study.id;
  for (const name of ['a', 'b']) {
    unwrap(await workbench.run('study.rename', { name }));
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.openStudy(path));
  }
  unwrap(await workbench.run('study.rename', { name: 'Spoilt' }));
  unwrap(await workbench.closeStudy());
});
afterEach(() => {
  if (before === undefined) delete process.env['STRAND_HOME'];
  else process.env['STRAND_HOME'] = before;
  rmSync(folder, { recursive: true, force: true });
});

it('lists the backups of a study and makes a study of one, writing nothing over', async () => {
  const { status, said } = await run('backups', 'term.strand');
  expect([status, said.split('\n').map((line) => line.split('behind: ')[1])]).toEqual([0, ['nothing', '1 change', undefined]]);
  const name = said.split('\n')[1]?.split(' ')[0] ?? '';
  expect(await run('restore', 'term.strand', name, '--out', 'monday.strand')).toMatchObject({ status: 0, complained: '' });
  expect(readFileSync(join(folder, 'monday.strand'))).toEqual(readFileSync(join(folder, 'home', 'backups', id, name)));
  expect((await run('check', 'monday.strand')).said).toMatch(/The study is whole\.$/);
  const again = await run('restore', 'term.strand', name, '--out', 'term.strand');
  expect([again.status, again.complained.split(':')[0]]).toEqual([1, 'study.exists']);
  expect(await run('restore', 'term.strand', 'no such backup', '--out', 'other.strand')).toMatchObject({ status: 1 });
});

it('finds them when the file is damaged, and by the study’s id when it is gone', async () => {
  writeFileSync(path, Buffer.from(readFileSync(path, 'latin1').replaceAll('Spoilt', 'Spoils'), 'latin1'));
  expect((await run('check', 'term.strand')).complained.split(':')[0]).toBe('study.damaged');
  const { said } = await run('backups', 'term.strand', '--json');
  rmSync(path);
  expect((await run('backups', id, '--json')).said).toBe(said);
  const [newest] = JSON.parse(said).listings;
  expect(await run('restore', id, newest.name, '--out', 'back.strand')).toMatchObject({ status: 0 });
  expect((await run('backups', 'back.strand')).said).toContain('behind: nothing');
  const gone = await run('backups', 'term.strand');
  expect([gone.status, gone.complained.split(':')[0]]).toEqual([1, 'study.notFound']);
});
