import { mcnemar } from '#shared/statistics/mcnemar.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { Estimate, Refused } from './finding.ts';

/** How many pupils stood on one side of a line before and after (1 or 0 each), the change of their share in points, with McNemar's exact p. */
export function crossing(before: readonly (0 | 1)[], after: readonly (0 | 1)[], method: string): Estimate | Refused {
  const result = mcnemar(before, after);
  if (result.difference === null) return { refused: 'noCompletePairs', values: {} };
  const changed = !isRefusal(result.test);
  const percent = (share: number | null) => (share === null ? null : 100 * share);
  return {
    kind: 'shareChange',
    value: 100 * result.difference,
    low: changed ? percent(result.differenceLow) : null,
    high: changed ? percent(result.differenceHigh) : null,
    p: isRefusal(result.test) ? null : result.test.pExact,
    df: null,
    n: result.n,
    method,
    whyNoInterval: changed ? null : 'noVariationInDifferences',
    values: {
      before: result.bothOn + result.turnedOff,
      after: result.bothOn + result.turnedOn,
      began: result.turnedOn,
      stopped: result.turnedOff,
    },
  };
}

/** Absent for a tenth of the possible sessions or more: in whole sessions, so that exactly 90 % is never lost to rounding. */
export const isPersistent = (attended: number, possible: number): boolean => 10 * attended <= 9 * possible;

/** Absent for half of them or more. */
export const isSevere = (attended: number, possible: number): boolean => 2 * attended <= possible;
