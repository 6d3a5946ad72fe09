import type { Finding } from '#shared/outcomes/finding.ts';
import type { SpecificationPath, SpecificationRows } from '#shared/outcomes/findingParts.ts';
import { changeAxisTitle } from './figures.ts';
import { formatNumber } from './numbers.ts';

export interface CurveChoice {
  readonly name: string;
  readonly options: readonly { readonly label: string; readonly has: (path: SpecificationPath) => boolean }[];
}

/** The tests in as few words as fit beside a figure. */
const tests: Readonly<Record<string, string>> = {
  pairedT: 'paired t',
  cr2BySchool: 'by school (CR2)',
  pooledChange: 'pooled, t',
  wilcoxonExact: 'ranks (Wilcoxon)',
  wilcoxonNormal: 'ranks (Wilcoxon)',
  geeRateRatio: 'by pupil (GEE)',
  exactBound: 'exact bound',
  exactIfIndependent: 'if independent',
  ancovaCr2: 'ANCOVA',
  didCr2: 'difference in changes',
};

/** What could have been chosen otherwise; a choice that all ways share is no choice and is left out. */
export function curveChoices({ paths }: SpecificationRows): readonly CurveChoice[] {
  const given = paths.filter(({ value }) => value !== null);
  const distinct = <Value>(pick: (path: SpecificationPath) => Value) => [...new Set(given.map(pick))];
  const lengths = distinct(({ lengthDays }) => lengthDays).toSorted((a, b) => a - b);
  const minimums = distinct(({ minimumSessions }) => minimumSessions)
    .flatMap((minimum) => minimum ?? [])
    .toSorted((a, b) => a - b);
  const averages = distinct(({ averaging }) => averaging);
  const names = distinct(({ method }) => testLabel(method));
  return [
    {
      name: 'Window',
      options: lengths.map((days) => ({ label: lengthLabel(days), has: (path: SpecificationPath) => path.lengthDays === days })),
    },
    {
      name: 'Least sessions',
      options: minimums.map((least) => ({
        label: formatNumber(least, 0),
        has: (path: SpecificationPath) => path.minimumSessions === least,
      })),
    },
    {
      name: 'Average',
      options: averages.map((averaging) => ({
        label: averaging === 'pooled' ? 'each session once' : 'each pupil once',
        has: (path: SpecificationPath) => path.averaging === averaging,
      })),
    },
    {
      name: 'Test',
      options: names.map((name) => ({ label: name, has: (path: SpecificationPath) => testLabel(path.method) === name })),
    },
  ].filter(({ options }) => options.length > 1);
}

function testLabel(method: string): string {
  return tests[method] ?? method;
}

function lengthLabel(days: number): string {
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
}

export const curveLabels = {
  axis: (finding: Finding) =>
    finding.curve?.noChange === 1 ? 'Ratio of rates, with 95 % interval' : `${changeAxisTitle(finding)}, with 95 % interval`,
  noChange: 'no change',
  besideAxis: (finding: Finding) => `${changeAxisTitle(finding)}: mentored minus others, with 95 % interval`,
  noDifference: 'no difference',
} as const;

export const weekLabels = {
  axis: 'Weeks from each pupil’s own start',
  start: 'start',
  /** Heads the axis of what is added up by week: the figure's title names it. */
  perWeek: 'per pupil and week',
} as const;

/** How a path is called in a table. */
export function pathName({ lengthDays, minimumSessions, method }: SpecificationPath): string {
  const least = minimumSessions === null ? '' : `, at least ${formatNumber(minimumSessions, 0)} sessions`;
  return `${lengthLabel(lengthDays)}${least}, ${testLabel(method)}`;
}
