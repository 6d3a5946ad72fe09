import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import type { GridColumn } from '../grid.ts';
import { type PersonalKind, personalPattern } from './personalText.ts';

export interface PersonalColumn {
  readonly kind: PersonalKind;
  /** What told: the heading, or what stands below it. */
  readonly by: 'heading' | 'values';
}

/** Words of a heading, in the order in which they are believed. */
const headings: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    'immigration',
    /\b(immigration|asylum|refugee|visa|passport|residence permit|leave to remain|nationality|citizenship|country of birth)\b/,
  ],
  [
    'safeguarding',
    /\b(safeguarding|child protection|cpoms|cin|social worker|social care|looked after\w*|in care|incare|in lea care|lac|cla|early help|police|domestic|disclosure|lado|mash)\b/,
  ],
  [
    'medical',
    /\b(medical|medication|health|allerg\w*|diagnos\w*|condition|illness|camhs|gp|doctor|dietary|disability|sen need|send detail)\b/,
  ],
  ['belief', /\b(religion|faith|belief|ethnic\w*|sexual\w*|first language|home language)\b/],
  ['birth', /\b(dob|d o b|date of birth|birth ?date|born|birthday)\b/],
  ['email', /\be ?mail\b/],
  ['phone', /\b(phone|telephone|tel|mobile|landline|contact number|home number)\b/],
  ['postcode', /\bpost ?code|\bzip\b/],
  ['address', /\b(address|street|town|house number|house name|locality)\b/],
  ['upn', /\b(upn|unique pupil number)\b/],
  ['number', /\b(uln|nhs|national insurance|ni number|candidate number|exam number|legacy id|passport no)\b/],
  [
    'name',
    /\b(names?|surname|forename|first ?name|last ?name|known as|alias|parent|carer|guardian|mother|father|sibling|next of kin|emergency contact)\b/,
  ],
  [
    'freeText',
    /\b(notes?|comments?|narrative|details?|description|remarks?|information|info|observations?|what happened|statement|concerns?|summary of incident)\b/,
  ],
];
/** A name, but of no person. */
const thingNames = /\b(school|class|group|form|house|subject|course|file|event|activity|programme|sheet|team) names?\b/;

const wordsLooked = 2000;
/** Share of the different cells from which what stands below a heading counts. One e-mail address in five cells is no accident. */
const tellingShare = 0.2;
const writtenShare = 0.3;
const longText = 40;

/** What a column tells of a person, by its heading or by what stands below it; null where neither says so. */
export function personalColumn(header: string, column: GridColumn): PersonalColumn | null {
  const below = kindBelow(column);
  if (below !== null && below !== 'freeText') return { kind: below, by: 'values' };
  const plain = plainHeader(header);
  const named = headings.find(([, words]) => words.test(plain))?.[0] ?? null;
  if (named !== null && !(named === 'name' && thingNames.test(plain))) return { kind: named, by: 'heading' };
  return below === null ? null : { kind: below, by: 'values' };
}

function kindBelow({ words, codes }: GridColumn): PersonalKind | null {
  const used = usedWords(words, codes);
  if (used.length === 0) return null;
  const counts = new Map<PersonalKind, number>();
  let written = 0;
  for (const word of used) {
    const kind = personalPattern(word);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (word.length > longText && /\p{L}\s+\p{L}/u.test(word)) written++;
  }
  const [kind, most] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [null, 0];
  const found = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (kind !== null && most > 0 && found >= used.length * tellingShare) return kind;
  return written >= used.length * writtenShare ? 'freeText' : null;
}

/** Different words that data rows use, of a long column spread over its whole length. */
function usedWords(words: readonly string[], codes: Int32Array): readonly string[] {
  const used = new Uint8Array(words.length);
  for (let row = 0; row < codes.length; row++) used[codes[row] ?? 0] = 1;
  const filled = words.filter((word, code) => used[code] === 1 && word.trim() !== '');
  const step = Math.max(1, filled.length / wordsLooked);
  return filled.length <= wordsLooked ? filled : Array.from({ length: wordsLooked }, (_, place) => filled[Math.floor(place * step)] ?? '');
}
