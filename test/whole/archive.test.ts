import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { pupilList } from '#test/import/support.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

let folder = '';
const home = process.env['STRAND_HOME'];
const run = async (argv: readonly string[], passphrase = '') => {
  const terminal = recordingTerminal(folder, passphrase);
  const status = await runCommandLine(argv, terminal);
  return { status, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strand-archive-'));
  process.env['STRAND_HOME'] = join(folder, 'home');
  writeFileSync(join(folder, 'pupils.csv'), pupilList.bytes);
  await run(['new', 'study.strand', 'pupils.csv']);
});
afterAll(() => {
  if (home === undefined) delete process.env['STRAND_HOME'];
  else process.env['STRAND_HOME'] = home;
  rmSync(folder, { recursive: true, force: true });
});

describe('strand archive and strand unpack', () => {
  it('put a study with its report into a zip, and make the same study of it elsewhere', async () => {
    const made = await run(['archive', 'study.strand', '--out', 'a.zip']);
    expect(made).toEqual({ status: 0, said: `The archive is in ${join(folder, 'a.zip')}`, complained: '' });
    const names = Object.keys(unzipSync(new Uint8Array(readFileSync(join(folder, 'a.zip')))));
    expect(names).toEqual(expect.arrayContaining(['README.txt', 'sources/01 pupils.csv', 'report.docx', 'report.html']));

    expect(await run(['unpack', 'a.zip', 'again.strand'])).toMatchObject({ status: 0, complained: '' });
    expect((await run(['check', 'again.strand'])).said).toMatch(/The study is whole\.$/);
    expect(await run(['outcomes', 'again.strand', '--json'])).toEqual(await run(['outcomes', 'study.strand', '--json']));
  });

  it('open a protected study, and say that its archive is not', async () => {
    const passphrase = 'four words of chalk';
    await run(['new', 'protected.strand', 'pupils.csv'], passphrase);
    expect(await run(['archive', 'protected.strand', '--out', 'p.zip', '--no-report'])).toMatchObject({
      status: 1,
      complained: expect.stringMatching(/^study\.locked/),
    });
    expect(existsSync(join(folder, 'p.zip'))).toBe(false);
    const made = await run(['archive', 'protected.strand', '--out', 'p.zip', '--no-report'], passphrase);
    expect(made).toMatchObject({ status: 0, complained: '', said: expect.stringContaining('The archive is not protected') });
    expect(await run(['unpack', 'p.zip', 'plain.strand'])).toMatchObject({ status: 0 });
    expect(await run(['check', 'plain.strand'])).toMatchObject({ status: 0 });
  });

  it('write nothing over a study, and nothing of what is no archive', async () => {
    await run(['archive', 'study.strand', '--out', 'b.zip', '--no-report']);
    const before = readFileSync(join(folder, 'study.strand'));
    const taken = await run(['unpack', 'b.zip', 'study.strand']);
    expect([taken.status, taken.complained]).toEqual([1, expect.stringMatching(/^study\.exists: .*study\.strand/)]);
    expect(readFileSync(join(folder, 'study.strand'))).toEqual(before);

    const whole = readFileSync(join(folder, 'b.zip'));
    writeFileSync(join(folder, 'half.zip'), whole.subarray(0, whole.length >> 1));
    writeFileSync(join(folder, 'other.zip'), zipSync({ 'a.txt': new Uint8Array(3) }));
    for (const [file, sentence] of [
      ['half.zip', /^archive\.damaged: The archive half\.zip is damaged\. .*Nothing was brought in\./],
      ['other.zip', /^study\.notAStudy: other\.zip/],
      ['gone.zip', /^file\.unreadable: There is no file gone\.zip/],
    ] as const) {
      expect(await run(['unpack', file, 'x.strand'])).toMatchObject({ status: 1, complained: expect.stringMatching(sentence) });
      expect(existsSync(join(folder, 'x.strand'))).toBe(false);
    }
    mkdirSync(join(folder, 'there'));
    expect((await run(['unpack', 'b.zip', 'gone/x.strand'])).complained).toContain('no folder gone');
    expect((await run(['archive', 'study.strand', '--out', 'gone/x.zip'])).complained).toContain('no folder gone');
    expect(await run(['archive', 'study.strand'])).toMatchObject({ status: 2, complained: expect.stringContaining('--out') });
    expect(await run(['unpack', 'b.zip'])).toMatchObject({ status: 2 });
  });
});
