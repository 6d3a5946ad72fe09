import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import { allEqual, type Measured, mean, meanOrNull, pearson, sd, sdOrNull, type Values } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export interface PairedT {
  readonly total: number;
  readonly n: number;
  readonly preOnly: number;
  readonly postOnly: number;
  readonly neither: number;
  readonly meanPre: number | null;
  readonly meanPost: number | null;
  /** These and r are worked out when they are asked for: most who ask want the change alone. */
  readonly sdPre: number | null;
  readonly sdPost: number | null;
  /** Mean of post - pre: positive = increase. */
  readonly meanChange: number | null;
  readonly sdChange: number | null;
  /** Pearson correlation of pre and post. */
  readonly r: number | null;
  /** The test and its interval, or why there is none. The means above stand either way. */
  readonly test: PairedTTest | Refusal;
}

export interface PairedTTest {
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Did the same pupils change on average? d = post - pre over complete pairs, t = mean(d) / (s_d / sqrt n), df = n - 1, two-sided.
 * Interval: mean(d) +- t(1 - a/2; n - 1) s_d / sqrt n. Pupils with one window are counted, not used.
 * Refuses the test with fewer than two pairs, or when the changes (rounded to 10 decimals) do not vary.
 * R: `t.test(post, pre, paired = TRUE)`.
 */
export function pairedT(pre: ArrayLike<Measured>, post: ArrayLike<Measured>, level = 0.95): PairedT {
  const pairs = completePairs(pre, post);
  const meanPre = meanOrNull(pairs.pre);
  const meanPost = meanOrNull(pairs.post);
  return {
    total: pairs.total,
    n: pairs.n,
    preOnly: pairs.preOnly,
    postOnly: pairs.postOnly,
    neither: pairs.neither,
    meanPre,
    meanPost,
    get sdPre() {
      return sdOrNull(pairs.pre);
    },
    get sdPost() {
      return sdOrNull(pairs.post);
    },
    meanChange: meanPre === null || meanPost === null ? null : meanPost - meanPre,
    get sdChange() {
      return sdOrNull(pairs.change);
    },
    get r() {
      return pearson(pairs.pre, pairs.post);
    },
    test: oneSampleT(pairs.change, pairs.rounded, level),
  };
}

function oneSampleT(change: Values, rounded: Values, level: number): PairedTTest | Refusal {
  const n = change.length;
  if (n < 2) return refuse('tooFewPairs', { n });
  if (allEqual(rounded)) return refuse('noVariationInDifferences', { n });
  const average = mean(change);
  const se = sd(change) / Math.sqrt(n);
  if (se < 10 * Number.EPSILON * Math.abs(average)) return refuse('noVariationInDifferences', { n });
  const t = average / se;
  const reach = studentTQuantile(1 - (1 - level) / 2, n - 1) * se;
  return { se, t, df: n - 1, p: studentTTwoSided(t, n - 1), low: average - reach, high: average + reach };
}

/** Whether the test could be made. */
export function hasTest(result: PairedT): result is PairedT & { readonly test: PairedTTest } {
  return !isRefusal(result.test);
}
