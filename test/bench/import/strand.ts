import { readFileSync } from 'node:fs';
import { openNodeDatabase } from '#electron/services/nodeDatabase.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { FileReading, ImportContext } from '#shared/import/context.ts';
import { joinTables } from '#shared/import/joinTables.ts';
import { KeyMaker } from '#shared/import/matchKeys.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import type { InputFile } from '#shared/import/types.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

/** One whole import in a process of its own: reading, recognising, matching, redacting, and the engine's tables. Prints what each took as JSON. */
const stages: Record<string, { readonly milliseconds: number; readonly cpu: number }> = {};
let last = performance.now();
let used = process.cpuUsage();
const stage = (name: string): void => {
  const { user, system } = process.cpuUsage(used);
  stages[name] = { milliseconds: performance.now() - last, cpu: (user + system) / 1000 };
  last = performance.now();
  used = process.cpuUsage();
};
let breath = performance.now();
let longest = 0;
const breathed = (): void => {
  longest = Math.max(longest, performance.now() - breath);
  breath = performance.now();
};

/** The files' bytes go when they are read, as they do in the program. */
async function readingsOf(paths: readonly string[], signal: AbortSignal): Promise<readonly FileReading[]> {
  const files = paths.map((path): InputFile => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
  stage('from disk');
  return unwrap(await readFiles(files, signal));
}

async function imported(paths: readonly string[]): Promise<readonly TypedTable[]> {
  const empty = newStudy('study-1', 'Bench', '2025-07-01T09:00:00.000Z');
  let id = 0;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const context: ImportContext = {
    study: empty,
    matchKeys: null,
    transcript: () => Promise.reject(new Error('no transcripts')),
    grid: () => Promise.reject(new Error('no grids')),
    key,
    keys: new KeyMaker(key),
    now: empty.createdAt,
    newId: () => `id-${id++}`,
    signal: new AbortController().signal,
  };
  const ticking = setInterval(breathed, 5);
  breath = performance.now();
  const readings = await readingsOf(paths, context.signal);
  stage('read');
  const review = await reviewFiles(readings, context);
  stage('recognise');
  const { rows, schools, mentors } = unwrap(await prepareImport(readings, review, { recipes: {}, transcriptsLeftOut: [] }, context));
  stage('match and redact');
  clearInterval(ticking);
  return joinTables([...rows.values()].flat(), { schools, mentors });
}

const engine = await openNodeDatabase();
stage('before');
const tables = await imported(process.argv.slice(2));
for (const table of tables) await engine.load(table);
stage('load');
const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN) / 1e6;
const marks = tables.find(({ name }) => name === 'attendance_mark')?.rowCount ?? 0;
console.log(JSON.stringify({ stages, peak, longest, rows: marks }));
process.exit(0);
