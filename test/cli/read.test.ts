import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strand-read-'));
  writeFileSync(join(folder, 'list.dat'), 'Adno;Pupil;Points\r\n0012;"Okafor; Ben";2,5\r\n0013;Siân;3\r\n');
  writeFileSync(join(folder, 'picture.csv'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (...argv: string[]) => {
  const terminal = recordingTerminal(folder);
  const status = await runCommandLine(['read', ...argv], terminal);
  return { status, said: terminal.said.join('\n'), complained: terminal.complained };
};

it('prints what a file holds, whatever its name, as JSON and as plain CSV', async () => {
  const { status, said } = await run('list.dat', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(said)).toMatchObject({
    file: 'list.dat',
    encoding: 'utf-8',
    dialect: { delimiter: ';', quote: '"', recordSeparator: 'crlf', reason: 'onlyOneFits' },
    tables: [
      {
        header: ['Adno', 'Pupil', 'Points'],
        rows: [
          ['0012', 'Okafor; Ben', '2,5'],
          ['0013', 'Siân', '3'],
        ],
        types: ['text', 'text', 'decimal'],
      },
    ],
    issues: [],
  });
  expect((await run('list.dat', '--csv')).said).toBe('Adno,Pupil,Points\n0012,Okafor; Ben,"2,5"\n0013,Siân,3');
  expect((await run('list.dat')).said).toBe('list.dat: 2 rows of 3 columns, 0 set aside, utf-8');
});

it('writes each file’s reading or its failure into a folder', async () => {
  expect(await run('list.dat', 'picture.csv', '--out', 'readings')).toMatchObject({ status: 0, complained: [] });
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'readings', `${name}.json`), 'utf8'));
  expect(read('list.dat')).toMatchObject({ tables: [{ header: ['Adno', 'Pupil', 'Points'] }] });
  expect(read('picture.csv')).toEqual({
    failure: { code: 'file.notText', message: 'picture.csv is named like a text file, but what it holds is a picture.' },
  });
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other', 'list.dat'), 'a;b\r\n1;2\r\n');
  await run('list.dat', 'other/list.dat', '--out', 'readings');
  expect(read('list.dat (2)')).toMatchObject({
    tables: [{ header: ['a', 'b'], rows: [['1', '2']], types: ['integer', 'integer'] }],
    issues: [],
  });
  expect(await run('picture.csv')).toMatchObject({ status: 1, complained: [expect.stringMatching(/^file\.notText: /)] });
});

it('says all of it to whoever reads slowly, and nothing more to whoever has read enough', async () => {
  writeFileSync(join(folder, 'long.csv'), `Adno,Points\n${Array.from({ length: 6000 }, (_, row) => `${row},${row}`).join('\n')}\n`);
  const strand = fileURLToPath(new URL('../../scripts/strand.ts', import.meta.url));
  const piped = (reader: string) =>
    spawnSync('sh', ['-c', `"${process.execPath}" "${strand}" read "${join(folder, 'long.csv')}" --json | ${reader}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
  expect(JSON.parse(piped('(sleep 0.3; cat)').stdout)).toMatchObject({ tables: [{ account: { rows: 6000 } }] });
  expect(piped('head -n 1')).toMatchObject({ stdout: '{\n', stderr: '' });
});
