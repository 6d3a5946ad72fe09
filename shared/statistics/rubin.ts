import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import { mean, variance } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

/** One answer from one set of filled-in values: the number and its squared standard error. */
export interface Completed {
  readonly value: number;
  readonly squaredError: number;
}

export interface Pooled {
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly imputations: number;
  /** Average squared error within a set, and variance of the value between sets. */
  readonly within: number;
  readonly between: number;
  /** Share of what could be known that is missing, 0 to 1 (Rubin 1987, 3.1.7). */
  readonly missingInformation: number;
}

/**
 * Several answers from filled-in data as one (Rubin 1987, Multiple Imputation for Nonresponse in Surveys, 3.1): the mean of the values; T = within +
 * (1 + 1/m) between; t with Barnard and Rubin's degrees of freedom (1999, Biometrika 86:948), never more than the complete data would have.
 * `completeDf`: degrees of freedom had nothing been missing. Refuses fewer than two sets, and answers without any error.
 * R: `mice::pool.scalar(Q, U, n = completeDf + 1, k = 1)`.
 */
export function poolRubin(sets: readonly Completed[], completeDf: number, level = 0.95): Pooled | Refusal {
  const imputations = sets.length;
  if (imputations < 2) return refuse('tooFewValues', { n: imputations });
  const value = mean(sets.map((set) => set.value));
  const within = mean(sets.map((set) => set.squaredError));
  const between = variance(sets.map((set) => set.value));
  const added = (1 + 1 / imputations) * between;
  const total = within + added;
  if (!(total > 0)) return refuse('noVariation', { n: imputations });
  const share = added / total;
  const observed = ((completeDf + 1) / (completeDf + 3)) * completeDf * (1 - share);
  // Sets that all say the same leave the degrees of freedom of the data alone.
  const df = share > 0 ? 1 / (share ** 2 / (imputations - 1) + 1 / observed) : observed;
  const se = Math.sqrt(total);
  const reach = studentTQuantile(1 - (1 - level) / 2, df) * se;
  const increase = added / within;
  const missingInformation = within > 0 ? (increase + 2 / (df + 3)) / (increase + 1) : 1;
  const p = studentTTwoSided(value / se, df);
  return { value, se, df, low: value - reach, high: value + reach, p, imputations, within, between, missingInformation };
}
