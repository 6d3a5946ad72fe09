import type { EngineRoom } from './engineRoom.ts';
import type { WorkbenchPorts } from './ports.ts';
import type { Session } from './session.ts';

/** What the parts of the workbench share: the world, the engine, and the open study. */
export interface Room {
  readonly ports: WorkbenchPorts;
  readonly engine: EngineRoom;
  session: Session | null;
}
