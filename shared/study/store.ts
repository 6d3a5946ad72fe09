import { FailureError, failure } from '#shared/failure/failure.ts';
import { putBlobStatements, readBlob } from './blobs.ts';
import { type CheckFinding, checkStudy } from './check.ts';
import { chainHash, type EventLine, insertLine } from './eventLine.ts';
import { type JournalLine, readHistory } from './history.ts';
import { lineAt, payloadOf } from './journal.ts';
import { formatVersion } from './migrations/migrations.ts';
import type { BlobHash, IsoInstant, Study } from './model.ts';
import { type Patch, patched } from './patches.ts';
import { prepareNewFile, prepareOldFile } from './prepareFile.ts';
import { readStanding } from './replay.ts';
import { snapshotStatements } from './snapshots.ts';
import type { Sqlite, SqliteStatement } from './sqlite.ts';
import { carried, sqliteFailure } from './sqliteFailure.ts';

/** Lines behind the last snapshot after which the next line brings a new one; fewer do when the study is closed. */
const snapshotEvery = 500;
const snapshotOnClose = 50;

/** Who did something, and when. */
export interface Deed {
  readonly at: IsoInstant;
  readonly coder: string;
  /** What the history panel says of it. */
  readonly sentence: string;
}

/** A change as a command made it, ready to be kept. */
export interface Change extends Deed {
  readonly command: string;
  readonly parameters: unknown;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly study: Study;
  readonly blobs: ReadonlyMap<BlobHash, Uint8Array>;
}

/**
 * One open study file. Every method rejects with a FailureError; a change that rejects has changed nothing. Calls that change must
 * come one after the other: the workbench sees to that.
 */
export interface StudyStore {
  readonly study: Study;
  readonly keptAt: IsoInstant;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  keep(change: Change): Promise<void>;
  /** Take back the last command that stands; answers the patches. `say` makes the sentence from that command's own. */
  undo(deed: Omit<Deed, 'sentence'>, say: (sentence: string) => string): Promise<readonly Patch[]>;
  redo(deed: Omit<Deed, 'sentence'>, say: (sentence: string) => string): Promise<readonly Patch[]>;
  blob(hash: BlobHash): Promise<Uint8Array>;
  history(): Promise<readonly JournalLine[]>;
  check(): Promise<readonly CheckFinding[]>;
  close(): Promise<void>;
}

/** Make a study in an empty file. */
export async function createStudyStore(sqlite: Sqlite, study: Study, deed: Deed, madeWith: string): Promise<StudyStore> {
  const prepared = await prepareNewFile(sqlite, madeWith);
  const payload = JSON.stringify({ parameters: {}, patches: [{ op: 'replace', path: [], value: study }], inverse: [] });
  const line = await hashed('', {
    sequence: 1,
    kind: 'start',
    target: null,
    undoes: null,
    redoes: null,
    ...deed,
    command: 'study.create',
    format: formatVersion,
    payload,
  });
  await carried(() => sqlite.transaction([...prepared, insertLine(line)]));
  return storeOn(sqlite, study, line, 1);
}

/** Open a study file from anywhere. */
export async function openStudyStore(sqlite: Sqlite): Promise<StudyStore> {
  await prepareOldFile(sqlite);
  const { study, head, tail } = await readStanding(sqlite);
  return storeOn(sqlite, study, head, tail);
}

function storeOn(sqlite: Sqlite, opened: Study, openedAt: EventLine, openedTail: number): StudyStore {
  let study = opened;
  let head = openedAt;
  let tail = openedTail;
  let wrote = false;
  let stopped: FailureError | null = null;

  /** One line, with all that belongs to it, in one flushed transaction. After a disk error nothing more is written: reopen to go on. */
  const append = async (line: Omit<EventLine, 'hash' | 'sequence' | 'format'>, next: Study, blobs: readonly SqliteStatement[]) => {
    if (stopped !== null) throw stopped;
    const whole = await hashed(head.hash, { ...line, sequence: head.sequence + 1, format: formatVersion });
    const snapshot = tail + 1 >= snapshotEvery ? await snapshotStatements(whole.sequence, whole.hash, next) : [];
    try {
      await sqlite.transaction([...blobs, insertLine(whole), ...snapshot]);
    } catch (thrown) {
      const error = new FailureError(sqliteFailure(thrown));
      if (error.failure.code === 'study.writeFailed') stopped = error;
      throw error;
    }
    study = next;
    head = whole;
    tail = snapshot.length > 0 ? 0 : tail + 1;
    wrote = true;
  };

  return {
    get study() {
      return study;
    },
    get keptAt() {
      return head.at;
    },
    get canUndo() {
      return head.undoes !== null;
    },
    get canRedo() {
      return head.redoes !== null;
    },
    async keep({ at, coder, sentence, command, parameters, patches, inverse, study: next, blobs }) {
      const pieces = await Promise.all([...blobs].map(([hash, bytes]) => putBlobStatements(hash, bytes)));
      const payload = JSON.stringify({ parameters, patches, inverse });
      const undoes = head.sequence + 1;
      await append({ kind: 'command', target: null, undoes, redoes: null, at, coder, command, sentence, payload }, next, pieces.flat());
    },
    async undo({ at, coder }, say) {
      if (head.undoes === null) throw new FailureError(failure('history.nothingToUndo'));
      const target = await lineAt(sqlite, head.undoes);
      const patches = payloadOf(target).inverse;
      const { undoes } = await lineAt(sqlite, target.sequence - 1);
      const { sequence, command } = target;
      const line = {
        at,
        coder,
        command,
        sentence: say(target.sentence),
        payload: JSON.stringify({ parameters: {}, patches, inverse: [] }),
      };
      await append({ kind: 'undo', target: sequence, undoes, redoes: head.sequence + 1, ...line }, patched(study, patches), []);
      return patches;
    },
    async redo({ at, coder }, say) {
      if (head.redoes === null) throw new FailureError(failure('history.nothingToRedo'));
      const undone = await lineAt(sqlite, head.redoes);
      const target = await lineAt(sqlite, undone.target ?? undone.sequence);
      const { patches } = payloadOf(target);
      const { redoes } = await lineAt(sqlite, undone.sequence - 1);
      const { sequence, command } = target;
      const line = {
        at,
        coder,
        command,
        sentence: say(target.sentence),
        payload: JSON.stringify({ parameters: {}, patches, inverse: [] }),
      };
      await append({ kind: 'redo', target: sequence, undoes: sequence, redoes, ...line }, patched(study, patches), []);
      return patches;
    },
    blob: (hash) => readBlob(sqlite, hash),
    history: () => readHistory(sqlite, head.undoes),
    check: () => checkStudy(sqlite, study),
    async close() {
      try {
        if (wrote && stopped === null && tail >= snapshotOnClose)
          await carried(async () => sqlite.transaction(await snapshotStatements(head.sequence, head.hash, study)));
      } finally {
        await carried(() => sqlite.close());
      }
    },
  };
}

async function hashed(previous: string, line: Omit<EventLine, 'hash'>): Promise<EventLine> {
  return { ...line, hash: await chainHash(previous, line) };
}
