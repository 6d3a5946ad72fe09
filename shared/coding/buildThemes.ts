import type { CodeId, DocumentId, Study } from '#shared/study/model.ts';
import { attribution } from '#shared/words/coding.ts';
import { codesOf } from './excerpts.ts';
import { byRole, bySchool } from './themeMatrix.ts';
import type { Quote, ThemeSet } from './themes.ts';
import type { TranscriptText } from './transcript.ts';
import { personOf, schoolNumber, type VoicedExcerpt, voicedExcerpts } from './voices.ts';

/**
 * The words of a study, counted and collected: per theme, per theme and role, per theme and school, and every quote with who
 * said it. An excerpt belongs to the speaker of the turn it starts in. Interviewers' words stand among the quotes and in a
 * column of their own, and count nowhere else: `excerpts`, `speakers` and `documents` are of voices alone.
 */
export function buildThemes(study: Study, transcripts: ReadonlyMap<DocumentId, TranscriptText>): ThemeSet {
  const all = voicedExcerpts(study, transcripts);
  const voices = all.filter((voice) => voice.counts);
  const carrying = byCode(voices);
  return {
    version: 1,
    documents: study.documents.length,
    speakers: everybody(study).size,
    excerpts: voices.length,
    codes: study.codes.map(({ id, name, description }) => ({
      code: id,
      name,
      description,
      ...tally(carrying.get(id) ?? []),
    })),
    byRole: byRole(study, all),
    bySchool: bySchool(study, voices),
    quotes: all.map((voice) => quoteOf(study, voice)),
  };
}

function byCode(voices: readonly VoicedExcerpt[]): ReadonlyMap<CodeId, readonly VoicedExcerpt[]> {
  const carrying = new Map<CodeId, VoicedExcerpt[]>();
  for (const voice of voices) {
    for (const code of codesOf(voice.excerpt)) {
      const own = carrying.get(code);
      if (own === undefined) carrying.set(code, [voice]);
      else own.push(voice);
    }
  }
  return carrying;
}

/** How many excerpts, of how many people, in how many transcripts. */
function tally(voices: readonly VoicedExcerpt[]): {
  readonly excerpts: number;
  readonly speakers: number;
  readonly documents: number;
} {
  return {
    excerpts: voices.length,
    speakers: new Set(voices.map((voice) => voice.person)).size,
    documents: new Set(voices.map((voice) => voice.document.id)).size,
  };
}

/** Everybody who speaks in any transcript, interviewers apart; an interpreter is the person they speak for. */
function everybody(study: Study): ReadonlySet<string> {
  const people = study.documents.flatMap((document) =>
    document.speakers.filter((speaker) => speaker.role !== 'interviewer').map((speaker) => personOf(document, speaker)),
  );
  return new Set(people);
}

function quoteOf(study: Study, voice: VoicedExcerpt): Quote {
  const school = schoolNumber(study, voice.school);
  return {
    excerpt: voice.excerpt.id,
    document: voice.document.id,
    codes: codesOf(voice.excerpt),
    text: voice.excerpt.quote,
    pseudonym: voice.pseudonym,
    role: voice.role,
    school,
    pupil: voice.pupil,
    attribution: attribution(voice, school),
  };
}
