import { notBuilt } from './notBuilt.ts';
import type { Room } from './room.ts';
import type { Work } from './stopping.ts';
import type { ErasedPerson, ErasureCount, ErasureRecord } from './workbench.ts';

export async function reviewErasure(_room: Room, _person: ErasedPerson): Promise<ErasureCount> {
  throw notBuilt();
}

export async function erasePerson(_room: Room, _person: ErasedPerson, _work: Work): Promise<ErasureRecord> {
  throw notBuilt();
}
