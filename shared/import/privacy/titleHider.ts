import { headerSynonyms } from '#shared/tables/headerSynonyms.ts';
import type { Admission } from '../admission.ts';
import type { Chosen } from '../chosenTables.ts';
import { plainName, plainWords } from '../names.ts';
import { columnOfField } from '../redact.ts';

/** Takes people's names out of what files, sheets and columns are called. The same name always becomes the same stand-in. */
export interface TitleHider {
  hide(title: string): string;
  /** Of a transcript only the whole names of pupils and staff in the tables: who was interviewed is in its text, too, as that was written. */
  hideWhole(title: string): string;
}

/** Where a title lost a name, so that it is known not to be the file's own. */
export const standIn = /\(name \d+\)/;

const word = /[\p{L}\p{M}'’]+/gu;
const honorifics: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'madam', 'rev']);
const longestName = 5;
const shortestPart = 3;
const ordinary: ReadonlySet<string> = new Set([
  ...Object.values(headerSynonyms).flatMap((names) => names.flatMap((name) => plainWords(name).split(' '))),
  ...'register registers marks attendance session sessions log diary target targets caseload mentor mentors tracker list pupil pupils rating ratings'.split(
    ' ',
  ),
  ...'teacher teachers suspension suspensions behaviour confidence scale export report data sheet table notes interview focus group coded passages'.split(
    ' ',
  ),
  ...'january february march april may june july august september october november december autumn spring summer term year week csv xlsx ods docx txt vtt'.split(
    ' ',
  ),
]);

interface Word {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

/**
 * A hider that knows the names in the columns of these tables, whole and in parts, and through the match keys the whole names of everybody
 * who came before. A title with an honorific loses the word behind it, whoever that is. Words that exports use themselves stay.
 */
export async function titleHider(chosen: readonly Chosen[], titles: readonly string[], admission: Admission): Promise<TitleHider> {
  const names = namesOf(chosen);
  const known = await admission.pupilsNamed([...new Set(titles.flatMap((title) => runsOf(wordsOf(title)).map(({ plain }) => plain)))]);
  const standIns = new Map<string, string>();
  const standInFor = (plain: string): string => {
    const held = standIns.get(plain) ?? `(name ${standIns.size + 1})`;
    standIns.set(plain, held);
    return held;
  };
  // A row of totals may stand in a column of names.
  const isOrdinary = (plain: string): boolean => plain.split(' ').every((one) => ordinary.has(one));
  const isName = ({ plain }: Word): boolean =>
    !isOrdinary(plain) && (names.whole.has(sortedWords(plain)) || (known.get(plain)?.length ?? 0) > 0);
  const isPart = ({ plain }: Word): boolean => plain.length >= shortestPart && names.parts.has(plain) && !ordinary.has(plain);
  const without = (title: string, found: readonly Word[]): string => {
    let out = '';
    let at = 0;
    for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (one.end <= at) continue;
      out += title.slice(at, Math.max(at, one.start)) + (one.start < at ? '' : standInFor(one.plain));
      at = one.end;
    }
    return out + title.slice(at);
  };
  return {
    hide(title) {
      const words = wordsOf(title);
      return without(title, [...runsOf(words).filter(isName), ...words.filter(isPart), ...behindHonorifics(words)]);
    },
    hideWhole: (title) => without(title, runsOf(wordsOf(title)).filter(isName)),
  };
}

/** Names in the tables' own columns: whole ones as sorted words, and each of their words. */
function namesOf(chosen: readonly Chosen[]): { readonly whole: ReadonlySet<string>; readonly parts: ReadonlySet<string> } {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const take = (plain: string): void => {
    const words = plain.split(' ').filter((part) => part !== '');
    if (words.length > 1) whole.add(sortedWords(plain));
    for (const part of words) if (part.length >= shortestPart) parts.add(part);
  };
  for (const { table, recipe } of chosen) {
    for (const field of ['name', 'surname', 'forename', 'mentor', 'rater'] as const)
      for (const text of columnOfField(table, recipe, field)?.words ?? []) take(plainName(text).ordered);
    const [surnames, forenames] = [columnOfField(table, recipe, 'surname'), columnOfField(table, recipe, 'forename')];
    const seen = new Set<number>();
    for (let row = 0; surnames !== undefined && forenames !== undefined && row < table.rowCount; row++) {
      const [surname, forename] = [surnames.codes[row] ?? 0, forenames.codes[row] ?? 0];
      const pair = surname * forenames.words.length + forename;
      if (seen.has(pair)) continue;
      seen.add(pair);
      take(plainWords(`${forenames.words[forename] ?? ''} ${surnames.words[surname] ?? ''}`));
    }
  }
  return { whole, parts };
}

function wordsOf(title: string): readonly Word[] {
  return [...title.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: plainWords(match[0]),
  }));
}

/** Two to five words side by side, the longer first. */
function runsOf(words: readonly Word[]): readonly Word[] {
  return words.flatMap((first, place) =>
    words.slice(place + 1, place + longestName).map((last, more) => ({
      start: first.start,
      end: last.end,
      plain: words
        .slice(place, place + more + 2)
        .map(({ plain }) => plain)
        .join(' '),
    })),
  );
}

function behindHonorifics(words: readonly Word[]): readonly Word[] {
  return words.filter(({ plain }, place) => honorifics.has(words[place - 1]?.plain ?? '') && plain.length > 1 && !ordinary.has(plain));
}

function sortedWords(plain: string): string {
  return plain.split(' ').sort().join(' ');
}
