import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkCase, oracleFile } from './oracleMatch.ts';
import { projectRoot } from './project.ts';

// Compares Strand's statistics with R's answers: `npm run oracle` (the two files of the tests) or `npm run oracle -- FILE.json ...`.
const standing = process.env['INIT_CWD'] ?? process.cwd();
const given = process.argv.slice(2).map((file) => resolve(standing, file));
const kept = ['oracle_real.json', 'oracle_random.json'].map((file) => join(projectRoot, 'test/oracle/fixtures', file));

const counts = new Map<string, { passed: number; failed: number }>();
const notBuilt = new Map<string, number>();

for (const file of given.length > 0 ? given : kept) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    console.log(`${file} cannot be read.`);
    process.exit(1);
  }
  const parsed = oracleFile.safeParse(parseJson(text));
  if (!parsed.success) {
    console.log(`${file} is not a file of R's answers (schema strand-stats-oracle/1).`);
    process.exit(1);
  }
  for (const one of parsed.data.cases) {
    const mismatches = checkCase(one);
    if (mismatches === null) {
      notBuilt.set(one.method, (notBuilt.get(one.method) ?? 0) + 1);
      continue;
    }
    const count = counts.get(one.method) ?? { passed: 0, failed: 0 };
    if (mismatches.length === 0) count.passed++;
    else count.failed++;
    counts.set(one.method, count);
    for (const { field, got, want } of mismatches) console.log(`${one.id}  ${field}  got ${said(got)}  want ${said(want)}`);
  }
}

for (const [method, { passed, failed }] of counts) console.log(`${method}: ${passed} passed, ${failed} failed`);
for (const [method, cases] of notBuilt) console.log(`not built: ${method} (${cases} cases, counted neither way)`);
const total = [...counts.values()].reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
  passed: 0,
  failed: 0,
});
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function said(value: unknown): string {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : (JSON.stringify(value) ?? 'nothing');
}
