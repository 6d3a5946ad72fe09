import { carried } from '#shared/study/sqliteFailure.ts';
import { openStudyStore } from '#shared/study/store.ts';
import type { Room } from './room.ts';
import { needed } from './session.ts';

/**
 * The open study's file as bytes, read through its connection: what the program has, even where the file was replaced. A change that
 * could not be written goes into the copy.
 */
export async function copyOfStudy(room: Room): Promise<Uint8Array> {
  const bytes = await wholeStudy(room);
  needed(room.session).copied = true;
  return bytes;
}

/** The same of a study whose file takes no more changes, while nobody has a copy of what only this program has; null of any other. */
export async function onlyHere(room: Room): Promise<Uint8Array | null> {
  const { session } = room;
  if (session === null || session.store.stopped === null || session.copied) return null;
  return wholeStudy(room).catch(() => null);
}

/** The open study's file, with the change that could not be written where there is one. */
export async function wholeStudy({ session, ports }: Room): Promise<Uint8Array> {
  const { store } = needed(session);
  const { file, unkept } = store;
  const bytes = await carried(() => file.sqlite.bytes());
  if (unkept === null) return bytes;
  const memory = await ports.shelf.inMemory(bytes);
  const copy = await openStudyStore(memory, { unlock: async () => file.seal });
  // A change may have reached the file that is open here all the same, before it was found to be another one.
  if (copy.head.hash === store.head.hash) await copy.keep(unkept);
  const whole = await carried(() => memory.bytes());
  await copy.close();
  return whole;
}
