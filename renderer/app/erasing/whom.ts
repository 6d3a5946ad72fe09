import type { DocumentId, PupilKey, Study } from '#shared/study/model.ts';
import type { ErasedPerson } from '#shared/workbench/erasureRecord.ts';

/** What was typed and ticked so far. */
export interface Whom {
  readonly pupil: string;
  readonly speakers: readonly { readonly document: DocumentId; readonly label: string }[];
  /** One name on each line. */
  readonly names: string;
}

export const nobody: Whom = { pupil: '', speakers: [], names: '' };

/** `P0123`, `p123` or `123`; null where that is no pupil of the study. */
export function pupilIn(study: Study, typed: string): PupilKey | null {
  const number = Number(/^\s*P?0*(\d{1,9})\s*$/i.exec(typed)?.[1] ?? 0);
  return number >= 1 && number <= study.register.pupils ? number : null;
}

/** Every speaker that could be somebody's, in the order of the transcripts; interviewers are nobody's. */
export function speakersOf({ documents }: Study) {
  return documents.flatMap(({ id, title, speakers }) =>
    speakers.filter(({ role }) => role !== 'interviewer').map(({ label, pupil }) => ({ document: id, title, label, pupil })),
  );
}

/** The person as the workbench is asked about them; null where nobody was named. */
export function personOf(study: Study, { pupil, speakers, names }: Whom): ErasedPerson | null {
  const words = names
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const number = pupilIn(study, pupil);
  return number === null && speakers.length + words.length === 0 ? null : { pupil: number, speakers, words };
}
