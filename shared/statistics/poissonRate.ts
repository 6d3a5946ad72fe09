import { exactCountInterval } from './distributions/poisson.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface PoissonRate {
  readonly rate: number;
  readonly per100: number;
  readonly low: number;
  readonly high: number;
}

/** Events per unit of exposure with the exact interval for independent events (Garwood 1936). Refuses exposure not above 0. R: `poisson.test(x, t)`. */
export function poissonRate(events: number, exposure: number, level = 0.95): PoissonRate | Refusal {
  if (!(exposure > 0) || !(events >= 0)) return refuse('outOfRange', { events, exposure });
  const { low, high } = exactCountInterval(events, level);
  return { rate: events / exposure, per100: (100 * events) / exposure, low: low / exposure, high: high / exposure };
}
