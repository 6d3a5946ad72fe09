import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCommandLine } from '#electron/cli/strand.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

let folder = '';
const home = process.env['STRAND_HOME'];
const run = async (...argv: string[]) => {
  const terminal = recordingTerminal(folder);
  const status = await runCommandLine(argv, terminal);
  return { status, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strand-outcomes-'));
  process.env['STRAND_HOME'] = join(folder, 'home');
  await run('sample', 'sample', '--pupils', '90');
  await run('new', 'study.strand', 'sample');
});
afterAll(() => {
  if (home === undefined) delete process.env['STRAND_HOME'];
  else process.env['STRAND_HOME'] = home;
  rmSync(folder, { recursive: true, force: true });
});

const answered = z.object({
  findings: z.array(
    z.object({
      measure: z.string(),
      version: z.literal(2),
      depth: z.enum(['quick', 'full']),
      window: z.object({ lengthDays: z.number() }),
      designs: z.array(z.object({ design: z.string(), subgroups: z.array(z.object({ by: z.string() })).optional() })),
      curve: z.object({ withValue: z.number(), paths: z.array(z.unknown()) }).nullable(),
    }),
  ),
});

describe('strand outcomes', () => {
  it('looks into one measure through another window, by what was asked for', async () => {
    const { status, said } = await run(
      'outcomes',
      'study.strand',
      '--measure',
      'attendance',
      '--window',
      '10',
      '--by',
      'year, gender',
      '--json',
    );
    expect(status).toBe(0);
    const { findings } = answered.parse(JSON.parse(said));
    expect(findings).toMatchObject([{ measure: 'attendance', depth: 'full', window: { lengthDays: 70 } }]);
    expect(findings[0]?.designs.find(({ design }) => design === 'subgroups')?.subgroups?.map(({ by }) => by)).toEqual(['year', 'gender']);
    expect(findings[0]?.curve?.withValue).toBeGreaterThan(20);
  });

  it('says a design in words, and only those asked for', async () => {
    const { said } = await run('outcomes', 'study.strand', '--comparison');
    expect(said).toMatch(/^Beside matched pupils/m);
    expect(said).not.toMatch(/^Week by week/m);
    const deep = await run('outcomes', 'study.strand', '--measure', 'confidence');
    expect(deep.said).toMatch(/Reliably worse: \d+ \(\d+.%\), reliably better/);
    expect(deep.said).toMatch(/^Of \d+ ways? to ask the same question/m);
    expect(`${said}${deep.said}`).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('writes a CSV and R code for each measure, and says what they hold', async () => {
    const { status, complained } = await run('outcomes', 'study.strand', '--measure', 'attendance', '--r', 'for-r', '--json');
    expect(status).toBe(0);
    expect(complained).toMatch(/attendance: a CSV and the R code for each is in .*for-r\. The CSV has one row for each pupil/);
    expect(readFileSync(join(folder, 'for-r/attendance.R'), 'utf8')).toContain('read.csv("attendance.csv"');
    expect(readFileSync(join(folder, 'for-r/attendance.csv'), 'utf8')).toMatch(/^P\d{4},\d+,mentored,/m);
    writeFileSync(join(folder, 'a-file'), '');
    expect(await run('outcomes', 'study.strand', '--r', 'a-file')).toMatchObject({ status: 1 });
    expect(existsSync(join(folder, 'a-file', 'attendance.csv'))).toBe(false);
  });

  it.each([
    [['--measure', 'luck'], '--measure takes attendance,', "not 'luck'"],
    [['--by', 'school,shoes'], '--by takes school, year, gender', "not 'shoes'"],
    [['--window', '0'], '--window takes a whole number from 1 to 52', "not '0'"],
  ])('says what %j should have been', async (argv, what, not) => {
    const { status, complained } = await run('outcomes', 'study.strand', ...argv);
    expect(status).not.toBe(0);
    expect(complained).toContain(what);
    expect(complained).toContain(not);
    expect(complained).toContain('See strand outcomes --help.');
  });
});
