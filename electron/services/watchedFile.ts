import { type BigIntStats, statSync } from 'node:fs';
import { FailureError, failure } from '#shared/failure/failure.ts';

export interface WatchedFile<Opened> {
  readonly opened: Opened;
  /** Throws `study.swapped` when what is at the path is not the file that was opened any more: a cheap look at its number on the disk. */
  confirm(): void;
  /** Whether somebody wrote to it since this was last asked. */
  isTouched(): boolean;
}

/** Opens what is at a path and remembers which file that was. An open file keeps its number, so that none put in its place can have it. */
export function watchFile<Opened>(path: string, open: () => Opened, close: (opened: Opened) => void): WatchedFile<Opened> {
  for (let tries = 1; ; tries += 1) {
    const before = found(path);
    const opened = open();
    const mine = found(path);
    // Swapped while it was being opened: which of the two is open cannot be told.
    if (before !== null && numberOf(before) !== numberOf(mine) && tries < 3) {
      close(opened);
      continue;
    }
    let written = writtenAt(mine);
    return {
      opened,
      confirm() {
        const there = found(path);
        if (there === 'unknown' || numberOf(there) === numberOf(mine)) return;
        throw new FailureError(failure('study.swapped', there === null ? { reason: 'gone' } : {}));
      },
      isTouched() {
        const before = written;
        written = writtenAt(found(path));
        return written !== before;
      },
    };
  }
}

type Found = BigIntStats | null | 'unknown';

function found(path: string): Found {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // A disk that does not answer says so itself when it is written to.
    return 'unknown';
  }
}

function numberOf(file: Found): string {
  return file === null || file === 'unknown' ? '' : `${file.dev} ${file.ino}`;
}

/** The time of the last touch: unlike that of the last change a program that keeps folders in step cannot set it. */
function writtenAt(file: Found): string {
  return file === null || file === 'unknown' ? '' : `${file.ctimeNs} ${file.size}`;
}
