/** Lowest and highest answer of an item. */
export interface AnswerRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** What scores are called between two of them, both in. */
export interface Band {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How many items must be answered for a score, and whether what stands in for a missing one is rounded (half up). */
export interface MissingRule {
  readonly least: { readonly items: number } | { readonly share: number };
  readonly rounded: boolean;
}

/** `1 to 4`; null where the text is no range. */
export function answerRange(text: string): AnswerRange | null {
  const match = /^\s*(\d{1,3})\s*(?:to|-|–)\s*(\d{1,3})\s*$/.exec(text);
  if (match === null) return null;
  const [minimum, maximum] = [Number(match[1]), Number(match[2])];
  return minimum < maximum ? { minimum, maximum } : null;
}

/** `all items`, `the item`, `80 % of the items`, `3 of the 5 items, rounded`; null where the text is none of these. */
export function missingRule(text: string): MissingRule | null {
  const plain = text.trim().toLowerCase();
  const rounded = /,?\s*rounded( half up)?$/.test(plain);
  const rule = plain.replace(/,?\s*rounded( half up)?$/, '');
  if (/^(all( the)? items|the item|all)$/.test(rule)) return { least: { share: 1 }, rounded };
  const share = /^(\d{1,3}) ?%( of the items)?$/.exec(rule)?.[1];
  if (share !== undefined) return Number(share) >= 1 && Number(share) <= 100 ? { least: { share: Number(share) / 100 }, rounded } : null;
  const items = /^(\d{1,2}) of (?:the )?(\d{1,2})( items.*)?$/.exec(rule);
  const [least, of] = [Number(items?.[1] ?? 0), Number(items?.[2] ?? 0)];
  return least >= 1 && least <= of ? { least: { items: least }, rounded } : null;
}

/** `close to average 0-11, slightly raised 12-15`: bands that do not overlap, from low to high; null where the text is none. Empty = no bands. */
export function bandsIn(text: string): readonly Band[] | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length === 1 && parts[0] === '') return [];
  const bands: Band[] = [];
  for (const part of parts) {
    const match = /^(?:(\D*?)\s+)?(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?$/.exec(part);
    if (match === null) return null;
    const [from, to] = [Number(match[2]), Number(match[3] ?? match[2])];
    if (from > to) return null;
    bands.push({ name: match[1] ?? `${from} to ${to}`, from, to });
  }
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  return sorted.every((band, place) => place === 0 || band.from > (sorted[place - 1]?.to ?? 0)) ? sorted : null;
}

/** `3,8` as numbers of items. */
export function itemsIn(text: string): readonly number[] {
  return text
    .split(',')
    .map(Number)
    .filter((item) => item > 0);
}
