import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlace = '/usr/bin/strace';

/** A strace that may trace here, to make the disk fail: STRACE_PATH, the usual place, then apt where that is ours to use; null without. */
export function findStrace(say: (sentence: string) => void): string | null {
  if (process.platform !== 'linux') return null;
  const named = process.env['STRACE_PATH'] ?? usualPlace;
  if (!existsSync(named)) installStrace(say);
  return mayTrace(named) ? named : null;
}

function installStrace(say: (sentence: string) => void): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  say('Installing strace with apt (once) ...');
  const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], { ...quiet, timeout: 120_000 });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'strace'], { ...quiet, timeout: 180_000 });
}

/** Some containers have strace and do not let it trace. */
function mayTrace(strace: string): boolean {
  const fault = 'inject=chdir:error=EIO';
  const tried = spawnSync(strace, ['-f', '-e', 'trace=chdir', '-e', fault, process.execPath, '-e', "process.chdir('/')"], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return (tried.stderr ?? '').includes('(INJECTED)');
}
