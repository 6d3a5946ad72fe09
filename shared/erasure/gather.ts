import { FailureError, failure } from '#shared/failure/failure.ts';
import type { StoredLine } from '#shared/study/eventLine.ts';
import type { DocumentId, Excerpt, ExcerptId, PupilKey, Source, Study, TranscriptDocument } from '#shared/study/model.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { type Person, PersonNumbers } from './person.ts';
import type { UntilWriting } from './untilWriting.ts';
import { walkStates } from './walkStates.ts';

/** A transcript as it was last known, and everything it was called on the way there. */
export interface KnownDocument {
  readonly document: TranscriptDocument;
  /** The person's number in the study at that time. */
  readonly pupil: PupilKey | null;
  /** Every number that the person had while it stood in the study. */
  readonly pupils: ReadonlySet<PupilKey | null>;
  readonly versions: readonly TranscriptDocument[];
}

/** Everything that a study's file holds or ever held, as far as somebody may be in it. */
export interface Gathered {
  readonly study: Study;
  readonly head: StoredLine;
  readonly numbers: PersonNumbers;
  readonly documents: ReadonlyMap<DocumentId, KnownDocument>;
  /** Each source as it ever stood, with the person's number in its grid. */
  readonly sources: readonly { readonly source: Source; readonly pupil: PupilKey | null }[];
  /** Each version of each passage. */
  readonly excerpts: ReadonlyMap<ExcerptId, ReadonlySet<Excerpt>>;
  /** What people wrote besides notes on passages: themes, the report. */
  readonly writing: ReadonlySet<string>;
  /** Every name of the study, of a file, a transcript, a school. */
  readonly titles: ReadonlySet<string>;
}

/** Reads the whole journal once. */
export async function gather(file: StudyFile, person: Person, until: UntilWriting): Promise<Gathered> {
  const numbers = new PersonNumbers(file, person);
  const documents = new Map<DocumentId, KnownDocument>();
  const sources = new Map<Source, Map<PupilKey | null, { source: Source; pupil: PupilKey | null }>>();
  const excerpts = new Map<ExcerptId, Set<Excerpt>>();
  const writing = new Set<string>();
  const titles = new Set<string>();
  let last: { readonly study: Study; readonly head: StoredLine } | null = null;

  for await (const { line, before, after } of walkStates(file, until)) {
    await numbers.prepare(after.register);
    const pupil = numbers.at(after.register);
    for (const document of fresh(before.documents, after.documents, before.register === after.register)) {
      const { id, title, fileName } = document;
      const known = documents.get(id);
      const versions = known?.versions ?? [];
      titles.add(title).add(fileName);
      documents.set(id, {
        document,
        pupil,
        pupils: new Set([...(known?.pupils ?? []), pupil]),
        versions: versions.includes(document) ? versions : [...versions, document],
      });
    }
    for (const source of fresh(before.sources, after.sources, before.register === after.register)) {
      const held = sources.get(source) ?? new Map<PupilKey | null, { source: Source; pupil: PupilKey | null }>();
      titles.add(source.fileName).add(source.tableName);
      sources.set(source, held.set(pupil, { source, pupil }));
    }
    for (const excerpt of fresh(before.excerpts, after.excerpts, true))
      excerpts.set(excerpt.id, (excerpts.get(excerpt.id) ?? new Set<Excerpt>()).add(excerpt));
    for (const { name, description } of fresh(before.codes, after.codes, true)) writing.add(name).add(description);
    if (before.report !== after.report) writing.add(after.report.title).add(after.report.author);
    if (before.name !== after.name) titles.add(after.name);
    for (const { name } of fresh(before.schools, after.schools, true)) titles.add(name);
    last = { study: after, head: line };
  }
  if (last === null) throw new FailureError(failure('study.damaged', { part: 'journal', line: 1 }));
  titles.delete('');
  const everySource = [...sources.values()].flatMap((held) => [...held.values()]);
  return { ...last, numbers, documents, sources: everySource, excerpts, writing, titles };
}

/** The entries of a list that the line made; all of them where what they mean has changed with the register. */
function fresh<Entry>(before: readonly Entry[], after: readonly Entry[], sameMeaning: boolean): readonly Entry[] {
  if (!sameMeaning || before === after) return sameMeaning ? [] : after;
  const made: Entry[] = [];
  after.forEach((entry, place) => {
    if (entry !== before[place]) made.push(entry);
  });
  return made;
}
