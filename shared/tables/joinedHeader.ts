/** The fields that each plain heading may mean. */
export type KnownHeadings = ReadonlyMap<string, readonly string[]>;

const joint = /[+/&]|\band\b|\bor\b/;
const ids: ReadonlySet<string> = new Set(['upn', 'adno', 'external_id']);
const surname: ReadonlySet<string> = new Set(['surname', 'last name', 'last', 'family name']);
const forename: ReadonlySet<string> = new Set(['forename', 'forenames', 'first name', 'first names', 'first', 'given name']);

/**
 * The usual heading that one put together by hand stands for, as plain text, or null: `Which school`, `Mentor (who)`, `UPN/Adno no.`,
 * `Surname + First`. Parts that are not of one kind (`Year/Gender`) are two things in one cell, which no usual heading says.
 */
export function joinedHeader(header: string, plainOf: (text: string) => string, known: KnownHeadings): string | null {
  const whole = bare(plainOf(header), known);
  if (known.has(whole)) return whole;
  const parts = header
    .toLowerCase()
    .split(joint)
    .map((part) => bare(plainOf(part), known));
  const [first = ''] = parts;
  if (parts.length < 2 || parts.some((part) => part === '')) return null;
  if (parts.length === 2 && parts.some((part) => surname.has(part)) && parts.some((part) => forename.has(part)))
    return 'surname and forename';
  const fields = parts.map((part) => known.get(part) ?? []);
  if (fields.every((each) => each.some((field) => ids.has(field)))) return parts.find((part) => known.get(part)?.includes('adno')) ?? first;
  return fields[0]?.some((field) => fields.every((each) => each.includes(field))) === true ? first : null;
}

/** Without the words around the usual ones; a number is left off only where it is a pupil's. */
function bare(plain: string, known: KnownHeadings): string {
  if (known.has(plain)) return plain;
  const asked = plain.replace(/^(?:which|what) /, '').replace(/ who$/, '');
  const unnumbered = asked.replace(/ (?:no|nos|number|num)$/, '');
  return known.get(unnumbered)?.some((field) => ids.has(field)) === true ? unnumbered : asked;
}
