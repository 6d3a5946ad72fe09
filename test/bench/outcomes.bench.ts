import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openNodeDatabase } from '#electron/services/nodeDatabase.ts';
import { projectRoot } from '#scripts/project.ts';
import { deriveTables } from '#shared/database/deriveTables.ts';
import { computeOutcomes, contextOf } from '#shared/outcomes/computeOutcomes.ts';
import type { Measure } from '#shared/outcomes/measure.ts';
import { measures } from '#shared/outcomes/measures.ts';
import { askOnce, memoryOf, rowsFrom } from '#shared/outcomes/memory.ts';
import { bootstrapMean } from '#shared/statistics/bootstrapMean.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import { programme } from '#test/support/programme.ts';
import { fromMarksSql, programmeSql } from './outcomes/programme.ts';
import { hasYardstick, yardstickFolder } from './yardstick.ts';

/**
 * `npm run bench -- outcomes [--pupils N] [--rounds N]`: every Finding of a large study, the attendance figures again under other windows
 * beside native DuckDB counting the sessions from the marks, and a bootstrap. Wall clock and processor time, the least of the rounds: on a busy machine compare
 * the second.
 */
const { values } = parseArgs({ options: { pupils: { type: 'string', default: '26000' }, rounds: { type: 'string', default: '9' } } });
const pupils = Number(values.pupils);
const statements = programmeSql(pupils, 40, 193);

interface Taken {
  readonly milliseconds: number;
  readonly cpu: number;
}

const told: string[] = [];
/** The least of several rounds: what others do on the machine only ever adds. */
const leastOf = (taken: readonly Taken[]): Taken => ({
  milliseconds: Math.min(...taken.map((one) => one.milliseconds)),
  cpu: Math.min(...taken.map((one) => one.cpu)),
});
function tell(name: string, { milliseconds, cpu }: Taken): void {
  told.push(`${name.padEnd(62)}${milliseconds.toFixed(0).padStart(7)} ms ${cpu.toFixed(0).padStart(7)} ms of processor`);
}
async function timed(work: () => unknown): Promise<Taken> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const milliseconds = performance.now() - started;
  const used = process.cpuUsage(cpu);
  return { milliseconds, cpu: (used.user + used.system) / 1000 };
}

const database = await openNodeDatabase();
for (const table of programme([])) await database.load(table);
tell(
  'rows made',
  await timed(async () => {
    for (const text of statements) await database.run({ text, values: [] });
  }),
);
const [marks] = await database.query({ text: 'SELECT count(*) AS marks FROM attendance_mark', values: [] });
tell('derived, once for each import', await timed(() => deriveTables(database)));
const [clocks] = await database.query({
  text: 'SELECT count(*) AS clocks, count(*) FILTER (WHERE mentored) AS mentored FROM clock',
  values: [],
});
console.log(`${pupils} pupils (${clocks?.['mentored']} mentored, ${clocks?.['clocks']} with a clock), ${marks?.['marks']} marks`);
const settings = { window: usualWindow, comparison: 'register', audience: 'school' } as const;
const options = { window: null, reversedItems: {}, signal: new AbortController().signal };
tell('all Findings, the first time (register read)', await timed(() => computeOutcomes(database, settings, options)));
const windowOf = (weeks: number) => ({ ...usualWindow, lengthDays: 7 * weeks });
const again = await timed(() => computeOutcomes(database, settings, { ...options, window: windowOf(10) }));
tell('all Findings under another window', again);

const memory = await memoryOf(database);
const ask = (query: { text: string; values: readonly (string | number | boolean | null)[] }) => database.query(query);
const attendance = measures.filter(({ area }: Measure) => area === 'attendance');
const strand: Taken[] = [];
const rowsOnly: Taken[] = [];
const native: Taken[] = [];
const yardstick = hasYardstick() ? await openYardstick() : null;
if (yardstick === null) console.log('Native DuckDB could not be had here: Strand is timed alone, and no ratio is given.');
for (let round = 0; round < Number(values.rounds); round++) {
  const window = windowOf(7 + round);
  rowsOnly.push(await timed(() => rowsFrom(database, memory, ask)(window)));
  strand.push(
    await timed(async () => {
      const rowsAt = rowsFrom(database, memory, ask);
      const context = await contextOf(ask, (query) => askOnce(memory, query, ask), rowsAt, settings, { ...options, window });
      for (const measure of attendance) await measure.find(context);
    }),
  );
  if (yardstick !== null) native.push(await yardstick.ask({ read: fromMarksSql(window.lengthDays) }));
}
const [figures, rows] = [leastOf(strand), leastOf(rowsOnly)];
tell("a moved window: every pupil's sessions again", rows);
tell('a moved window: all attendance Findings, with their intervals', figures);
if (yardstick !== null) {
  const beside = leastOf(native);
  tell("native DuckDB: every pupil's sessions from the marks", beside);
  const ratio = (one: Taken) =>
    `${(beside.milliseconds / one.milliseconds).toFixed(1)} x by the clock, ${(beside.cpu / one.cpu).toFixed(1)} x by the processor`;
  told.push(`faster than native DuckDB: sessions ${ratio(rows)}; whole Findings ${ratio(figures)}`);
  yardstick.close();
}
const values2000 = Array.from({ length: 2000 }, (_, index) => ((index * 7919) % 101) / 10);
const boots: Taken[] = [];
for (let round = 0; round < 5; round++) boots.push(await timed(() => bootstrapMean(values2000, createRandom(round))));
tell('9,999 bootstrap replicates of 2,000 pupils', leastOf(boots));
console.log(told.join('\n'));
process.exit(0);

/** Native DuckDB in a process of its own, holding the same rows and the clock that Strand derived. */
async function openYardstick() {
  const child = spawn(process.execPath, [join(projectRoot, 'test/bench/native/windows.mjs'), yardstickFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const asked = async (question: { run?: string; read?: string }): Promise<Taken> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value } = await lines.next();
    const { milliseconds, cpu } = JSON.parse(String(value));
    return { milliseconds: Number(milliseconds), cpu: Number(cpu) };
  };
  for (const run of statements) await asked({ run });
  const clocks = await database.query({ text: 'SELECT pupil, CAST(start_day AS VARCHAR) AS start_day FROM clock', values: [] });
  const list = clocks.map((row) => `(${row['pupil']}, ${row['start_day'] === null ? 'NULL' : `DATE '${row['start_day']}'`})`);
  await asked({
    run: `CREATE TABLE clock AS SELECT CAST(pupil AS INTEGER) AS pupil, start_day FROM (VALUES ${list.join(', ')}) v(pupil, start_day)`,
  });
  return { ask: asked, close: () => child.kill() };
}
