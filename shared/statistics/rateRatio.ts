import { binomialCdf, binomialDensity, exactShareInterval, exactShareTest } from './distributions/binomial.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface RateRatio {
  readonly rate1: number;
  readonly rate0: number;
  /** rate1 / rate0; 0 or Infinity where one count is 0; null when both are. */
  readonly ratio: number | null;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  /** Null when there are no events. */
  readonly pMid: number | null;
}

/**
 * Ratio of two independent event rates x1/t1 over x0/t0, conditional on the total: exact if events are independent (each pupil's own risk constant),
 * too narrow if they cluster in a few pupils. Interval from Clopper-Pearson on x1 of x1 + x0; p by probability. Refuses exposures not above 0.
 * R: `poisson.test(c(x1, x0), c(t1, t0))`.
 */
export function rateRatio(x1: number, t1: number, x0: number, t0: number, level = 0.95): RateRatio | Refusal {
  if (!(t1 > 0 && t0 > 0) || !(x1 >= 0 && x0 >= 0)) return refuse('outOfRange', { x1, t1, x0, t0 });
  const events = x1 + x0;
  const [rate1, rate0] = [x1 / t1, x0 / t0];
  if (events === 0) return { rate1, rate0, ratio: null, p: 1, low: 0, high: Infinity, pMid: null };
  const share = t1 / (t1 + t0);
  const { low, high } = exactShareInterval(x1, events, level);
  const below = binomialCdf(x1, events, share) - binomialDensity(x1, events, share) / 2;
  return {
    rate1,
    rate0,
    ratio: rate1 / rate0,
    p: exactShareTest(x1, events, share),
    low: ((low / (1 - low)) * t0) / t1,
    high: ((high / (1 - high)) * t0) / t1,
    pMid: Math.min(1, 2 * Math.min(below, 1 - below)),
  };
}
