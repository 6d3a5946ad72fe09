import type { Seal } from '#shared/study/seal/seal.ts';
import { openStudyStore } from '#shared/study/store.ts';
import type { Room } from './room.ts';
import { needed, type Session } from './session.ts';
import { createTranscripts } from './transcripts.ts';

/** The session on the same file after it was written past its store. */
export async function readAgain(room: Room, seal: Seal): Promise<Session> {
  const before = needed(room.session);
  const store = await openStudyStore(before.store.file.sqlite, { unlock: async () => seal });
  room.session = { ...before, store, transcripts: createTranscripts((hash) => store.blob(hash)) };
  return room.session;
}
