import { type ErasedFile, erasePerson as eraseFromFile, reviewErasing } from '#shared/erasure/erasePerson.ts';
import { findNames } from '#shared/erasure/names.ts';
import { type Person, personOf } from '#shared/erasure/person.ts';
import type { Proof } from '#shared/erasure/proof/prove.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { erasingWords } from '#shared/words/erasing.ts';
import { changeable } from './changeable.ts';
import type { ErasedPerson, ErasureRecord, ErasureReview } from './erasureRecord.ts';
import { readAgain } from './readAgain.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import type { Work } from './stopping.ts';
import { otherCopies } from './studyIds.ts';

/** What erasing that person would take away. */
export async function reviewErasure(room: Room, person: ErasedPerson): Promise<ErasureReview> {
  const session = changeable(room.session);
  const { file, study } = session.store;
  const review = await reviewErasing(file, await personOf(file, study, person));
  const backups = (await room.ports.backups.list(study.id)).length;
  const names = findNames({ typed: review.names.map(({ name }) => name), labels: [] });
  const isInFileName = names.inTitle(room.ports.shelf.fileName(session.ref)).length > 0;
  return { ...review, backups, otherCopies: await copiesOf(room, session), isInFileName };
}

/** Erases that person, unless it is stopped before it writes, from the open study, which is read again afterwards, and from its backups. */
export async function erasePerson(room: Room, person: ErasedPerson, { progress, signal }: Work): Promise<ErasureRecord> {
  const session = changeable(room.session);
  const { file, study } = session.store;
  const { ports } = room;
  const deed = { at: ports.now(), coder: ports.coder };
  const found = await personOf(file, study, person);
  progress({ step: 'erase.study', done: 0, total: null });
  const erased = await eraseFromFile(file, found, deed, {
    goOn: () => signal.throwIfAborted(),
    aboutToWrite: async () => {
      // Nobody may read a source while it is written anew, and no table in memory may hold what is gone.
      await room.engine.release();
      signal.throwIfAborted();
      progress({ step: 'erase.writing', done: 0, total: null });
    },
  });
  const { store } = await readAgain(room, file.seal);
  const backups = await eraseBackups(room, store, erased.person, (done, total) => progress({ step: 'erase.backups', done, total }));
  await room.backing.now();
  return {
    ...erased.counts,
    at: deed.at,
    backups: backups.rewritten.length,
    deletedBackups: backups.deleted,
    looked: lookedFor(erased, backups.rewritten),
    otherCopies: await copiesOf(room, session),
  };
}

interface ErasedBackups {
  readonly rewritten: readonly { readonly name: string; readonly proof: Proof }[];
  readonly deleted: readonly string[];
}

/** Each backup as it would have been without that person. One that cannot be written anew goes; one from before them stays as it is. */
async function eraseBackups(
  { ports }: Room,
  { file, study }: StudyStore,
  person: Person,
  progress: (done: number, total: number) => void,
): Promise<ErasedBackups> {
  const rewritten: { name: string; proof: Proof }[] = [];
  const deleted: string[] = [];
  const listed = await ports.backups.list(study.id);
  for (const [place, { name }] of listed.entries()) {
    progress(place, listed.length);
    try {
      const sqlite = await ports.backups.open(study.id, name);
      try {
        const backup = await openStudyStore(sqlite, { unlock: async () => file.seal });
        rewritten.push({ name, proof: (await eraseFromFile(backup.file, person, null)).proof });
      } finally {
        await sqlite.close();
      }
    } catch (thrown) {
      if (failureFrom(thrown).code === 'erase.nobody') continue;
      await ports.backups.remove(study.id, name);
      deleted.push(name);
    }
  }
  return { rewritten, deleted };
}

function lookedFor({ proof }: ErasedFile, backups: ErasedBackups['rewritten']): ErasureRecord['looked'] {
  const found = backups.flatMap(({ name, proof: { hits } }) => hits.map((hit) => erasingWords.inBackup(erasingWords.place(hit), name)));
  return {
    strings: Math.max(proof.strings, ...backups.map((one) => one.proof.strings)),
    bytes: backups.reduce((sum, one) => sum + one.proof.bytes, proof.bytes),
    files: backups.length + 1,
    hits: [...proof.hits.map(erasingWords.place), ...found],
  };
}

async function copiesOf(room: Room, { ref, store }: Session): Promise<readonly string[]> {
  return (await otherCopies(room, store.study.id, ref)).map(({ name }) => name);
}
