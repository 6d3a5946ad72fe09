import { hedgesFactor } from '#shared/statistics/distributions/gammaFunction.ts';
import { tippingPoint } from '#shared/statistics/missingData.ts';
import { mean, type Values, variance } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { refusedFrom } from './estimates.ts';
import type { Missing, MissingItems } from './findingParts.ts';
import type { Group } from './pupilChange.ts';
import { columnsOf } from './pupilColumns.ts';

/** Who is missing and how much that could matter (METHODS 1.10): the answer itself is of complete pairs, nobody's value is made up. */
export function missingOf(group: Group, items: MissingItems | null = null): Missing {
  const { pre, post } = columnsOf(group.pupils);
  const tipping = tippingPoint(pre, post, group.asked - group.pupils.length);
  return {
    asked: group.asked,
    withBefore: group.pupils.length + group.onlyBefore.length,
    withBoth: group.pupils.length,
    onlyBefore: group.onlyBefore,
    onlyAfter: group.onlyAfter,
    items,
    leavers: leaversOf(group.onlyBefore, pre),
    tippingPoint: isRefusal(tipping) ? refusedFrom(tipping) : tipping,
    bounds: group.asked === 0 ? null : { better: boundsOf(group, 'better'), worse: boundsOf(group, 'worse') },
  };
}

/** Leavers minus stayers before, in SDs of all of them together within their groups; g needs two of each. */
function leaversOf(leavers: readonly number[], stayers: Values): Missing['leavers'] {
  if (leavers.length === 0) return { refused: 'noLeavers', values: {} };
  if (stayers.length === 0) return { refused: 'noCompletePairs', values: {} };
  const [meanBefore, stayersBefore] = [mean(leavers), mean(stayers)];
  const df = leavers.length + stayers.length - 2;
  const factor = leavers.length > 1 && stayers.length > 1 ? hedgesFactor(df) : null;
  const spread =
    factor === null ? 0 : Math.sqrt(((leavers.length - 1) * variance(leavers) + (stayers.length - 1) * variance(stayers)) / df);
  const g = factor === null || !(spread > 0) ? null : (factor * (meanBefore - stayersBefore)) / spread;
  return { pupils: leavers.length, meanBefore, stayersBefore, g };
}

function boundsOf({ asked, pupils }: Group, verdict: 'better' | 'worse'): { readonly low: number; readonly high: number } {
  const known = pupils.filter((pupil) => pupil.verdict === verdict).length;
  return { low: known / asked, high: (known + asked - pupils.length) / asked };
}
