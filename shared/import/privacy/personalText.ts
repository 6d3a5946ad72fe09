import { isUpn } from '#shared/tables/pupilFields.ts';

/** What a column tells of a person that a study has no use for. */
export const personalKinds = [
  'name',
  'upn',
  'number',
  'birth',
  'address',
  'postcode',
  'phone',
  'email',
  'safeguarding',
  'medical',
  'immigration',
  'belief',
  'freeText',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

const email = /[^\s@,;<>()]+@[^\s@,;<>()]+\.[a-z]{2,}/i;
/** As the Post Office writes them, with or without the space. */
const postcode = /\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})\b/i;
/** Numbers of the United Kingdom: eleven digits from 0, or from +44; with spaces, brackets or hyphens wherever people put them. */
const phone = /(?:^|[^\d])(?:\+44[\s-]*(?:\(0\))?|\(?0)(?:[\s()-]*\d){9,10}(?!\d)/;
const upnLike = /\b[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]\b/i;
/** National insurance; the NHS's ten digits as it writes them. */
const insurance = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i;
const health = /\b\d{3}[ -]\d{3}[ -]\d{4}\b/;

const patterns: readonly (readonly [PersonalKind, (text: string) => boolean])[] = [
  ['email', (text) => email.test(text)],
  ['upn', (text) => upnLike.test(text) || isUpn(text)],
  ['postcode', (text) => postcode.test(text) && !/^[A-Z]\d{1,2}$/i.test(text.trim())],
  ['phone', (text) => phone.test(text)],
  ['number', (text) => insurance.test(text) || health.test(text)],
];

/** What a cell holds that can only be about one person, by its pattern; null where no pattern tells. */
export function personalPattern(text: string): PersonalKind | null {
  if (text.length < 6) return null;
  return patterns.find(([, holds]) => holds(text))?.[0] ?? null;
}

/** The text with everything that a pattern tells left out, where the words around it are worth keeping. */
export function leaveOutPatterns(text: string): string {
  return [email, upnLike, postcode, phone, insurance, health].reduce(
    (rest, pattern) => rest.replaceAll(new RegExp(pattern.source, `g${pattern.flags}`), ' (left out) '),
    text,
  );
}
