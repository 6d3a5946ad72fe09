import { sumOf, type Values } from './numbers.ts';

/**
 * Two-sided exact p of a sum of ranks whose signs are fair coins: min(1, 2 x smaller tail) over all 2^m sign patterns, whatever the ties.
 * Shift algorithm on doubled mid-ranks (Streitberg & Roehmel 1986, Statistical Software Newsletter 12:10-17). Null beyond 400 ranks.
 */
export function exactSignPatterns(ranks: Values, seen: number): number | null {
  if (ranks.length > 400) return null;
  const doubled = new Float64Array(ranks).map((rank) => Math.round(2 * rank));
  const top = sumOf(doubled, (rank) => rank);
  const share = new Float64Array(top + 1);
  share[0] = 1;
  let reach = 0;
  for (const rank of doubled) {
    reach += rank;
    for (let total = reach; total >= 0; total--) {
      share[total] = ((share[total] ?? 0) + (total >= rank ? (share[total - rank] ?? 0) : 0)) / 2;
    }
  }
  const smaller = Math.min(Math.round(2 * seen), top - Math.round(2 * seen));
  let tail = 0;
  for (let total = 0; total <= smaller; total++) tail += share[total] ?? 0;
  return Math.min(1, 2 * tail);
}
