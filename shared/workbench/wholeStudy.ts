import { FailureError, failure } from '#shared/failure/failure.ts';
import type { BlobHash, Study } from '#shared/study/model.ts';
import { namedBlobs } from '#shared/study/namedBlobs.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import { type Change, createStudyStore, openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';
import type { WorkbenchPorts } from './ports.ts';
import type { Room } from './room.ts';
import { needed } from './session.ts';

/**
 * The open study as the bytes of a file, with the change that could not be written where there is one: read through the open connection,
 * or made of what the program has in memory where nothing else is left.
 */
export async function wholeStudy({ session, ports }: Room): Promise<Uint8Array> {
  const { store } = needed(session);
  if (store.stopped === null) return carried(() => store.file.sqlite.bytes());
  try {
    return await ofItsFile(store, ports);
  } catch {
    return ofMemory(store, ports);
  }
}

/** What the file holds, and on top of it what is on screen: the change that failed, or all of it where the file was changed under our hands. */
async function ofItsFile(store: StudyStore, ports: WorkbenchPorts): Promise<Uint8Array> {
  const { file, unkept, head } = store;
  const memory = await ports.shelf.inMemory(await carried(() => file.sqlite.bytes()));
  const copy = await openStudyStore(memory, { unlock: async () => file.seal });
  const onScreen = onScreenIn(store);
  if (copy.study.id !== onScreen.id) throw new FailureError(failure('study.swapped'));
  // A change may have reached the file all the same, before it was found to be another one.
  if (unkept !== null && copy.head.hash === head.hash) await copy.keep(unkept);
  if (!isSame(copy.study, onScreen)) await copy.keep(asOnScreen(ports, copy.study, onScreen, unkept?.blobs ?? new Map()));
  return bytesOf(copy);
}

/** A study that begins with what is on screen: its history is lost, and with it whatever cannot be read any more. */
async function ofMemory(store: StudyStore, ports: WorkbenchPorts): Promise<Uint8Array> {
  const { lock, seal } = store.file;
  const study = onScreenIn(store);
  const blobs = new Map<BlobHash, Uint8Array>();
  for (const { hash } of namedBlobs(study)) {
    const bytes = await store.blob(hash).catch(() => null);
    if (bytes !== null) blobs.set(hash, bytes);
  }
  const change = asOnScreen(ports, study, study, blobs);
  const { at, coder, sentence } = change;
  const copy = await createStudyStore(await ports.shelf.inMemory(new Uint8Array()), {
    study,
    deed: { at, coder, sentence },
    madeWith: ports.madeWith,
    protection: lock === null ? null : { lock, seal },
  });
  if (blobs.size > 0) await copy.keep(change);
  return bytesOf(copy);
}

function onScreenIn({ study, unkept }: StudyStore): Study {
  return unkept?.study ?? study;
}

function asOnScreen({ now, coder }: WorkbenchPorts, before: Study, study: Study, blobs: Change['blobs']): Change {
  const replaced = (value: Study): Change['patches'] => [{ op: 'replace', path: [], value }];
  const said = { at: now(), coder, sentence: historyWords.savedOnScreen(), command: 'study.restore', parameters: {} };
  return { ...said, patches: replaced(study), inverse: replaced(before), study, blobs };
}

async function bytesOf(copy: StudyStore): Promise<Uint8Array> {
  const bytes = await carried(() => copy.file.sqlite.bytes());
  await copy.close();
  return bytes;
}

/** The same study, whatever order its properties came in. */
export function isSame(one: Study, other: Study): boolean {
  const text = (study: Study): string => JSON.stringify(studySchema.parse(study));
  return text(one) === text(other);
}
