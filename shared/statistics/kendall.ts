import { normalUpper } from './distributions/normal.ts';
import { at, sumOf, type Values } from './numbers.ts';
import { tieSizes } from './ranks.ts';

/**
 * Kendall's tau-b of two varying lists of equal length, with the normal p whose variance allows for ties, no continuity correction
 * (Kendall 1970; `cor.test(method = "kendall", exact = FALSE)`).
 */
export function kendall(x: Values, y: Values): { readonly tauB: number; readonly pNormal: number } {
  const n = x.length;
  let s = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) s += Math.sign(at(x, i) - at(x, j)) * Math.sign(at(y, i) - at(y, j));
  const [xTies, yTies] = [tieSizes(x), tieSizes(y)];
  const pairsOf = (ties: readonly number[]) => sumOf(ties, (size) => size * (size - 1));
  const triplesOf = (ties: readonly number[]) => sumOf(ties, (size) => size * (size - 1) * (size - 2));
  const spread = (ties: readonly number[]) => sumOf(ties, (size) => size * (size - 1) * (2 * size + 5));
  const all = n * (n - 1);
  const variance =
    (all * (2 * n + 5) - spread(xTies) - spread(yTies)) / 18 +
    (pairsOf(xTies) * pairsOf(yTies)) / (2 * all) +
    (triplesOf(xTies) * triplesOf(yTies)) / (9 * all * (n - 2));
  return {
    tauB: s / Math.sqrt(((all - pairsOf(xTies)) / 2) * ((all - pairsOf(yTies)) / 2)),
    pNormal: Math.min(1, 2 * normalUpper(Math.abs(s) / Math.sqrt(variance))),
  };
}
