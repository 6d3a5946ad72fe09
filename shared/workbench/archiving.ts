import { FailureError, failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { recogniseMagic } from '#shared/import/magic.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import { renderReport, reportModel } from './reporting.ts';
import type { Room } from './room.ts';
import { needed } from './session.ts';
import type { Work } from './stopping.ts';
import { wholeStudy } from './wholeStudy.ts';
import type { DrawnFigure } from './workbench.ts';

type Figures = Readonly<Record<string, DrawnFigure>>;

/** Everything in the open study as a plain zip, as it is now; with the report unless `figures` is null. */
export async function writeArchive(room: Room, figures: Figures | null, work: Work): Promise<Uint8Array> {
  const session = needed(room.session);
  if (session.past !== null) throw new FailureError(failure('study.lookingBack'));
  const { ports } = room;
  const deed = { at: ports.now(), coder: ports.coder, sentence: historyWords.archived() };
  const { refuseTooLarge, writeArchive } = await import('#shared/archive/writeArchive.ts');
  await refuseTooLarge(session.store.file);
  const report = await reportFiles(room, figures, deed.at, work);
  const { store, close } = await wholeStore(room);
  try {
    const progress = (done: number, total: number) => work.progress({ step: 'archive.write', done, total });
    const parts = { store, transcript: session.transcripts.one, report, deed, madeWith: ports.madeWith };
    const archive = await writeArchive(parts, { signal: work.signal, progress });
    session.copied = true;
    return archive;
  } finally {
    await close();
  }
}

/**
 * The bytes of a study file: those of an archive as the study that is in it, made anew in memory, so that nothing half made ever lies on the
 * shelf; any others as they are.
 */
export async function studyFileOf({ ports }: Room, bytes: Uint8Array, work: Work): Promise<Uint8Array> {
  if (recogniseMagic(bytes) !== 'zip') return bytes;
  const { unpackArchive } = await import('#shared/archive/unpackArchive.ts');
  const memory = await ports.shelf.inMemory(new Uint8Array());
  try {
    const progress = (done: number, total: number) => work.progress({ step: 'archive.read', done, total });
    await unpackArchive(bytes, memory, { signal: work.signal, progress });
    return await memory.bytes();
  } finally {
    await memory.close();
  }
}

/** The report for Word and for a browser; null where it cannot be written, which must not keep anybody from their archive. */
async function reportFiles(room: Room, figures: Figures | null, now: string, work: Work): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const { sources, documents } = needed(room.session).store.study;
  const files = new Map<string, Uint8Array>();
  if (figures === null || sources.length + documents.length === 0) return files;
  try {
    const model = await reportModel(room, now, work);
    for (const format of ['docx', 'html'] as const) files.set(`report.${format}`, await renderReport(model, format, figures));
    return files;
  } catch (thrown) {
    if (failureFrom(thrown).code === 'cancelled') throw thrown;
    return null;
  }
}

/** The open study's store; where its file takes no more changes, that of a copy which has them all. */
async function wholeStore(room: Room): Promise<{ readonly store: StudyStore; close(): Promise<void> }> {
  const { store } = needed(room.session);
  if (store.stopped === null) return { store, close: async () => undefined };
  const memory = await room.ports.shelf.inMemory(await wholeStudy(room));
  const copy = await openStudyStore(memory, { unlock: async () => store.file.seal });
  return { store: copy, close: () => copy.close() };
}
