import { FailureError, failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { createLock, openLock } from '#shared/study/seal/lock.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { createStudyStore, openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import { rescuedName } from '#shared/words/studyModes.ts';
import { forgetStudy } from './backups.ts';
import { onlyHere } from './copying.ts';
import type { Room } from './room.ts';
import { opened } from './session.ts';
import { otherCopies, studyIdAt } from './studyIds.ts';
import { createTranscripts } from './transcripts.ts';
import type { OpenedStudy, ProtectedStudy, ReadOnly } from './workbench.ts';

/** Studies made, opened, closed, taken in and put away. One is open at a time. */
export function shelving(room: Room): {
  create(name: string, passphrase: string | null): Promise<ProtectedStudy>;
  open(ref: string, secret: string | null): Promise<OpenedStudy>;
  close(): Promise<null>;
  remove(ref: string, studyId?: string | null): Promise<null>;
  adopt(name: string, bytes: Uint8Array): Promise<string>;
} {
  const { ports } = room;
  const { shelf } = ports;

  const close = async (): Promise<null> => {
    await room.backing.beforeClosing();
    const unsaved = await onlyHere(room);
    const { session } = room;
    room.session = null;
    if (session === null) return null;
    await room.engine.release();
    try {
      await session.store.close();
    } finally {
      if (unsaved !== null) await shelf.adopt(rescuedName(session.store.study.name), unsaved);
    }
    return null;
  };

  return {
    close,
    async create(given, passphrase) {
      const protection = passphrase === null ? null : await createLock(passphrase, ports.randomBytes, ports.passphraseCost);
      const { ref, name, sqlite } = await shelf.create(given);
      try {
        const at = ports.now();
        const study = newStudy(ports.newId(), name, at);
        const deed = { at, coder: ports.coder, sentence: historyWords.createdStudy(name) };
        const store = await createStudyStore(sqlite, { study, deed, madeWith: ports.madeWith, protection });
        await close();
        return { ...enter(room, ref, { store, readOnly: null }), recoveryKey: protection?.recoveryKey ?? null };
      } catch (thrown) {
        await sqlite.close();
        // What was there before is not ours to take away.
        if (failureFrom(thrown).code !== 'study.exists') await shelf.remove(ref);
        throw thrown;
      }
    },
    async open(ref, secret) {
      if (room.session?.ref === ref) await close();
      const file = await fileAt(room, ref, unlocking(room, secret));
      await close();
      return enter(room, ref, file);
    },
    async remove(ref, known = null) {
      const studyId = (await studyIdAt(room, ref)) ?? known;
      if (room.session?.ref === ref) {
        room.backing.end();
        await close();
      }
      await shelf.remove(ref);
      if (studyId !== null && (await otherCopies(room, studyId, ref)).length === 0) await forgetStudy(room, studyId, ref);
      return null;
    },
    async adopt(name, bytes) {
      const ref = await shelf.adopt(name, bytes);
      try {
        await (await fileAt(room, ref, unlocking(room, null))).store.close();
        return ref;
      } catch (thrown) {
        // A protected study is one: its passphrase is asked for when it is opened.
        if (failureFrom(thrown).code === 'study.locked') return ref;
        await shelf.remove(ref);
        throw thrown;
      }
    },
  };
}

export interface OpenFile {
  readonly store: StudyStore;
  readonly readOnly: ReadOnly | null;
}

/** The file of a study, opened; `unlock` is asked for the seal of a protected one. */
export async function fileAt({ ports, backing }: Room, ref: string, unlock: (lock: string) => Promise<Seal>): Promise<OpenFile> {
  const { sqlite, readOnly } = await ports.shelf.open(ref);
  try {
    const store = await openStudyStore(sqlite, {
      readOnly: readOnly !== null,
      unlock,
      beforeMigrating: () => backing.keepOriginal(sqlite),
    });
    return { store, readOnly: readOnly ?? (store.isNewer ? { reason: 'newer', since: null, computer: null } : null) };
  } catch (thrown) {
    await sqlite.close();
    throw thrown;
  }
}

/** From now on that study is the open one. */
export function enter(room: Room, ref: string, { store, readOnly }: OpenFile): OpenedStudy {
  const transcripts = createTranscripts((hash) => store.blob(hash));
  room.session = { ref, store, readOnly, transcripts, past: null, copied: false, ready: null };
  room.backing.begin(room.session);
  if (room.ports.startEngineEarly) room.engine.warm();
  return opened(room.session);
}

function unlocking({ ports }: Room, secret: string | null): (lock: string) => Promise<Seal> {
  return async (lock) => {
    if (secret === null) throw new FailureError(failure('study.locked'));
    return openLock(lock, secret, ports.randomBytes);
  };
}
