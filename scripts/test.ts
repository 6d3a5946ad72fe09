import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBuilt } from './build.ts';
import { runChecks } from './check.ts';
import { findChromium } from './chromium.ts';
import { projectRoot } from './project.ts';
import { findStrace } from './strace.ts';

/**
 * `npm test`: reads the code (types, lint, dead code), runs the unit tests and whole ways from files to a report, puts the study file
 * through kills, failing disks and flipped bytes, builds, and walks through the window in Chromium.
 * `npm test -- --rounds 500` gives the property and fault tests more rounds; `npm test -- --only unit` runs one layer.
 */
const layers = ['check', 'unit', 'whole', 'faults', 'journeys'] as const;
type Layer = (typeof layers)[number];

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const rounds = argument('rounds');
const only = layers.find((layer) => layer === argument('only'));
const results = join(projectRoot, '.cache/test');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const summary = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), success: z.boolean() });
let passed = 0;
let failed = 0;
let skipped = 0;

function timed(layer: Layer, work: () => void): void {
  if (only !== undefined && only !== layer) return;
  const started = performance.now();
  console.log(`\n== ${layer}`);
  work();
  console.log(`== ${layer}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function count(good: boolean): void {
  if (good) passed += 1;
  else failed += 1;
}

function vitest(layer: Layer, config: string, environment: Record<string, string>, minutes: number, more: readonly string[] = []): void {
  const output = join(results, `${layer}.json`);
  const ran = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${output}`,
      ...more,
    ],
    {
      cwd: projectRoot,
      stdio: 'inherit',
      timeout: minutes * 60_000,
      env: { ...process.env, ...environment, ...(rounds === undefined ? {} : { STRAND_ROUNDS: rounds }) },
    },
  );
  if (!existsSync(output)) {
    console.log(`The ${layer} tests stopped before they could be counted.`);
    failed += 1;
    return;
  }
  const counted = summary.parse(JSON.parse(readFileSync(output, 'utf8')));
  passed += counted.numPassedTests;
  failed += counted.numFailedTests;
  skipped += counted.numPendingTests;
  // A file that fails to load, or an error outside any test, fails the run although no test is counted as failed.
  if (counted.numFailedTests === 0 && (!counted.success || ran.status !== 0)) failed += 1;
}

timed('check', () => {
  for (const { passed: good } of runChecks()) count(good);
});

timed('unit', () => {
  ensureBuilt(['charts'], console.log);
  vitest('unit', 'vitest.config.ts', {}, 5);
});

timed('whole', () => {
  ensureBuilt(['charts'], console.log);
  vitest('whole', 'vitest.whole.config.ts', {}, 5);
});

timed('faults', () => {
  const strace = findStrace(console.log);
  if (strace === null) {
    console.log('Not run: failing disks and power cuts need strace. Set STRACE_PATH to one that may trace here, or install it.');
    if (process.env['CI'] !== undefined) failed += 1;
  }
  const [found, without] =
    strace === null
      ? [{}, ['disk', 'powercut'].flatMap((name) => ['--exclude', `test/faults/${name}.test.ts`])]
      : [{ STRACE_PATH: strace }, []];
  vitest('faults', 'vitest.faults.config.ts', found, 8, without);
});

timed('journeys', () => {
  const chromium = findChromium(console.log);
  if (chromium === null) {
    console.log('Not run: the journeys need Chromium. Set CHROMIUM_PATH to one, or install it.');
    if (process.env['CI'] !== undefined) failed += 1;
    return;
  }
  ensureBuilt(['client'], console.log);
  vitest('journeys', 'vitest.journeys.config.ts', { CHROMIUM_PATH: chromium }, 8);
});

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
