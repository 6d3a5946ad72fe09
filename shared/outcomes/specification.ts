import { usesWindows } from './designs/question.ts';
import type { Estimate, Finding, Refused } from './finding.ts';
import type { SpecificationCurve, SpecificationPath } from './findingParts.ts';
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
 * Nature Human Behaviour 4:1208). Measures that no window touches have only their tests. One question to the database for each window.
 */
export async function specificationCurve(measure: Measure, context: MeasureContext, own: Finding): Promise<SpecificationCurve | null> {
  if ('refused' in own.headline) return null;
  const windowed = usesWindows(own);
  const { lengthDays, minimumSessions } = context.window;
  const paths: SpecificationPath[] = [];
  for (const length of windowed ? withOwn(lengths, lengthDays) : [lengthDays]) {
    const asked = { ...context.window, lengthDays: length };
    const rows = length === lengthDays ? context.rows : await context.rowsAt(asked);
    for (const minimum of windowed ? withOwn(minimums, minimumSessions) : [minimumSessions]) {
      const isOwn = length === lengthDays && minimum === minimumSessions;
      const window = { ...asked, minimumSessions: minimum };
      const finding = isOwn ? own : await measure.find({ ...context, window, rows, comparison: 'none' });
      paths.push(...pathsOf(finding, own.headline, isOwn, length, windowed ? minimum : null));
    }
  }
  return curveOf(paths, own.headline);
}

function withOwn(choices: readonly number[], own: number): readonly number[] {
  return [...new Set([...choices, own])].toSorted((a, b) => a - b);
}

function pathsOf(
  { headline, alsoComputed, counted }: Finding,
  ownHeadline: Estimate,
  isOwn: boolean,
  lengthDays: number,
  minimumSessions: number | null,
): readonly SpecificationPath[] {
  const path = (one: Estimate | null, isHeadline: boolean, refused: string | null): SpecificationPath => ({
    lengthDays,
    minimumSessions,
    method: one?.method ?? ownHeadline.method,
    averaging: one?.method === 'pooledChange' ? 'pooled' : 'pupilMean',
    isHeadline,
    n: one?.n ?? counted,
    value: one?.value ?? null,
    low: one?.low ?? null,
    high: one?.high ?? null,
    refused: refused ?? one?.whyNoInterval ?? null,
  });
  if ('refused' in headline) return [path(null, false, headline.refused)];
  const kinds: readonly string[] = headline.kind === 'meanChange' ? ['meanChange', 'medianChange'] : [headline.kind];
  const further = alsoComputed.filter(
    (one): one is Estimate => !isRefusedEstimate(one) && kinds.includes(one.kind) && sameQuestion.has(one.method),
  );
  return [path(headline, isOwn, null), ...further.map((one) => path(one, false, null))];
}

function isRefusedEstimate(one: Estimate | Refused): one is Refused {
  return 'refused' in one;
}

/** No change is a ratio of 1 and a change of 0. */
function curveOf(paths: readonly SpecificationPath[], headline: Estimate): SpecificationCurve {
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
