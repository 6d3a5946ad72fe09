import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/project.ts';

export const yardstickFolder = join(projectRoot, '.cache/yardstick');

/** The yardstick's own package, fetched once, apart from Strand's; false where it cannot be had. */
export function hasYardstick(): boolean {
  const installed = join(yardstickFolder, 'node_modules/@duckdb/node-api');
  if (existsSync(installed)) return true;
  mkdirSync(yardstickFolder, { recursive: true });
  copyFileSync(join(projectRoot, 'test/bench/native/package.json'), join(yardstickFolder, 'package.json'));
  spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], { cwd: yardstickFolder, timeout: 180_000 });
  return existsSync(installed);
}
