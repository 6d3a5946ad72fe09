import type { CountPair } from './geeRateRatio.ts';
import { sumOf } from './numbers.ts';
import { findRootOutwards } from './roots.ts';

/**
 * Log rate ratio after / before with every pupil's own level taken out: given n_i events in all, a pupil's later ones are binomial with share
 * e_post r / (e_post r + e_pre) (the Poisson regression with pupil effects; Hausman, Hall & Griliches 1984). Null unless both totals are above 0.
 * R: `glm(y ~ post + id + offset(log(e)), poisson)`.
 */
export function conditionalRateRatio(rows: readonly CountPair[]): { readonly logRatio: number; readonly se: number } | null {
  const after = sumOf(rows, (row) => row.countPost);
  if (!(after > 0) || !(sumOf(rows, (row) => row.countPre) > 0)) return null;
  const share = (row: CountPair, logRatio: number) => 1 / (1 + (row.exposurePre / row.exposurePost) * Math.exp(-logRatio));
  const events = (row: CountPair) => row.countPre + row.countPost;
  const logRatio = findRootOutwards((value) => after - sumOf(rows, (row) => events(row) * share(row, value)), -5, 5);
  if (logRatio === null) return null;
  const information = sumOf(rows, (row) => events(row) * share(row, logRatio) * (1 - share(row, logRatio)));
  return { logRatio, se: 1 / Math.sqrt(information) };
}
