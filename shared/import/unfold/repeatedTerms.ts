import type { ReadTable } from '../readTable.ts';
import { attendanceFields } from '../shapes/attendanceSummaries.ts';
import { isHeadingOf } from '../shapes/headings.ts';
import { repeatedGroups } from './repeatedGroups.ts';

/**
 * Sessions of several terms beside each other (`SessionsPossible_Autumn_ab18`, `SessionsPossible_Spring_ab18`) as a row for each term.
 * The two digits behind a file's letters are the year in which the school year ends, as the National Pupil Database names its files.
 */
export function repeatedTerms(table: ReadTable): readonly ReadTable[] | null {
  const long = repeatedGroups(table, 'Period', (heading) => {
    const match = /^(.+?)[ _-]+(autumn|spring|summer)(?:[ _-]*term)?(?:[ _-]+(.*))?$/i.exec(heading);
    const [, measure = '', term = '', behind = ''] = match ?? [];
    if (match === null || !isHeadingOf(measure, attendanceFields)) return null;
    const ends = /^[a-z]{2,3}(\d\d)$/i.exec(behind)?.[1];
    const year = ends === undefined ? behind : `${2000 + Number(ends) - 1}/${ends}`;
    return { group: `${term} ${year}`.trim(), measure };
  });
  return long === null ? null : [long];
}
