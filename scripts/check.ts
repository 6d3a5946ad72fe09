import { spawnSync } from 'node:child_process';
import { projectRoot } from './project.ts';

const checks: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** Everything that reads the code without running it, one after another; all of it is shown even when the first fails. */
export function runChecks(): readonly { readonly name: string; readonly passed: boolean }[] {
  return checks.map(({ name, command }) => run(name, command));
}

function run(name: string, command: readonly string[]): { readonly name: string; readonly passed: boolean } {
  const started = performance.now();
  const ran = spawnSync(process.execPath, [...command], { cwd: projectRoot, stdio: 'inherit', timeout: 240_000 });
  const passed = ran.status === 0;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return { name, passed };
}

if (import.meta.main) {
  const architecture = run('architecture', ['node_modules/vitest/vitest.mjs', 'run', 'test/architecture']);
  process.exit([...runChecks(), architecture].every(({ passed }) => passed) ? 0 : 1);
}
