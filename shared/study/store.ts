import { type Failure, FailureError, failure } from '#shared/failure/failure.ts';
import { atOneMoment } from './atOneMoment.ts';
import { putBlobStatements, readBlob } from './blobs.ts';
import { type CheckFinding, checkStudy } from './check.ts';
import { appendStatements, closedLine, insertLine, openedLine, type StoredLine } from './eventLine.ts';
import { type JournalLine, readHistory } from './history.ts';
import { lineAt } from './journal.ts';
import { headMark, putMeta } from './meta.ts';
import { formatVersion } from './migrations/migrations.ts';
import type { BlobHash, IsoInstant, Study } from './model.ts';
import { type Patch, patched } from './patches.ts';
import { type OldFileOptions, prepareNewFile, prepareOldFile } from './prepareFile.ts';
import { readStanding, standingAt } from './replay.ts';
import { plainSeal, type Seal } from './seal/seal.ts';
import { snapshotStatements } from './snapshots.ts';
import type { Sqlite, SqliteStatement } from './sqlite.ts';
import { appendFailure, carried, endsWriting } from './sqliteFailure.ts';
import type { StudyFile } from './studyFile.ts';
import { continuesTyping, type Typing } from './typing.ts';
import { stepBack, stepForward, type TurnedStep } from './undoing.ts';

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
  /** What is being typed into, where it is typing: one stretch of it is one step for undo. */
  readonly typing?: string | null;
}

/**
 * One open study file. Every method rejects with a FailureError; a change that rejects has changed nothing. Calls that change must
 * come one after the other: the workbench sees to that.
 */
export interface StudyStore {
  readonly file: StudyFile;
  readonly study: Study;
  readonly head: StoredLine;
  readonly keptAt: IsoInstant;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Made by a newer Strand that allows reading: nothing may be written. */
  readonly isNewer: boolean;
  /** Why nothing more is written: the disk failed, or the file is not ours any more. Opened again, it may go on. */
  readonly stopped: Failure | null;
  /** The change that could not be written, and after which nothing more is: it goes into the copy that saves the study. */
  readonly unkept: Change | null;
  keep(change: Change): Promise<void>;
  /** Take back the last command that stands; answers the patches. `say` makes the sentence from that command's own. */
  undo(deed: Omit<Deed, 'sentence'>, say: (sentence: string) => string): Promise<readonly Patch[]>;
  redo(deed: Omit<Deed, 'sentence'>, say: (sentence: string) => string): Promise<readonly Patch[]>;
  blob(hash: BlobHash): Promise<Uint8Array>;
  /** The newest lines of the journal, oldest first. */
  history(most: number): Promise<readonly JournalLine[]>;
  /** The study as it was after that line. */
  at(sequence: number): Promise<Study>;
  check(): Promise<readonly CheckFinding[]>;
  close(): Promise<void>;
}

/** What protects a study: the lock that its passphrase opens, and the seal within. */
export interface Protection {
  readonly lock: string;
  readonly seal: Seal;
}

export interface NewStudyOptions {
  readonly study: Study;
  readonly deed: Deed;
  readonly madeWith: string;
  /** Protects the study from its first line. */
  readonly protection?: Protection | null;
}

/** Make a study in an empty file. */
export async function createStudyStore(sqlite: Sqlite, { study, deed, madeWith, protection = null }: NewStudyOptions): Promise<StudyStore> {
  const prepared = await prepareNewFile(sqlite);
  const seal = protection?.seal ?? plainSeal;
  const line = await closedLine(seal, '', {
    sequence: 1,
    kind: 'start',
    target: null,
    undoes: null,
    redoes: null,
    ...deed,
    command: 'study.create',
    format: formatVersion,
    payload: { parameters: {}, patches: [{ op: 'replace', path: [], value: study }], inverse: [] },
  });
  const meta = [
    putMeta('madeWith', madeWith),
    putMeta('study', study.id),
    putMeta('readableBy', String(formatVersion)),
    putMeta('head', headMark(line)),
    ...(protection === null ? [] : [putMeta('lock', protection.lock)]),
  ];
  await carried(() => sqlite.transaction([...prepared, insertLine(line), ...meta]));
  return storeOn({ sqlite, seal, format: formatVersion, lock: protection?.lock ?? null }, { study, head: line, tail: 1 }, false);
}

export interface OpenOptions extends OldFileOptions {
  /** The seal of a protected study from the text of its lock; the default rejects with `study.locked`. */
  unlock(lock: string): Promise<Seal>;
}

/** Open a study file from anywhere. */
export async function openStudyStore(sqlite: Sqlite, options: Partial<OpenOptions> = {}): Promise<StudyStore> {
  const { readOnly = false, beforeMigrating = async () => undefined, unlock = locked } = options;
  const { format, meta, isNewer } = await prepareOldFile(sqlite, { readOnly, beforeMigrating });
  const lock = meta.get('lock') ?? null;
  const file = { sqlite, format, lock, seal: lock === null ? plainSeal : await unlock(lock) };
  return storeOn(file, await atOneMoment(sqlite, () => readStanding(file)), isNewer);
}

async function locked(): Promise<never> {
  throw new FailureError(failure('study.locked'));
}

function storeOn(
  file: StudyFile,
  opened: { readonly study: Study; readonly head: StoredLine; readonly tail: number },
  isNewer: boolean,
): StudyStore {
  const { sqlite, seal } = file;
  let { study, head, tail } = opened;
  let typing: Typing | null = null;
  let wrote = false;
  let stopped: FailureError | null = null;
  let unkept: Change | null = null;

  /** One line, with all that belongs to it, in one flushed transaction. After a disk error nothing more is written: reopen to go on. */
  const append = async (
    line: Omit<Parameters<typeof closedLine>[2], 'sequence' | 'format'>,
    next: Study,
    blobs: readonly SqliteStatement[],
  ): Promise<void> => {
    if (stopped !== null) throw stopped;
    if (isNewer) throw new FailureError(failure('study.readOnly', { reason: 'newer' }));
    const whole = await closedLine(seal, head.hash, { ...line, sequence: head.sequence + 1, format: formatVersion });
    const snapshot = tail + 1 >= snapshotEvery ? await snapshotStatements(seal, whole, next) : [];
    try {
      await sqlite.transaction([...blobs, ...appendStatements(whole, head), ...snapshot]);
    } catch (thrown) {
      const error = new FailureError(appendFailure(thrown));
      if (endsWriting(error.failure)) stopped = error;
      throw error;
    }
    study = next;
    head = whole;
    tail = snapshot.length > 0 ? 0 : tail + 1;
    wrote = true;
  };

  const turn = async (
    kind: 'undo' | 'redo',
    { patches, target, undoes, redoes }: TurnedStep,
    { at, coder }: Omit<Deed, 'sentence'>,
    say: (sentence: string) => string,
  ): Promise<readonly Patch[]> => {
    const { sentence, command } = await openedLine(seal, target);
    const payload = { parameters: {}, patches, inverse: [] };
    const line = { kind, target: target.sequence, undoes, redoes, at, coder, command, sentence: say(sentence), payload };
    await append(line, patched(study, patches), []);
    typing = null;
    return patches;
  };

  return {
    file,
    isNewer,
    get study() {
      return study;
    },
    get head() {
      return head;
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
    get stopped() {
      return stopped?.failure ?? null;
    },
    get unkept() {
      return unkept;
    },
    async keep(change) {
      const { at, coder, sentence, command, parameters, patches, inverse, study: next, blobs } = change;
      const pieces = await Promise.all([...blobs].map(([hash, bytes]) => putBlobStatements(seal, hash, bytes)));
      const sequence = head.sequence + 1;
      const begun = continuesTyping(typing, change) ? typing.first : null;
      const line = { kind: 'command' as const, target: begun, undoes: sequence, redoes: null, at, coder, command, sentence };
      try {
        await append({ ...line, payload: { parameters, patches, inverse } }, next, pieces.flat());
      } catch (thrown) {
        if (stopped !== null) unkept ??= change;
        throw thrown;
      }
      typing = change.typing ? { what: change.typing, coder, at, first: begun ?? sequence } : null;
    },
    async undo(deed, say) {
      if (head.undoes === null) throw new FailureError(failure('history.nothingToUndo'));
      return turn('undo', await stepBack(file, head.undoes, head.sequence + 1), deed, say);
    },
    async redo(deed, say) {
      if (head.redoes === null) throw new FailureError(failure('history.nothingToRedo'));
      return turn('redo', await stepForward(file, head.redoes), deed, say);
    },
    blob: async (hash) => unkept?.blobs.get(hash) ?? readBlob(file, hash),
    history: (most) => readHistory(file, head, most),
    async at(sequence) {
      await lineAt(file, sequence);
      return (await standingAt(file, sequence)).study;
    },
    check: () => atOneMoment(sqlite, () => checkStudy(file, study)),
    async close() {
      try {
        if (wrote && stopped === null && tail >= snapshotOnClose)
          await carried(async () => sqlite.transaction(await snapshotStatements(seal, head, study)));
      } finally {
        await carried(() => sqlite.close());
      }
    },
  };
}
