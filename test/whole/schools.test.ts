import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareTree, readTolerances } from '#scripts/oracle/compareTree.ts';
import { checkSchool } from '#scripts/oracle/school.ts';
import { type SchoolFile, schoolFile } from '#scripts/oracle/schoolFile.ts';
import { checkPrimary, suppressionFile } from '#scripts/oracle/suppression.ts';
import { engineForFile } from '#test/support/engine.ts';

const database = engineForFile();
const fixtures = join(import.meta.dirname, '../oracle/fixtures');
const elsewhere = join(tmpdir(), `strand-oracle-${process.pid}`);
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const expectedOf = (stem: string): SchoolFile => schoolFile.parse(read(join(fixtures, `${stem}_expected.json`)));

describe('three schools of which R computed every number, through reading, the engine and the outcomes', () => {
  it.each([
    ['school_x', 1365],
    ['school_y', 552],
    ['school_z', 685],
  ])('%s agrees in all %i', async (stem, numbers) => {
    const { passed, mismatches } = await checkSchool(join(fixtures, `${stem}_expected.json`), expectedOf(stem), database);
    expect({ passed, mismatches }).toEqual({ passed: numbers, mismatches: [] });
  });

  it('in another folder and under another name tells which numbers are not the same', async () => {
    mkdirSync(elsewhere, { recursive: true });
    for (const name of readdirSync(fixtures).filter((each) => /^school_y_.*csv$/.test(each)))
      cpSync(join(fixtures, name), join(elsewhere, name.replace('school_y', 'other')));
    const sessions = readFileSync(join(elsewhere, 'other_sessions.csv'), 'utf8').split('\n');
    const place = sessions.findIndex((line) => line.includes(',2021-11-08,'));
    const [pupil, week, possible, present] = sessions[place]?.split(',') ?? [];
    sessions[place] = [pupil, week, possible, Number(present) - 1].join(',');
    writeFileSync(join(elsewhere, 'other_sessions.csv'), sessions.join('\n'));
    const { mismatches } = await checkSchool(join(elsewhere, 'other_expected.json'), expectedOf('school_y'), database);
    expect(mismatches.map(({ field }) => field)).toEqual(
      expect.arrayContaining([`per_pupil[${pupil}].pre_present`, 'attendance.mentored.pooled_pre', 'finding.attendance.value']),
    );
    expect(mismatches.map(({ field }) => field)).not.toContain('scale.sd_pre');
  });
});

describe('the comparison of a school', () => {
  const tolerances = readTolerances('1e-7 relative, 1e-11 absolute; omega_total_ml_std 1e-3; integers and strings equal');

  it('reads its tolerances from the file', () => {
    expect(tolerances).toEqual({ all: { relative: 1e-7, absolute: 1e-11 }, fields: new Map([['omega_total_ml_std', 1e-3]]) });
  });

  it('counts every number, fails a null that was answered, and does not compare R’s own words', () => {
    const want = { n: 3, mean: 2.5, omega_total_ml_std: 0.8, p: null, note: 'from R', r_error: 'data are constant' };
    const got = { n: 3, mean: 2.5000001, omega_total_ml_std: 0.8004, p: 0.04, r_error: 'no variation' };
    expect(compareTree('x', got, want, tolerances)).toEqual({ passed: 4, mismatches: [{ field: 'x.p', got: 0.04, want: null }] });
    expect(compareTree('x', { ...got, p: null, r_error: null }, want, tolerances).mismatches.map(({ field }) => field)).toEqual([
      'x.r_error',
    ]);
  });
});

it('the small cells of forty tables are those that the file marks', () => {
  const { passed, mismatches } = checkPrimary(suppressionFile.parse(read(join(fixtures, 'suppression.json'))));
  expect({ passed, mismatches }).toEqual({ passed: 643, mismatches: [] });
});
