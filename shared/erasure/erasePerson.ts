import { FailureError, failure } from '#shared/failure/failure.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { countErasure, countNames, type ErasedCounts } from './countErasure.ts';
import { type ErasingDeed, eraseFromFile } from './eraseFromFile.ts';
import { type Erasure, prepareErasure } from './erasure.ts';
import type { Person } from './person.ts';
import { needlesOf } from './proof/needles.ts';
import { type Proof, proveErased } from './proof/prove.ts';
import { rewriteJournal } from './rewriteJournal.ts';
import { neverStopped, type UntilWriting } from './untilWriting.ts';

/** What erasing somebody would come to, and by what they are known. */
export interface ErasingReview extends ErasedCounts {
  /** Names that go wherever they stand: those that were typed, and those that transcripts call the person. */
  readonly names: readonly { readonly name: string; readonly times: number }[];
  /** The speakers whose turns go. */
  readonly speakers: readonly { readonly title: string; readonly label: string }[];
  /** Schools that are called by one of the names, and so lose theirs. */
  readonly schools: readonly string[];
}

/** Everything is done but writing. Rejects with `erase.nobody` where the person is nowhere in the file. */
export async function reviewErasing(file: StudyFile, person: Person): Promise<ErasingReview> {
  const erasure = await prepareErasure(file, person, neverStopped);
  const counts = countErasure(erasure, await changedLines(file, erasure));
  const { documents, schools: all, register } = erasure.gathered.study;
  const { writing } = erasure.branch(register).parts;
  const schools = all.map(({ name }) => name).filter((name) => writing.title(name) !== name);
  const speakers = documents.flatMap(({ id, title }) => [...(erasure.gone.get(id) ?? [])].map((label) => ({ title, label })));
  return { ...counts, names: countNames(erasure), speakers, schools };
}

/** What came of erasing somebody from one file. */
export interface ErasedFile {
  readonly counts: ErasedCounts;
  readonly proof: Proof;
  /** The person with every speaker that turned out to be them: a copy of the study may not know it. */
  readonly person: Person;
}

/** Erases somebody from a file and looks for them in what is left; from a backup where no deed is given. */
export async function erasePerson(
  file: StudyFile,
  person: Person,
  deed: ErasingDeed | null,
  until: UntilWriting = neverStopped,
): Promise<ErasedFile> {
  const erasure = await prepareErasure(file, person, until);
  const needles = await needlesOf(file, erasure);
  const counts = await eraseFromFile(file, erasure, deed, until);
  return { counts, proof: await proveErased(file, needles, erasure.named), person: withSpeakers(person, erasure) };
}

function withSpeakers(person: Person, { gathered, gone }: Erasure): Person {
  const speakers = [...gone].flatMap(([id, labels]) => {
    const originalHash = gathered.documents.get(id)?.document.originalHash ?? '';
    return [...labels].map((label) => ({ originalHash, label }));
  });
  return { ...person, speakers: [...person.speakers, ...speakers] };
}

async function changedLines(file: StudyFile, erasure: Erasure): Promise<number> {
  let lines = 0;
  for await (const { isChanged } of rewriteJournal(file, erasure, neverStopped)) if (isChanged) lines += 1;
  if (lines === 0) throw new FailureError(failure('erase.nobody'));
  return lines;
}
