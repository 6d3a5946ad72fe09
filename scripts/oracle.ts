import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openNodeDatabase } from '#electron/services/nodeDatabase.ts';
import { checkCase, type Mismatch, oracleFile } from './oracle/cases.ts';
import { checkSchool } from './oracle/school.ts';
import { schoolFile } from './oracle/schoolFile.ts';
import { checkPrimary, suppressionAnswer, suppressionFile } from './oracle/suppression.ts';
import { projectRoot } from './project.ts';

// Compares Strand with R's answers: `npm run oracle` (the files of the tests) or `npm run oracle -- FILE.json ...`: cases, a school, tables of counts.
const standing = process.env['INIT_CWD'] ?? process.cwd();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { answer: { type: 'string' } } });
const given = positionals.map((file) => resolve(standing, file));
const fixtures = join(projectRoot, 'test/oracle/fixtures');
const kept = ['oracle_real.json', 'oracle_random.json', 'school_x_expected.json', 'school_y_expected.json', 'school_z_expected.json'];

const counts = new Map<string, { passed: number; failed: number }>();
const notBuilt = new Map<string, number>();

for (const file of given.length > 0 ? given : kept.map((name) => join(fixtures, name))) {
  const content = readJson(file);
  const cases = oracleFile.safeParse(content);
  const school = schoolFile.safeParse(content);
  const tables = suppressionFile.safeParse(content);
  if (cases.success) checkCases(cases.data.cases);
  else if (school.success) await runSchool(file, school.data);
  else if (tables.success) {
    const { passed, mismatches } = checkPrimary(tables.data);
    record('primary suppression', passed, mismatches);
    if (values.answer !== undefined) {
      writeFileSync(resolve(standing, values.answer), `${JSON.stringify(suppressionAnswer(tables.data))}\n`);
      console.log(`what Strand hides is written to ${values.answer}`);
    }
  } else stop(`${file} is not a file of R's answers (schema strand-stats-oracle/1).`);
}

for (const [method, { passed, failed }] of counts) console.log(`${method}: ${passed} passed, ${failed} failed`);
for (const [method, cases] of notBuilt) console.log(`not built: ${method} (${cases} cases, counted neither way)`);
const total = [...counts.values()].reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
  passed: 0,
  failed: 0,
});
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

function checkCases(cases: readonly Parameters<typeof checkCase>[0][]): void {
  for (const one of cases) {
    const mismatches = checkCase(one);
    if (mismatches === null) notBuilt.set(one.method, (notBuilt.get(one.method) ?? 0) + 1);
    else if (mismatches.length === 0) add(one.method, 1, 0);
    else {
      add(one.method, 0, 1);
      for (const { field, got, want } of mismatches) console.log(`${one.id}  ${field}  got ${said(got)}  want ${said(want)}`);
    }
  }
}

async function runSchool(file: string, expected: Parameters<typeof checkSchool>[1]): Promise<void> {
  const database = await openNodeDatabase();
  try {
    const { passed, mismatches, notes } = await checkSchool(file, expected, database);
    for (const note of notes) console.log(note);
    record(expected.stem, passed, mismatches);
  } catch (thrown) {
    record(expected.stem, 0, [
      { field: '(the whole school)', got: thrown instanceof Error ? thrown.message : String(thrown), want: 'numbers' },
    ]);
  } finally {
    await database.close();
  }
}

function record(name: string, passed: number, mismatches: readonly Mismatch[]): void {
  for (const { field, got, want } of mismatches) console.log(`${name}  ${field}  got ${said(got)}  want ${said(want)}`);
  add(name, passed, mismatches.length);
}

function add(name: string, passed: number, failed: number): void {
  const so = counts.get(name) ?? { passed: 0, failed: 0 };
  counts.set(name, { passed: so.passed + passed, failed: so.failed + failed });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    return stop(`${file} cannot be read.`);
  }
}

function stop(sentence: string): never {
  console.log(sentence);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

function said(value: unknown): string {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : (JSON.stringify(value) ?? 'nothing');
}
