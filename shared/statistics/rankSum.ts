import { normalUpper } from './distributions/normal.ts';
import { at, isPresent, type Measured, median, sumOf, type Values } from './numbers.ts';
import { hasTies, midRanks, tieSizes } from './ranks.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface RankSum {
  readonly treated: number;
  readonly comparison: number;
  /** Pairs of one pupil from each group in which the mentored one is higher, ties counting half. */
  readonly u: number;
  readonly probabilityOfSuperiority: number;
  readonly cliffsDelta: number;
  /** Median of all differences, mentored minus comparison. Null beyond four million of them. */
  readonly shift: number | null;
  readonly hasTies: boolean;
  /** Over all ways to share the mid-ranks out, those at least as far from n1 n0 / 2. Null where that would take too long. */
  readonly pExact: number | null;
  /** Twice the smaller tail, as R >= 4.6 may do. */
  readonly pExactDoubled: number | null;
  readonly pNormal: number | null;
  readonly pNormalCorrected: number | null;
}

/**
 * Do two groups differ in rank? Group 1 against group 0, missing values left out, ties share mid-ranks. Exact two-sided p by distance from n1 n0/2
 * (shift algorithm on doubled mid-ranks), normal p with tie-corrected variance, null when all values are equal. Refuses an empty group.
 * R: `coin::wilcox_test(distribution = "exact")`, `wilcox.test(exact = FALSE)`.
 */
export function rankSum(values: readonly Measured[], groups: readonly Measured[]): RankSum | Refusal {
  const group = (mark: 0 | 1) => values.filter((value, i): value is number => isPresent(value) && groups[i] === mark);
  const [one, other] = [group(1), group(0)];
  const [n1, n0] = [one.length, other.length];
  if (n1 === 0 || n0 === 0) return refuse('groupEmpty', { treated: n1, comparison: n0 });
  const all = [...one, ...other];
  const n = all.length;
  const ranks = midRanks(all);
  const u = sumOf(ranks.slice(0, n1), (rank) => rank) - (n1 * (n1 + 1)) / 2;
  const exact = exactTails(ranks, n1);
  const variance = ((n1 * n0) / 12) * (n + 1 - sumOf(tieSizes(all), (size) => size ** 3 - size) / (n * (n - 1)));
  const distance = Math.abs(u - (n1 * n0) / 2);
  const normal = (correction: number) =>
    variance > 0 ? Math.min(1, 2 * normalUpper((distance - correction) / Math.sqrt(variance))) : null;
  return {
    treated: n1,
    comparison: n0,
    u,
    probabilityOfSuperiority: u / (n1 * n0),
    cliffsDelta: (2 * u) / (n1 * n0) - 1,
    shift: n1 * n0 > 4e6 ? null : median(one.flatMap((value) => other.map((another) => value - another))),
    hasTies: hasTies(all),
    pExact: exact?.byDistance ?? null,
    pExactDoubled: exact?.doubled ?? null,
    pNormal: normal(0),
    pNormalCorrected: normal(distance === 0 ? 0 : 0.5),
  };
}

/** Steps beyond which the exact distribution is not worth waiting for. */
const mostSteps = 3e8;

function exactTails(ranks: Values, n1: number): { readonly byDistance: number; readonly doubled: number } | null {
  const n = ranks.length;
  const doubled = new Float64Array(ranks).map((rank) => Math.round(2 * rank));
  // The smaller group's sum says the same as the larger's, and is quicker to share out.
  const ownFirst = n1 <= n - n1;
  const k = ownFirst ? n1 : n - n1;
  const own = ownFirst ? doubled.slice(0, n1) : doubled.slice(n1);
  const seen = sumOf(own, (rank) => rank);
  const top = sumOf([...doubled].sort((one, other) => other - one).slice(0, k), (rank) => rank);
  if (n * k * top > mostSteps || n > 1000) return null;
  const ways = Array.from({ length: k + 1 }, () => new Float64Array(top + 1));
  at(ways, 0)[0] = 1;
  for (const [index, rank] of doubled.entries()) {
    for (let taken = Math.min(index + 1, k); taken >= 1; taken--) {
      const [from, to] = [at(ways, taken - 1), at(ways, taken)];
      for (let total = top; total >= rank; total--) to[total] = (to[total] ?? 0) + (from[total - rank] ?? 0);
    }
  }
  const last = at(ways, k);
  const all = last.reduce((total, count) => total + count, 0);
  const centre = k * (n + 1);
  const tail = (inside: (total: number) => boolean) =>
    last.reduce((total, count, value) => (inside(value) ? total + count : total), 0) / all;
  return {
    byDistance: Math.min(
      1,
      tail((total) => Math.abs(total - centre) >= Math.abs(seen - centre)),
    ),
    doubled: Math.min(
      1,
      2 *
        Math.min(
          tail((total) => total <= seen),
          tail((total) => total >= seen),
        ),
    ),
  };
}
