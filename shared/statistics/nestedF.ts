import { fUpper } from './distributions/fDistribution.ts';
import { squaresAboutMean } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface NestedF {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/**
 * Do further columns explain more than chance would? F = ((RSS_base - RSS_full)/q) / (RSS_full/df), q the number of further columns. Refuses columns
 * that cannot be told apart, no rows to spare, and a full model that fits exactly. R: `anova(lm(y ~ base), lm(y ~ base + further))`.
 */
export function nestedF(
  y: readonly number[],
  base: readonly (readonly number[])[],
  further: readonly (readonly number[])[],
): NestedF | Refusal {
  const size = base.length + further.length;
  const df = y.length - size;
  if (further.length === 0 || df < 1) return refuse('tooFewValues', { n: y.length });
  const small = residualSquares(y, base);
  const full = residualSquares(y, [...base, ...further]);
  if (small === null || full === null) return refuse('collinear', { columns: size });
  const total = squaresAboutMean(y);
  if (!(full > 1e-20 * total)) return refuse('noVariation', { n: y.length });
  const f = Math.max(0, (small - full) / further.length / (full / df));
  return { f, df1: further.length, df2: df, p: fUpper(f, further.length, df) };
}

/** What is left of y once the columns are taken out of it (Gram-Schmidt, twice). Null where a column lies in the span of those before it. */
function residualSquares(y: readonly number[], columns: readonly (readonly number[])[]): number | null {
  const directions: Float64Array[] = [];
  for (const column of columns) {
    const rest = Float64Array.from(column);
    const whole = product(rest, rest);
    for (let pass = 0; pass < 2; pass += 1) for (const direction of directions) takeOut(rest, direction);
    const length = Math.sqrt(product(rest, rest));
    if (!(length > 1e-7 * Math.sqrt(whole))) return null;
    directions.push(rest.map((value) => value / length));
  }
  const left = Float64Array.from(y);
  for (let pass = 0; pass < 2; pass += 1) for (const direction of directions) takeOut(left, direction);
  return product(left, left);
}

function takeOut(from: Float64Array, direction: Float64Array): void {
  const share = product(from, direction);
  for (let i = 0; i < from.length; i += 1) from[i] = (from[i] ?? 0) - share * (direction[i] ?? 0);
}

function product(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let i = 0; i < one.length; i += 1) total += (one[i] ?? 0) * (other[i] ?? 0);
  return total;
}
