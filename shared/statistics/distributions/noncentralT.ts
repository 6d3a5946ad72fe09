import { findRootOutwards } from '../roots.ts';
import { logGamma } from './gammaFunction.ts';
import { normalCdf, normalUpper } from './normal.ts';

/** Nodes and weights of the 16-point Gauss-Legendre rule on [-1, 1] (positive half). */
const nodes = [
  0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438, 0.755404408355003, 0.8656312023878318,
  0.9445750230732326, 0.9894009349916499,
];
const weights = [
  0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674, 0.12462897125553388, 0.09515851168249279,
  0.062253523938647894, 0.027152459411754096,
];

function integrate(f: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  let total = 0;
  nodes.forEach((node, index) => {
    total += (weights[index] ?? 0) * (f(middle - half * node) + f(middle + half * node));
  });
  return total * half;
}

/**
 * P(T <= t) for the noncentral t (`pt(t, df, ncp)`): the integral of Phi(t s - ncp) over the density of s = sqrt(chi squared / df).
 * Integrated, not summed as a series, so that it holds beyond |ncp| 37 where R's `pt` is approximate.
 */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  return integral(t, df, ncp, normalCdf);
}

/** P(T > t), computed directly. */
export function noncentralTUpper(t: number, df: number, ncp: number): number {
  return integral(t, df, ncp, normalUpper);
}

function integral(t: number, df: number, ncp: number, side: (z: number) => number): number {
  const lead = Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  const density = (s: number) =>
    s <= 0 ? (df === 1 && s === 0 ? Math.exp(lead) : 0) : Math.exp(lead + (df - 1) * Math.log(s) - (df * s * s) / 2);
  const spread = 1 / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - 12 * spread);
  const high = 1 + 14 * spread;
  const cuts = new Set([low, high]);
  for (let k = -12; k <= 14; k++) cuts.add(1 + k * spread);
  // Phi(t s - ncp) turns over around s = ncp / t: cut finely there as well.
  if (t !== 0) for (let z = -9; z <= 9; z += 1.5) cuts.add((ncp + z) / t);
  const inside = [...cuts].filter((cut) => cut >= low && cut <= high).sort((one, other) => one - other);
  let total = 0;
  let before = low;
  for (const cut of inside) {
    const part = (s: number) => density(s) * side(t * s - ncp);
    // From 0 upwards the density may rise like a fraction of a power: s = v^4 makes it smooth.
    if (cut > before) total += before === 0 ? integrate((v) => 4 * v ** 3 * part(v ** 4), 0, cut ** 0.25) : integrate(part, before, cut);
    before = cut;
  }
  return Math.min(1, Math.max(0, total));
}

/**
 * The two noncentralities that make the seen t just as unlikely from above and below: P(T <= t; low) = 1 - a, P(T <= t; high) = a,
 * a = (1 - level) / 2 (Steiger & Fouladi 1997). Null where no such value is found.
 */
export function noncentralityInterval(t: number, df: number, level = 0.95): { readonly low: number | null; readonly high: number | null } {
  const a = (1 - level) / 2;
  const reach = 10 + 2 * Math.abs(t);
  return {
    low: findRootOutwards((ncp) => noncentralTUpper(t, df, ncp) - a, t - reach, t + reach),
    high: findRootOutwards((ncp) => noncentralTCdf(t, df, ncp) - a, t - reach, t + reach),
  };
}
