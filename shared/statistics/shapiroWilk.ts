import { normalUpper } from './distributions/normal.ts';
import { normalQuantile } from './distributions/normalQuantile.ts';
import { ascending, at, type Measured, median, presentOnly, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface ShapiroWilk {
  readonly n: number;
  readonly w: number;
  readonly p: number;
}

/** c0 + c1 x + c2 x^2 + ... */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}

/**
 * Do values look normal? Shapiro and Wilk's W by Royston's approximation (1995, Applied Statistics 44:547, algorithm AS R94). Small p: they do not.
 * Missing values left out. Refuses fewer than 3 or more than 5000 values, and values that do not vary. Never switches a test by itself.
 * R: `shapiro.test`.
 */
export function shapiroWilk(values: ArrayLike<Measured>): ShapiroWilk | Refusal {
  const present = presentOnly(values);
  const n = present.length;
  if (n < 3) return refuse('tooFewValues', { n });
  if (n > 5000) return refuse('tooManyValues', { n });
  const sorted = ascending(present);
  const range = at(sorted, n - 1) - at(sorted, 0);
  if (!(range > 0)) return refuse('noVariation', { n });
  const middle = median(sorted);
  const scaled = sorted.map((value) => (value - middle) / range);
  const weights = scores(n);
  const average = sumOf(scaled, (value) => value) / n;
  const squares = sumOf(scaled, (value) => (value - average) ** 2);
  const own = sumOf(weights, (weight) => weight ** 2);
  const along = sumOf(scaled, (value, i) => at(weights, i) * (value - average));
  const whole = Math.sqrt(own * squares);
  // 1 - W without cancellation when W is close to 1.
  const short = ((whole - along) * (whole + along)) / (own * squares);
  return { n, w: 1 - short, p: probability(short, n) };
}

/** Royston's approximate weights, lowest value first. */
function scores(n: number): number[] {
  const half = n >> 1;
  const weights = new Array<number>(n).fill(0);
  const put = (index: number, size: number) => {
    weights[index] = -size;
    weights[n - 1 - index] = size;
  };
  if (n === 3) {
    put(0, Math.SQRT1_2);
    return weights;
  }
  const normal = Array.from({ length: half }, (_, i) => normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const squares = 2 * sumOf(normal, (value) => value ** 2);
  const root = 1 / Math.sqrt(n);
  const first = polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], root) - at(normal, 0) / Math.sqrt(squares);
  put(0, first);
  let scale: number;
  let from = 1;
  if (n > 5) {
    const second = polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], root) - at(normal, 1) / Math.sqrt(squares);
    put(1, second);
    from = 2;
    scale = Math.sqrt((squares - 2 * at(normal, 0) ** 2 - 2 * at(normal, 1) ** 2) / (1 - 2 * first ** 2 - 2 * second ** 2));
  } else scale = Math.sqrt((squares - 2 * at(normal, 0) ** 2) / (1 - 2 * first ** 2));
  for (let i = from; i < half; i++) put(i, -at(normal, i) / scale);
  return weights;
}

function probability(short: number, n: number): number {
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - short)) - Math.asin(Math.sqrt(0.75))));
  const logShort = Math.log(short);
  if (n <= 11) {
    const limit = polynomial([-2.273, 0.459], n);
    if (logShort >= limit) return 1e-99;
    const centre = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
    const spread = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
    return normalUpper((-Math.log(limit - logShort) - centre) / spread);
  }
  const logN = Math.log(n);
  const centre = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], logN);
  const spread = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], logN));
  return normalUpper((logShort - centre) / spread);
}
