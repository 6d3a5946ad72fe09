const titled = String.raw`(?:mr|mrs|ms|miss|mx|dr)\.? (?:\p{L}\.? )?`;
const word = String.raw`\p{L}(?:[\p{L}-]|['’](?!s\b)\p{L})*`;
const named =
  /\b(?:learning )?(?:mentor|key ?worker|lm)(?:'s name| name)?\s*[:–—-]\s*([^,;(|]+?)\s*(?:[,;(|]\s*(?:school\s*:\s*)?([^)]+?)\)?\s*)?$/i;
/** `Mrs Bell's mentoring 24-25`, `Mrs Bell - mentoring record`. */
const owner = new RegExp(
  String.raw`^(${titled}(?:${word}|${word}(?: ${word}){1,2}(?=['’])))(?:['’]s?)?\s*(?:[:–—-]\s*)?(?:learning )?(?:mentoring|mentees|mentor (?:logs?|sessions?|records?))\b`,
  'iu',
);
/** `Mentoring sessions: Ms K. Bell`. */
const behind = new RegExp(
  String.raw`^(?:learning )?mentoring(?: (?:logs?|sessions?|records?|diary))?\s*(?:[:–—-]|by|with)\s*(${titled}${word}(?: ${word}){0,2})$`,
  'iu',
);

/** The mentor (and school) that a sheet names above its headings: `Mentor: J. Abara, Northfield High`, `Mrs Bell's mentoring 24-25`. */
export function mentorTitle(titles: readonly string[]): { readonly name: string; readonly school: string } | null {
  for (const title of titles) {
    const text = title.trim();
    const match = named.exec(text);
    if (match !== null) return { name: match[1] ?? '', school: (match[2] ?? '').trim() };
    const name = (owner.exec(text) ?? behind.exec(text))?.[1];
    if (name !== undefined) return { name, school: '' };
  }
  return null;
}
