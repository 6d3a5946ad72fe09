import { type Bca, bcaFrom } from './bca.ts';
import { clustersOf, sumsByCluster } from './clusters.ts';
import { ones } from './leastSquares.ts';
import { mean, sum, type Values } from './numbers.ts';
import type { Random } from './random.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * BCa interval of a mean by resampling pupils, or whole schools where `clusters` are given (a resample then holds whatever pupils its schools have).
 * 9999 resamples from the caller's seeded stream: store the seed with the result. Refuses fewer than 10 units, where the method is not to be trusted.
 */
export function bootstrapMean(
  values: Values,
  random: Random,
  {
    resamples = 9999,
    clusters = null,
    level = 0.95,
  }: { readonly resamples?: number; readonly clusters?: readonly (string | number)[] | null; readonly level?: number } = {},
): Bca | Refusal {
  const groups = clusters === null ? null : clustersOf(clusters);
  const totals = groups === null ? new Float64Array(values) : sumsByCluster(groups, values);
  const sizes = groups === null ? ones(totals.length) : sumsByCluster(groups, ones(values.length));
  if (totals.length < 10) return refuse(clusters === null ? 'tooFewValues' : 'tooFewClusters', { n: totals.length });
  const [total, pupils] = [sum(totals), sum(sizes)];
  const replicates = new Float64Array(resamples);
  const words = new Uint32Array(totals.length);
  for (let replicate = 0; replicate < resamples; replicate++) {
    random.fill(words);
    const drawn = drawnSum(totals, words);
    replicates[replicate] = drawn / (clusters === null ? totals.length : drawnSum(sizes, words));
  }
  const leftOneOut = totals.map((own, unit) => (total - own) / (pupils - (sizes[unit] ?? 0)));
  return bcaFrom(mean(values), leftOneOut, replicates, level);
}

/** What as many units as there are words add up to, drawn with replacement: each word is a place in the list, as `below` reads it. */
function drawnSum(values: Float64Array, words: Uint32Array): number {
  const part = values.length / 4294967296;
  let total = 0;
  for (let draw = 0; draw < words.length; draw++) total += values[Math.floor((words[draw] ?? 0) * part)] ?? 0;
  return total;
}
