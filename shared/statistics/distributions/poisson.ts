import { gammaQuantile, gammaTails } from './gamma.ts';
import { poissonTerm } from './gammaFunction.ts';

/** P(X = x) (`dpois`). */
export function poissonDensity(x: number, lambda: number): number {
  return x < 0 ? 0 : poissonTerm(x, lambda);
}

/** P(X <= x) (`ppois`). */
export function poissonCdf(x: number, lambda: number): number {
  const whole = Math.floor(x + 1e-7);
  return whole < 0 ? 0 : gammaTails(lambda, whole + 1).upper;
}

/** P(X > x) (`ppois(lower.tail = FALSE)`). */
export function poissonUpper(x: number, lambda: number): number {
  const whole = Math.floor(x + 1e-7);
  return whole < 0 ? 1 : gammaTails(lambda, whole + 1).lower;
}

/** The smallest x with P(X <= x) >= probability (`qpois`). */
export function poissonQuantile(probability: number, lambda: number): number {
  if (probability >= 1) return Infinity;
  const enough = (x: number) => poissonCdf(x, lambda) >= probability * (1 - 64 * Number.EPSILON);
  let [low, high] = [0, 1];
  while (!enough(high)) high *= 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Exact interval of a Poisson mean from one count (`poisson.test()$conf.int` for exposure 1). */
export function exactCountInterval(x: number, level = 0.95): { readonly low: number; readonly high: number } {
  const a = (1 - level) / 2;
  return { low: x === 0 ? 0 : gammaQuantile(a, x), high: gammaQuantile(1 - a, x + 1) };
}
