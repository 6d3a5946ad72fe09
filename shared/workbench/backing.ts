import { notBuilt } from './notBuilt.ts';
import type { Room } from './room.ts';
import type { shelving } from './shelving.ts';
import type { BackupListing, OpenedStudy } from './workbench.ts';

export async function listBackups(_room: Room): Promise<readonly BackupListing[]> {
  throw notBuilt();
}

export async function openBackup(_room: Room, _shelf: ReturnType<typeof shelving>, _name: string): Promise<OpenedStudy> {
  throw notBuilt();
}
