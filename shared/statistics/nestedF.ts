import { fUpper } from './distributions/fDistribution.ts';
import { dot, squaresAboutMean, type Values } from './numbers.ts';
import { apart, orthonormal } from './orthonormal.ts';
import { packed } from './packed.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

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
export function nestedF(y: Values, base: readonly Values[], further: readonly Values[]): NestedF | Refusal {
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

/** What is left of y once the columns are taken out of it. Null where a column lies in the span of those before it. */
function residualSquares(y: Values, columns: readonly Values[]): number | null {
  const split = orthonormal(columns, y.length);
  if (isRefusal(split)) return null;
  const { left } = apart(packed(y), split.q);
  return dot(left, left);
}
