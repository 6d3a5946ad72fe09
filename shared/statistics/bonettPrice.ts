import { normalQuantile } from './distributions/normalQuantile.ts';

/**
 * Interval of (up - down) / n for paired shares: a = (up + 1)/(n + 2), b = (down + 1)/(n + 2), a - b +- z sqrt((a + b - (a - b)^2)/(n + 2)),
 * cut at -1 and 1 (Bonett & Price 2012, Journal of Educational and Behavioral Statistics 37:479).
 */
export function bonettPriceInterval(up: number, down: number, n: number, level = 0.95): { readonly low: number; readonly high: number } {
  const a = (up + 1) / (n + 2);
  const b = (down + 1) / (n + 2);
  const reach = normalQuantile(1 - (1 - level) / 2) * Math.sqrt((a + b - (a - b) ** 2) / (n + 2));
  return { low: Math.max(-1, a - b - reach), high: Math.min(1, a - b + reach) };
}
