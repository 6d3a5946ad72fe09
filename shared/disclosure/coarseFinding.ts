import type { DesignResult } from '#shared/outcomes/design.ts';
import type { ChanceLine, ComparisonFinding, Estimate, Finding, Refused, WindowSummary } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import type { ShownFinding } from './shownFinding.ts';
import { roundedTo } from './wholeValues.ts';

/**
 * A Finding with its numbers as an audience may read them, so that text, tables and figures say the same. Where how many are counted is hidden,
 * spreads and p values go, because with an interval they give it back; where values come in steps, every number is rounded as coarsely as was decided.
 */
export function coarseFinding(finding: Finding, { coarse, othersAt, others }: ShownFinding): Finding {
  const { comparison } = finding;
  const beside = comparison === null || isRefused(comparison) ? comparison : hideOthers(comparison, others === 'c', othersAt);
  if (coarse === null) return beside === comparison ? finding : { ...finding, comparison: beside };
  const { decimals, isWhole } = coarse;
  const say = (value: number) => (isWhole ? roundedTo(value, decimals) : value);
  const estimate = (one: Estimate | Refused): Estimate | Refused =>
    isRefused(one)
      ? one
      : {
          ...one,
          value: ratioOr(one, say)(one.value),
          low: one.low === null ? null : ratioOr(one, say)(one.low),
          high: one.high === null ? null : ratioOr(one, say)(one.high),
          p: null,
        };
  const side = (summary: WindowSummary | null) =>
    summary === null ? null : { ...summary, mean: say(summary.mean), median: say(summary.median), sd: null, pooled: null };
  const [before, after] = [side(finding.before), side(finding.after)];
  const change = before === null || after === null ? null : say(after.mean - before.mean);
  const headline = estimate(finding.headline);
  return {
    ...finding,
    decimals: isWhole ? Math.max(0, Math.min(finding.decimals, decimals)) : finding.decimals,
    before,
    after,
    headline: !isRefused(headline) && change !== null && headline.kind === 'meanChange' ? { ...headline, value: change } : headline,
    alsoComputed: [],
    chance: isRefused(finding.chance) ? finding.chance : chanceAs(finding.chance, change, say),
    comparison:
      beside === null || isRefused(beside) ? beside : { ...beside, headline: estimate(beside.headline), beside: estimate(beside.beside) },
    designs: finding.designs.map((design) => designAs(design, estimate, say)),
    curve: isWhole ? null : finding.curve,
  };
}

/** A ratio is told with a decimal, since to the nearest whole number it would say nothing. */
function ratioOr({ kind }: Estimate, say: (value: number) => number): (value: number) => number {
  return kind === 'rateRatio' ? (value) => roundedTo(value, 1) : say;
}

function chanceAs(chance: ChanceLine, change: number | null, say: (value: number) => number): ChanceLine {
  const observed = change ?? say(chance.observed);
  const expected = chance.expected === null ? null : say(chance.expected);
  const { band, beyondTest } = chance;
  return {
    ...chance,
    observed,
    expected,
    beyond: expected === null ? null : say(observed - expected),
    band: band === null ? null : { low: say(band.low), high: say(band.high) },
    beyondTest: isRefused(beyondTest)
      ? beyondTest
      : {
          ...beyondTest,
          expected: say(beyondTest.expected),
          value: say(beyondTest.value),
          low: say(beyondTest.low),
          high: say(beyondTest.high),
        },
  };
}

function hideOthers(comparison: ComparisonFinding, isHidden: boolean, decimals: number | null): ComparisonFinding {
  if (!isHidden || decimals === null) return comparison;
  return { ...comparison, meanPre: roundedTo(comparison.meanPre, decimals), meanPost: roundedTo(comparison.meanPost, decimals) };
}

/** Shares of a number that is hidden would give it back; so would the means of single weeks, and those their sum. */
function designAs(
  design: DesignResult,
  estimate: (one: Estimate | Refused) => Estimate | Refused,
  say: (value: number) => number,
): DesignResult {
  const { series: _weeks, baseline: _shares, subgroups, ...rest } = design;
  return {
    ...rest,
    estimates: design.estimates.map(estimate),
    ...(subgroups === undefined
      ? {}
      : {
          subgroups: subgroups.map((split) => ({
            ...split,
            parts: split.parts.map((part) => ({
              ...part,
              meanChange: say(part.meanChange),
              low: part.low === null ? null : say(part.low),
              high: part.high === null ? null : say(part.high),
            })),
          })),
        }),
  };
}
