import { bonettPriceInterval } from './bonettPrice.ts';
import { normalUpper } from './distributions/normal.ts';
import { type Measured, sumOf } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { midRanks, tieSizes } from './ranks.ts';
import { type Refusal, refuse } from './refusal.ts';
import { exactSignPatterns } from './signPatterns.ts';
import { type ShiftInterval, walshInterval, walshMedian } from './walsh.ts';

export interface WilcoxonSignedRank {
  readonly n: number;
  readonly increased: number;
  readonly decreased: number;
  readonly same: number;
  /** Pairs that changed: the ones that are ranked. */
  readonly used: number;
  readonly hasTies: boolean;
  readonly wPlus: number;
  readonly wMinus: number;
  /** (W+ - W-) / (W+ + W-); null when nobody changed. It leaves pupils who stayed the same out. */
  readonly rankBiserial: number | null;
  readonly z: number | null;
  /** Exact, zeros dropped, conditional on ties; 1 when nobody changed; null beyond 400 changed pairs. */
  readonly pExact: number | null;
  readonly pNormal: number | null;
  /** Normal approximation with tie-corrected variance and continuity correction. */
  readonly pNormalCorrected: number | null;
  /** What a report prints: exact up to 50 changed pairs, else the corrected normal. */
  readonly p: number;
  readonly pMethod: 'exact' | 'normal';
  /** Hodges-Lehmann shift of all pairs, zeros included, with its interval and the level reached. */
  readonly shift: ShiftInterval;
  /** The same of the changed pairs only, as R has it. Made when it is asked for, as is Pratt's. */
  readonly shiftOfChanged: number | null;
  /** (n up + half of n same) / n, with the Bonett-Price interval of up - down mapped to (1 + x) / 2. */
  readonly probabilityOfSuperiority: number;
  readonly probabilityLow: number;
  readonly probabilityHigh: number;
  /** Sensitivity: zeros ranked, then dropped (Pratt 1959). */
  readonly pratt: { readonly z: number; readonly pNormal: number; readonly pExact: number | null } | null;
}

/**
 * Did ratings move, using their order only? d = post - pre rounded to 10 decimals; zeros dropped, ties share mid-ranks.
 * z = (W+ - m(m+1)/4) / sqrt(m(m+1)(2m+1)/24 - sum(t^3 - t)/48). Two-sided; exact p = min(1, 2 x smaller tail) by the shift algorithm on
 * doubled mid-ranks (Streitberg & Roehmel 1986). All pairs zero: p = 1. Refuses when there is no complete pair.
 * R: `exactRankTests::wilcox.exact(d[d != 0])`, `wilcox.test(exact = FALSE)`, `coin::wilcoxsign_test(zero.method = "Pratt")`.
 * Beyond `exactUpTo` changed pairs the exact p is not computed (it takes time, and a report prints it only up to 50).
 * R 4.6 and later treats zeros and ties differently by default: name this convention beside the number.
 */
export function wilcoxonSignedRank(
  pre: ArrayLike<Measured>,
  post: ArrayLike<Measured>,
  level = 0.95,
  exactUpTo = 1000,
): WilcoxonSignedRank | Refusal {
  const { n, rounded } = completePairs(pre, post);
  if (n === 0) return refuse('noCompletePairs');
  const changed = rounded.filter((value) => value !== 0);
  const increased = changed.filter((value) => value > 0).length;
  const decreased = changed.length - increased;
  const superiority = bonettPriceInterval(increased, decreased, n, level);
  const ties = tieSizes(changed.map(Math.abs));
  const common = {
    n,
    increased,
    decreased,
    same: n - changed.length,
    used: changed.length,
    hasTies: ties.length < changed.length,
    shift: walshInterval(rounded, level),
    probabilityOfSuperiority: (increased + (n - changed.length) / 2) / n,
    probabilityLow: (1 + superiority.low) / 2,
    probabilityHigh: (1 + superiority.high) / 2,
  };
  if (changed.length === 0) {
    const unknown = { rankBiserial: null, z: null, pNormal: null, pNormalCorrected: null, shiftOfChanged: null, pratt: null };
    return { ...common, ...unknown, wPlus: 0, wMinus: 0, pExact: 1, p: 1, pMethod: 'exact' };
  }
  const withExact = changed.length <= exactUpTo;
  const test = rankTest(changed, ties, withExact);
  const useExact = changed.length <= 50 && test.pExact !== null;
  return {
    ...common,
    ...test,
    p: useExact ? (test.pExact ?? 1) : test.pNormalCorrected,
    pMethod: useExact ? 'exact' : 'normal',
    get shiftOfChanged() {
      return walshMedian(changed);
    },
    get pratt() {
      return prattTest(rounded, withExact);
    },
  };
}

function rankTest(changed: Float64Array, ties: readonly number[], withExact: boolean) {
  const m = changed.length;
  const ranks = midRanks(changed.map(Math.abs));
  const wPlus = sumOf(ranks, (rank, index) => ((changed[index] ?? 0) > 0 ? rank : 0));
  const wMinus = (m * (m + 1)) / 2 - wPlus;
  const sigma = Math.sqrt((m * (m + 1) * (2 * m + 1)) / 24 - sumOf(ties, (size) => size ** 3 - size) / 48);
  const distance = wPlus - (m * (m + 1)) / 4;
  return {
    wPlus,
    wMinus,
    rankBiserial: (wPlus - wMinus) / (wPlus + wMinus),
    z: distance / sigma,
    pExact: withExact ? exactSignPatterns(ranks, wPlus) : null,
    pNormal: Math.min(1, 2 * normalUpper(Math.abs(distance) / sigma)),
    pNormalCorrected: Math.min(1, 2 * normalUpper((Math.abs(distance) - (distance === 0 ? 0 : 0.5)) / sigma)),
  };
}

function prattTest(rounded: Float64Array, withExact: boolean) {
  const ranks = midRanks(rounded.map(Math.abs));
  const kept = ranks.filter((_, index) => rounded[index] !== 0);
  const statistic = sumOf(ranks, (rank, index) => ((rounded[index] ?? 0) > 0 ? rank : 0));
  const z = (statistic - sumOf(kept, (rank) => rank) / 2) / Math.sqrt(sumOf(kept, (rank) => rank ** 2) / 4);
  return { z, pNormal: 2 * normalUpper(Math.abs(z)), pExact: withExact ? exactSignPatterns(kept, statistic) : null };
}
