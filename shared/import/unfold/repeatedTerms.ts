import type { ReadTable } from '../readTable.ts';
import { attendanceFields } from '../shapes/attendanceSummaries.ts';
import { isHeadingOf } from '../shapes/headings.ts';
import { repeatedGroups } from './repeatedGroups.ts';

const term = String.raw`(?:autumn|spring|summer)(?:[ _-]*[12](?!\d))?(?:[ _-]*term)?(?:[ _]*20\d\d(?:[/-]?\d\d)?)?`;
const week = String.raw`(?:w ?/? ?[cb]|week (?:commencing|beginning|starting))[ :.]*\S+`;
const before = new RegExp(`^(${term}|${week})[ _:–-]+(.+)$`, 'i');
const behind = /^(.+?)[ _-]+(autumn|spring|summer)(?:[ _-]*term)?(?:[ _-]+(.*))?$/i;

/**
 * Sessions of several terms or weeks beside each other (`SessionsPossible_Autumn_ab18`; `Autumn` over `Possible` and `Present`) as a row for
 * each. The two digits behind a file's letters are the year in which the school year ends, as the National Pupil Database names its files;
 * a term without a year is of the school year that the title or the file names.
 */
export function repeatedTerms(table: ReadTable): readonly ReadTable[] | null {
  const named = schoolYearIn([...table.titles, table.name, table.path]);
  const long = repeatedGroups(table, 'Period', (heading) => {
    const [, group = '', first = ''] = before.exec(heading) ?? [];
    if (isHeadingOf(first, attendanceFields)) return { group: withYear(group.replaceAll('_', ' '), named), measure: first };
    const [, measure = '', season = '', rest = ''] = behind.exec(heading) ?? [];
    if (!isHeadingOf(measure, attendanceFields)) return null;
    const ends = /^[a-z]{2,3}(\d\d)$/i.exec(rest)?.[1];
    return { group: withYear(`${season} ${ends === undefined ? rest : `${2000 + Number(ends) - 1}/${ends}`}`.trim(), named), measure };
  });
  return long === null ? null : [long];
}

function withYear(group: string, year: string | null): string {
  return /\d{2}/.test(group) || year === null ? group : `${group} ${year}`;
}

function schoolYearIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const [whole = null, first, second] = /(20\d\d) ?[/_-] ?(?:20)?(\d\d)(?!\d)/.exec(text) ?? [];
    if (whole !== null && Number(second) === (Number(first) + 1) % 100) return `${first}/${second}`;
  }
  return null;
}
