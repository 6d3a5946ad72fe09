import { usesWindows } from './designs/question.ts';
import type { Estimate, Finding, Refused } from './finding.ts';
import type { SpecificationCurve, SpecificationPath, SpecificationRows } from './findingParts.ts';
import type { Measure, MeasureContext } from './measure.ts';

/** Window lengths and least sessions that somebody could have chosen in good faith, besides the study's own. */
const lengths = [42, 56, 84, 112];
const minimums = [20, 40, 60];

/** Methods that answer the very question of the headline, in its unit. */
const sameQuestion = new Set([
  'pairedT',
  'cr2BySchool',
  'pooledChange',
  'wilcoxonExact',
  'wilcoxonNormal',
  'geeRateRatio',
  'exactBound',
  'exactIfIndependent',
]);

/**
 * The same question in every way it could have been asked: window lengths x least sessions x averaging x test (Simonsohn, Simmons and Nelson 2020,
 * Nature Human Behaviour 4:1208). Measures that no window touches have only their tests. One question to the database for each window. Where the
 * study compares, the comparison's own ways (ANCOVA and difference in changes) are a set of their own. A way without an answer stays, with its reason.
 */
export async function specificationCurve(measure: Measure, context: MeasureContext, own: Finding): Promise<SpecificationCurve | null> {
  if ('refused' in own.headline) return null;
  const windowed = usesWindows(own);
  const { lengthDays, minimumSessions } = context.window;
  const ownComparison = comparedEstimate(own);
  const paths: SpecificationPath[] = [];
  const beside: SpecificationPath[] = [];
  for (const length of windowed ? withOwn(lengths, lengthDays) : [lengthDays]) {
    const asked = { ...context.window, lengthDays: length };
    const rows = length === lengthDays ? context.rows : await context.rowsAt(asked);
    for (const minimum of windowed ? withOwn(minimums, minimumSessions) : [minimumSessions]) {
      const isOwn = length === lengthDays && minimum === minimumSessions;
      const window = { ...asked, minimumSessions: minimum };
      const finding = isOwn ? own : await measure.find({ ...context, window, rows });
      const way = { lengthDays: length, minimumSessions: windowed ? minimum : null };
      paths.push(...pathsOf(finding, own.headline, isOwn, way));
      if (ownComparison !== null) beside.push(...comparedPaths(finding, isOwn, way));
    }
  }
  return { ...rowsOf(paths, own.headline), besideOthers: ownComparison === null ? null : rowsOf(beside, ownComparison) };
}

function withOwn(choices: readonly number[], own: number): readonly number[] {
  return [...new Set([...choices, own])].toSorted((a, b) => a - b);
}

type Way = Pick<SpecificationPath, 'lengthDays' | 'minimumSessions'>;

function pathsOf(
  { headline, alsoComputed, counted }: Finding,
  ownHeadline: Estimate,
  isOwn: boolean,
  way: Way,
): readonly SpecificationPath[] {
  if ('refused' in headline) return [pathOf(headline, ownHeadline.method, counted, false, way)];
  const kinds: readonly string[] = headline.kind === 'meanChange' ? ['meanChange', 'medianChange'] : [headline.kind];
  const further = alsoComputed.filter(
    (one): one is Estimate => !isRefusedEstimate(one) && kinds.includes(one.kind) && sameQuestion.has(one.method),
  );
  return [headline, ...further].map((one, place) => pathOf(one, one.method, one.n, isOwn && place === 0, way));
}

/** Both ways to compare; where the groups cannot be compared at all, both with that reason. */
function comparedPaths({ comparison, counted }: Finding, isOwn: boolean, way: Way): readonly SpecificationPath[] {
  if (comparison === null) return [];
  const [adjusted, differences] = 'refused' in comparison ? [comparison, comparison] : [comparison.headline, comparison.beside];
  const n = 'refused' in comparison ? counted : counted + comparison.counted;
  return [pathOf(adjusted, 'ancovaCr2', n, isOwn, way), pathOf(differences, 'didCr2', n, false, way)];
}

function comparedEstimate({ comparison }: Finding): Estimate | null {
  return comparison === null || 'refused' in comparison || 'refused' in comparison.headline ? null : comparison.headline;
}

function pathOf(one: Estimate | Refused, method: string, n: number, isHeadline: boolean, way: Way): SpecificationPath {
  const path = { ...way, method, averaging: method === 'pooledChange' ? 'pooled' : 'pupilMean', isHeadline, n } as const;
  if ('refused' in one) return { ...path, value: null, low: null, high: null, refused: one.refused };
  return { ...path, value: one.value, low: one.low, high: one.high, refused: one.whyNoInterval };
}

function isRefusedEstimate(one: Estimate | Refused): one is Refused {
  return 'refused' in one;
}

/** No change is a ratio of 1 and a change of 0. */
function rowsOf(paths: readonly SpecificationPath[], headline: Estimate): SpecificationRows {
  const none = headline.kind === 'rateRatio' ? 1 : 0;
  const verdict = ({ low, high }: { readonly low: number | null; readonly high: number | null }) =>
    low === null || high === null ? null : low > none ? 'above' : high < none ? 'below' : 'unclear';
  const valued = paths.flatMap(({ value }) => value ?? []);
  const judged = paths.map(verdict).filter((one) => one !== null);
  const side = Math.sign(headline.value - none);
  return {
    paths,
    noChange: none,
    withValue: valued.length,
    sameSign: valued.filter((value) => Math.sign(value - none) === side).length,
    withInterval: judged.length,
    sameVerdict: judged.filter((one) => one === verdict(headline)).length,
  };
}
