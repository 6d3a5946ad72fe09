import { imputePairs } from './imputePairs.ts';
import { type Measured, mean, variance } from './numbers.ts';
import type { Random } from './random.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { type Pooled, poolRubin } from './rubin.ts';

/** Sets of filled-in values: enough that another seed moves the interval's ends by little, whatever share is missing (White, Royston and Wood 2011). */
const usualImputations = 50;

/**
 * Mean change of all who have a value in one window at least, the other filled in so many times and the answers put together by Rubin's rules.
 * Refuses as `imputePairs` does.
 */
export function imputedMeanChange(
  pre: readonly Measured[],
  post: readonly Measured[],
  random: Random,
  imputations = usualImputations,
): (Pooled & { readonly n: number }) | Refusal {
  const draw = imputePairs(pre, post, random);
  if (isRefusal(draw)) return draw;
  let n = 0;
  const sets = Array.from({ length: imputations }, () => {
    const filled = draw();
    const changes = filled.post.map((value, row) => value - (filled.pre[row] ?? 0));
    n = changes.length;
    return { value: mean(changes), squaredError: variance(changes) / n };
  });
  const pooled = poolRubin(sets, n - 1);
  return isRefusal(pooled) ? pooled : { ...pooled, n };
}
