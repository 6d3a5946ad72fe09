import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCommandLine } from '#electron/cli/strand.ts';
import { measures } from '#shared/outcomes/measures.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

const findings = z.object({
  findings: z.array(
    z.object({
      measure: z.string(),
      asked: z.number(),
      counted: z.number(),
      leftOut: z.array(z.object({ reason: z.string(), pupils: z.array(z.number()) })),
      once: z.array(z.unknown()).optional(),
      tally: z.object({ better: z.number(), same: z.number(), worse: z.number(), notKnown: z.number() }),
    }),
  ),
});

/** The way of the README's four lines: exports in, a report out, one command after another. */
describe('the command line', () => {
  let folder = '';
  const home = process.env['STRAND_HOME'];
  const run = async (...argv: string[]) => {
    const terminal = recordingTerminal(folder);
    const status = await runCommandLine(argv, terminal);
    return { status, said: terminal.said.join('\n'), complained: terminal.complained };
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

  it('takes a partnership from its exports to a report', async () => {
    expect(await run('sample', 'sample', '--pupils', '90')).toMatchObject({ status: 0, complained: [] });

    const made = await run('new', 'study.strand', 'sample');
    expect(made).toMatchObject({ status: 0, complained: [] });
    expect(made.said).toMatch(/^pupil-list\.csv: \d+ rows = \d+ imported \+ \d+ set aside$/m);
    expect(made.said).toMatch(/12 transcripts/);
    expect(made.said).toMatch(/truth\.json: left alone/);

    const outcomes = await run('outcomes', 'study.strand', '--json');
    const read = findings.parse(JSON.parse(outcomes.said));
    expect(read.findings.map(({ measure }) => measure)).toEqual(measures.map(({ id }) => id));
    for (const { asked, counted, leftOut, tally, once } of read.findings) {
      expect(counted + leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0)).toBe(asked);
      // What is known once, such as a target met, is no change to be told better or worse.
      const told = tally.better + tally.same + tally.worse;
      expect(once === undefined ? told : once.length).toBe(counted);
      expect(tally.notKnown).toBe(asked - counted);
    }
    expect(outcomes.said).not.toMatch(/NaN|Infinity/);

    const words = await run('outcomes', 'study.strand', '--weeks', '8');
    expect(words.said).toMatch(/8 weeks before and after/);
    expect(words.said).toMatch(/^persistentAbsence: Persistent absence: [\d.]+\u00a0% before, [\d.]+\u00a0% after$/m);
    const one = await run('outcomes', 'study.strand', '--measure', 'punctuality', '--window', '6');
    expect(one.said).toMatch(/^Lateness .*\n\d+ of \d+ mentored pupils, 6 weeks before and after/);
    expect(await run('outcomes', 'study.strand', '--measure', 'happiness')).toMatchObject({ status: 2 });

    const themes = await run('themes', 'study.strand');
    expect(themes.said).toMatch(/^12 transcripts, \d+ speakers, \d+ coded passages$/m);

    expect(await run('report', 'study.strand', '--out', 'report.docx')).toMatchObject({ status: 0, complained: [] });
    expect(await run('report', 'study.strand', '--out', 'report.html')).toMatchObject({ status: 0, complained: [] });
    const word = unzipSync(new Uint8Array(readFileSync(join(folder, 'report.docx'))));
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('Attendance');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<svg');

    const checked = await run('check', 'study.strand');
    expect(checked).toMatchObject({ status: 0, complained: [] });
    expect(checked.said).toMatch(/The study is whole\.$/);
  });

  it('explains each command, and words it does not know', async () => {
    for (const name of [
      'sample',
      'read',
      'new',
      'outcomes',
      'themes',
      'report',
      'archive',
      'unpack',
      'backups',
      'restore',
      'check',
      'erase',
    ]) {
      const help = await run(name, '--help');
      expect(help).toMatchObject({ status: 0, complained: [] });
      expect(help.said).toContain(`strand ${name}`);
    }
    expect(await run('mend')).toMatchObject({ status: 2, complained: [expect.stringContaining('no command "mend"')] });
    expect(await run('report', 'study.strand')).toMatchObject({ status: 2, complained: [expect.stringMatching(/^cli\.usage: .*--out/)] });
    expect(await run('sample', 'x', '--pupils', 'many')).toMatchObject({
      status: 2,
      complained: [expect.stringMatching(/^cli\.usage: .*--pupils/)],
    });
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
