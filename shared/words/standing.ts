import type { Estimate, Finding, Refused } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';

/** Whether a change the wanted way went further than chance alone: only an interval beside those who began alike can say so. */
export type BesideChance = 'beyond' | 'within' | 'notKnown';

/** How it stands beside pupils without a mentor; `farApart` where the groups began too far apart to be compared, `none` where there is no interval. */
export type BesideOthers = 'more' | 'alike' | 'less' | 'farApart' | 'none';

/** How much may be said of an area: whether it moved, and whether it moved further than it would have been expected to. */
export type Standing =
  | { readonly way: 'wanted'; readonly chance: BesideChance; readonly others: BesideOthers }
  | { readonly way: 'against' | 'unclear' | 'silent' };

/**
 * A change counts when its interval holds no "no change". Beyond chance needs an interval of its own, beside those who began alike: a straight
 * line through everybody claims too often near the ceiling (docs/methods.md). More than for others needs that and the comparison's interval,
 * both the wanted way, and groups that did not begin too far apart. What is said beside chance does not depend on whether others stand beside.
 */
export function standingOf(finding: Finding): Standing {
  const { headline, counted, before, after } = finding;
  if (counted === 0 || before === null || after === null) return { way: 'silent' };
  const way = wayOf(finding, headline, !isRefused(headline) && headline.kind === 'rateRatio' ? 1 : 0);
  // Of counts the sign flips are the test: an interval that says more than they do rests on too few pupils with events.
  if (way !== null && !isRefused(headline) && headline.kind === 'rateRatio' && headline.p !== null && headline.p >= 0.05)
    return { way: 'unclear' };
  if (way !== 'wanted') return { way: way ?? 'unclear' };
  const chance = besideChance(finding, before.mean);
  return { way, chance, others: besideOthers(finding, chance) };
}

function besideChance(finding: Finding, before: number): BesideChance {
  const { chance, headline } = finding;
  if (isRefused(chance)) return 'notKnown';
  if (!isRefused(chance.beyondTest)) return wayOf(finding, chance.beyondTest, 0) === 'wanted' ? 'beyond' : 'within';
  const expected = chanceExpects(finding, before);
  return expected !== null && wayOf(finding, headline, expected) !== 'wanted' ? 'within' : 'notKnown';
}

function besideOthers(finding: Finding, chance: BesideChance): BesideOthers {
  const { comparison } = finding;
  if (comparison === null || isRefused(comparison)) return 'none';
  if (comparison.baselineVerdict === 'notEquivalent') return 'farApart';
  const beside = wayOf(finding, comparison.headline, 0);
  if (beside === null) return 'none';
  if (beside === 'against') return 'less';
  return beside === 'wanted' && chance === 'beyond' ? 'more' : 'alike';
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
