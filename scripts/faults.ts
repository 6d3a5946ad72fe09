import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.ts';
import { findStrace } from './strace.ts';

/** `npm run faults -- kill|disk|bitrot|powercut [--rounds N] [--seed S]`: what `npm test` tries some of, in full. */
const folder = join(projectRoot, 'test/faults');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.faults.ts'))
  .map((file) => file.replace('.faults.ts', ''));
const name = process.argv[2];
if (name === undefined || !existsSync(join(folder, `${name}.faults.ts`))) {
  console.log(`npm run faults -- NAME [--rounds N] [--seed S], where NAME is one of: ${names.join(', ')}`);
  process.exit(name === undefined ? 0 : 2);
}
const strace = findStrace(console.log);
if (['disk', 'powercut'].includes(name) && strace === null) {
  console.log('Failing disks and power cuts need strace, which is not here or may not trace. Set STRACE_PATH to one, or install it.');
  process.exit(2);
}
const ran = spawnSync(process.execPath, [join(folder, `${name}.faults.ts`), ...process.argv.slice(3)], {
  cwd: projectRoot,
  stdio: 'inherit',
  env: { ...process.env, ...(strace === null ? {} : { STRACE_PATH: strace }) },
});
process.exit(ran.status ?? 1);
