import type { CountSum } from '#shared/disclosure/linearBounds.ts';

/**
 * An attacker who knows every sum and everything printed, and tries whole numbers: by turns narrows each hidden count to what the others leave it,
 * and where that ends, guesses and looks whether anything contradicts. Nothing here is shared with the program. Answers the true bounds, cut at
 * `enough` either way of the value, beyond which it need not look.
 */
export function integerBounds(
  counts: readonly number[],
  sums: readonly CountSum[],
  hidden: readonly boolean[],
  target: number,
  enough: number,
): { readonly low: number; readonly high: number } {
  const most = 4 * Math.max(...counts, enough) + enough;
  const start = counts.map((count, index): Range => (hidden[index] === true ? [0, most] : [count, count]));
  const value = counts[target] ?? 0;
  const fits = (at: number) => possible(start, sums, target, at);
  let low = value;
  while (low > 0 && value - low < enough && fits(low - 1)) low -= 1;
  let high = value;
  while (high - low < enough && fits(high + 1)) high += 1;
  return { low, high };
}

type Range = readonly [number, number];

function possible(ranges: readonly Range[], sums: readonly CountSum[], target: number, at: number): boolean {
  const own = [...ranges];
  own[target] = [at, at];
  return solvable(own, sums);
}

function solvable(given: readonly Range[], sums: readonly CountSum[]): boolean {
  const ranges = narrowed(given, sums);
  if (ranges === null) return false;
  const inSums = new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]));
  let open = -1;
  for (const index of inSums) {
    const [low, high] = ranges[index] ?? [0, 0];
    const best = ranges[open];
    if (low < high && (best === undefined || high - low < best[1] - best[0])) open = index;
  }
  if (open < 0) return true;
  const [low, high] = ranges[open] ?? [0, 0];
  for (let value = low; value <= high; value += 1) {
    const next = [...ranges];
    next[open] = [value, value];
    if (solvable(next, sums)) return true;
  }
  return false;
}

/** Every count narrowed to what its sums leave it; null where nothing is left. */
function narrowed(given: readonly Range[], sums: readonly CountSum[]): Range[] | null {
  const ranges = [...given];
  const at = (index: number): Range => ranges[index] ?? [0, 0];
  for (let changed = true; changed; ) {
    changed = false;
    const set = (index: number, low: number, high: number): boolean => {
      const [from, to] = at(index);
      const [least, most] = [Math.max(from, low), Math.min(to, high)];
      if (least > most) return false;
      if (least !== from || most !== to) {
        ranges[index] = [least, most];
        changed = true;
      }
      return true;
    };
    for (const { whole, parts } of sums) {
      const lows = parts.reduce((sum, part) => sum + at(part)[0], 0);
      const highs = parts.reduce((sum, part) => sum + at(part)[1], 0);
      if (!set(whole, lows, highs)) return null;
      for (const part of parts) {
        const [low, high] = at(part);
        if (!set(part, at(whole)[0] - (highs - high), at(whole)[1] - (lows - low))) return null;
      }
    }
  }
  return ranges;
}
