import { clustersOf, sumsByCluster } from './clusters.ts';
import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import { isPresent, type Measured, mean, sum, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface PooledChangeInput {
  readonly presentPre: readonly Measured[];
  readonly possiblePre: readonly Measured[];
  readonly presentPost: readonly Measured[];
  readonly possiblePost: readonly Measured[];
  /** School of each pupil: the spread is then taken between schools, with G - 1 degrees of freedom. */
  readonly clusters?: readonly (string | number)[] | null;
}

export interface PooledChange {
  readonly n: number;
  readonly pooledPre: number;
  readonly pooledPost: number;
  /** pooledPost - pooledPre, as a share: .02 is two percentage points up. */
  readonly change: number;
  readonly se: number;
  readonly df: number;
  /** Null when the change has no spread at all. */
  readonly t: number | null;
  readonly p: number | null;
  readonly low: number;
  readonly high: number;
  /** The other average, each pupil counted once. */
  readonly pupilMeanPre: number;
  readonly pupilMeanPost: number;
  readonly pupilMeanChange: number;
}

/**
 * Change of the pooled rate R = sum present / sum possible, which matches official totals because long-stayers weigh more.
 * u_i = (present_post - R_post possible_post)/sum possible_post - (the same for pre); SE = sqrt(n/(n-1) sum u_i^2); t(n-1) (linearised ratio,
 * Cochran 1977, 6.4). A pupil needs possible > 0 in both windows. Refuses below two such pupils, and on present > possible: a data error.
 */
export function pooledChange(input: PooledChangeInput, level = 0.95): PooledChange | Refusal {
  const rows = input.presentPre.flatMap((presentPre, place) => {
    const [possiblePre, presentPost, possiblePost] = [input.possiblePre[place], input.presentPost[place], input.possiblePost[place]];
    if (!isPresent(presentPre) || !isPresent(possiblePre) || !isPresent(presentPost) || !isPresent(possiblePost)) return [];
    return possiblePre > 0 && possiblePost > 0
      ? [{ presentPre, possiblePre, presentPost, possiblePost, cluster: input.clusters?.[place] ?? place }]
      : [];
  });
  const n = rows.length;
  if (n < 2) return refuse('tooFewPairs', { n });
  const impossible = rows.filter((row) => row.presentPre > row.possiblePre || row.presentPost > row.possiblePost).length;
  if (impossible > 0) return refuse('moreThanPossible', { pupils: impossible });
  const sumPre = sum(rows.map((row) => row.possiblePre));
  const sumPost = sum(rows.map((row) => row.possiblePost));
  const pooledPre = sumOf(rows, (row) => row.presentPre) / sumPre;
  const pooledPost = sumOf(rows, (row) => row.presentPost) / sumPost;
  const parts = rows.map(
    (row) => (row.presentPost - pooledPost * row.possiblePost) / sumPost - (row.presentPre - pooledPre * row.possiblePre) / sumPre,
  );
  const clusters = clustersOf(rows.map((row) => row.cluster));
  const units = clusters.count;
  if (units < 2) return refuse('tooFewClusters', { clusters: units });
  const se = Math.sqrt((units / (units - 1)) * sumOf(sumsByCluster(clusters, parts), (part) => part ** 2));
  const change = pooledPost - pooledPre;
  const df = units - 1;
  const reach = studentTQuantile(1 - (1 - level) / 2, df) * se;
  const pupilMeanPre = mean(rows.map((row) => row.presentPre / row.possiblePre));
  const pupilMeanPost = mean(rows.map((row) => row.presentPost / row.possiblePost));
  return {
    n,
    pooledPre,
    pooledPost,
    change,
    se,
    df,
    t: se > 0 ? change / se : null,
    p: se > 0 ? studentTTwoSided(change / se, df) : null,
    low: change - reach,
    high: change + reach,
    pupilMeanPre,
    pupilMeanPost,
    pupilMeanChange: pupilMeanPost - pupilMeanPre,
  };
}
