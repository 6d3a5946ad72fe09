import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** `npm run bench -- NAME`: times one of test/bench, as stages and as ratios to a yardstick of the same run. */
const folder = join(projectRoot, 'test/bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const name = process.argv[2];
if (name === undefined || !existsSync(join(folder, `${name}.bench.ts`))) {
  console.log(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(name === undefined ? 0 : 2);
}
const ran = spawnSync(process.execPath, [join(folder, `${name}.bench.ts`), ...process.argv.slice(3)], {
  cwd: projectRoot,
  stdio: 'inherit',
});
process.exit(ran.status ?? 1);
