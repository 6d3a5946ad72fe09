import { readMatchKeys, writeMatchKeys } from '#shared/import/matchKeys.ts';
import { readBlob } from '#shared/study/blobs.ts';
import { plainBytes, sha256 } from '#shared/study/hash.ts';
import type { BlobHash, ExcerptId, PupilKey, Study } from '#shared/study/model.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { pupilName } from '#shared/words/interface.ts';
import { eraseKeys } from './erasedKeys.ts';
import { type ErasedSources, eraseSources } from './erasedSources.ts';
import { type ErasedParts, eraseStudies, type StudyEraser } from './erasedStudy.ts';
import { type ErasedTranscripts, eraseTranscripts, readTexts, type SpokenWords, spokenWords, type Texts } from './erasedTranscripts.ts';
import { type Gathered, gather } from './gather.ts';
import { type Callings, findNames, usableWords } from './names.ts';
import type { Person } from './person.ts';
import { type Sayings, sayingsOf } from './sayings.ts';
import type { UntilWriting } from './untilWriting.ts';
import { type GoneLabels, labelsThatGo, namesThatGo } from './whoGoes.ts';
import { writingWithout } from './writing.ts';

/** How states are erased in which the person has one and the same number. */
export interface Branch {
  readonly pupil: PupilKey | null;
  readonly parts: ErasedParts;
  readonly eraser: StudyEraser;
  readonly transcripts: ErasedTranscripts;
}

/** Everything that erasing somebody from one file comes to, before anything is written. */
export interface Erasure {
  readonly gathered: Gathered;
  readonly texts: Texts;
  readonly gone: GoneLabels;
  /** What the person said in transcripts, and what everybody else did. */
  readonly spoken: SpokenWords;
  readonly callings: Callings;
  readonly sayings: Sayings;
  readonly sources: ErasedSources;
  branch(register: Study['register']): Branch;
  /** Whether that passage ever held words of the person. */
  isGone(excerpt: ExcerptId): boolean;
  /** Blobs made anew, by hash. */
  readonly blobs: ReadonlyMap<BlobHash, Uint8Array>;
  /** Every blob that the history names from now on. */
  readonly named: ReadonlySet<BlobHash>;
}

export async function prepareErasure(file: StudyFile, person: Person, until: UntilWriting): Promise<Erasure> {
  const gathered = await gather(file, person, until);
  const { numbers, documents } = gathered;
  const texts = await readTexts(file, gathered);
  const typed = usableWords(person.words);
  const calledIn = (labels: GoneLabels): readonly string[] => {
    const called = namesThatGo(documents.values(), labels, ({ text }) => texts.get(text)?.text ?? '');
    return called.filter((name) => !typed.some((word) => word.toLowerCase() === name.toLowerCase()));
  };
  const gone = labelsThatGo(gathered, person, [...typed, ...calledIn(labelsThatGo(gathered, person, []))]);
  const callings: Callings = { typed, labels: calledIn(gone) };
  const spoken = spokenWords(gathered, texts, gone);
  const sayings = sayingsOf(spoken.theirs, spoken.others);
  const keys = await erasedTables(file, gathered);

  const made = new Map<PupilKey | null, Omit<Branch, 'parts' | 'eraser'> & { names: ReturnType<typeof findNames> }>();
  for (const pupil of numbers.all) {
    until.goOn();
    const names = findNames({ ...callings, typed: [...callings.typed, ...(pupil === null ? [] : [pupilName(pupil)])] });
    made.set(pupil, { pupil, names, transcripts: await eraseTranscripts(gathered, texts, gone, names) });
  }
  until.goOn();
  const half = (pupil: PupilKey | null) => made.get(pupil) ?? missing();
  const sources = await eraseSources(file, gathered, (pupil) => ({
    pupil,
    names: half(pupil).names,
    text: (id) => half(pupil).transcripts.text(id, documents.get(id)?.document.text ?? '')?.erased ?? null,
  }));
  const branches = new Map(
    [...made].map(([pupil, { names, transcripts }]): [PupilKey | null, Branch] => {
      const parts: ErasedParts = {
        pupil,
        writing: writingWithout(names, sayings, gathered.titles),
        isGone: (document, label) => gone.get(document)?.has(label) === true,
        newLabel: transcripts.newLabel,
        text: transcripts.text,
        grid: (source) => sources.of(source, pupil),
        matchKeys: (hash) => keys.hashes.get(hash) ?? hash,
      };
      return [pupil, { pupil, parts, eraser: eraseStudies(parts), transcripts }];
    }),
  );
  const branch = (register: Study['register']): Branch => branches.get(numbers.at(register)) ?? missing();
  const passages = passagesThatGo(gathered, [...branches.values()]);
  const named = namedBlobs(gathered, branches, keys.hashes);
  const blobs = [...keys.blobs, ...sources.blobs, ...[...made.values()].flatMap(({ transcripts }) => [...transcripts.blobs])];
  return {
    gathered,
    texts,
    gone,
    spoken,
    callings,
    sayings,
    sources,
    branch,
    isGone: (excerpt) => passages.has(excerpt),
    blobs: new Map(blobs.filter(([hash]) => named.has(hash))),
    named,
  };
}

/** Every table of match keys without the person's. */
async function erasedTables(file: StudyFile, { numbers }: Gathered) {
  const hashes = new Map<BlobHash, BlobHash>();
  const blobs = new Map<BlobHash, Uint8Array>();
  for (const [matchKeys, pupil] of numbers.tables) {
    if (pupil === null) continue;
    const now = writeMatchKeys(eraseKeys(readMatchKeys(await readBlob(file, matchKeys)), pupil));
    const hash = await sha256(plainBytes(now));
    hashes.set(matchKeys, hash);
    blobs.set(hash, now);
  }
  return { hashes, blobs };
}

function passagesThatGo({ excerpts, documents }: Gathered, branches: readonly Branch[]): ReadonlySet<ExcerptId> {
  const all = [...documents.values()].map(({ document }) => document);
  const gone = [...excerpts].filter(([, versions]) => [...versions].some((one) => branches.some(({ eraser }) => eraser.isGone(one, all))));
  return new Set(gone.map(([id]) => id));
}

/** What the states name, each as it is in the branch that it stands in. */
function namedBlobs(
  { documents, sources, numbers }: Gathered,
  branches: ReadonlyMap<PupilKey | null, Branch>,
  keys: ReadonlyMap<BlobHash, BlobHash>,
): ReadonlySet<BlobHash> {
  const partsOf = (pupil: PupilKey | null): ErasedParts => (branches.get(pupil) ?? missing()).parts;
  const ofTexts = [...documents.values()].flatMap(({ document, versions, pupils }) =>
    versions.flatMap(({ text }) => [...pupils].map((pupil) => partsOf(pupil).text(document.id, text)?.hash ?? text)),
  );
  const ofGrids = sources.map(({ source, pupil }) => partsOf(pupil).grid(source).hash);
  return new Set([...ofTexts, ...ofGrids, ...[...numbers.tables.keys()].map((hash) => keys.get(hash) ?? hash)]);
}

function missing(): never {
  throw new Error('A state of the study was met that was not there when it was gathered.');
}
