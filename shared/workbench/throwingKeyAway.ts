import { throwKeyAway as command } from '#shared/commands/throwKeyAway.ts';
import { changeable } from './changeable.ts';
import { changing } from './changing.ts';
import type { Room } from './room.ts';
import type { Kept } from './workbench.ts';

/** Delete the key for good, then note it in the study: from here on nobody finds a pupil by name or number. */
export async function throwKeyAway(room: Room): Promise<Kept> {
  const session = changeable(room.session);
  session.ready = null;
  await room.ports.keyring.forget(session.store.study.id, session.ref);
  return changing(room).run(command.id, {});
}
