import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NodeOptions, nodePorts } from '#electron/services/workbenchPorts.ts';
import type { Failure } from '#shared/failure/failure.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import type { WorkbenchPorts } from '#shared/workbench/ports.ts';
import type { Progress, Workbench, WorkbenchEvents } from '#shared/workbench/workbench.ts';
import { cheapCost } from '#test/study/seal/support.ts';
import { usedEngine } from './usedEngine.ts';

/** A folder of its own, a clock that moves one second at each look, ids that count, and every word the workbench says unasked. */
export interface Desk {
  readonly folder: string;
  readonly ports: WorkbenchPorts;
  readonly told: { readonly progress: (Progress | null)[]; readonly engine: string[]; readonly backup: (Failure | null)[] };
  /** Time goes by: the clock moves on (or back), and what waited for its time is done. */
  pass(minutes: number): Promise<void>;
  workbench(options?: Pick<NodeOptions, 'onlyReading'>): Workbench;
  clear(): void;
}

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'strand-desk-'));
  const told: Desk['told'] = { progress: [], engine: [], backup: [] };
  const events: WorkbenchEvents = {
    progress: (one) => told.progress.push(one),
    engine: (state) => told.engine.push(state),
    backup: (failure) => told.backup.push(failure),
  };
  const waiting: (() => void)[] = [];
  let seconds = 0;
  let ids = 0;
  const places = { events, folder: join(folder, 'studies'), home: join(folder, 'home') };
  const ports: WorkbenchPorts = {
    ...nodePorts(places),
    database: usedEngine,
    passphraseCost: cheapCost,
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 2, 2, 8, 0, seconds)).toISOString();
    },
    pause: () => new Promise((resolve) => waiting.push(resolve)),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  return {
    folder,
    ports,
    told,
    async pass(minutes) {
      seconds += minutes * 60;
      for (let rounds = 0; rounds < 4; rounds += 1) {
        for (const goOn of waiting.splice(0)) goOn();
        await new Promise(setImmediate);
      }
    },
    workbench: (options) =>
      createWorkbench(options === undefined ? ports : { ...ports, shelf: nodePorts({ ...places, ...options }).shelf }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
