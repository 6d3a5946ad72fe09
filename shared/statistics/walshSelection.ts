import { at } from './numbers.ts';

/**
 * The k-th smallest (from 1) mean of two values of an ascending list, a value with itself included, without listing all n(n+1)/2 of them: halve the range
 * until few means are left, counting in one sweep how many lie at or below a value, then take the smallest mean above the lower end.
 */
export function walshOrderStatistic(sorted: ArrayLike<number>, k: number): number {
  const n = sorted.length;
  let low = at(sorted, 0);
  let high = at(sorted, n - 1);
  if (countUpTo(sorted, low) >= k) return low;
  const near = 1e-14 * Math.max(Math.abs(low), Math.abs(high));
  while (high - low > near) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (countUpTo(sorted, middle) >= k) high = middle;
    else low = middle;
  }
  return smallestAbove(sorted, low);
}

/** How many means (sorted[i] + sorted[j]) / 2, i <= j, are at most `limit`. */
function countUpTo(sorted: ArrayLike<number>, limit: number): number {
  let count = 0;
  let reach = sorted.length - 1;
  for (let i = 0; i < sorted.length; i++) {
    while (reach >= i && (at(sorted, i) + at(sorted, reach)) / 2 > limit) reach--;
    if (reach < i) break;
    count += reach - i + 1;
  }
  return count;
}

function smallestAbove(sorted: ArrayLike<number>, limit: number): number {
  let best = Infinity;
  let reach = sorted.length - 1;
  for (let i = 0; i < sorted.length; i++) {
    while (reach >= i && (at(sorted, i) + at(sorted, reach)) / 2 > limit) {
      best = Math.min(best, (at(sorted, i) + at(sorted, reach)) / 2);
      reach--;
    }
    // Beyond the diagonal every mean with this or a later value lies above the limit; the least is the value with itself.
    if (reach < i) {
      best = Math.min(best, at(sorted, i));
      break;
    }
    const next = reach + 1;
    if (next < sorted.length) best = Math.min(best, (at(sorted, i) + at(sorted, next)) / 2);
  }
  return best;
}
