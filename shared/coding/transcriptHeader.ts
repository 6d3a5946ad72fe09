import type { IsoDay, SpeakerRole } from '#shared/study/model.ts';
import { roleOf } from './roleOf.ts';
import { spokenDay } from './spokenDay.ts';

/** Somebody a transcript's header names. */
export interface Participant {
  readonly name: string;
  readonly role: SpeakerRole;
  /** The school's own number for a pupil, where the header gives it. */
  readonly ref: string | null;
  readonly schoolName: string | null;
}

export interface TranscriptHeader {
  readonly title: string | null;
  readonly day: IsoDay | null;
  readonly schoolName: string | null;
  readonly kind: 'interview' | 'focusGroup' | 'unknown';
  readonly interpreted: boolean;
  readonly participants: readonly Participant[];
  /** How many of the lines are header. */
  readonly lines: number;
}

const keys = {
  title: /^(title|transcript|interview|focus group|subject)$/iu,
  date: /^(date|date of interview|interview date|day|recorded|recorded on)$/iu,
  school: /^(school|site|setting|school name)$/iu,
  participants: /^(participants|speakers|present|people present|interviewees|attendees|taking part)$/iu,
  language: /^(languages?|interpreted|interpretation|translation)$/iu,
  kind: /^(type|kind|format|event|event type|method)$/iu,
  other:
    /^(place|location|venue|duration|length|recording|file|time|start time|transcribed by|transcriber|transcription|version|id|reference|project|programme|notes?|context|consent|interview (no|number|id))\.?$/iu,
};

/** Only a header line when a surer one follows: these words also stand before what somebody says. */
const either = /^(interviewer|interviewers|interpreter|translator|facilitator|facilitators|moderator|researcher)$/iu;

const longestHeader = 30;

/** What stands before the first words spoken: `Date: 12 March 2025`, `Participants: Nadia (mentee, ref 104233); Interviewer`. */
export function readHeader(lines: readonly string[]): TranscriptHeader {
  const count = headerLength(lines);
  const found: Record<string, string[]> = {};
  let loose: string | null = null;
  for (const line of lines.slice(0, count)) {
    const field = keyedLine(line);
    if (field === null) {
      if (loose === null && line.trim() !== '') loose = line.trim().replace(/^#+\s*/u, '');
      continue;
    }
    found[field.key] = [...(found[field.key] ?? []), field.value];
  }
  const say = (key: string): string => (found[key] ?? []).join('; ');
  const title = say('title') === '' ? loose : say('title');
  const named = `${title ?? ''} ${say('kind')}`;
  const staff = (found['either'] ?? []).flatMap((words) => participantsOf(words));
  const participants = [...participantsOf(say('participants')), ...staff];
  const language = say('language');
  return {
    title,
    day: spokenDay(say('date')) ?? (title === null ? null : spokenDay(title)),
    schoolName: say('school') === '' ? null : say('school'),
    kind: /focus|group/iu.test(named) ? 'focusGroup' : /interview/iu.test(named) ? 'interview' : 'unknown',
    interpreted:
      (/interpret|translat/iu.test(language) && !/\b(no|without|not)\b/iu.test(language)) ||
      participants.some((person) => person.role === 'interpreter'),
    participants,
    lines: count,
  };
}

/** Lines up to the last sure header line, which must come before anybody speaks; a first line without a colon counts as the title. */
function headerLength(lines: readonly string[]): number {
  let count = 0;
  for (const [index, line] of lines.slice(0, longestHeader).entries()) {
    const field = keyedLine(line);
    if (field === null) {
      if (/^\s*(\[[\d:.]+\]\s*)?\p{L}[^:]{0,40}:\s/u.test(line)) break;
      continue;
    }
    if (field.key !== 'either') count = index + 1;
  }
  return count;
}

function keyedLine(line: string): { readonly key: string; readonly value: string } | null {
  const parts = /^\s*\**([^:]{1,40}?)\**\s*:\s*(.*)$/u.exec(line);
  const name = parts?.[1]?.trim();
  const value = parts?.[2]?.trim();
  if (name === undefined || value === undefined) return null;
  for (const [key, pattern] of Object.entries(keys)) if (pattern.test(name)) return { key, value };
  return either.test(name) ? { key: 'either', value: `${value} (${name})` } : null;
}

const reference = /\b(ref(?:erence)?|adno|admission (?:no|number)|pupil (?:no|number)|upn|id|no)\b\.?:?\s*#?([\w-]*\d[\w-]*)/iu;

/** A header's line without a pupil's number in the school's own system: it finds the pupil at import and then has no business in the text. */
export function withoutReferences(line: string): string {
  const everywhere = new RegExp(reference, 'giu');
  if (keyedLine(line)?.key === 'participants') return line.replace(everywhere, '$1 withheld');
  return line.replace(/\([^)]*\)/gu, (details) => details.replace(everywhere, '$1 withheld'));
}

/** `Nadia (mentee, ref 104233); Mr Adeyemi (mentor); Interviewer` as people. Commas part them only where no semicolon does. */
function participantsOf(words: string): readonly Participant[] {
  const outside = words.replace(/\([^)]*\)/gu, '');
  const parts = splitOutside(words, outside.includes(';') ? ';' : ',');
  return parts.map((part) => participantOf(part.trim())).filter((person) => person.name !== '');
}

function participantOf(words: string): Participant {
  const shaped = /^(.*?)\s*(?:\((.*)\)|[=–—:]\s*(.*)|\s-\s+(.*))$/u.exec(words);
  const name = (shaped?.[1] ?? words).trim();
  const details = shaped?.[2] ?? shaped?.[3] ?? shaped?.[4] ?? '';
  const detailRole = roleOf(details);
  const ref = reference.exec(details);
  const school = details.split(',').find((part) => /\b(school|academy|college|high|primary)\b/iu.test(part) && roleOf(part) === 'unknown');
  return {
    name,
    role: detailRole === 'unknown' ? roleOf(name) : detailRole,
    ref: ref?.[2] ?? null,
    schoolName: school?.trim() ?? null,
  };
}

function splitOutside(words: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of words) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === separator && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}
