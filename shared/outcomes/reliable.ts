import type { Values } from '#shared/statistics/numbers.ts';
import { differenceOfShares, proportion } from '#shared/statistics/proportion.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { reliableChange } from '#shared/statistics/reliableChange.ts';
import { refusedFrom } from './estimates.ts';
import type { PupilChange, Refused } from './finding.ts';
import type { CountOf, ReliableChangeCounts, ShareDifference } from './findingParts.ts';
import { columnsOf } from './pupilColumns.ts';

/** How much one answer wanders by itself: SD of the first wave, and the reliability of the scale. */
export interface Noise {
  readonly sd: number;
  readonly reliability: number;
}

interface Windows {
  readonly pre: Values;
  readonly post: Values;
}

/** Pupils who changed by more than noise: worse, not clearly, better, and the same beside the others (METHODS 1.5). */
export function reliableCounts(
  pupils: readonly PupilChange[],
  others: Windows | null,
  noise: Noise | Refused | null,
  better: 'up' | 'down',
): ReliableChangeCounts | Refused | null {
  if (noise === null || 'refused' in noise) return noise;
  const own = countsOf(columnsOf(pupils), noise, better);
  if (own === null || 'refused' in own) return own ?? { refused: 'noCompletePairs', values: {} };
  const beside = others === null ? null : countsOf(others, noise, better);
  const { n, deteriorated, unchanged, improved, leastReliableChange } = own;
  return {
    n,
    worse: countOf(deteriorated, n),
    unchanged: countOf(unchanged, n),
    better: countOf(improved, n),
    leastReliableChange,
    sd: noise.sd,
    reliability: noise.reliability,
    byChance: 0.025 * n,
    besideOthers:
      beside === null || 'refused' in beside
        ? null
        : {
            n: beside.n,
            worse: difference(deteriorated, n, beside.deteriorated, beside.n),
            better: difference(improved, n, beside.improved, beside.n),
          },
  };
}

function countsOf({ pre, post }: Windows, { sd, reliability }: Noise, better: 'up' | 'down') {
  if (pre.length === 0) return null;
  const result = reliableChange(pre, post, { sd, reliability, higherIsBetter: better === 'up' });
  return isRefusal(result) ? refusedFrom(result) : result;
}

function countOf(pupils: number, n: number): CountOf {
  const result = proportion(pupils, n);
  if (isRefusal(result)) return { pupils, share: 0, low: 0, high: 1 };
  return { pupils, share: result.share, low: result.wilsonLow, high: result.wilsonHigh };
}

function difference(x: number, n: number, otherX: number, otherN: number): ShareDifference {
  const result = differenceOfShares({ x, n }, { x: otherX, n: otherN });
  return isRefusal(result) ? { difference: 0, low: -1, high: 1 } : result;
}
