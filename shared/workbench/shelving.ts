import { failureFrom } from '#shared/failure/result.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { createStudyStore, openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import type { Room } from './room.ts';
import { opened, type Session } from './session.ts';
import { createTranscripts } from './transcripts.ts';
import type { OpenedStudy } from './workbench.ts';

/** Studies made, opened, closed, taken in and put away. One is open at a time. */
export function shelving(room: Room): {
  create(name: string): Promise<OpenedStudy>;
  open(ref: string): Promise<OpenedStudy>;
  close(): Promise<null>;
  remove(ref: string): Promise<null>;
  adopt(name: string, bytes: Uint8Array): Promise<string>;
} {
  const { ports } = room;
  const { shelf } = ports;

  const enter = (ref: string, store: StudyStore): OpenedStudy => {
    const session: Session = { ref, store, transcripts: createTranscripts((hash) => store.blob(hash)), ready: null };
    room.session = session;
    if (ports.startEngineEarly) room.engine.warm();
    return opened(session);
  };

  const close = async (): Promise<null> => {
    const { session } = room;
    room.session = null;
    if (session === null) return null;
    await room.engine.release();
    await session.store.close();
    return null;
  };

  return {
    close,
    async create(given) {
      const { ref, name, sqlite } = await shelf.create(given);
      try {
        const at = ports.now();
        const study = newStudy(ports.newId(), name, at);
        const deed = { at, coder: ports.coder, sentence: historyWords.createdStudy(name) };
        const store = await createStudyStore(sqlite, study, deed, ports.madeWith);
        await close();
        return enter(ref, store);
      } catch (thrown) {
        await sqlite.close();
        // What was there before is not ours to take away.
        if (failureFrom(thrown).code !== 'study.exists') await shelf.remove(ref);
        throw thrown;
      }
    },
    async open(ref) {
      if (room.session?.ref === ref) await close();
      const store = await storeAt(room, ref);
      await close();
      return enter(ref, store);
    },
    async remove(ref) {
      if (room.session?.ref === ref) await close();
      const studyId = await idAt(room, ref);
      await shelf.remove(ref);
      if (studyId !== null) await ports.keyring.forget(studyId, ref);
      return null;
    },
    async adopt(name, bytes) {
      const ref = await shelf.adopt(name, bytes);
      try {
        await (await storeAt(room, ref)).close();
        return ref;
      } catch (thrown) {
        await shelf.remove(ref);
        throw thrown;
      }
    },
  };
}

async function storeAt({ ports }: Room, ref: string): Promise<StudyStore> {
  const sqlite = await ports.shelf.open(ref);
  try {
    return await openStudyStore(sqlite);
  } catch (thrown) {
    await sqlite.close();
    throw thrown;
  }
}

/** The id of the study at that place; null when no study can be read there, which must not stop anybody from removing it. */
async function idAt(room: Room, ref: string): Promise<string | null> {
  try {
    const store = await storeAt(room, ref);
    const { id } = store.study;
    await store.close();
    return id;
  } catch {
    return null;
  }
}
