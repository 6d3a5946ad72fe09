import { type Bca, bcaFrom } from './bca.ts';
import { rowsByCluster } from './clusterRobust.ts';
import { at, mean, sumOf } from './numbers.ts';
import type { Random } from './random.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * BCa interval of a mean by resampling pupils, or whole schools where `clusters` are given (a resample then holds whatever pupils its schools have).
 * 9999 resamples from the caller's seeded stream: store the seed with the result. Refuses fewer than 10 units, where the method is not to be trusted.
 */
export function bootstrapMean(
  values: readonly number[],
  random: Random,
  {
    resamples = 9999,
    clusters = null,
    level = 0.95,
  }: { readonly resamples?: number; readonly clusters?: readonly (string | number)[] | null; readonly level?: number } = {},
): Bca | Refusal {
  const groups = clusters === null ? values.map((_, row) => [row]) : rowsByCluster(clusters);
  const units = groups.map((rows) => ({ total: sumOf(rows, (row) => at(values, row)), pupils: rows.length }));
  if (units.length < 10) return refuse(clusters === null ? 'tooFewValues' : 'tooFewClusters', { n: units.length });
  const total = sumOf(units, (unit) => unit.total);
  const pupils = sumOf(units, (unit) => unit.pupils);
  const totals = Float64Array.from(units, (unit) => unit.total);
  const sizes = Float64Array.from(units, (unit) => unit.pupils);
  const replicates = Array.from({ length: resamples }, () => {
    let drawnTotal = 0;
    let drawnPupils = 0;
    for (let draw = 0; draw < totals.length; draw++) {
      const unit = random.below(totals.length);
      drawnTotal += totals[unit] ?? 0;
      drawnPupils += sizes[unit] ?? 0;
    }
    return drawnTotal / drawnPupils;
  });
  const leftOneOut = units.map((unit) => (total - unit.total) / (pupils - unit.pupils));
  return bcaFrom(mean(values), leftOneOut, replicates, level);
}
