import type { WorkbenchPorts } from './ports.ts';
import type { Session } from './session.ts';
import type { Stopping } from './stopping.ts';

/** What the parts of the workbench share: the world, the way to stop, and the open study. */
export interface Room {
  readonly ports: WorkbenchPorts;
  readonly stopping: Stopping;
  session: Session | null;
}
