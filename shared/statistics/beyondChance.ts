import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import { leastSquares, ones } from './leastSquares.ts';
import { type Measured, mean, sd } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { heteroscedasticErrors } from './robustErrors.ts';

/** Fewer others who began where these began say too little of what would have come anyway. */
export const leastAlike = 20;

export interface BeyondChance {
  /** Chosen pupils with both windows, and the others whose value before lies within theirs. */
  readonly n: number;
  readonly alike: number;
  readonly meanPre: number;
  readonly observedChange: number;
  /** Mean change that the others who began there saw: selection, season and all, and no mentoring. */
  readonly expectedChange: number;
  /** observed - expected. */
  readonly changeBeyond: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Did pupils chosen for their value before change by more than those who began there and were not chosen? `post ~ pre` is fitted to the
 * others whose `pre` lies between the lowest and the highest of the chosen, and read at the chosen pupils' mean. Given the value before,
 * who was chosen by it makes no difference, so that with no effect at all what is left is 0: also near the 100 % ceiling, where the straight
 * line (1 - rho)(mu - mean pre) over everybody is not, and when all pupils drift between the windows. Not when they were chosen for more than that value.
 *
 * se^2 = HC3 of the fit at that mean + variance of the chosen pupils' residuals / n; df by Welch and Satterthwaite. Complete pairs only.
 * Refuses fewer than 2 chosen, fewer than 20 others who began there, and values before that do not vary.
 * R: `o <- subset(others, pre >= min(m$pre) & pre <= max(m$pre)); f <- lm(post ~ I(pre - mean(m$pre)), o);
 * r <- m$post - predict(f, m); mean(r); sqrt(sandwich::vcovHC(f, "HC3")[1, 1] + var(r) / length(r))`.
 */
export function beyondChance(
  chosen: { readonly pre: ArrayLike<Measured>; readonly post: ArrayLike<Measured> },
  others: { readonly pre: ArrayLike<Measured>; readonly post: ArrayLike<Measured> },
  level = 0.95,
): BeyondChance | Refusal {
  const own = completePairs(chosen.pre, chosen.post);
  if (own.n < 2) return refuse('tooFewPairs', { n: own.n });
  const [lowest, highest] = [Math.min(...own.pre), Math.max(...own.pre)];
  const alike = completePairs(others.pre, others.post, (place) => {
    const value = others.pre[place] ?? null;
    return value !== null && value >= lowest && value <= highest;
  });
  if (alike.n < leastAlike) return refuse('tooFewAlike', { n: alike.n, least: leastAlike });
  const meanPre = mean(own.pre);
  const fit = leastSquares(alike.post, [ones(alike.n), alike.pre.map((value) => value - meanPre)]);
  if (isRefusal(fit)) return refuse('noVariationBefore', { n: alike.n });
  const [expectedPost = 0, slope = 0] = fit.coefficients;
  const { hc3 } = heteroscedasticErrors(fit, 0);
  const residuals = own.post.map((value, place) => value - expectedPost - slope * ((own.pre[place] ?? 0) - meanPre));
  const ofChosen = sd(residuals) ** 2 / own.n;
  const ofOthers = hc3 === null ? null : hc3 ** 2;
  if (ofOthers === null || !(ofChosen + ofOthers > 0)) return refuse('noVariation', { n: own.n });
  const se = Math.sqrt(ofChosen + ofOthers);
  const df = (ofChosen + ofOthers) ** 2 / (ofChosen ** 2 / (own.n - 1) + ofOthers ** 2 / fit.df);
  const changeBeyond = mean(residuals);
  const reach = studentTQuantile(1 - (1 - level) / 2, df) * se;
  return {
    n: own.n,
    alike: alike.n,
    meanPre,
    observedChange: mean(own.post) - meanPre,
    expectedChange: expectedPost - meanPre,
    changeBeyond,
    se,
    df,
    p: studentTTwoSided(changeBeyond / se, df),
    low: changeBeyond - reach,
    high: changeBeyond + reach,
  };
}
