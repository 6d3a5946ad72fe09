import { drawChiSquared, drawNormal } from './draws.ts';
import { isPresent, type Measured, mean, sumOf } from './numbers.ts';
import { completePairs } from './pairs.ts';
import type { Random } from './random.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Pupils with a value in both windows, as many rows as have at least one. */
export interface FilledPairs {
  readonly pre: readonly number[];
  readonly post: readonly number[];
}

/** Below this many complete pairs the line that the missing are filled in from is not known well enough. */
export const fewestPairsToFill = 20;

/** Turns about where both windows have gaps; the chain forgets where it began within a few. */
const turns = 20;

/**
 * A way to fill in the missing value of pupils who have one of two, drawn anew at each call: Bayesian linear regression of the one window on the other
 * (Rubin 1987, example 5.1): sigma^2 from RSS / chi squared, the line from its own normal, and each value from the line with an error. Where both windows
 * have gaps they are filled in turn. Pupils without any value are no part of it. What is missing may depend on the value that is there and on nothing
 * else that matters. Refuses fewer than 20 complete pairs, nothing to fill in, and a window without spread. R: `mice::mice(method = "norm")`.
 */
export function imputePairs(pre: readonly Measured[], post: readonly Measured[], random: Random): (() => FilledPairs) | Refusal {
  const pairs = completePairs(pre, post);
  const known = pre.map((value, row) => [value, post[row] ?? null] as const).filter(([one, other]) => isPresent(one) || isPresent(other));
  if (known.length === pairs.n) return refuse('nothingToFillIn', { n: pairs.n });
  if (pairs.n < fewestPairsToFill) return refuse('tooFewPairsToFillFrom', { n: pairs.n, least: fewestPairsToFill });
  if (!hasSpread(pairs.pre) || !hasSpread(pairs.post)) return refuse('noVariation', { n: pairs.n });
  const first = known.map(([one]) => one);
  const second = known.map(([, other]) => other);
  const isNeeded = (values: readonly Measured[]) => values.some((value) => !isPresent(value));
  const [gapsBefore, gapsAfter] = [isNeeded(first), isNeeded(second)];
  return () => {
    let filled: FilledPairs = { pre: first.map((value) => value ?? 0), post: second.map((value) => value ?? 0) };
    const both = { x: first, y: second };
    // The first turn knows the complete pairs only; the later ones every value, filled in or not.
    if (gapsAfter) filled = { ...filled, post: fill(both.x, both.y, filled.pre, random) };
    if (gapsBefore) filled = { ...filled, pre: fill(both.y, both.x, filled.post, random) };
    for (let turn = 1; gapsBefore && gapsAfter && turn < turns; turn++) {
      filled = { ...filled, post: fill(filled.pre, second, filled.pre, random) };
      filled = { ...filled, pre: fill(filled.post, first, filled.post, random) };
    }
    return filled;
  };
}

/** `wanted` with its gaps filled from the line through the rows where `known` and `wanted` both have a value; read at `from`. */
function fill(known: readonly Measured[], wanted: readonly Measured[], from: readonly number[], random: Random): readonly number[] {
  const { pre: x, post: y, n } = completePairs(known, wanted);
  const [centreX, centreY] = [mean(x), mean(y)];
  const spread = sumOf(x, (value) => (value - centreX) ** 2);
  const slope = sumOf(x, (value, row) => (value - centreX) * ((y[row] ?? 0) - centreY)) / spread;
  const residuals = sumOf(x, (value, row) => ((y[row] ?? 0) - centreY - slope * (value - centreX)) ** 2);
  const sigma = Math.sqrt(residuals / drawChiSquared(n - 2, random));
  const level = centreY + (sigma / Math.sqrt(n)) * drawNormal(random);
  const drawnSlope = slope + (sigma / Math.sqrt(spread)) * drawNormal(random);
  return wanted.map((value, row) =>
    isPresent(value) ? value : level + drawnSlope * ((from[row] ?? 0) - centreX) + sigma * drawNormal(random),
  );
}

function hasSpread(values: Float64Array): boolean {
  return values.some((value) => value !== values[0]);
}
