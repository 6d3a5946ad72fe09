import { conditionalRateRatio } from './conditionalRateRatio.ts';
import { type CountPair, type GeeRateRatio, geeRateRatio } from './geeRateRatio.ts';
import { isPresent, type Measured, mean, sumOf } from './numbers.ts';
import type { Random } from './random.ts';
import { type RateRatio, rateRatio } from './rateRatio.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type SignFlip, signFlip } from './signFlip.ts';

export interface PairedCountsInput {
  readonly countPre: readonly Measured[];
  /** Sessions the pupil could attend in the window. */
  readonly exposurePre: readonly Measured[];
  readonly countPost: readonly Measured[];
  readonly exposurePost: readonly Measured[];
  /** School of each pupil: then the interval allows for schools, with G - 1 degrees of freedom. */
  readonly clusters?: readonly (string | number)[] | null;
}

export interface PairedCounts {
  readonly n: number;
  readonly totalPre: number;
  readonly totalPost: number;
  readonly exposurePre: number;
  readonly exposurePost: number;
  /** Events per 100 possible pupil-sessions, pooled. */
  readonly ratePre: number;
  readonly ratePost: number;
  /** The same, each pupil counted once. */
  readonly meanPupilRatePre: number;
  readonly meanPupilRatePost: number;
  readonly decreased: number;
  readonly increased: number;
  readonly same: number;
  readonly zeroBoth: number;
  /** Pupils with any event: below 2 there is no interval, below 6 say so. */
  readonly withEvents: number;
  /** Share of all events that the busiest pupil supplies: above .25 say so. */
  readonly topPupilShare: number | null;
  /** After / before; 0 or Infinity where one window has none; null where both have none. */
  readonly ratio: number | null;
  /** Exact interval if events were independent of each other; null without events. */
  readonly pooledExact: RateRatio | null;
  readonly gee: GeeRateRatio | null;
  /** The standard error that trusts a Poisson spread, and how far the data are from it (above 1.5: much). Null unless both windows have events. */
  readonly naiveSe: number | null;
  readonly dispersion: number | null;
  readonly conditional: { readonly logRatio: number; readonly se: number } | null;
  /** The test: sign flips of each pupil's rate difference. */
  readonly signFlip: SignFlip | null;
}

/**
 * Did events (suspensions) per possible session change for the same pupils? Ratio post / pre: below 1 = fewer after.
 * Estimate and interval: pupil-robust Poisson GEE with t; test: sign-flip, exact up to 16 changed pupils, else 9999 draws from `random`.
 * A pupil needs a count and an exposure above 0 in both windows. Refuses when no pupil has. R: `glm(poisson)` + `sandwich::vcovCL`, `poisson.test`.
 */
export function pairedCounts(input: PairedCountsInput, random: Random | null = null, level = 0.95): PairedCounts | Refusal {
  const rows = usableRows(input);
  const n = rows.length;
  if (n === 0) return refuse('noUsablePupils');
  const totalPre = sumOf(rows, (row) => row.countPre);
  const totalPost = sumOf(rows, (row) => row.countPost);
  const exposurePre = sumOf(rows, (row) => row.exposurePre);
  const exposurePost = sumOf(rows, (row) => row.exposurePost);
  const events = totalPre + totalPost;
  const before = rows.map((row) => row.countPre / row.exposurePre);
  const after = rows.map((row) => row.countPost / row.exposurePost);
  const differences = after.map((value, index) => value - (before[index] ?? 0));
  const ratio = events === 0 ? null : rateRatio(totalPost, exposurePost, totalPre, exposurePre, level);
  const exact = ratio === null || isRefusal(ratio) ? null : ratio;
  const bothWindows = totalPre > 0 && totalPost > 0 && n > 1;
  const increased = differences.filter((value) => value > 0).length;
  const decreased = differences.filter((value) => value < 0).length;
  return {
    n,
    totalPre,
    totalPost,
    exposurePre,
    exposurePost,
    ratePre: (100 * totalPre) / exposurePre,
    ratePost: (100 * totalPost) / exposurePost,
    meanPupilRatePre: 100 * mean(before),
    meanPupilRatePost: 100 * mean(after),
    decreased,
    increased,
    same: n - increased - decreased,
    zeroBoth: rows.filter((row) => row.countPre + row.countPost === 0).length,
    withEvents: rows.filter((row) => row.countPre + row.countPost > 0).length,
    topPupilShare: events === 0 ? null : Math.max(...rows.map((row) => row.countPre + row.countPost)) / events,
    ratio: exact?.ratio ?? null,
    pooledExact: exact,
    gee: bothWindows ? geeRateRatio(rows, level) : null,
    naiveSe: bothWindows ? Math.sqrt(1 / totalPre + 1 / totalPost) : null,
    dispersion: bothWindows ? pearsonDispersion(rows, totalPre / exposurePre, totalPost / exposurePost) : null,
    conditional: bothWindows ? conditionalRateRatio(rows) : null,
    signFlip: events === 0 ? null : signFlip(differences, random),
  };
}

function usableRows(input: PairedCountsInput): CountPair[] {
  return input.countPre.flatMap((countPre, place) => {
    const [exposurePre, countPost, exposurePost] = [input.exposurePre[place], input.countPost[place], input.exposurePost[place]];
    if (!isPresent(countPre) || !isPresent(exposurePre) || !isPresent(countPost) || !isPresent(exposurePost)) return [];
    if (!(exposurePre > 0 && exposurePost > 0)) return [];
    return [{ countPre, exposurePre, countPost, exposurePost, unit: input.clusters?.[place] ?? place }];
  });
}

/** Sum of squared Pearson residuals over 2n - 2: 1 where a Poisson spread fits. */
function pearsonDispersion(rows: readonly CountPair[], ratePre: number, ratePost: number): number {
  const squares = sumOf(rows, (row) => {
    const before = row.exposurePre * ratePre;
    const after = row.exposurePost * ratePost;
    return (row.countPre - before) ** 2 / before + (row.countPost - after) ** 2 / after;
  });
  return squares / (2 * rows.length - 2);
}
