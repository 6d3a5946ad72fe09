import { readHeader } from '#shared/coding/transcriptHeader.ts';
import { whoSpeaks } from '#shared/coding/whoSpeaks.ts';
import type { DocumentId, Speaker, TranscriptDocument } from '#shared/study/model.ts';
import { erasedSpeaker, erasedWord } from '#shared/words/erasing.ts';
import type { Gathered, KnownDocument } from './gather.ts';
import { type Names, namesInLabel } from './names.ts';
import type { Person } from './person.ts';
import { withSpansReplaced } from './spans.ts';

/** The labels under which the person speaks, by transcript; transcripts in which they do not are missing. */
export type GoneLabels = ReadonlyMap<DocumentId, ReadonlySet<string>>;

/**
 * A transcript that was imported twice has the same speakers each time, whichever of the two somebody tied to the pupil. In one that
 * is no longer in the study, where nobody can be chosen, whoever is called by one of the names goes.
 */
export function labelsThatGo(
  { documents, study }: Pick<Gathered, 'documents' | 'study'>,
  person: Person,
  names: readonly string[],
): GoneLabels {
  const called = new Set(names.map((name) => name.toLowerCase()));
  const byFile = new Map<string, Set<string>>();
  const add = (originalHash: string, label: string): void =>
    void byFile.set(originalHash, (byFile.get(originalHash) ?? new Set<string>()).add(label));
  for (const { originalHash, label } of person.speakers) add(originalHash, label);
  for (const { document, pupil } of documents.values())
    for (const speaker of document.speakers) if (pupil !== null && speaker.pupil === pupil) add(document.originalHash, speaker.label);
  const gone = [...documents.values()].map(({ document }): readonly [DocumentId, ReadonlySet<string>] => {
    const isThere = study.documents.some(({ id }) => id === document.id);
    const goes = (label: string): boolean =>
      byFile.get(document.originalHash)?.has(label) === true || (!isThere && called.has(label.toLowerCase()));
    const here = document.speakers.map(({ label }) => label).filter(goes);
    return [document.id, withTheirInterpreter(document, new Set(here))];
  });
  return new Map(gone.filter(([, labels]) => labels.size > 0));
}

/** An interpreter says what the one person they interpret said. */
function withTheirInterpreter({ speakers }: TranscriptDocument, labels: ReadonlySet<string>): ReadonlySet<string> {
  const own = ({ role }: Speaker): boolean => role !== 'interviewer' && role !== 'interpreter';
  const voices = speakers.filter(own);
  const only = voices.length === 1 && voices[0] !== undefined && labels.has(voices[0].label);
  const interpreters = only ? speakers.filter(({ role }) => role === 'interpreter').map(({ label }) => label) : [];
  return new Set([...labels, ...interpreters]);
}

/** What the person is called in transcripts: their labels and pseudonyms, and the name that a transcript's heading gives them. */
export function namesThatGo(
  documents: Iterable<KnownDocument>,
  gone: GoneLabels,
  textOf: (document: TranscriptDocument) => string,
): readonly string[] {
  const names = new Set<string>();
  for (const { document, versions } of documents) {
    const labels = gone.get(document.id);
    if (labels === undefined) continue;
    const { participants } = readHeader(textOf(document).split('\n'));
    const own = document.speakers.filter(({ label, role }) => labels.has(label) && role !== 'interpreter').map(({ label }) => label);
    for (const label of own) {
      const heading = whoSpeaks(label, participants)?.name ?? '';
      const pseudonyms = versions.flatMap(({ speakers }) =>
        speakers.filter((one) => one.label === label).map(({ pseudonym }) => pseudonym),
      );
      for (const called of [label, heading, ...pseudonyms]) for (const name of namesInLabel(called)) names.add(name);
    }
  }
  return [...names];
}

/** The new label of every speaker of a transcript: `Erased 1` of those who go, the others without names. No two become the same. */
export function newLabels({ speakers }: TranscriptDocument, gone: ReadonlySet<string>, names: Names): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>(speakers.filter(({ label }) => !gone.has(label)).map(({ label }) => withoutNames(label, names)));
  let number = 1;
  for (const { label } of speakers) {
    if (!gone.has(label)) continue;
    while (taken.has(erasedSpeaker(number))) number += 1;
    labels.set(label, erasedSpeaker(number));
    number += 1;
  }
  const given = new Set<string>(labels.values());
  for (const { label } of speakers) {
    if (labels.has(label)) continue;
    const plain = withoutNames(label, names);
    let free = plain;
    for (let count = 2; given.has(free); count += 1) free = `${plain} ${count}`;
    given.add(free);
    labels.set(label, free);
  }
  return labels;
}

function withoutNames(label: string, names: Names): string {
  return withSpansReplaced(label, names.inTitle(label), erasedWord);
}
