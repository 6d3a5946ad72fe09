import type { ReadTable } from './readTable.ts';

/** Words that stand before `School`, `High` or `Primary` without naming one. */
const generic = new Set(
  `a all any ability after attainment attendance behaviour progress before boarding boys class cohort day every girls grammar half high home infant infants junior juniors key list low
  lower medium middle mentoring my need needs new nursery old on our partner per post pre primary prior priority private pupil pupils readiness register risk
  roll secondary senior sixth special state student students summer the this to upper very whole year years form names name report data`.split(
    /\s+/,
  ),
);

const named =
  /^(?:[\p{Lu}][\p{L}'’.-]*|of|the|and|&)(?:\s+(?:[\p{Lu}][\p{L}'’.-]*|of|the|and|&))*?\s+(?:(?:High|Primary|Secondary|Grammar|Infant|Junior) School|School|Academy|College|High|Primary)(?=\s|$)/u;

/**
 * The school that a list of pupils without a column of schools names above its headings or in its file name: `Harbour View Academy`,
 * `Holt Primary - pupil list.csv`. Empty where none does, or where two do.
 */
export function schoolTitle({ titles, path, name }: Pick<ReadTable, 'titles' | 'path' | 'name'>): string {
  const file = (path.split('/').at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '').replaceAll('_', ' ');
  const found = [...titles, name, file].flatMap((text) => text.split(/\s+[-–—]\s+|[|:;,()[\]]/).flatMap((part) => schoolIn(part) ?? []));
  const [first = '', ...others] = found;
  return others.every((other) => other.toLowerCase() === first.toLowerCase()) ? first : '';
}

function schoolIn(part: string): string | null {
  const words = part.trim().split(/\s+/);
  const begins = words.findIndex((word) => /^\p{Lu}/u.test(word) && !generic.has(word.toLowerCase()));
  if (begins === -1) return null;
  return named.exec(words.slice(begins).join(' '))?.[0] ?? null;
}
