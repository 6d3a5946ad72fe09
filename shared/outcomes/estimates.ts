import type { ClusterRobust } from '#shared/statistics/clusterRobust.ts';
import { meanChangeCluster } from '#shared/statistics/meanChangeCluster.ts';
import { pairedEffectSizes } from '#shared/statistics/pairedEffectSizes.ts';
import { pairedT } from '#shared/statistics/pairedT.ts';
import { isRefusal, type Refusal } from '#shared/statistics/refusal.ts';
import { wilcoxonSignedRank } from '#shared/statistics/wilcoxonSignedRank.ts';
import type { Estimate, PupilChange, Refused } from './finding.ts';
import { columnsOf } from './pupilColumns.ts';

/** Below this many schools no interval that allows for schools is given (METHODS 0.2: the usual repairs fail). */
export const fewestSchools = 4;

/** Changed pupils up to whom the exact p is printed. */
const printedExact = 50;

const before = (pupils: readonly PupilChange[]) => columnsOf(pupils).pre;
const after = (pupils: readonly PupilChange[]) => columnsOf(pupils).post;

/** Mean of the pupils' changes with the paired t interval: the headline of every measure whose values are averaged. */
export function meanChange(pupils: readonly PupilChange[], method = 'pairedT'): Estimate | Refused {
  const result = pairedT(before(pupils), after(pupils));
  if (result.meanChange === null) return { refused: 'noCompletePairs', values: {} };
  const { test, n, meanChange: value } = result;
  if (isRefusal(test)) return withoutInterval('meanChange', value, n, method, test.refused);
  return { kind: 'meanChange', value, low: test.low, high: test.high, p: test.p, df: test.df, n, method, whyNoInterval: null };
}

/** The same mean, its interval allowing pupils of one school to resemble each other; null when only one school is there to be allowed for. */
export function meanChangeBySchool(pupils: readonly PupilChange[]): Estimate | Refused | null {
  const schools = pupils.map((pupil) => pupil.school);
  const result = meanChangeCluster(before(pupils), after(pupils), schools);
  if (isRefusal(result)) return result.refused === 'tooFewClusters' ? null : refusedFrom(result);
  if (result.clusters < fewestSchools) return withoutInterval('meanChange', result.value, result.n, 'cr2BySchool', 'fewerThanFourSchools');
  if (isRefusal(result.bySchool)) return withoutInterval('meanChange', result.value, result.n, 'cr2BySchool', result.bySchool.refused);
  return fromClusters('meanChange', result.value, result.n, 'cr2BySchool', result.bySchool);
}

export function fromClusters(kind: Estimate['kind'], value: number, n: number, method: string, robust: ClusterRobust): Estimate {
  const { low, high, p, df, clusters } = robust;
  return { kind, value, low, high, p, df, n, method, whyNoInterval: null, values: { schools: clusters } };
}

/** Hedges' g of the change in SDs of the window before: what other studies compare with. */
export function sizeOfChange(pupils: readonly PupilChange[]): Estimate | Refused {
  const result = pairedEffectSizes(before(pupils), after(pupils));
  if (isRefusal(result)) return refusedFrom(result);
  if (result.gPre === null) return { refused: 'noVariationBefore', values: { n: result.n } };
  const whyNoInterval = result.gPreLow === null ? 'tooFewPairs' : null;
  const { gPre: value, gPreLow: low, gPreHigh: high, n } = result;
  return { kind: 'effectSize', value, low, high, p: null, df: null, n, method: 'gPre', whyNoInterval };
}

/** Hodges-Lehmann shift with its interval, and the Wilcoxon signed-rank p: the question again, from the order of the changes alone. */
export function rankedChange(pupils: readonly PupilChange[]): Estimate | Refused {
  const result = wilcoxonSignedRank(before(pupils), after(pupils), 0.95, printedExact);
  if (isRefusal(result)) return refusedFrom(result);
  const { shift, p, n, used, pMethod, probabilityOfSuperiority } = result;
  const flat = used === 0;
  return {
    kind: 'medianChange',
    value: shift.value,
    low: flat ? null : shift.low,
    high: flat ? null : shift.high,
    p,
    df: null,
    n,
    method: pMethod === 'exact' ? 'wilcoxonExact' : 'wilcoxonNormal',
    whyNoInterval: flat ? 'noVariationInDifferences' : null,
    values: { changed: used, probabilityOfSuperiority, level: shift.level ?? 0.95 },
  };
}

export function withoutInterval(kind: Estimate['kind'], value: number, n: number, method: string, why: string): Estimate {
  return { kind, value, low: null, high: null, p: null, df: null, n, method, whyNoInterval: why };
}

export function refusedFrom(refusal: Refusal): Refused {
  return { refused: refusal.refused, values: refusal.values };
}
