import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { FileReading, ImportContext } from '#shared/import/context.ts';
import { KeyMaker } from '#shared/import/matchKeys.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import type { ImportDecisions, ImportReview, InputFile } from '#shared/import/types.ts';
import { changeable } from './changeable.ts';
import { changing } from './changing.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import type { Work } from './stopping.ts';
import type { ImportDone } from './workbench.ts';

/** Files taken apart and reviewed, waiting for the person's decisions. */
export interface ReadyImport {
  readonly readings: readonly FileReading[];
  readonly review: ImportReview;
  readonly keys: KeyMaker;
}

/** Review files, then take in what was reviewed. */
export function importing(room: Room): {
  review(files: readonly InputFile[], work: Work): Promise<ImportReview>;
  importReviewed(decisions: ImportDecisions, work: Work): Promise<ImportDone>;
} {
  return {
    async review(files, { signal, progress }) {
      const session = changeable(room.session);
      session.ready = null;
      const context = await importContext(room, session, signal);
      const readings = unwrap(await readFiles(files, signal, progress));
      const review = await reviewFiles(readings, context, progress);
      session.ready = { readings, review, keys: context.keys };
      return review;
    },
    async importReviewed(decisions, { signal, progress }) {
      const session = changeable(room.session);
      if (session.ready === null) throw new FailureError(failure('import.nothingToImport'));
      const { readings, review, keys } = session.ready;
      const context = await importContext(room, session, signal, keys);
      const prepared = unwrap(await prepareImport(readings, review, decisions, context, progress));
      const { sources, replaced, amended, documents, codings, schools, mentors, register, blobs } = prepared;
      if (sources.length + documents.length === 0) throw new FailureError(failure('import.nothingToImport'));
      signal.throwIfAborted();
      progress({ step: 'import.keep', done: 0, total: null });
      const done = await changing(room).run(
        'sources.import',
        { sources, replaced, amended, documents, codings, schools, mentors, register },
        blobs,
      );
      room.engine.remember(session, sources, prepared.rows);
      session.ready = null;
      return {
        ...done,
        accounts: sources.map(({ fileName, tableName, account }) => ({ fileName, tableName, account })),
        taken: prepared.taken,
        asked: prepared.asked.map(({ tableId, question, taken }) => ({ tableId, code: question.code, about: question.column, taken })),
      };
    },
  };
}

async function importContext({ ports }: Room, session: Session, signal: AbortSignal, before?: KeyMaker): Promise<ImportContext> {
  const { ref, store, transcripts } = session;
  const { study } = store;
  const { matchKeys } = study.register;
  const found = await ports.keyring.find(study.id, ref);
  // Without the old key, keys made with a new one would find nobody again: pupils would be counted twice.
  if (found === null && matchKeys !== null)
    throw new FailureError(failure(study.register.keyThrownAwayAt === undefined ? 'study.keyMissing' : 'study.keyThrownAway'));
  const { key } = found ?? (await ports.keyring.keep(study.id, ref, ports.randomBytes(32)));
  return {
    study,
    matchKeys: matchKeys === null ? null : await store.blob(matchKeys),
    grid: ({ grid }) => store.blob(grid),
    transcript: (document) => transcripts.one(document),
    key,
    keys: before !== undefined && (await before.isOf(key)) ? before : new KeyMaker(key),
    now: ports.now(),
    newId: ports.newId,
    signal,
  };
}
