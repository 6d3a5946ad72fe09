import { carried } from '#shared/study/sqliteFailure.ts';
import { openStudyStore } from '#shared/study/store.ts';
import type { Room } from './room.ts';
import { needed } from './session.ts';

/**
 * The open study's file as bytes, read through its connection: what the program has, even where the file was replaced. A change that
 * could not be written goes into the copy.
 */
export async function copyOfStudy({ session, ports }: Room): Promise<Uint8Array> {
  const { store } = needed(session);
  const { file, unkept } = store;
  const bytes = await carried(() => file.sqlite.bytes());
  if (unkept === null) return bytes;
  const memory = await ports.shelf.inMemory(bytes);
  const copy = await openStudyStore(memory, { unlock: async () => file.seal });
  await copy.keep(unkept);
  const whole = await carried(() => memory.bytes());
  await copy.close();
  return whole;
}
