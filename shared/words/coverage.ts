import type { Coverage, CoverageGap, CoverageKind, LoadedKindName } from '#shared/dataRoom/dataRoom.ts';
import type { School } from '#shared/study/model.ts';
import { formatDay } from './dates.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf } from './plural.ts';

export const loadedNames: Readonly<Record<LoadedKindName, string>> = {
  pupils: 'Pupils listed',
  marks: 'Register marks',
  summaries: 'Attendance summaries',
  suspensions: 'Suspensions and exclusions',
  behaviour: 'Behaviour records',
  ratings: 'Ratings',
  referrals: 'Referrals',
  episodes: 'Mentoring episodes',
  sessions: 'Mentoring sessions',
};

/** What the records of a kind are called within a sentence. */
export const coverageNouns: Readonly<Record<CoverageKind, string>> = {
  marks: 'register marks',
  sessions: 'mentoring sessions',
  suspensions: 'suspensions',
  ratings: 'ratings',
  behaviour: 'behaviour records',
};

export const coverageWords = {
  few: 'less than a third',
  some: 'up to two thirds',
  usual: 'as much as usual',
  gap: 'missing',
  missing: 'Missing:',
  help: 'Point at a week, or walk there with the arrow keys, to read it here.',
  subtitle: {
    marks: 'Each school’s register marks by week, against what it usually has',
    sessions: 'Each school’s mentoring sessions by week, against what it usually has',
    suspensions: 'Each school’s suspensions by the week they began in. A week without any is no gap',
    ratings: 'Each school’s ratings by the week they were given in. A week without any is no gap',
    behaviour: 'Each school’s behaviour records by week, against what it usually has',
  },
} as const;

export const coveragePageWords = {
  noDates: 'Nothing that was brought in has a date yet',
  subtitle: 'A week is missing where another school has records and this one has none, or where a stretch is longer than a holiday.',
  loaded: 'How much there is',
} as const;

/** The Monday of a week, `YYYY-MM-DD`. */
export function weekDay(firstWeek: string, week: number): string {
  return new Date(Date.parse(`${firstWeek}T00:00:00Z`) + week * 7 * 86_400_000).toISOString().slice(0, 10);
}

export function schoolName(school: number | null, schools: readonly School[]): string {
  if (school === null) return schools.length === 0 ? 'The school' : 'School not known';
  return schools.find(({ key }) => key === school)?.name ?? `School ${school}`;
}

/** "7 weeks from 6 November 2023". */
export function describeGap({ from, to }: CoverageGap, firstWeek: string): string {
  return `${countOf(to - from + 1, 'week')} from ${formatDay(weekDay(firstWeek, from))}`;
}

/** The finding of one kind's calendar: which school lacks what. */
export function describeCoverage({ kind, firstWeek, schools: covered, weeks }: Coverage, schools: readonly School[]): string {
  const noun = coverageNouns[kind];
  const lacking = covered.filter(({ gaps }) => gaps.length > 0);
  const span = `${formatDay(firstWeek)} to ${formatDay(weekDay(firstWeek, weeks))}`;
  if (lacking.length === 0) {
    const without = covered.filter(({ counts }) => counts.every((count) => count === 0)).map(({ school }) => schoolName(school, schools));
    if (without.length > 0 && without.length < covered.length)
      return without.length > 2
        ? `${countOf(without.length, 'school')} have no ${noun} at all`
        : `${listOf(without)} ${without.length === 1 ? 'has' : 'have'} no ${noun} at all`;
    return kind === 'marks' || kind === 'sessions'
      ? `No week of ${noun} is missing${covered.length > 1 ? ` at any of ${countOf(covered.length, 'school')}` : ''}`
      : `${noun.charAt(0).toUpperCase()}${noun.slice(1)}, ${span}`;
  }
  const worst = lacking.map(({ school, gaps }) => {
    const longest = gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best));
    return `${schoolName(school, schools)} has no ${noun} for ${describeGap(longest, firstWeek)}`;
  });
  const shown = worst.slice(0, 2);
  return worst.length > 2 ? `${shown.join('; ')}; and gaps at ${countOf(worst.length - 2, 'more school', 'more schools')}` : listOf(shown);
}

/** One week of one school, for whoever points at it or walks there with the arrow keys. */
export function describeWeek(coverage: Coverage, row: number, week: number, schools: readonly School[]): string {
  const one = coverage.schools[row];
  if (one === undefined) return '';
  const count = one.counts[week] ?? 0;
  const isGap = one.gaps.some(({ from, to }) => week >= from && week <= to);
  const what =
    count === 0
      ? isGap
        ? `no ${coverageNouns[coverage.kind]}: missing`
        : `no ${coverageNouns[coverage.kind]}`
      : `${formatNumber(count, 0)} ${coverageNouns[coverage.kind]}`;
  return `${schoolName(one.school, schools)}, week of ${formatDay(weekDay(coverage.firstWeek, week))}: ${what}`;
}

const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The months to write over the weeks, as many as there is room for at so many pixels a week, with the year in January. */
export function monthsOf(firstWeek: string, weeks: number, pixels: number): readonly { readonly week: number; readonly name: string }[] {
  const found: { week: number; name: string }[] = [];
  let last = '';
  let free = 0;
  for (let week = 0; week < weeks; week++) {
    const [year = '', month = ''] = weekDay(firstWeek, week).split('-');
    if (month === last) continue;
    last = month;
    const name = shortMonths[Number(month) - 1] ?? '';
    const isNewYear = month === '01' || week === 0;
    if (!isNewYear && week * pixels < free) continue;
    if (isNewYear) while ((found.at(-1)?.week ?? -1) * pixels + 30 > week * pixels && found.length > 1) found.pop();
    found.push({ week, name: isNewYear ? `${name} ${year}` : name });
    free = week * pixels + (isNewYear ? 62 : 30);
  }
  return found;
}

/** The answer of the page: how many schools lack weeks of what. */
export function describeGaps(coverage: readonly Coverage[]): string {
  const lacking = coverage.flatMap(({ kind, schools }) => {
    const count = schools.filter(({ gaps }) => gaps.length > 0).length;
    return count === 0 ? [] : [`${countOf(count, 'school')} ${count === 1 ? 'lacks' : 'lack'} weeks of ${coverageNouns[kind]}`];
  });
  if (coverage.length === 0) return coveragePageWords.noDates;
  return lacking.length === 0 ? 'No week of any school is missing' : listOf(lacking);
}
