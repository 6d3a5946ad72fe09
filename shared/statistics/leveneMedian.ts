import { fUpper } from './distributions/fDistribution.ts';
import { at, isPresent, type Measured, mean, median, squaresAboutMean, sum, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface LeveneMedian {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/**
 * Do groups spread alike? Analysis of variance of the distances from each group's median (Brown & Forsythe 1974). Missing values or groups left out.
 * Refuses fewer than two groups, no residual degrees of freedom, and distances that do not vary within groups. R: `anova(lm(abs(y - median) ~ group))`.
 */
export function leveneMedian(values: readonly Measured[], groups: readonly (string | number | null)[]): LeveneMedian | Refusal {
  const byGroup = new Map<string | number, number[]>();
  values.forEach((value, place) => {
    const group = groups[place];
    if (!isPresent(value) || group === null || group === undefined) return;
    const list = byGroup.get(group);
    if (list) list.push(value);
    else byGroup.set(group, [value]);
  });
  const lists = [...byGroup.values()];
  const n = sum(lists.map((list) => list.length));
  const k = lists.length;
  if (k < 2) return refuse('tooFewGroups', { groups: k });
  if (n <= k) return refuse('tooFewValues', { n });
  const distances = lists.map((list) => {
    const middle = median(list);
    return list.map((value) => Math.abs(value - middle));
  });
  const within = sumOf(distances, squaresAboutMean);
  if (
    within <=
    1e-20 *
      Math.max(
        1,
        sumOf(lists.flat(), (value) => value ** 2),
      )
  )
    return refuse('noVariation', { n });
  const grand = mean(distances.flat());
  const means = distances.map(mean);
  const between = sumOf(distances, (list, i) => list.length * (at(means, i) - grand) ** 2);
  const f = between / (k - 1) / (within / (n - k));
  return { f, df1: k - 1, df2: n - k, p: fUpper(f, k - 1, n - k) };
}
