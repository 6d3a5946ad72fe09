import { hedgesFactor } from './distributions/gammaFunction.ts';
import { noncentralityInterval } from './distributions/noncentralT.ts';
import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import { isPresent, type Measured, mean, meanOrNull, orNull, sd, sdOrNull, variance } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';
import { wwcFactor } from './twoGroups.ts';

export interface IndependentT {
  readonly treated: number;
  readonly comparison: number;
  readonly meanTreated: number | null;
  readonly meanComparison: number | null;
  readonly sdTreated: number | null;
  readonly sdComparison: number | null;
  readonly tests: IndependentTests | Refusal;
}

interface TTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

export interface IndependentTests {
  /** Does not assume equal spread: the one to read. */
  readonly welch: TTest;
  readonly student: TTest;
  readonly sdPooled: number;
  readonly d: number;
  /** J(N - 2) d, with its interval from two noncentralities. */
  readonly g: number;
  readonly gLow: number | null;
  readonly gHigh: number | null;
  readonly gVariance: number;
  readonly wwcFactor: number;
  readonly gWwc: number;
  /** Difference over the comparison group's SD. */
  readonly glassDelta: number | null;
  readonly baseline: 'satisfied' | 'adjust' | 'not_satisfied';
}

/**
 * Do two groups of different pupils differ? Group 1 minus group 0; values or groups that are missing are left out. Welch, Student, Cohen's d,
 * Hedges' g (exact factor; var = 1/n1 + 1/n0 + g^2/(2N)), and the WWC band for a baseline: |g| <= .05 fine, <= .25 adjust, above not equivalent
 * (WWC Handbook 4.1). Refuses the tests with fewer than two values in a group or when the values do not vary.
 * R: `t.test(x1, x0)`, `t.test(var.equal = TRUE)`, `metafor::escalc("SMD")`.
 */
export function independentT(values: readonly Measured[], groups: readonly Measured[], level = 0.95): IndependentT {
  const group = (mark: 0 | 1) => values.filter((value, i): value is number => isPresent(value) && groups[i] === mark);
  const [one, other] = [group(1), group(0)];
  return {
    treated: one.length,
    comparison: other.length,
    meanTreated: meanOrNull(one),
    meanComparison: meanOrNull(other),
    sdTreated: sdOrNull(one),
    sdComparison: sdOrNull(other),
    tests: compare(one, other, level),
  };
}

function compare(one: readonly number[], other: readonly number[], level: number): IndependentTests | Refusal {
  const [n1, n0] = [one.length, other.length];
  if (n1 < 2 || n0 < 2) return refuse('tooFewPerGroup', { treated: n1, comparison: n0 });
  const [m1, m0] = [mean(one), mean(other)];
  const [v1, v0] = [variance(one), variance(other)];
  const separate = Math.sqrt(v1 / n1 + v0 / n0);
  if (!(separate > 0) || separate < 10 * Number.EPSILON * Math.max(Math.abs(m1), Math.abs(m0)))
    return refuse('noVariation', { treated: n1, comparison: n0 });
  const n = n1 + n0;
  const difference = m1 - m0;
  const sdPooled = Math.sqrt(((n1 - 1) * v1 + (n0 - 1) * v0) / (n - 2));
  const spread = Math.sqrt(1 / n1 + 1 / n0);
  const d = difference / sdPooled;
  const factor = hedgesFactor(n - 2) ?? 1;
  const { low, high } = noncentralityInterval(d / spread, n - 2, level);
  const omega = wwcFactor(n);
  const g = factor * d;
  return {
    welch: tTest(difference, separate, separate ** 4 / ((v1 / n1) ** 2 / (n1 - 1) + (v0 / n0) ** 2 / (n0 - 1)), level),
    student: tTest(difference, sdPooled * spread, n - 2, level),
    sdPooled,
    d,
    g,
    gLow: low === null ? null : factor * low * spread,
    gHigh: high === null ? null : factor * high * spread,
    gVariance: 1 / n1 + 1 / n0 + g ** 2 / (2 * n),
    wwcFactor: omega,
    gWwc: omega * d,
    glassDelta: orNull(difference / sd(other)),
    baseline: baselineBand(omega * d),
  };
}

function tTest(difference: number, se: number, df: number, level: number): TTest {
  const reach = studentTQuantile(1 - (1 - level) / 2, df) * se;
  return { t: difference / se, df, p: studentTTwoSided(difference / se, df), low: difference - reach, high: difference + reach };
}

/** The What Works Clearinghouse's word for a baseline difference of size g. */
export function baselineBand(g: number): IndependentTests['baseline'] {
  return Math.abs(g) <= 0.05 ? 'satisfied' : Math.abs(g) <= 0.25 ? 'adjust' : 'not_satisfied';
}
