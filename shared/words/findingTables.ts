import type { Finding, PupilChange } from '#shared/outcomes/finding.ts';
import { agreeingDecimals } from './agreeing.ts';
import { schoolHeading } from './coding.ts';
import { isRefused } from './isRefused.ts';
import { leftOutReason } from './leftOut.ts';
import { estimateName } from './methods.ts';
import { formatChange, formatInterval, formatNumber, formatP } from './numbers.ts';
import { countedBy } from './shares.ts';

/** A table of words: for the screen, a screen reader, or a file. Numbers are already said. */
export interface WordTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Before and after, for the mentored pupils and (where there are some) the others. For people who may see the study: nothing is hidden here. */
export function findingTable(finding: Finding): WordTable {
  const rows = finding.once === undefined ? [levelsOf('Mentored', finding, finding.pupils)] : [];
  const { comparison } = finding;
  if (comparison !== null && !isRefused(comparison))
    rows.push(levels('Not mentored', finding, comparison.counted, comparison.meanPre, comparison.meanPost));
  return { caption: 'Means before and after', columns: ['Pupils', 'Counted', 'Before', 'After', 'Change'], rows };
}

export function tallyTable(finding: Finding): WordTable {
  const { better, same, worse, notKnown } = finding.tally;
  const rows = [
    ['Better', better],
    ['The same', same],
    ['Worse', worse],
    ['Not known', notKnown],
  ] as const;
  return {
    caption: 'How many pupils did better, the same or worse',
    columns: ['Change', 'Pupils'],
    rows: rows.map(([name, count]) => [name, formatNumber(count, 0)]),
  };
}

/** Each school's mentored pupils. */
export function schoolTable(finding: Finding): WordTable {
  const schools = [...new Set(finding.pupils.map((pupil) => pupil.school))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const of = (school: number | null) => finding.pupils.filter((pupil) => pupil.school === school);
  return {
    caption: 'Means before and after, by school',
    columns: ['School', 'Counted', 'Before', 'After', 'Change'],
    rows: schools.map((school) => levelsOf(schoolHeading(school), finding, of(school))),
  };
}

export function leftOutTable(finding: Finding): WordTable {
  return {
    caption: 'Who is left out, and why',
    columns: ['Why', 'Pupils'],
    rows: finding.leftOut.map((left) => [leftOutReason(left.reason), formatNumber(left.pupils.length, 0)]),
  };
}

/** Every further estimate of the same question. */
export function estimateTable(finding: Finding): WordTable {
  const given = [finding.headline, ...finding.alsoComputed].flatMap((one) => (isRefused(one) ? [] : [one]));
  return {
    caption: 'Every estimate of this question',
    columns: ['Method', 'Estimate', '95 % interval', 'p', 'Pupils'],
    rows: given.map((one) => [
      estimateName(one),
      formatNumber(one.value, 2),
      one.low === null || one.high === null ? '' : formatInterval(one.low, one.high, 2),
      one.p === null ? '' : formatP(one.p),
      countedBy(one),
    ]),
  };
}

function levelsOf(name: string, finding: Finding, pupils: readonly PupilChange[]): readonly string[] {
  const mean = (pick: 'pre' | 'post') => pupils.reduce((sum, pupil) => sum + pupil[pick], 0) / pupils.length;
  return levels(name, finding, pupils.length, mean('pre'), mean('post'));
}

function levels(name: string, finding: Finding, counted: number, before: number, after: number): readonly string[] {
  if (counted === 0) return [name, '0', '', '', ''];
  const decimals = agreeingDecimals(before, after, finding.decimals);
  return [
    name,
    formatNumber(counted, 0),
    formatNumber(before, decimals),
    formatNumber(after, decimals),
    formatChange(after - before, decimals),
  ];
}
