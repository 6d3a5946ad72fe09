import { isPresent, type Measured } from './numbers.ts';

export type PAdjustment = 'bonferroni' | 'holm' | 'hochberg' | 'BH' | 'BY';

/**
 * p values adjusted for how many there are. Holm for primary outcomes, BH for subgroups and secondary ones. A null stays null and is not counted.
 * Holm 1979; Hochberg 1988; Benjamini & Hochberg 1995; Benjamini & Yekutieli 2001. R: `p.adjust`.
 */
export function adjustP(p: readonly Measured[], method: PAdjustment): Measured[] {
  const order = p.flatMap((value, place) => (isPresent(value) ? [{ value, place }] : [])).sort((one, other) => one.value - other.value);
  const n = order.length;
  const harmonic = method === 'BY' ? order.reduce((total, _, index) => total + 1 / (index + 1), 0) : 1;
  const factor = (index: number) => {
    if (method === 'bonferroni') return n;
    if (method === 'holm' || method === 'hochberg') return n - index;
    return (harmonic * n) / (index + 1);
  };
  const adjusted = order.map(({ value }, index) => Math.min(1, factor(index) * value));
  if (method === 'holm') for (let i = 1; i < n; i++) adjusted[i] = Math.max(adjusted[i] ?? 0, adjusted[i - 1] ?? 0);
  else if (method !== 'bonferroni') for (let i = n - 2; i >= 0; i--) adjusted[i] = Math.min(adjusted[i] ?? 1, adjusted[i + 1] ?? 1);
  const result: Measured[] = p.map(() => null);
  order.forEach(({ place }, index) => {
    result[place] = adjusted[index] ?? null;
  });
  return result;
}
