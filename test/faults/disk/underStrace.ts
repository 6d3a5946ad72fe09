import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FaultKind, faultKinds, type Injection, straceInjection } from './faults.ts';
import { type Deed, pathsOf, type Told, toldSchema } from './steps.ts';

const patience = 60_000;

export interface Happened {
  readonly told: readonly Told[];
  readonly killed: boolean;
  /** It ended in another way than it should have: what it said while doing so. */
  readonly broke: string | null;
  /** How many of the calls on those files were made to fail; 1 when it was killed at one. */
  readonly injected: number;
  /** Whether the flush of the folder failed, which ends a change: it is in the file then, and nobody can say for how long. */
  readonly endUnsure: boolean;
  /** How many of each kind were made, by the thread that made most. */
  readonly calls: ReadonlyMap<FaultKind, number>;
}

/** Does a deed under strace, with a fault injected into its calls on the files and folders that it is about, and into no others. */
export function underStrace(strace: string, program: string, deed: Deed, path: string, injection: Injection | null): Promise<Happened> {
  const log = join(dirname(path), 'strace.log');
  const own = pathsOf(deed, path).flatMap((one) => ['-P', one]);
  const calls = faultKinds.map((kind) => kind.calls).join(',');
  const inject = injection === null ? [] : ['-e', straceInjection(injection)];
  // The filter in the kernel makes the rest of the program run at full speed, but strace injects no signals through it.
  const filter = injection?.fault === 'killed' ? [] : ['--seccomp-bpf'];
  const options = ['-f', '-y', '-qq', ...filter, '-o', log, ...own, '-e', `trace=${calls}`, ...inject];
  return new Promise((resolve, reject) => {
    const child = spawn(strace, [...options, process.execPath, program, path, deed], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
    });
    let said = '';
    let complained = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      complained += text.toString();
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const lines = readFileSync(log, 'utf8').split('\n');
      const killed = signal === 'SIGKILL' && injection?.fault === 'killed';
      resolve({
        told: said
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => toldSchema.parse(JSON.parse(line))),
        killed,
        broke: killed || code === 0 ? null : `ended with ${signal ?? code} ${complained}`,
        injected: killed ? 1 : lines.filter((line) => line.includes('(INJECTED)')).length,
        endUnsure: lines.some((line) => line.includes('(INJECTED)') && /fsync|fdatasync/.test(line) && line.includes(`<${dirname(path)}>`)),
        calls: new Map(faultKinds.map((kind) => [kind, mostOfOneThread(lines, kind)])),
      });
    });
  });
}

function mostOfOneThread(lines: readonly string[], { calls }: FaultKind): number {
  const made = new Map<string, number>();
  for (const line of lines) {
    const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (calls.split(',').includes(call)) made.set(thread, (made.get(thread) ?? 0) + 1);
  }
  return Math.max(0, ...made.values());
}
