/** System calls that a disk may fail, and how: what strace injects instead of doing them, or on entering them. */
export interface FaultKind {
  readonly name: string;
  readonly calls: string;
  readonly faults: readonly Fault[];
}

export type Fault = 'EIO' | 'ENOSPC' | 'EACCES' | 'killed';

export const faultKinds: readonly FaultKind[] = [
  { name: 'flush', calls: 'fsync,fdatasync', faults: ['EIO', 'ENOSPC', 'killed'] },
  { name: 'write', calls: 'write,pwrite64,writev,pwritev', faults: ['ENOSPC', 'EIO', 'killed'] },
  { name: 'truncate', calls: 'ftruncate,truncate', faults: ['EIO', 'killed'] },
  { name: 'unlink', calls: 'unlink,unlinkat', faults: ['EIO', 'EACCES', 'killed'] },
  { name: 'open', calls: 'open,openat,openat2', faults: ['EIO', 'ENOSPC', 'EACCES', 'killed'] },
  { name: 'rename', calls: 'rename,renameat,renameat2', faults: ['EIO', 'killed'] },
  { name: 'read', calls: 'read,pread64', faults: ['EIO'] },
];

/** One fault at the nth of those calls; `lasting`: at every one from there on. */
export interface Injection {
  readonly kind: FaultKind;
  readonly fault: Fault;
  readonly nth: number;
  readonly lasting: boolean;
}

export function straceInjection({ kind, fault, nth, lasting }: Injection): string {
  return `inject=${kind.calls}:${fault === 'killed' ? 'signal=KILL' : `error=${fault}`}:when=${nth}${lasting ? '+' : ''}`;
}

export function sayInjection({ kind, fault, nth, lasting }: Injection): string {
  return `${fault} at ${kind.name} ${nth}${lasting ? ' and after' : ''}`;
}
