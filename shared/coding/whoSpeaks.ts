import { roleOf } from './roleOf.ts';
import type { Participant } from './transcriptHeader.ts';

/**
 * The participant a label stands for: the same name; the surname or first name alone; initials (`M.`, `NA`); or a role's word
 * (`Int`) where one participant has that role. Null where nobody, or more than one, could be meant.
 */
export function whoSpeaks(label: string, participants: readonly Participant[]): Participant | null {
  const said = plain(label);
  if (said === '') return null;
  const same = participants.filter((person) => plain(person.name) === said);
  if (same[0] !== undefined) return same[0];
  const part = participants.filter((person) => withoutTitle(person.name).split(' ').includes(withoutTitle(label)));
  if (part.length > 0) return onlyOne(part);
  if (said.length <= 3) {
    const initials = participants.filter((person) => initialsOf(person.name) === said || initialsOf(withoutTitle(person.name)) === said);
    if (initials.length > 0) return onlyOne(initials);
  }
  const role = roleOf(label);
  return role === 'unknown' || /\d/u.test(label) ? null : onlyOne(participants.filter((person) => person.role === role));
}

function onlyOne(people: readonly Participant[]): Participant | null {
  return people.length === 1 ? (people[0] ?? null) : null;
}

function plain(name: string): string {
  return name
    .replace(/\(.*?\)/gu, ' ')
    .replace(/[.*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

function withoutTitle(name: string): string {
  return plain(name).replace(/^(mr|mrs|ms|miss|mx|dr|sir) /u, '');
}

function initialsOf(name: string): string {
  return plain(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
