import { fUpper } from './distributions/fDistribution.ts';
import { leastSquares } from './leastSquares.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface NestedF {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/**
 * Do further columns explain more than chance would? F = ((RSS_base - RSS_full)/q) / (RSS_full/df), q the number of further columns. Refuses what
 * least squares refuses, no rows to spare, and a full model that fits exactly. R: `anova(lm(y ~ base), lm(y ~ base + further))`.
 */
export function nestedF(
  y: readonly number[],
  base: readonly (readonly number[])[],
  further: readonly (readonly number[])[],
): NestedF | Refusal {
  const small = leastSquares(y, base);
  if (isRefusal(small)) return small;
  const full = leastSquares(y, [...base, ...further]);
  if (isRefusal(full)) return full;
  if (further.length === 0 || full.df < 1) return refuse('tooFewValues', { n: y.length });
  if (!(full.residualSquares > 0)) return refuse('noVariation', { n: y.length });
  const f = Math.max(0, (small.residualSquares - full.residualSquares) / further.length / (full.residualSquares / full.df));
  return { f, df1: further.length, df2: full.df, p: fUpper(f, further.length, full.df) };
}
