import type { Excerpt, PupilKey, SchoolKey, Speaker, SpeakerRole, Study, TranscriptDocument } from '#shared/study/model.ts';
import { speakerOf } from './excerpts.ts';
import { roleOf } from './roleOf.ts';
import type { TranscriptText } from './transcript.ts';

/** An excerpt with the person whose words it holds. */
export interface VoicedExcerpt {
  readonly excerpt: Excerpt;
  readonly document: TranscriptDocument;
  readonly pseudonym: string;
  readonly role: SpeakerRole;
  readonly school: SchoolKey | null;
  readonly pupil: PupilKey | null;
  /** The same for the same person wherever they speak, as far as that is known. */
  readonly person: string;
  /** False for interviewers: their words can be read, but they are nobody's evidence. */
  readonly counts: boolean;
}

/** Every coded excerpt with its speaker, in the order of the transcripts and of the text. Excerpts of a removed transcript are left out. */
export function voicedExcerpts(study: Study, transcripts: ReadonlyMap<string, TranscriptText>): readonly VoicedExcerpt[] {
  const place = new Map(study.documents.map((document, index) => [document.id, { document, index }]));
  return study.excerpts
    .flatMap((excerpt) => {
      const found = place.get(excerpt.document);
      return found === undefined || excerpt.codings.length === 0 ? [] : [{ excerpt, ...found }];
    })
    .sort((a, b) => a.index - b.index || a.excerpt.start - b.excerpt.start || b.excerpt.end - a.excerpt.end)
    .map(({ excerpt, document }) => {
      const transcript = transcripts.get(document.id);
      return voiced(excerpt, document, transcript === undefined ? null : speakerOf(document, transcript, excerpt));
    });
}

function voiced(excerpt: Excerpt, document: TranscriptDocument, speaker: Speaker | null): VoicedExcerpt {
  const role = speaker?.role ?? 'unknown';
  const spokenFor = role === 'interpreter' ? onlyVoice(document) : null;
  return {
    excerpt,
    document,
    pseudonym: spokenFor === null ? (speaker?.pseudonym ?? '') : `${speaker?.pseudonym ?? ''} for ${spokenFor.pseudonym}`,
    role,
    school: speaker?.school ?? spokenFor?.school ?? document.school,
    pupil: speaker?.pupil ?? spokenFor?.pupil ?? null,
    person: personOf(document, speaker),
    counts: role !== 'interviewer',
  };
}

/**
 * A key for a person across transcripts: the pupil where a speaker is tied to one; else the same pseudonym with the same role at
 * the same school. A label that is no name (`Mentee 2`, `M.`) means somebody else in each transcript. An interpreter stands for
 * the one person they interpret.
 */
export function personOf(document: TranscriptDocument, speaker: Speaker | null): string {
  if (speaker === null) return `${document.id}|`;
  const spokenFor = speaker.role === 'interpreter' ? onlyVoice(document) : null;
  if (spokenFor !== null) return personOf(document, spokenFor);
  if (speaker.pupil !== null) return `pupil ${speaker.pupil}`;
  const name = speaker.pseudonym.trim().toLowerCase();
  const isName = name.replace(/[^\p{L}]/gu, '').length > 2 && !/\d/u.test(name) && roleOf(name) === 'unknown';
  return isName ? `${speaker.role}|${speaker.school ?? document.school ?? ''}|${name}` : `${document.id}|${speaker.label}`;
}

/** The one person whose views a transcript holds; null where there are several. */
function onlyVoice(document: TranscriptDocument): Speaker | null {
  const voices = document.speakers.filter(({ role }) => role !== 'interviewer' && role !== 'interpreter');
  return voices.length === 1 ? (voices[0] ?? null) : null;
}

/** A school's number as shown in attributions and columns: its place in the study's list, from 1. */
export function schoolNumber(study: Study, school: SchoolKey | null): number | null {
  const index = study.schools.findIndex(({ key }) => key === school);
  return index === -1 ? null : index + 1;
}
