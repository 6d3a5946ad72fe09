import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { ReadOnly } from '#shared/workbench/workbench.ts';
import { isRunning, type LockOwner, lockOwnerSchema, ownerHere } from './lockOwner.ts';

const heartbeatMilliseconds = 30_000;
const staleMilliseconds = 180_000;

/** What says beside a study that it is open for writing here. */
export interface StudyLock {
  /** Throws `study.openElsewhere` when somebody took the study over meanwhile (this computer slept). Called before every write. */
  confirm(): void;
  release(): void;
}

export interface TakenLock {
  /** Null where the study is read only, or where no lock could be written and the disk will tell why at the first change. */
  readonly lock: StudyLock | null;
  readonly readOnly: ReadOnly | null;
}

/** The lock of a study lies beside it and is gone when the study is closed. */
export const lockOf = (study: string): string => `${study}.lock`;

/**
 * Take a study for writing. One that is open elsewhere stays with whoever has it; the lock of a process that is gone, or of another
 * computer that has not been heard of for three minutes, is taken over. The study never depends on it: whatever happens to locks,
 * no two programs can add a line in the same place.
 */
export function takeStudyLock(study: string, owner: LockOwner = ownerHere()): TakenLock {
  const path = lockOf(study);
  try {
    if (put(path, owner)) return { lock: held(path, owner), readOnly: null };
    const there = read(path);
    if (isLeft(path, there, owner) && takeOver(study, path, owner)) return { lock: held(path, owner), readOnly: null };
    return { lock: null, readOnly: elsewhere(read(path)) };
  } catch (thrown) {
    return { lock: null, readOnly: isRefusal(thrown) ? { reason: 'folderProtected', since: null, computer: null } : null };
  }
}

/** Whether that study is open for writing somewhere just now. */
export function isOpenElsewhere(study: string): ReadOnly | null {
  const there = read(lockOf(study));
  return there === 'nothing' || isLeft(lockOf(study), there, ownerHere()) ? null : elsewhere(there);
}

type Found = LockOwner | 'nothing' | 'unclear';

function held(path: string, owner: LockOwner): StudyLock {
  const isOurs = (there: Found): boolean => typeof there === 'object' && there.token === owner.token;
  const beat = setInterval(() => {
    try {
      // Written and not merely given a time: the file system's own clock counts, and it may be another computer's.
      if (isOurs(read(path))) write(path, 'r+', owner);
    } catch {
      // A share that does not answer now is asked again at the next beat.
    }
  }, heartbeatMilliseconds).unref();
  const release = (): void => {
    clearInterval(beat);
    process.off('exit', release);
    if (isOurs(read(path))) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return {
    release,
    confirm() {
      const there = read(path);
      if (isOurs(there) || there === 'unclear' || (there === 'nothing' && wrote(() => put(path, owner)))) return;
      const { since, computer } = elsewhere(read(path));
      throw new FailureError(failure('study.openElsewhere', { since: since ?? '', computer: computer ?? '' }));
    },
  };
}

/** Whoever wrote this lock is gone and left it behind. */
function isLeft(path: string, there: Found, owner: LockOwner): boolean {
  if (typeof there === 'object' && there.computer === owner.computer) {
    const runs = isRunning(there);
    if (runs !== null) return !runs;
  }
  return ageOf(path, owner) > staleMilliseconds;
}

/** Put our lock in place of one that was left behind. Of several who try, SQLite's own lock on the study lets one do it at a time. */
function takeOver(study: string, path: string, owner: LockOwner): boolean {
  const replace = (): boolean => {
    if (!isLeft(path, read(path), owner)) return false;
    rmSync(path, { force: true });
    return put(path, owner);
  };
  let turn: DatabaseSync;
  try {
    turn = new DatabaseSync(study, { defensive: true, timeout: 3000 });
    turn.exec('BEGIN IMMEDIATE');
  } catch {
    // No database to take turns on, or somebody is writing to it this very moment.
    return false;
  }
  try {
    return replace();
  } finally {
    turn.close();
  }
}

/** Write the lock where none is; false where there is one. */
function put(path: string, owner: LockOwner): boolean {
  try {
    write(path, 'wx', owner);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** Whether it was done; where the disk refuses, what is written next to the study will say so itself. */
function wrote(put: () => boolean): boolean {
  try {
    return put();
  } catch {
    return true;
  }
}

function write(path: string, flags: 'wx' | 'r+', owner: LockOwner): void {
  const file = openSync(path, flags);
  try {
    writeSync(file, JSON.stringify(owner), 0);
  } catch (thrown) {
    if (flags === 'wx') rmSync(path, { force: true });
    throw thrown;
  } finally {
    closeSync(file);
  }
}

function read(path: string): Found {
  try {
    return lockOwnerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (thrown) {
    return codeOf(thrown) === 'ENOENT' ? 'nothing' : 'unclear';
  }
}

/** How long ago the lock was written, by the clock of the file system it lies on: a file written now beside it tells. */
function ageOf(path: string, owner: LockOwner): number {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const beside = `${path}.${owner.token}`;
  try {
    write(beside, 'wx', owner);
    return written === undefined ? Number.POSITIVE_INFINITY : statSync(beside).mtimeMs - written;
  } finally {
    rmSync(beside, { force: true });
  }
}

function elsewhere(there: Found): ReadOnly {
  const { since, computer } = typeof there === 'object' ? there : { since: null, computer: null };
  return { reason: 'openElsewhere', since, computer };
}

/** Whether the system said that this person may not, and not that something went wrong. */
export function isRefusal(thrown: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(thrown));
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}
