import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

export const lockOwnerSchema = z.strictObject({
  pid: z.int().min(0),
  /** When that process started, in whatever this system counts in; empty where it cannot be told cheaply. */
  started: z.string(),
  computer: z.string(),
  since: z.string(),
  token: z.string().min(1),
});

/** Who has a study open: what stands in its lock. */
export type LockOwner = z.infer<typeof lockOwnerSchema>;

/** This process, opening a study now. */
export function ownerHere(): LockOwner {
  const { pid } = process;
  return { pid, started: startOf(pid), computer: hostname(), since: new Date().toISOString(), token: randomUUID() };
}

/** Whether a process of this computer still runs; null where another may have been given its number meanwhile and nothing tells. */
export function isRunning({ pid, started }: Pick<LockOwner, 'pid' | 'started'>): boolean | null {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return started === '' || now === '' ? null : now === started;
}

/** Linux tells the boot and the clock tick that a process started at; elsewhere asking would take a program of its own. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; the start is the 20th field after it.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}
