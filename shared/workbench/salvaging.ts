import { notBuilt } from './notBuilt.ts';
import type { Room } from './room.ts';
import type { SalvageReport } from './workbench.ts';

export async function salvageStudy(_room: Room, _ref: string, _secret: string | null): Promise<SalvageReport> {
  throw notBuilt();
}
