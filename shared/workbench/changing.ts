import { commandById } from '#shared/commands/commands.ts';
import { restoreStudy } from '#shared/commands/restoreStudy.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { BlobHash } from '#shared/study/model.ts';
import { historyWords } from '#shared/words/history.ts';
import { changeable, writable } from './changeable.ts';
import type { Room } from './room.ts';
import { kept } from './session.ts';
import type { Kept } from './workbench.ts';

const noBlobs: ReadonlyMap<BlobHash, Uint8Array> = new Map();

/** Commands, undo and redo on the open study. */
export function changing(room: Room): {
  run(commandId: string, parameters: unknown, blobs?: ReadonlyMap<BlobHash, Uint8Array>): Promise<Kept>;
  undo(): Promise<Kept>;
  redo(): Promise<Kept>;
} {
  const { ports } = room;
  const deed = () => ({ at: ports.now(), coder: ports.coder });
  return {
    async run(commandId, parameters, blobs = noBlobs) {
      const session = commandId === restoreStudy.id ? writable(room.session) : changeable(room.session);
      const command = commandById(commandId);
      if (command === undefined) throw new FailureError(failure('command.unknown', { command: commandId }));
      const { past } = session;
      const { at, coder } = deed();
      const prepared = unwrap(command.prepare(session.store.study, parameters, { now: at, coder, newId: ports.newId, past }));
      // What changes nothing leaves no line in the journal.
      if (prepared.patches.length > 0) await session.store.keep({ ...prepared, at, coder, blobs });
      session.past = null;
      return kept(session, prepared.patches);
    },
    async undo() {
      const session = changeable(room.session);
      return kept(session, await session.store.undo(deed(), historyWords.undid));
    },
    async redo() {
      const session = changeable(room.session);
      return kept(session, await session.store.redo(deed(), historyWords.redid));
    },
  };
}
