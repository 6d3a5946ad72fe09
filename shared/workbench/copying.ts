import type { Room } from './room.ts';
import { needed } from './session.ts';
import { wholeStudy } from './wholeStudy.ts';

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
  if (session === null || session.copied) return null;
  const { stopped, unkept } = session.store;
  if (unkept === null && stopped?.code !== 'study.swapped') return null;
  return wholeStudy(room).catch(() => null);
}
