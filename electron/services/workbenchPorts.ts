import { randomBytes, randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { usualCost } from '#shared/study/seal/argon2.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { WorkbenchPorts } from '#shared/workbench/ports.ts';
import type { Workbench, WorkbenchEvents } from '#shared/workbench/workbench.ts';
import { nodeKeyring } from './keyring.ts';
import { nodeBackupShelf } from './nodeBackupShelf.ts';
import { openNodeDatabase } from './nodeDatabase.ts';
import { nodeStudyShelf } from './nodeStudyShelf.ts';
import { strandHome } from './strandHome.ts';

export interface NodeOptions {
  readonly events: WorkbenchEvents;
  /** Where studies without a path of their own are kept; the person's `Strand` folder of documents unless given. */
  readonly folder?: string;
  /** Where keys and backups are kept; Strand's own folder of this computer unless given. */
  readonly home?: string;
  /** Studies are opened to be read only. */
  readonly onlyReading?: boolean;
  /** For a study that stays open: the engine starts behind what the person does. */
  readonly startEngineEarly?: boolean;
}

/** The world as Node has it: studies by path, keys in the person's own folder, DuckDB in this very thread. */
export function nodePorts({ events, folder, home, startEngineEarly = false, onlyReading = false }: NodeOptions): WorkbenchPorts {
  const own = home ?? strandHome(process.env, process.platform);
  return {
    shelf: nodeStudyShelf(folder ?? join(homedir(), 'Documents', 'Strand'), { onlyReading }),
    keyring: nodeKeyring(own),
    backups: nodeBackupShelf(own),
    database: openNodeDatabase,
    startEngineEarly,
    now: () => new Date().toISOString(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
    newId: randomUUID,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    passphraseCost: usualCost,
    events,
    coder: 'me',
    madeWith: 'Strand 0.1.0',
  };
}

/** The whole program in this process. */
export function nodeWorkbench(options: NodeOptions): Workbench {
  return createWorkbench(nodePorts(options));
}
