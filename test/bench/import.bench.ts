import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '#scripts/project.ts';
import { readTables } from '#shared/import/readTables.ts';
import { inlineRow, workbookParts, zipped } from '#test/import/support.ts';
import { writeMarks } from './import/marksFile.ts';
import { hasYardstick, yardstickFolder } from './yardstick.ts';

/**
 * `npm run bench -- import [--rows N] [--rounds N]`: a register export read and loaded by Strand, and by native DuckDB that is given
 * the schema, in turn, each in a process of its own. Compare the ratios: the times are those of a busy machine.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000000' }, rounds: { type: 'string', default: '3' } } });
const folder = mkdtempSync(join(tmpdir(), 'strand-bench-'));
const here = join(projectRoot, 'test/bench');
const at = (name: string): string => join(folder, name);
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

interface Taken {
  readonly milliseconds: number;
  readonly cpu: number;
}

function run(script: string, ...files: readonly string[]): unknown {
  const ran = spawnSync(process.execPath, [join(here, script), ...files], {
    cwd: projectRoot,
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (ran.status !== 0) throw new Error(`${script} failed: ${ran.stderr.slice(-2000)}`);
  return JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '');
}

const numberIn = (value: unknown, name: string): number =>
  typeof value === 'object' && value !== null && name in value
    ? Number(Object.entries(value).find(([key]) => key === name)?.[1])
    : Number.NaN;
const takenIn = (value: unknown): Taken => ({ milliseconds: numberIn(value, 'milliseconds'), cpu: numberIn(value, 'cpu') });
const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

const stageNames = ['read', 'recognise', 'match and redact', 'load'] as const;
try {
  writeFileSync(at('pupils.csv'), writeMarks(at('marks.csv'), Number(values.rows)));
  console.log(`${values.rows} marks, ${(statSync(at('marks.csv')).size / 1e6).toFixed(0)} MB`);
  const compares = hasYardstick();
  if (!compares) console.log('Native DuckDB could not be had here: Strand is timed alone, and no ratio is given.');
  const native: Taken[] = [];
  const strand: unknown[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    if (compares) native.push(takenIn(run('native/readMarks.mjs', yardstickFolder, at('marks.csv'))));
    strand.push(run('import/strand.ts', at('pupils.csv'), at('marks.csv')));
  }
  const yardstick = { milliseconds: median(native.map((one) => one.milliseconds)), cpu: median(native.map((one) => one.cpu)) };
  const line = (name: string, { milliseconds, cpu }: Taken): string =>
    `${name.padEnd(44)}${milliseconds.toFixed(0).padStart(8)} ms ${cpu.toFixed(0).padStart(8)} ms of processor` +
    (compares
      ? `  ${(milliseconds / yardstick.milliseconds).toFixed(2).padStart(6)} x  ${(cpu / yardstick.cpu).toFixed(2).padStart(6)} x`
      : '');
  const over = (names: readonly string[]): Taken => {
    const sum = (of: keyof Taken): number =>
      median(strand.map((one) => names.reduce((all, name) => all + takenIn(partOf(partOf(one, 'stages'), name))[of], 0)));
    return { milliseconds: sum('milliseconds'), cpu: sum('cpu') };
  };
  if (compares) console.log(line('native DuckDB, schema given', yardstick));
  for (const name of stageNames) console.log(line(`Strand: ${name}`, over([name])));
  console.log(line('Strand: read and load', over(['read', 'load'])));
  console.log(line('Strand: the whole import', over(stageNames)));
  console.log(
    `Strand: at most ${median(strand.map((one) => numberIn(one, 'peak'))).toFixed(2)} GB, ${median(strand.map((one) => numberIn(one, 'longest'))).toFixed(0)} ms the longest time between two breaths`,
  );
  console.log(`rows loaded: ${numberIn(strand[0], 'rows')}`);

  const rows = Array.from({ length: 50_000 }, (_, row) =>
    inlineRow(`P${row}`, '2024-09-02', '30', row % 2 === 0 ? '/' : 'L', `note ${row % 500}`, String(row)),
  );
  const book = zipped(
    'book.xlsx',
    workbookParts([{ name: 'Marks', rows: inlineRow('Pupil', 'Date', 'Mins', 'Mark', 'Note', 'Row') + rows.join('') }]),
  );
  const started = performance.now();
  const read = await readTables(book);
  console.log(
    `a workbook of 50,000 rows (${(book.bytes.length / 1e6).toFixed(1)} MB): ${(performance.now() - started).toFixed(0)} ms, ${read.ok ? (read.value[0]?.rowCount ?? 0) : read.failure.code} rows`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
