import { normalQuantile } from './distributions/normalQuantile.ts';
import type { Random } from './random.ts';

/** One draw of a standard normal: the quantile of a uniform draw, never of 0. */
export function drawNormal(random: Random): number {
  return normalQuantile((Math.floor(random.next() * 4503599627370496) + 0.5) / 4503599627370496);
}

/** One draw of chi squared with so many degrees of freedom, at least 1 (Marsaglia and Tsang 2000, ACM TOMS 26:363, of a gamma with shape df / 2). */
export function drawChiSquared(df: number, random: Random): number {
  // A shape below 1 is drawn one higher and brought back by a power of a uniform.
  const shape = df / 2;
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
      return 2 * d * v * (shape < 1 ? (1 - random.next()) ** (1 / shape) : 1);
    }
  }
}
