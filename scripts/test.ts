import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { runChecks } from './check.ts';
import { findChromium } from './chromium.ts';
import { projectRoot } from './project.ts';
import { findStrace } from './strace.ts';
import { type Failure, failureLines, readAccount } from './test/account.ts';

/**
 * `npm test`: reads the code (types, lint, dead code), runs the unit tests and whole ways from files to a report, puts the study file
 * through kills, failing disks and flipped bytes, builds, and walks through the window in Chromium; every failure is said again at the end.
 * `npm test -- --only unit` runs one layer. What properties are tried with is drawn from one seed, the same in every run, so that a red run
 * is a red commit; `--seed S` draws from another, and `--rounds 500` tries more, from a seed of its own that is printed.
 */
const layers = ['check', 'unit', 'whole', 'faults', 'journeys'] as const;
type Layer = (typeof layers)[number];

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const rounds = argument('rounds');
const seed = argument('seed') ?? (rounds === undefined ? undefined : String(Math.floor(Math.random() * 2 ** 31)));
const only = layers.find((layer) => layer === argument('only'));
const drawn = seed === undefined ? '' : `Seed ${seed}: again with --seed ${seed}${rounds === undefined ? '' : ` --rounds ${rounds}`}`;
const results = join(projectRoot, '.cache/test');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (drawn !== '') console.log(drawn);

const failures: Failure[] = [];
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

function fail(what: string, why: readonly string[] = []): void {
  failed += 1;
  failures.push({ what, why });
}

/** Not run for want of something: a failure only where nobody would read that it was not. */
function notRun(layer: Layer, why: string): void {
  console.log(`Not run: ${why}`);
  if (process.env['CI'] !== undefined) fail(layer, [`not run: ${why}`]);
}

function vitest(
  layer: Layer,
  config: string,
  environment: Record<string, string>,
  usualMinutes: number,
  more: readonly string[] = [],
): void {
  const output = join(results, `${layer}.json`);
  const minutes = usualMinutes * (rounds === undefined ? 1 : 20);
  const ran = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...more], {
    cwd: projectRoot,
    stdio: 'inherit',
    timeout: minutes * 60_000,
    env: {
      ...process.env,
      ...environment,
      STRAND_TEST_ACCOUNT: output,
      ...(rounds === undefined ? {} : { STRAND_ROUNDS: rounds }),
      ...(seed === undefined ? {} : { STRAND_SEED: seed }),
    },
  });
  const account = readAccount(output, layer, minutes);
  passed += account.passed;
  failed += account.failed;
  skipped += account.skipped;
  failures.push(...account.failures);
  if (account.failed === 0 && ran.status !== 0) fail(layer, [`ended with ${ran.status ?? ran.signal}, although no test failed`]);
}

timed('check', () => {
  for (const { name, passed: good } of runChecks()) {
    if (good) passed += 1;
    else fail(`check > ${name}`, ['see above, or run npm run check']);
  }
});

timed('unit', () => {
  ensureBuilt(['charts'], console.log);
  vitest('unit', 'vitest.config.ts', {}, 10);
});

timed('whole', () => {
  ensureBuilt(['charts'], console.log);
  vitest('whole', 'vitest.whole.config.ts', {}, 10);
});

timed('faults', () => {
  const strace = findStrace(console.log);
  if (strace === null)
    notRun('faults', 'failing disks and power cuts need strace. Set STRACE_PATH to one that may trace here, or install it.');
  const [found, without] =
    strace === null
      ? [{}, ['disk', 'powercut'].flatMap((name) => ['--exclude', `test/faults/${name}.test.ts`])]
      : [{ STRACE_PATH: strace }, []];
  vitest('faults', 'vitest.faults.config.ts', found, 15, without);
});

timed('journeys', () => {
  const chromium = findChromium(console.log);
  if (chromium === null) {
    notRun('journeys', 'the journeys need Chromium. Set CHROMIUM_PATH to one, or install it.');
    return;
  }
  ensureBuilt(['client'], console.log);
  vitest('journeys', 'vitest.journeys.config.ts', { CHROMIUM_PATH: chromium }, 15);
});

if (failures.length > 0) console.log(['', ...failureLines(failures), ...(drawn === '' ? [] : [drawn])].join('\n'));
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
