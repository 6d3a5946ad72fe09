import { statSync } from 'node:fs';
import { FailureError, failure } from '#shared/failure/failure.ts';

export interface WatchedFile<Opened> {
  readonly opened: Opened;
  /** Throws `study.swapped` when the file at that path is not the one that was opened any more: a cheap look at its number on the disk. */
  confirm(): void;
}

/** Opens what is at a path and remembers which file that was. An open file keeps its number, so that none put in its place can have it. */
export function watchFile<Opened>(path: string, open: () => Opened, close: (opened: Opened) => void): WatchedFile<Opened> {
  for (let tries = 1; ; tries += 1) {
    const before = numberOf(path);
    const opened = open();
    const mine = numberOf(path);
    // Swapped while it was being opened: which of the two is open cannot be told.
    if (before !== null && before !== mine && tries < 3) {
      close(opened);
      continue;
    }
    return {
      opened,
      confirm() {
        const there = numberOf(path);
        if (there !== mine && there !== 'unknown')
          throw new FailureError(failure('study.swapped', there === null ? { reason: 'gone' } : {}));
      },
    };
  }
}

function numberOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev} ${found.ino}`;
  } catch {
    // A disk that does not answer says so itself when it is written to.
    return 'unknown';
  }
}
