import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { Estimate, Finding } from '#shared/outcomes/finding.ts';
import { findingCsv } from '#shared/outcomes/r/findingCsv.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';

const database = engineForFile();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strand-r-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasR = spawnSync('Rscript', ['--version']).status === 0;
const needsR = ({ skip }: TestContext) =>
  skip(!hasR, 'R is not on this machine: apt-get install r-base-core brings it, and then these numbers are checked');

const start = '2024-01-08';

/** Eight mentees and nine others of each school, everybody's register a little different. */
function school(number: number): PupilStory[] {
  const who = (index: number) => number * 100 + index;
  return [
    ...Array.from(
      { length: 8 },
      (_, index): PupilStory => ({
        pupil: who(index),
        school: number,
        start,
        before: [80 + ((index * 7 + number * 3) % 17), 100 + (index % 3)],
        after: [84 + ((index * 5 + number) % 15), 100 + (index % 5)],
      }),
    ),
    ...Array.from(
      { length: 9 },
      (_, index): PupilStory => ({
        pupil: who(50 + index),
        school: number,
        clock: start,
        before: [82 + ((index * 5 + number) % 14), 100],
        after: [81 + ((index * 7 + number * 2) % 18), 100],
      }),
    ),
  ];
}

const suspension = (pupil: number, day: string, place: number, kind: string) => ({
  exclusion: place,
  pupil,
  kind,
  start_day: day,
  sessions: 2,
});

async function findingsOf(
  schools: readonly number[],
  suspended: readonly (readonly [pupil: number, day: string, kind?: 'SUSP' | 'PERM'])[],
) {
  const exclusion = suspended.map(([pupil, day, kind = 'SUSP'], place) => suspension(pupil, day, place + 1, kind));
  return outcomesOf(database, programme(schools.flatMap(school), { exclusion }), { comparison: 'register' });
}

/** What R prints, by name. */
function runR(finding: Finding): ReadonlyMap<string, number> {
  if (finding.r === null) return expect.fail('no R');
  writeFileSync(join(folder, finding.r.file), findingCsv(finding));
  writeFileSync(join(folder, 'code.R'), finding.r.code);
  const ran = spawnSync('Rscript', ['code.R'], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  expect(ran.stderr).toBe('');
  return new Map(
    ran.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([name = '', value = '']) => [name, Number(value)]),
  );
}

/** Everything the Finding says under that method's name, as R would print it. */
function told(finding: Finding): ReadonlyMap<string, number> {
  const { headline, alsoComputed, comparison, chance } = finding;
  const estimates = [
    headline,
    ...alsoComputed,
    ...(comparison === null || 'refused' in comparison ? [] : [comparison.headline, comparison.beside]),
  ];
  const beyond = 'refused' in chance || 'refused' in chance.beyondTest ? [] : [{ ...chance.beyondTest, method: 'beyondAlike' }];
  const rows = [...estimates.filter((one): one is Estimate => !('refused' in one)), ...beyond];
  return new Map(
    rows.flatMap((row) =>
      (['value', 'low', 'high', 'p'] as const).flatMap((name): [string, number][] => {
        const value = row[name];
        return value === null ? [] : [[`${row.method}.${name}`, value]];
      }),
    ),
  );
}

function sameAsR(finding: Finding): readonly string[] {
  const printed = runR(finding);
  const own = told(finding);
  for (const [name, value] of printed) {
    const wanted = own.get(name) ?? expect.fail(`${name} is not in the Finding`);
    expect(Math.abs(value - wanted), `${name}: ${value} for ${wanted}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  }
  return [...printed.keys()];
}

describe('the R code of a Finding', () => {
  it('gives every number again: change, by school, beside the others, beyond chance', async (context) => {
    needsR(context);
    const names = sameAsR(findingOf(await findingsOf([1, 2, 3, 4, 5], []), 'attendance'));
    const methods = ['pairedT', 'cr2BySchool', 'ancovaCr2', 'didCr2', 'beyondAlike'];
    expect(names).toEqual(methods.flatMap((method) => ['value', 'low', 'high', 'p'].map((name) => `${method}.${name}`)));
  });

  it('gives the change of a share again, and the means that are told without an interval', async (context) => {
    needsR(context);
    const outcomes = await findingsOf(
      [1, 2, 3, 4],
      [
        [101, '2023-12-04'],
        [203, '2024-02-05', 'PERM'],
      ],
    );
    const names = (measure: string) => sameAsR(findingOf(outcomes, measure)).slice(0, 4);
    expect(names('persistentAbsence')).toEqual(['value', 'low', 'high', 'p'].map((name) => `persistentAbsence.${name}`));
    expect(names('severeAbsence')[0]).toBe('severeAbsence.value');
    expect(names('sessionsLost')[0]).toBe('bcaMean.value');
    expect(names('permanentExclusions')[0]).toBe('permanentCount.value');
  });

  it('is not given for a count of which nobody had any', async () => {
    const outcomes = await findingsOf([1, 2, 3, 4], [[101, '2023-12-04']]);
    expect(findingOf(outcomes, 'permanentExclusions').r).toBeNull();
    expect(findingOf(outcomes, 'suspensions').r).not.toBeNull();
  });

  it('gives the ratio of suspensions again, with its interval and its sign-flip p', async (context) => {
    needsR(context);
    const outcomes = await findingsOf(
      [1, 2, 3, 4],
      [
        [101, '2023-12-04'],
        [101, '2023-12-11'],
        [203, '2023-11-20'],
        [204, '2024-02-05'],
        [305, '2023-12-12'],
      ],
    );
    const names = sameAsR(findingOf(outcomes, 'suspensions'));
    expect(names.slice(0, 4)).toEqual(['geeRateRatio.value', 'geeRateRatio.low', 'geeRateRatio.high', 'geeRateRatio.p']);
  });

  it('draws the resamples and the sign patterns again that no list can hold: 40 pupils, 20 of them suspended', async (context) => {
    needsR(context);
    const suspended = [1, 2, 3, 4, 5].flatMap((number) =>
      [0, 1, 2, 3].flatMap((index): [number, string][] => [
        [number * 100 + index, '2023-12-04'],
        ...(index < number - 2 ? [[number * 100 + index, '2023-12-11'] as [number, string]] : []),
        ...(index > 2 ? [[number * 100 + index, '2024-02-05'] as [number, string]] : []),
      ]),
    );
    const outcomes = await findingsOf([1, 2, 3, 4, 5], suspended);
    const suspensions = findingOf(outcomes, 'suspensions');
    expect(suspensions.alsoComputed.find((one) => 'method' in one && one.method === 'signFlip')).toMatchObject({
      values: { draws: 9999, seed: 20240819 },
    });
    expect(sameAsR(suspensions).slice(0, 4)).toEqual(['value', 'low', 'high', 'p'].map((name) => `geeRateRatio.${name}`));
    const lost = sameAsR(findingOf(outcomes, 'sessionsLost'));
    expect(lost.slice(0, 3)).toEqual(['bcaMean.value', 'bcaMean.low', 'bcaMean.high']);
  });

  it('gives the one end there is when nobody was suspended after, and no interval below four schools', async (context) => {
    needsR(context);
    const outcomes = await findingsOf(
      [1, 2],
      [
        [101, '2023-12-04'],
        [203, '2023-11-20'],
      ],
    );
    expect(sameAsR(findingOf(outcomes, 'suspensions')).slice(0, 4)).toEqual([
      'exactBound.value',
      'exactBound.low',
      'exactBound.high',
      'exactBound.p',
    ]);
    const names = sameAsR(findingOf(outcomes, 'attendance'));
    expect(names.filter((name) => name.startsWith('cr2') || name.includes('Cr2'))).toEqual([
      'cr2BySchool.value',
      'ancovaCr2.value',
      'didCr2.value',
    ]);
  });
});

it('holds numbers for pupils and schools, and every digit', async () => {
  const finding = findingOf(await findingsOf([1], []), 'attendance');
  const [head, first, ...rest] = findingCsv(finding).trim().split('\n');
  expect(head).toBe('pupil,school,group,pre,post,possible_pre,possible_post');
  expect(first).toBe(`P0100,1,mentored,${finding.pupils[0]?.pre},${finding.pupils[0]?.post},,`);
  expect(rest).toHaveLength(16);
  expect(findingOf(await outcomesOf(database, programme([])), 'attendance').r).toBeNull();
});
