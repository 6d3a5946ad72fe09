import { findRoot } from '../roots.ts';
import type { Tails } from './beta.ts';
import { poissonTerm } from './gammaFunction.ts';

/** Both tails of Gamma(shape, scale 1) at x: series below the mean, continued fraction above (NIST DLMF 8.7.1, 8.9.2). */
export function gammaTails(x: number, shape: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < shape + 1) {
    let term = 1;
    let total = 1;
    for (let k = 1; k < 1_000_000; k++) {
      term *= x / (shape + k);
      total += term;
      if (term < total * 1e-17) break;
    }
    const lower = poissonTerm(shape, x) * total;
    return { lower, upper: 1 - lower };
  }
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 1_000_000; k++) {
    const step = -k * (k - shape);
    b += 2;
    d = step * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + step / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  const upper = poissonTerm(shape, x) * shape * value;
  return { lower: 1 - upper, upper };
}

/** P(X <= x) for a gamma variable (`pgamma`). */
export function gammaCdf(x: number, shape: number, scale = 1): number {
  return gammaTails(x / scale, shape).lower;
}

/** The x with P(X <= x) = probability (`qgamma`). */
export function gammaQuantile(probability: number, shape: number, scale = 1): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Infinity;
  let top = shape + 1;
  while (gammaTails(top, shape).lower < probability && top < Number.MAX_VALUE / 2) top *= 2;
  const low = probability < 0.5;
  const from = (x: number) => (low ? gammaTails(x, shape).lower - probability : 1 - probability - gammaTails(x, shape).upper);
  return (findRoot(from, 0, top) ?? top) * scale;
}
