import type { Attrition, BaselineRow, DesignResult, Subgroup } from '#shared/outcomes/design.ts';
import type { Estimate, Finding, Refused } from '#shared/outcomes/finding.ts';
import type { ReliableChangeCounts, SpecificationRows } from '#shared/outcomes/findingParts.ts';
import { describeCaveat } from './caveats.ts';
import { baselineWords, covariateDecimals, covariateName, designName, designNote, partingName, partName, subgroupTest } from './designs.ts';
import { isRefused } from './isRefused.ts';
import { describeRefusal, estimateName, intervalNote } from './methods.ts';
import { formatChange, formatInterval, formatNumber, formatP, formatPercent, formatShare } from './numbers.ts';
import { countOf, listOf } from './plural.ts';
import { countedBy } from './shares.ts';
import { whyNot } from './whyNot.ts';

/** "Mean change, paired t interval: +3.9 (95 % interval 1.2 to 6.6, p = .005; 214 pupils)." */
export function estimateLine(one: Estimate | Refused): string {
  if (isRefused(one)) return describeRefusal(one);
  const interval =
    one.low === null || one.high === null ? intervalNote(one).replace(/\.$/, '') : `95 % interval ${formatInterval(one.low, one.high, 2)}`;
  const rest = [
    interval,
    one.p === null ? '' : formatP(one.p),
    one.method === 'targetsMet'
      ? countedBy(one)
      : countOf(one.n, one.method.startsWith('its') && !one.method.endsWith('ByPupil') ? 'week' : 'pupil'),
  ];
  return `${estimateName(one)}: ${formatNumber(one.value, 2)} (${rest.filter((part) => part !== '').join('; ')}).`;
}

/** A design as lines for the command line: its name, its estimates, how alike the groups were, who was lost, and what to bear in mind. */
export function designLines(result: DesignResult, finding: Finding): readonly string[] {
  return [
    `${designName(result.design)}${result.refused === null ? '' : `: not offered, ${whyNot(result.refused.refused)}`}`,
    ...(result.refused === null ? [`  ${designNote(result.design)}`] : []),
    ...result.estimates.map((one) => `  ${estimateLine(one)}`),
    ...(result.baseline ?? []).map((row) => `  ${baselineLine(row, finding)}`),
    ...(result.attrition === undefined || isRefused(result.attrition) ? [] : [`  ${attritionLine(result.attrition)}`]),
    ...(result.subgroups ?? []).flatMap((one) => subgroupLines(one, finding).map((line) => `  ${line}`)),
    ...result.caveats.map((caveat) => `  ${describeCaveat(caveat, finding)}`),
  ];
}

function baselineLine({ covariate, stage, mentored, others, g, verdict }: BaselineRow, finding: Finding): string {
  const decimals = covariateDecimals(covariate, finding);
  const size = g === null ? '' : `g ${formatNumber(g, 2)}, `;
  const when = stage === 'matched' ? ' once matched' : '';
  return `${covariateName(covariate)}${when}: ${formatNumber(mentored, decimals)} beside ${formatNumber(others, decimals)} (${size}${baselineWords(verdict)}).`;
}

/** "12.0 % of all pupils and 4.1 points more of one group than of the other are not measured: low by the cautious limit." */
export function attritionLine({ overall, differential, verdict, limit }: Attrition): string {
  const line =
    limit === null ? 'no difference would be low at such a loss' : `the cautious limit at this loss is ${formatNumber(limit, 1)} points`;
  return `${formatPercent(overall)} of all pupils are not measured, with ${formatNumber(differential, 1)} points between the groups: ${verdict} (${line}).`;
}

function subgroupLines(subgroup: Subgroup, finding: Finding): readonly string[] {
  const { by, parts } = subgroup;
  return [
    `${partingName(by)} (${subgroupVerdict(subgroup)})`,
    ...parts.map(({ value, n, meanChange, low, high }) => {
      const interval = low === null || high === null ? 'described only' : `95 % interval ${formatInterval(low, high, finding.decimals)}`;
      return `  ${partName(by, value)}: ${formatChange(meanChange, finding.decimals)} (${countOf(n, 'pupil')}; ${interval})`;
    }),
  ];
}

/** "p = .020, p = .086 among all splits by group: whether ..."; or why it is not tested. */
export function subgroupVerdict({ p, adjustedP, refused, test }: Subgroup): string {
  if (p === null) return `not tested: ${whyNot(refused ?? '')}`;
  return `${formatP(p)}, ${formatP(adjustedP ?? p)} among all splits by group: ${subgroupTest(test)}`;
}

/** The p among its family; empty where there is only one, or none. */
export function adjustedLine({ adjusted }: Finding): string {
  if (adjusted === null || adjusted.among < 2) return '';
  const { role, method, among, p } = adjusted;
  return role === 'primary'
    ? `Among the ${formatNumber(among, 0)} outcomes that come first in their areas, ${formatP(p)} (${method === 'holm' ? 'Holm' : method}): with several outcomes one may look clear by chance.`
    : `Among the ${formatNumber(among, 0)} further outcomes of its area, ${formatP(p)} (Benjamini and Hochberg).`;
}

/** Those reliably worse first: harm is a result. */
export function reliableLine(counts: ReliableChangeCounts | Refused | null): string {
  if (counts === null) return '';
  if (isRefused(counts)) return `Reliable change: ${describeRefusal(counts)}`;
  const { worse, better, unchanged, n, leastReliableChange, byChance, besideOthers } = counts;
  const part = ({ pupils }: { readonly pupils: number }) => `${formatNumber(pupils, 0)} (${formatShare(pupils, n)})`;
  const beside =
    besideOthers === null
      ? ''
      : ` Beside the ${formatNumber(besideOthers.n, 0)} others, the share reliably worse differs by ${formatNumber(100 * besideOthers.worse.difference, 0)} points (95 % interval ${formatInterval(100 * besideOthers.worse.low, 100 * besideOthers.worse.high, 0)}).`;
  return `Reliably worse: ${part(worse)}, reliably better: ${part(better)}, no reliable change: ${part(unchanged)}. A pupil must move by more than ${formatNumber(leastReliableChange, 1)} points; about ${formatNumber(byChance, 1)} on each side would by chance alone.${beside}`;
}

/** "Of 48 ways to ask the same question, 46 have the same sign; of 44 with an interval, 40 come to the same verdict." */
export function curveLine(rows: SpecificationRows): string {
  return sharesOf(rows, 'to ask the same question');
}

/** The same of the question beside pupils who were not mentored: another question, with a share of its own. */
export function besideCurveLine(rows: SpecificationRows): string {
  return sharesOf(rows, 'to compare with pupils who were not mentored');
}

function sharesOf({ withValue, sameSign, withInterval, sameVerdict, paths }: SpecificationRows, toDo: string): string {
  const own = paths.find(({ isHeadline }) => isHeadline);
  const verdicts =
    withInterval === 0
      ? 'none has an interval'
      : own === undefined || own.low === null
        ? `${formatNumber(withInterval, 0)} ${withInterval === 1 ? 'has' : 'have'} an interval, and the study’s own has none to compare a verdict with`
        : `of ${formatNumber(withInterval, 0)} with an interval, ${formatNumber(sameVerdict, 0)} ${sameVerdict === 1 ? 'comes' : 'come'} to the same verdict`;
  const shares = `Of ${countOf(withValue, 'way', 'ways')} ${toDo}, ${formatNumber(sameSign, 0)} ${sameSign === 1 ? 'has' : 'have'} the same sign; ${verdicts}.`;
  const impossible = Map.groupBy(
    paths.filter(({ value }) => value === null),
    ({ refused }) => refused ?? '',
  );
  if (impossible.size === 0) return shares;
  const reasons = [...impossible].map(([why, ways]) => `${formatNumber(ways.length, 0)} (${whyNot(why)})`);
  return `${shares} Not possible: ${listOf(reasons)}.`;
}

/** Said when the R files are written. */
export function describeRFiles(measures: readonly string[], folder: string): string {
  if (measures.length === 0) return 'There is no number that R could give again, so no file was written.';
  return `${listOf(measures)}: a CSV and the R code for each ${measures.length === 1 ? 'is' : 'are'} in ${folder}. The CSV has one row for each pupil, under a number: keep it inside the school.`;
}
