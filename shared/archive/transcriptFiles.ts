import type { Study, TranscriptDocument } from '#shared/study/model.ts';
import { roleWord, transcriptKind } from '#shared/words/roles.ts';
import { csvPieces } from './csv.ts';
import { numberedName } from './entryNames.ts';

/** The file that a transcript's text is in. */
export function transcriptFile({ documents }: Study, transcript: TranscriptDocument): string {
  return `transcripts/${numberedName(documents.indexOf(transcript), documents.length, transcript.title, 'txt')}`;
}

/** Who speaks where: one line for each speaker of each transcript. */
export function speakersTable(study: Study): Iterable<Uint8Array> {
  const schools = new Map(study.schools.map(({ key, name }) => [key, name]));
  const schoolName = (key: number | null): string => (key === null ? '' : (schools.get(key) ?? ''));
  const rows = study.documents.flatMap((document) => {
    const { title, fileName, kind, day, school, speakers } = document;
    const transcript = [title, transcriptFile(study, document), fileName, transcriptKind(kind), day, schoolName(school)];
    const people = speakers.map((one) => [one.label, one.pseudonym, roleWord(one.role), schoolName(one.school), one.pupil]);
    return (people.length === 0 ? [['', '', '', '', '']] : people).map((person) => [...transcript, ...person]);
  });
  return csvPieces(
    ['transcript', 'file', 'imported from', 'kind', 'day', 'school', 'speaker', 'pseudonym', 'role', 'school of the speaker', 'pupil'],
    rows,
  );
}
