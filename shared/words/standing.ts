import type { Estimate, Finding, Refused } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';

/** How much may be said of an area: whether it moved, and whether it moved further than it would have been expected to. */
export type Standing =
  | 'wantedBeyondOthers'
  | 'wanted'
  | 'wantedLikeOthers'
  | 'wantedLessThanOthers'
  | 'wantedAsChance'
  | 'against'
  | 'unclear'
  | 'silent';

/**
 * A change counts when its interval holds no "no change"; then, where other pupils stand beside, when the comparison's interval excludes no
 * difference too; and with or without them when the interval beside those who began alike does: a straight line through everybody claims too
 * often near the ceiling (docs/methods.md). Where nobody began alike, what chance alone predicts must lie outside the change's interval.
 */
export function standingOf(finding: Finding): Standing {
  const { headline, comparison, counted, before, after } = finding;
  if (counted === 0 || before === null || after === null) return 'silent';
  const way = wayOf(finding, headline, !isRefused(headline) && headline.kind === 'rateRatio' ? 1 : 0);
  if (way !== 'wanted') return way === 'against' ? 'against' : 'unclear';
  const alike = isRefused(finding.chance) || isRefused(finding.chance.beyondTest) ? null : wayOf(finding, finding.chance.beyondTest, 0);
  if (comparison !== null && !isRefused(comparison)) {
    const beside = wayOf(finding, comparison.headline, 0);
    if (beside === 'wanted') return alike === null || alike === 'wanted' ? 'wantedBeyondOthers' : 'wantedLikeOthers';
    if (beside === 'against') return 'wantedLessThanOthers';
    if (beside === 'unclear') return 'wantedLikeOthers';
  }
  if (alike !== null) return alike === 'wanted' ? 'wanted' : 'wantedAsChance';
  const expected = chanceExpects(finding, before.mean);
  return expected !== null && wayOf(finding, headline, expected) !== 'wanted' ? 'wantedAsChance' : 'wanted';
}

type Interval = Pick<Estimate, 'low' | 'high'>;

/** On which side of `none` the whole interval lies, in the terms of the measure; null where there is no interval. */
function wayOf({ better }: Finding, estimate: Interval | Refused, none: number): 'wanted' | 'against' | 'unclear' | null {
  if (isRefused(estimate) || estimate.low === null || estimate.high === null) return null;
  if (estimate.low <= none && estimate.high >= none) return 'unclear';
  return estimate.low > none === (better === 'up') ? 'wanted' : 'against';
}

/** What chance alone predicts, as the headline is told: a ratio of the level before where it is a ratio. Of a band, the end that asks most. */
function chanceExpects({ chance, headline, better }: Finding, before: number): number | null {
  if (isRefused(chance) || isRefused(headline)) return null;
  const most = better === 'up' ? chance.band?.high : chance.band?.low;
  const expected = chance.expected ?? most ?? null;
  if (expected === null || headline.kind !== 'rateRatio') return expected;
  return before > 0 ? Math.max(0, (before + expected) / before) : null;
}
