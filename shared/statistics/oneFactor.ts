import { boundedMinimum, type Slope } from './boundedMinimum.ts';
import { at, sumOf } from './numbers.ts';
import { createRandom } from './random.ts';
import { symmetricEigen } from './symmetricEigen.ts';

export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
}

/** The lowest uniqueness a fit may take; one that ends there is improper (Heywood). */
const leastUniqueness = 0.005;
const fixedSeed = 1;

/**
 * One common factor fitted to a correlation matrix by maximum likelihood over the uniquenesses (Joereskog 1967; Lawley & Maxwell 1971), from five starts
 * of which the first rests on each item's squared multiple correlation; the likeliest is kept. Null for a singular matrix, when it does not
 * settle, or when a uniqueness ends at .005. R: `factanal(x, 1, control = list(nstart = 5))`.
 */
export function oneFactor(correlations: readonly (readonly number[])[]): OneFactor | null {
  const size = correlations.length;
  const { values, vectors } = symmetricEigen(correlations);
  if (!(Math.min(...values) > 1e-10)) return null;
  const random = createRandom(fixedSeed);
  const unexplained = correlations.map((_, i) => 1 / sumOf(values, (value, j) => at(at(vectors, j), i) ** 2 / value));
  const starts = [
    unexplained.map((share) => (1 - 0.5 / size) * share),
    ...Array.from({ length: 4 }, () => correlations.map(() => random.next())),
  ];
  const fits = starts.map((start) => boundedMinimum((psi) => misfit(correlations, psi), start, leastUniqueness, 1));
  const best = fits.reduce((kept, fit) => (fit.value < kept.value ? fit : kept));
  if (!best.settled || best.x.some((psi) => psi <= leastUniqueness + 1e-4)) return null;
  return { loadings: loadings(correlations, best.x).loadings, uniquenesses: best.x };
}

/** The best loadings for given uniquenesses: the leading eigenvector of the matrix scaled by them. */
function loadings(correlations: readonly (readonly number[])[], psi: readonly number[]) {
  const roots = psi.map(Math.sqrt);
  const scaled = correlations.map((row, i) => row.map((value, j) => value / at(roots, i) / at(roots, j)));
  const { values, vectors } = symmetricEigen(scaled);
  const largest = Math.max(...values);
  const lead = at(vectors, values.indexOf(largest));
  const length = Math.sqrt(Math.max(0, largest - 1));
  return { largest, trace: sumOf(values, (value) => value), loadings: lead.map((value, i) => value * at(roots, i) * length) };
}

/** Minus twice the log likelihood per case, up to a constant, and its slope. */
function misfit(correlations: readonly (readonly number[])[], psi: readonly number[]): Slope {
  const { largest, trace, loadings: lambda } = loadings(correlations, psi);
  return {
    value: trace - largest + sumOf(psi, Math.log) + Math.log(largest),
    gradient: psi.map((value, i) => (at(lambda, i) ** 2 + value - at(at(correlations, i), i)) / value ** 2),
  };
}
