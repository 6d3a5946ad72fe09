import { usualCost } from '#shared/study/seal/argon2.ts';
import type { WorkbenchPorts } from '#shared/workbench/ports.ts';
import type { WorkbenchEvents } from '#shared/workbench/workbench.ts';
import { browserBackupShelf } from './browserBackupShelf.ts';
import { openBrowserDatabase } from './browserDatabase.ts';
import { browserKeyring } from './browserKeyring.ts';
import { browserPool } from './browserPool.ts';
import { browserStudyShelf } from './browserStudyShelf.ts';

/** The world as a browser's worker has it: studies on OPFS, keys in IndexedDB, DuckDB in a worker below this one. */
export function browserPorts(events: WorkbenchEvents): WorkbenchPorts {
  const door = browserPool();
  return {
    shelf: browserStudyShelf(door),
    backups: browserBackupShelf(door.pool),
    keyring: browserKeyring(),
    database: openBrowserDatabase,
    startEngineEarly: true,
    now: () => new Date().toISOString(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newId: () => crypto.randomUUID(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    passphraseCost: usualCost,
    events,
    coder: 'me',
    madeWith: 'Strand 0.1.0',
  };
}
