import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** What Vite can build: the window, the desktop shell's main and preload, and the charts that the command line draws. */
export type BuildPart = 'client' | 'main' | 'preload' | 'charts';

const sourceFolders = ['shared', 'renderer', 'electron'];
const sourceFiles = ['vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds what is out of date: a part whose sources have not changed since its last build is left as it is. */
export function ensureBuilt(
  parts: readonly BuildPart[],
  say: (sentence: string) => void = (sentence) => process.stderr.write(`${sentence}\n`),
): void {
  const wanted = fingerprint();
  const stale = parts.filter((part) => readStamp(part) !== wanted);
  if (stale.length === 0) return;
  say(`Building ${stale.join(', ')} ...`);
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: projectRoot,
    env: { ...process.env, STRAND_BUILD: stale.join(','), NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
    timeout: 300_000,
  });
  if (built.status !== 0) throw new Error(`The build of ${stale.join(', ')} failed.`);
  for (const part of stale) writeStamp(part, wanted);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [...sourceFiles, ...sourceFolders.flatMap((folder) => filesBelow(folder))]) {
    hash.update(file).update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(join(projectRoot, path)).isDirectory() ? filesBelow(path) : [path];
    });
}

const stampOf = (part: BuildPart): string => join(projectRoot, '.cache/built', part);

function readStamp(part: BuildPart): string {
  return existsSync(stampOf(part)) && existsSync(join(projectRoot, 'dist')) ? readFileSync(stampOf(part), 'utf8') : '';
}

function writeStamp(part: BuildPart, value: string): void {
  mkdirSync(join(projectRoot, '.cache/built'), { recursive: true });
  writeFileSync(stampOf(part), value);
}

if (import.meta.main) ensureBuilt(['client', 'main', 'preload', 'charts']);
