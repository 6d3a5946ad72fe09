import { ancovaOfPairs } from '#shared/statistics/ancova.ts';
import { differenceOfPairs } from '#shared/statistics/differenceInDifferences.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { RegressionEstimate } from '#shared/statistics/regressionEstimate.ts';
import { pooledSd, twoGroupPairs } from '#shared/statistics/twoGroups.ts';
import { fewestSchools, fromClusters, refusedFrom, withoutInterval } from './estimates.ts';
import type { Caveat, ComparisonFinding, Estimate, Refused } from './finding.ts';
import type { PupilColumns } from './findingParts.ts';
import type { OtherPupils } from './otherPupils.ts';
import type { Group } from './pupilChange.ts';
import { columnsOf, joined, joinedKeys, noSchool, schoolOf } from './pupilColumns.ts';

/**
 * Mentored pupils beside pupils of the same schools' registers who were not. Headline: ANCOVA (after ~ mentored + before); beside it the
 * difference in changes. Intervals by school (CR2, Satterthwaite); below four schools there is an estimate and no interval.
 */
export function compareWithOthers(mentored: Group, others: OtherPupils, design: string): ComparisonFinding | Refused {
  const beside = others.pupils;
  const counted = beside.pre.length;
  if (counted === 0) return { refused: 'noComparisonPupils', values: { asked: others.asked } };
  const own = columnsOf(mentored.pupils);
  const keys = joinedKeys(own.school, beside.school);
  const everyKnown = !keys.includes(noSchool);
  const pairs = twoGroupPairs({
    pre: joined(own.pre, beside.pre),
    post: joined(own.post, beside.post),
    treat: joined(new Float64Array(own.pre.length).fill(1), new Float64Array(counted)),
    clusters: everyKnown ? keys : Array.from(keys, schoolOf),
  });
  const adjusted = liesApart(own.pre, beside.pre) ? noOverlap : isRefusal(pairs) ? pairs : ancovaOfPairs(pairs);
  const differences = isRefusal(pairs) ? pairs : differenceOfPairs(pairs);
  const schools = schoolsOf(own.school, beside.school);
  const n = everyKnown ? keys.length : keys.filter((key) => key !== noSchool).length;
  const baselineG = isRefusal(differences) ? null : differences.baselineG;
  return {
    pupils: beside,
    counted,
    tally: others.tally,
    leftOut: others.leftOut,
    meanPre: mean(beside.pre),
    meanPost: mean(beside.post),
    headline:
      'refused' in adjusted
        ? { refused: adjusted.refused, values: adjusted.values }
        : bySchool('adjustedDifference', adjusted.estimate, n, schools, 'ancovaCr2', {
            slopeBefore: adjusted.slopePre,
            ...(adjusted.g === null ? {} : { g: adjusted.g }),
            ...(adjusted.interactionP === null ? {} : { interactionP: adjusted.interactionP }),
          }),
    beside: isRefusal(differences)
      ? refusedFrom(differences)
      : bySchool(
          'differenceInChange',
          differences.estimate,
          n,
          schools,
          'didCr2',
          differences.dPpc2 === null ? {} : { d: differences.dPpc2 },
        ),
    baselineG,
    baselineVerdict: baselineVerdict(baselineG),
    design,
  };
}

/**
 * The groups began with nobody in between, by more than a standard deviation within them: a line from one to the other would go where there is nobody,
 * and how the two clouds lie says nothing of how steady a pupil is.
 */
export function liesApart(one: Float64Array, other: Float64Array): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const ends = (values: Float64Array) => [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const;
  const [[low, high], [otherLow, otherHigh]] = [ends(one), ends(other)];
  return Math.max(otherLow - high, low - otherHigh) > (one.length + other.length > 2 ? pooledSd(one, other) : 0);
}

const noOverlap: Refused = { refused: 'noOverlapBefore', values: {} };

/** Bands of the What Works Clearinghouse: to .05 fine, to .25 adjust for it, above not equivalent. */
export function baselineVerdict(g: number | null): ComparisonFinding['baselineVerdict'] {
  if (g === null) return 'notKnown';
  if (Math.abs(g) <= 0.05) return 'fine';
  return Math.abs(g) <= 0.25 ? 'adjust' : 'notEquivalent';
}

/** What a reader of the comparison must know besides. */
export function comparisonCaveats(finding: ComparisonFinding | Refused | null, mentored: Group): readonly Caveat[] {
  if (finding === null || 'refused' in finding) return [];
  const caveats: Caveat[] = [];
  const { headline, beside, baselineG } = finding;
  if (baselineG !== null && finding.baselineVerdict === 'notEquivalent') {
    caveats.push({ code: 'comparison.notEquivalent', values: { g: baselineG } });
  }
  if ('refused' in headline) return caveats;
  if (headline.df !== null && headline.df < 4) caveats.push({ code: 'comparison.fragile', values: { df: headline.df } });
  if (!('refused' in beside) && standardError(headline) > 0) {
    const apart = Math.abs(headline.value - beside.value);
    if (apart > standardError(headline))
      caveats.push({ code: 'comparison.methodsDiffer', values: { adjusted: headline.value, simple: beside.value } });
  }
  const interactionP = headline.values?.['interactionP'];
  if (typeof interactionP === 'number' && interactionP < 0.05)
    caveats.push({ code: 'comparison.dependsOnStart', values: { p: interactionP } });
  const sides = [schoolsOf(columnsOf(mentored.pupils).school), schoolsOf(finding.pupils.school)];
  if (Math.min(...sides) < 3) caveats.push({ code: 'comparison.fewSchoolsOnOneSide', values: { schools: Math.min(...sides) } });
  return caveats;
}

function bySchool(
  kind: Estimate['kind'],
  estimate: RegressionEstimate,
  n: number,
  schools: number,
  method: string,
  values: Readonly<Record<string, number>>,
): Estimate {
  if (schools < fewestSchools) return { ...withoutInterval(kind, estimate.value, n, method, 'fewerThanFourSchools'), values };
  const robust = estimate.bySchool;
  if (robust === null || isRefusal(robust))
    return { ...withoutInterval(kind, estimate.value, n, method, robust?.refused ?? 'tooFewClusters'), values };
  return { ...fromClusters(kind, estimate.value, n, method, robust), values: { ...values, schools, se: robust.cr2 } };
}

function schoolsOf(...columns: readonly PupilColumns['school'][]): number {
  const found = new Set<number>();
  for (const column of columns) for (let place = 0; place < column.length; place++) found.add(column[place] ?? noSchool);
  found.delete(noSchool);
  return found.size;
}

function standardError(estimate: Estimate): number {
  const se = estimate.values?.['se'];
  return typeof se === 'number' ? se : 0;
}
