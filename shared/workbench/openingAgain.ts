import { FailureError, failure } from '#shared/failure/failure.ts';
import type { StudyStore } from '#shared/study/store.ts';
import { rescuedName } from '#shared/words/studyModes.ts';
import { onlyHere } from './copying.ts';
import type { Room } from './room.ts';
import { needed } from './session.ts';
import { enter, fileAt, type OpenFile } from './shelving.ts';
import { isSame } from './wholeStudy.ts';
import type { OpenedStudy } from './workbench.ts';

/**
 * Open the same study from its file once more: where it was open elsewhere, it may be free now; where writing failed, it may work again,
 * and then the change that could not be written is. What only this program has goes onto the shelf as a study of its own where the file
 * does not take it.
 */
export async function openAgain(room: Room): Promise<OpenedStudy> {
  const { ref, store } = needed(room.session);
  const unsaved = await onlyHere(room);
  room.session = null;
  room.backing.end();
  await room.engine.release();
  // A connection that failed may fail to close as well; nothing hangs on it any more.
  await store.close().catch(() => undefined);
  let isSaved = unsaved === null;
  try {
    const file = await fileAt(room, ref, async (found) => {
      // Whoever has the study open need not type the passphrase of the same lock again.
      if (found !== store.file.lock) throw new FailureError(failure('study.locked'));
      return store.file.seal;
    });
    if (store.stopped !== null && (await goesOn(store, file))) isSaved = true;
    return enter(room, ref, file);
  } finally {
    if (!isSaved && unsaved !== null) await room.ports.shelf.adopt(rescuedName(store.study.name), unsaved);
  }
}

/** Whether what the program had is in the opened file, or still in hand because it cannot be written there yet. */
async function goesOn({ head, unkept }: StudyStore, { store, readOnly }: OpenFile): Promise<boolean> {
  // Written all the same: only the flush behind it was not to be had.
  if (unkept !== null && store.head.sequence === head.sequence + 1 && isSame(store.study, unkept.study)) return true;
  if (readOnly !== null || store.head.hash !== head.hash) return false;
  if (unkept === null) return true;
  try {
    await store.keep(unkept);
    return true;
  } catch {
    return store.unkept !== null;
  }
}
