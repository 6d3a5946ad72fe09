import { FailureError, failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { type BackedUp, isBackupDue, type LastLine, sameLine } from '#shared/study/backupSchedule.ts';
import { readFileHead } from '#shared/study/fileHead.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { knownBackups, newestLine, thinBackups } from './knownBackups.ts';
import type { Lane } from './lane.ts';
import type { BackupShelf, WorkbenchPorts } from './ports.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import { studyIdIn } from './studyIds.ts';

const afterOpening = 3_000;
const betweenLooks = 60_000;
/** When nothing was asked for so long, nobody waits for anything. */
const quiet = 1_500;
const mostWaits = 40;

/** Backups of the open study, made behind the person's back. */
export interface Backing {
  /** Look after the study that was just opened, until it is closed. */
  begin(session: Session): void;
  /** Make a backup now, if anything changed since the last. */
  now(): Promise<void>;
  /** The study is about to be closed: what was changed in this sitting is backed up. */
  beforeClosing(): Promise<void>;
  /** Look after it no longer, and make none: it is about to be removed. */
  end(): void;
  /** Keep a file of an older format as it is, before it is brought to today's. Rejects where that cannot be done. */
  keepOriginal(sqlite: Sqlite): Promise<void>;
}

/** From opening a study to closing it. */
interface Sitting {
  readonly openedAt: LastLine;
  /** Null until the shelf was looked at. */
  known: BackedUp | null;
}

export function createBacking(ports: WorkbenchPorts, lane: Lane, room: () => Pick<Room, 'session' | 'turns'>): Backing {
  let sitting: Sitting | null = null;

  /** Nothing that goes wrong here reaches whoever edits: it is told by the way, and tried again. */
  const backUp = async (isDue: (known: BackedUp, head: LastLine, openedAt: LastLine) => boolean): Promise<void> => {
    const { session } = room();
    const here = sitting;
    if (here === null || session === null || !isWritten(session)) return;
    const { study, head, file } = session.store;
    try {
      here.known ??= { newest: newestLine(await knownBackups(ports.backups, study.id, file.sqlite)), triedAt: null };
      if (!isDue(here.known, head, here.openedAt)) return;
      const at = ports.now();
      here.known = { ...here.known, triedAt: at };
      await ports.backups.keep(study.id, { at, sequence: head.sequence, isOriginal: false }, file.sqlite);
      here.known = { newest: head, triedAt: at };
      await thinBackups(ports.backups, study.id, file.sqlite).catch((thrown) => {
        // What need not be kept any more may stay until the next one, but not what can be read without the passphrase.
        if (file.seal.isSealed) throw thrown;
      });
      ports.events.backup(null);
    } catch (thrown) {
      const failed = failureFrom(thrown);
      const kind = (await leavesReadable(ports.backups, session)) ? { kind: 'readable' } : {};
      ports.events.backup({ ...failed, values: { ...failed.values, ...kind, file: ports.shelf.fileName(session.ref) } });
    }
  };

  const untilQuiet = async (): Promise<void> => {
    for (let waits = 0; waits < mostWaits; waits += 1) {
      const { turns } = room();
      await ports.pause(quiet);
      if (turns === room().turns) return;
    }
  };

  const lookAfter = async (here: Sitting): Promise<void> => {
    for (let wait = afterOpening; sitting === here; wait = betweenLooks) {
      await ports.pause(wait);
      await untilQuiet();
      await lane(async () => (sitting === here ? backUp((known, head) => isBackupDue(known, head, ports.now())) : undefined));
    }
  };

  return {
    begin({ store }) {
      sitting = { openedAt: store.head, known: null };
      void lookAfter(sitting);
    },
    now: () => backUp(({ newest }, head) => !sameLine(newest, head)),
    async beforeClosing() {
      await backUp(({ newest }, head, openedAt) => !sameLine(newest, head) && !sameLine(openedAt, head));
      sitting = null;
    },
    end() {
      sitting = null;
    },
    async keepOriginal(sqlite) {
      const studyId = await studyIdIn(sqlite);
      const head = await readFileHead(sqlite);
      const known = await knownBackups(ports.backups, studyId, sqlite);
      if (known.some(({ isOriginal, head: kept }) => isOriginal && sameLine(kept, head))) return;
      try {
        await ports.backups.keep(studyId, { at: ports.now(), sequence: head.sequence, isOriginal: true }, sqlite);
      } catch (thrown) {
        const { values } = failureFrom(thrown);
        throw new FailureError(failure('study.backupFailed', { ...values, kind: 'original' }, failureFrom(thrown)));
      }
    },
  };
}

/** Only a study that may be written, and of which all is written, is worth a backup. */
function isWritten({ readOnly, store }: Session): boolean {
  return readOnly === null && !store.isNewer && store.stopped === null;
}

/** Whether a protected study has backups that can be read without its passphrase. */
async function leavesReadable(backups: BackupShelf, { store: { study, file } }: Session): Promise<boolean> {
  if (!file.seal.isSealed) return false;
  const known = await knownBackups(backups, study.id, file.sqlite).catch(() => []);
  return known.some(({ isOwn, head }) => isOwn && head?.isSealed === false);
}
