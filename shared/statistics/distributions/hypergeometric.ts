import { binomialTerm } from './gammaFunction.ts';

/** P(X = x): x marked among `drawn`, from `marked` marked and `others` unmarked (`dhyper(x, marked, others, drawn)`). */
export function hypergeometricDensity(x: number, marked: number, others: number, drawn: number): number {
  const all = marked + others;
  if (x < Math.max(0, drawn - others) || x > Math.min(marked, drawn)) return 0;
  if (drawn === 0 || drawn === all) return 1;
  const share = drawn / all;
  const rest = (all - drawn) / all;
  return (binomialTerm(x, marked, share, rest) * binomialTerm(drawn - x, others, share, rest)) / binomialTerm(drawn, all, share, rest);
}

/** P(X <= x) (`phyper`). */
export function hypergeometricCdf(x: number, marked: number, others: number, drawn: number): number {
  const least = Math.max(0, drawn - others);
  const most = Math.min(marked, drawn);
  if (x >= most) return 1;
  let total = 0;
  for (let i = least; i <= Math.floor(x + 1e-7); i++) total += hypergeometricDensity(i, marked, others, drawn);
  return Math.min(1, total);
}

/** The smallest x with P(X <= x) >= probability (`qhyper`). */
export function hypergeometricQuantile(probability: number, marked: number, others: number, drawn: number): number {
  const most = Math.min(marked, drawn);
  let total = 0;
  for (let i = Math.max(0, drawn - others); i < most; i++) {
    total += hypergeometricDensity(i, marked, others, drawn);
    if (total >= probability * (1 - 1000 * Number.EPSILON)) return i;
  }
  return most;
}
