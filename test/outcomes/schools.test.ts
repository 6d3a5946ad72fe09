import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SqlRow } from '#shared/database/database.ts';
import { deriveTables } from '#shared/database/deriveTables.ts';
import { computeOutcomes } from '#shared/outcomes/computeOutcomes.ts';
import type { ComparisonFinding, Estimate, Finding } from '#shared/outcomes/finding.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import type { TypedColumn, TypedTable } from '#shared/tables/typedTable.ts';
import { engineForFile } from '#test/support/engine.ts';
import { dayNumber, study } from '#test/support/tables.ts';

/**
 * Three schools whose every headline number was computed in R (test/fixtures/schools). Their registers are weekly summaries and their
 * comparison pupils bring start dates of their own, so `pupil_day` and `clock` are loaded as they are instead of derived.
 */
const numbers = z.record(z.string(), z.unknown());
const expectedFile = z.object({
  attendance: z.object({
    mentored: numbers,
    paired_t_mentored: numbers,
    paired_es_mentored: numbers,
    wilcoxon_mentored: numbers,
    did: numbers.nullable(),
    ancova: numbers.nullable(),
    mcnemar_persistent_absence: numbers,
  }),
  suspensions: z.object({ mentored: numbers, days_pre: z.number(), days_post: z.number() }),
  scale: z.object({ alpha: numbers, sd_pre: z.number(), paired_t_mentored: numbers, rci_mentored: numbers, did: numbers.nullable() }),
  ratings: z.object({ wilcoxon_mentored: numbers, paired_t_mentored: numbers }),
});

const database = engineForFile();

describe.each(['school_x', 'school_y', 'school_z'])('%s', (stem) => {
  let expected: z.infer<typeof expectedFile>;
  let of: (measure: string) => Finding;
  beforeAll(async () => {
    expected = expectedFile.parse(JSON.parse(readFixture(`${stem}_expected.json`)));
    await loadSchool(stem);
    const options = { window: null, reversedItems: { confidence10: [2, 5, 6, 8, 9] }, signal: new AbortController().signal };
    const { findings } = await computeOutcomes(database, { window: usualWindow, comparison: 'register', audience: 'school' }, options);
    of = (measure) => findings.find((finding) => finding.measure === measure) ?? expect.fail(measure);
  });

  it('attendance', () => {
    const finding = of('attendance');
    const {
      paired_t_mentored: t,
      paired_es_mentored: size,
      wilcoxon_mentored: ranks,
      mcnemar_persistent_absence: absent,
    } = expected.attendance;
    near(finding.counted, t['n']);
    near(finding.before?.mean, percent(t['mean_pre']));
    near(finding.after?.mean, percent(t['mean_post']));
    near(finding.before?.pooled, percent(expected.attendance.mentored['pooled_pre']));
    near(finding.after?.pooled, percent(expected.attendance.mentored['pooled_post']));
    sameEstimate(finding.headline, { value: percent(t['mean_diff']), low: percent(t['ci_low']), high: percent(t['ci_high']), p: t['p'] });
    sameEstimate(also(finding, 'gPre'), { value: size['g_pre'], low: size['g_pre_ci_low'], high: size['g_pre_ci_high'], p: null });
    const shift = also(finding, 'wilcoxonExact');
    near(shift.value, percent(ranks['hl_all']));
    near(shift.p, ranks['p_exact']);
    const crossed = also(finding, 'persistentAbsence');
    near(crossed.value, percent(absent['diff']));
    expect([crossed.values?.['began'], crossed.values?.['stopped']]).toEqual([absent['n_01'], absent['n_10']]);
  });

  it('attendance beside the others', () => {
    const { did, ancova } = expected.attendance;
    const { comparison } = of('attendance');
    if (did === null || ancova === null) return expect(comparison).toMatchObject({ refused: 'noComparisonPupils' });
    const beside = given<ComparisonFinding>(comparison);
    near(given<Estimate>(beside.headline).value, percent(ancova['est']));
    near(given<Estimate>(beside.beside).value, percent(did['est']));
    near(beside.baselineG, did['baseline_g_wwc']);
    const schools = Number(did['n_clusters']);
    if (schools < 4) return expect(given<Estimate>(beside.headline)).toMatchObject({ low: null, whyNoInterval: 'fewerThanFourSchools' });
    sameEstimate(beside.headline, {
      value: percent(ancova['est']),
      low: percent(ancova['cr2_ci_low']),
      high: percent(ancova['cr2_ci_high']),
      p: ancova['cr2_p'],
    });
    near(given<Estimate>(beside.headline).df, ancova['cr2_df']);
  });

  it('suspensions', () => {
    const { mentored, days_pre, days_post } = expected.suspensions;
    const finding = of('suspensions');
    const headline = given<Estimate>(finding.headline);
    expect([headline.values?.['before'], headline.values?.['after']]).toEqual([mentored['total_pre'], mentored['total_post']]);
    near(headline.value, mentored['rate_ratio']);
    near(headline.low, mentored['gee_ci_t_low']);
    near(headline.high, mentored['gee_ci_t_high']);
    near(finding.before?.pooled, mentored['rate_pre_per_100']);
    if (mentored['signflip_p'] !== null) near(also(finding, 'signFlip').p, mentored['signflip_p']);
    near(also(finding, 'sessionsLost').value * finding.counted, 2 * (days_post - days_pre));
  });

  it('the confidence scale', () => {
    const { alpha, sd_pre, paired_t_mentored: t, rci_mentored: reliable } = expected.scale;
    const finding = of('confidence');
    near(finding.counted, t['n']);
    sameEstimate(finding.headline, { value: t['mean_diff'], low: t['ci_low'], high: t['ci_high'], p: t['p'] });
    sameEstimate(also(finding, 'alphaBefore'), {
      value: alpha['alpha_complete'],
      low: alpha['feldt_low'],
      high: alpha['feldt_high'],
      p: null,
    });
    const changed = also(finding, 'reliableChange').values ?? {};
    near(changed['sd'], sd_pre);
    near(changed['leastReliableChange'], reliable['min_reliable_change']);
    expect([changed['improved'], changed['deteriorated']]).toEqual([reliable['n_improved'], reliable['n_deteriorated']]);
  });

  it('the teachers’ ratings', () => {
    const { wilcoxon_mentored: ranks, paired_t_mentored: t } = expected.ratings;
    const finding = of('teacherBehaviour');
    expect(finding.tally).toMatchObject({ better: ranks['n_pos'], same: ranks['n_zero'], worse: ranks['n_neg'] });
    sameEstimate(finding.headline, { value: t['mean_diff'], low: t['ci_low'], high: t['ci_high'], p: t['p'] });
    const shift = also(finding, 'wilcoxonExact');
    sameEstimate(shift, { value: ranks['hl_all'], low: ranks['hl_ci_low'], high: ranks['hl_ci_high'], p: ranks['p_exact'] });
  });
});

async function loadSchool(stem: string): Promise<void> {
  const pupils = rowsOf(`${stem}_pupils.csv`);
  const key = new Map(pupils.map((row, index) => [row['pupil_id'] ?? '', index + 1]));
  const schools = [...new Set(pupils.map((row) => row['school'] ?? ''))];
  const exclusion = rowsOf(`${stem}_exclusions.csv`).map((row, index): SqlRow => {
    const kind = row['type'] === 'suspension' ? 'SUSP' : 'PERM';
    const sessions = row['days'] === '' ? null : 2 * Number(row['days']);
    return { exclusion: index + 1, pupil: key.get(row['pupil_id'] ?? '') ?? 0, kind, start_day: row['date'] ?? null, sessions };
  });
  const rating = rowsOf(`${stem}_ratings.csv`).map((row): SqlRow => {
    const value = row['behaviour'] === '' ? null : Number(row['behaviour']);
    return {
      pupil: key.get(row['pupil_id'] ?? '') ?? 0,
      instrument: 'teacherBehaviour',
      rater: row['rater'] ?? null,
      day: row['date'] ?? null,
      value,
    };
  });
  const answers = rowsOf(`${stem}_scale.csv`).flatMap((row) =>
    Array.from({ length: 10 }, (_, index): SqlRow => {
      const cell = row[`q${index + 1}`] ?? '';
      const value = cell === '' ? null : Number(cell);
      return { pupil: key.get(row['pupil_id'] ?? '') ?? 0, instrument: 'confidence10', item: index + 1, wave: row['wave'] ?? null, value };
    }),
  );
  for (const table of study({ exclusion, rating: [...rating, ...answers] })) await database.load(table);
  await deriveTables(database);
  const day = (text: string | undefined) => (text === undefined || text === '' ? null : dayNumber(text));
  await database.load(
    numbersTable('pupil_day', rowsOf(`${stem}_sessions.csv`), {
      pupil: (row) => key.get(row['pupil_id'] ?? '') ?? 0,
      day: (row) => day(row['week_start']),
      attended: (row) => Number(row['sessions_present']),
      possible: (row) => Number(row['sessions_possible']),
      late: () => 0,
      unknown: () => 0,
    }),
  );
  await database.load(
    numbersTable('clock', pupils, {
      pupil: (row) => key.get(row['pupil_id'] ?? '') ?? 0,
      school: (row) => schools.indexOf(row['school'] ?? '') + 1,
      mentored: (row) => (row['group'] === 'mentored' ? 1 : 0),
      start_day: (row) => day(row['start_date']),
      referral_day: () => null,
      starts: () => 1,
      roll_start: () => null,
      roll_end: () => null,
      on_register: () => 1,
    }),
  );
}

function numbersTable(name: string, rows: readonly Row[], cells: Record<string, (row: Row) => number | null>): TypedTable {
  const types: Readonly<Record<string, 'day' | 'boolean'>> = {
    day: 'day',
    start_day: 'day',
    referral_day: 'day',
    roll_start: 'day',
    roll_end: 'day',
    mentored: 'boolean',
    on_register: 'boolean',
  };
  const columns = Object.entries(cells).map(([column, cell]): TypedColumn => {
    const values = rows.map(cell);
    const missing = Uint8Array.from(values, (value) => (value === null ? 1 : 0));
    return { name: column, type: types[column] ?? 'integer', values: Int32Array.from(values, (value) => value ?? 0), missing };
  });
  return { name, rowCount: rows.length, columns };
}

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const [head = '', ...lines] = readFixture(file).trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function readFixture(file: string): string {
  return readFileSync(new URL(`../fixtures/schools/${file}`, import.meta.url), 'utf8').replaceAll('"', (mark) =>
    file.endsWith('.csv') ? '' : mark,
  );
}

function percent(value: unknown): unknown {
  return typeof value === 'number' ? 100 * value : value;
}

function near(got: unknown, wanted: unknown): void {
  if (typeof wanted !== 'number' || typeof got !== 'number') expect(got ?? null).toEqual(wanted ?? null);
  else expect(Math.abs(got - wanted), `${got} for ${wanted}`).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(wanted)));
}

function sameEstimate(got: Finding['headline'], wanted: Readonly<Record<'value' | 'low' | 'high' | 'p', unknown>>): void {
  const estimate = given<Estimate>(got);
  near(estimate.value, wanted.value);
  near(estimate.low, wanted.low);
  near(estimate.high, wanted.high);
  near(estimate.p, wanted.p);
}

function also(finding: Finding, method: string): Estimate {
  for (const one of finding.alsoComputed) if ('method' in one && one.method === method) return one;
  return expect.fail(`no ${method}`);
}

function given<T extends object>(value: T | { readonly refused: string } | null): T {
  if (value === null || 'refused' in value) return expect.fail(`refused: ${JSON.stringify(value)}`);
  return value;
}
