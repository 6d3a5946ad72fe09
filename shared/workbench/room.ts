import type { Backing } from './backing.ts';
import type { EngineRoom } from './engineRoom.ts';
import type { WorkbenchPorts } from './ports.ts';
import type { Session } from './session.ts';

/** What the parts of the workbench share: the world, the engine, and the open study. */
export interface Room {
  readonly ports: WorkbenchPorts;
  readonly engine: EngineRoom;
  readonly backing: Backing;
  session: Session | null;
  /** How often anything was asked. */
  turns: number;
}
