import { notBuilt } from './notBuilt.ts';
import type { Room } from './room.ts';
import type { ProtectedStudy } from './workbench.ts';

export async function protectStudy(_room: Room, _passphrase: string): Promise<ProtectedStudy> {
  throw notBuilt();
}

export async function changePassphrase(_room: Room, _current: string, _next: string): Promise<null> {
  throw notBuilt();
}
