/** A person's name as it is compared: forename before surname, no accents, no punctuation, small letters. */
export interface PlainName {
  /** `ben okafor`; empty when there is no name. */
  readonly ordered: string;
  /** The same words in alphabetical order, for names written the other way round. */
  readonly anyOrder: string;
  /** A class glued on behind the name, as it stands: `8C`. */
  readonly className: string;
}

const titles = /^(mr|mrs|ms|miss|mx|dr|prof|rev|sir|madam)\.?\s+/i;
const gluedClass = /[\s,]+\(?((?:y(?:ea)?r?\s*)?\d{1,2}\s?[-/]?\s?[A-Za-z]{0,4}\d?|R[A-Z]?|Rec\w*)\)?$/;

/** `OKAFOR Ben`, `DE LA CRUZ María`: capitals before a forename that has small letters. Two letters may be initials. */
const surnameInCapitals = /^((?:\p{Lu}[\p{Lu}'’-]*\s+)*\p{Lu}[\p{Lu}'’-]{2,})\s+(\p{Lu}\p{Ll}.*)$/u;

/** A name given in one cell: `Okafor, Ben 8C`, `Ben Okafor`, `OKAFOR Ben`, `Ms B. Okafor`. */
export function plainName(text: string): PlainName {
  const named = text.trim().replace(titles, '');
  const glued = /\d/.test(named.slice(-4)) || /\s(R[A-Z]?|Rec\w*)$/.test(named) ? gluedClass.exec(named) : null;
  const bare = (glued === null ? named : named.slice(0, glued.index)).replaceAll(/\([^)]*\)/g, ' ');
  const comma = bare.indexOf(',');
  const capitals = comma === -1 ? surnameInCapitals.exec(bare) : null;
  const turned = capitals === null ? bare : `${capitals[2]} ${capitals[1]}`;
  const ordered = plainWords(comma === -1 ? turned : `${bare.slice(comma + 1)} ${bare.slice(0, comma)}`);
  return { ordered, anyOrder: sorted(ordered), className: glued?.[1] ?? '' };
}

/** A name given in two cells. */
export function plainNameOf(forename: string, surname: string): PlainName {
  const ordered = plainWords(`${forename} ${surname}`);
  return { ordered, anyOrder: sorted(ordered), className: '' };
}

/** Letters that are no letter with an accent, as systems without them write them. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
};

/** Small letters and single spaces: `O'Brien-Smith` is `obrien smith`. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁøØđĐßæÆœŒ]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/['’`.]/g, (mark) => (mark === '.' ? ' ' : ''))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `8 c`, `8C` and `08c` are one class. */
export function plainClass(text: string): string {
  return plainWords(text)
    .replaceAll(' ', '')
    .replace(/^(year|yr|y)(?=\d)/, '')
    .replace(/^0+(?=\d)/, '');
}

function sorted(words: string): string {
  return words.split(' ').sort().join(' ');
}
