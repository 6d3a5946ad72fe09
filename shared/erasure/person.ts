import { FailureError, failure } from '#shared/failure/failure.ts';
import { readMatchKeys } from '#shared/import/matchKeys.ts';
import { readBlob } from '#shared/study/blobs.ts';
import type { BlobHash, DocumentId, PupilKey, Study } from '#shared/study/model.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { keysOf, numberIn } from './erasedKeys.ts';

/** Whom to erase, as somebody chose: a pupil with every speaker tied to them, speakers of transcripts, words wherever they stand. */
export interface ErasureChoice {
  readonly pupil: PupilKey | null;
  readonly speakers: readonly { readonly document: DocumentId; readonly label: string }[];
  /** Names, nicknames, places: Strand does not know them. */
  readonly words: readonly string[];
}

/** The same person in a form that finds them in any copy and any branch of the history, where numbers and ids may differ. */
export interface Person {
  readonly pupil: PupilKey | null;
  /** Match keys that lead to the pupil. */
  readonly keys: ReadonlySet<string>;
  /** By the hash of the transcript's original file. */
  readonly speakers: readonly { readonly originalHash: string; readonly label: string }[];
  readonly words: readonly string[];
}

/** Rejects with `erase.nobody` where the study has no such pupil or speaker. */
export async function personOf(file: StudyFile, study: Study, { pupil, speakers, words }: ErasureChoice): Promise<Person> {
  const { matchKeys, pupils } = study.register;
  if (pupil !== null && (pupil < 1 || pupil > pupils)) throw new FailureError(failure('erase.nobody'));
  const keys = pupil === null || matchKeys === null ? new Set<string>() : keysOf(readMatchKeys(await readBlob(file, matchKeys)), pupil);
  const found = speakers.map(({ document, label }) => {
    const transcript = study.documents.find(({ id }) => id === document);
    if (transcript?.speakers.some((one) => one.label === label) !== true) throw new FailureError(failure('erase.nobody'));
    return { originalHash: transcript.originalHash, label };
  });
  return { pupil, keys, speakers: found, words };
}

/** The number that the person has in a study whose register is that one; null where they are not in it. */
export type NumberAt = (register: Study['register']) => PupilKey | null;

/** Finds the person's number under each table of match keys of a file. Ask for a table with `prepare` before asking for the number. */
export class PersonNumbers {
  readonly #file: StudyFile;
  readonly #person: Person;
  readonly #numbers = new Map<BlobHash, PupilKey | null>();

  constructor(file: StudyFile, person: Person) {
    this.#file = file;
    this.#person = person;
  }

  async prepare({ matchKeys }: Study['register']): Promise<void> {
    if (matchKeys === null || this.#numbers.has(matchKeys)) return;
    const { keys } = this.#person;
    this.#numbers.set(matchKeys, keys.size === 0 ? null : numberIn(readMatchKeys(await readBlob(this.#file, matchKeys)), keys));
  }

  readonly at: NumberAt = ({ matchKeys }) => {
    const { keys, pupil } = this.#person;
    if (keys.size === 0) return pupil;
    return matchKeys === null ? null : (this.#numbers.get(matchKeys) ?? null);
  };

  /** Every table of match keys met, with the number that the person's keys lead to in it. */
  get tables(): ReadonlyMap<BlobHash, PupilKey | null> {
    return this.#numbers;
  }

  /** Every number that the person had; null among them where some state of the study did not have them. */
  get all(): readonly (PupilKey | null)[] {
    const { keys, pupil } = this.#person;
    return keys.size === 0 ? [pupil] : [...new Set([null, ...this.#numbers.values()])];
  }
}
