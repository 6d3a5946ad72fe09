import { leastSquares } from './leastSquares.ts';
import { at, sum, sumOf } from './numbers.ts';
import { isRefusal } from './refusal.ts';

export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
}

/**
 * One common factor fitted to a correlation matrix by maximum likelihood (Joereskog 1967), by EM steps (Rubin & Thayer 1982) from three starts,
 * the likeliest kept. Null when it does not settle or a uniqueness reaches .005, where the solution is improper (Heywood). R: `factanal(x, 1)`.
 */
export function oneFactor(correlations: readonly (readonly number[])[]): OneFactor | null {
  const size = correlations.length;
  const starts = [smcStart(correlations), new Array<number>(size).fill(0.5), new Array<number>(size).fill(0.15)];
  const fits = starts.flatMap((start) => (start === null ? [] : [settle(correlations, start)]));
  const best = fits.reduce<ReturnType<typeof settle> | null>((kept, fit) => (kept === null || fit.misfit < kept.misfit ? fit : kept), null);
  if (best === null || !best.settled || best.uniquenesses.some((value) => !(value > 0.0051))) return null;
  return { loadings: best.loadings, uniquenesses: best.uniquenesses };
}

/** Half the unexplained share of each item given the others, as `factanal` starts. */
function smcStart(correlations: readonly (readonly number[])[]): number[] | null {
  const size = correlations.length;
  const starts: number[] = [];
  for (let item = 0; item < size; item++) {
    const unit = correlations.map((_, row) => (row === item ? 1 : 0));
    const solved = leastSquares(unit, correlations);
    if (isRefusal(solved)) return null;
    starts.push(Math.min(1, Math.max(0.005, (1 - 0.5 / size) / at(solved.coefficients, item))));
  }
  return starts;
}

function settle(s: readonly (readonly number[])[], start: readonly number[]) {
  let psi = [...start];
  let lambda = psi.map((value) => Math.sqrt(Math.max(0.01, 1 - value)));
  let settled = false;
  for (let round = 0; round < 20_000 && !settled; round++) {
    const scale = 1 + sumOf(lambda, (value, i) => value ** 2 / at(psi, i));
    const beta = lambda.map((value, i) => value / at(psi, i) / scale);
    const sBeta = s.map((row) => sumOf(row, (value, j) => value * at(beta, j)));
    const spread = 1 - sumOf(beta, (value, i) => value * at(lambda, i)) + sumOf(beta, (value, i) => value * at(sBeta, i));
    const nextLambda = sBeta.map((value) => value / spread);
    const nextPsi = nextLambda.map((value, i) => Math.max(0.0001, at(s[i] ?? [], i) - value * at(sBeta, i)));
    settled = nextPsi.every((value, i) => Math.abs(value - at(psi, i)) < 1e-10);
    psi = nextPsi;
    lambda = nextLambda;
  }
  return { loadings: lambda, uniquenesses: psi, settled, misfit: misfit(s, lambda, psi) };
}

/** log |Sigma| + tr(S Sigma^-1), by Sherman and Morrison. */
function misfit(s: readonly (readonly number[])[], lambda: readonly number[], psi: readonly number[]): number {
  const scale = 1 + sumOf(lambda, (value, i) => value ** 2 / at(psi, i));
  const beta = lambda.map((value, i) => value / at(psi, i));
  const trace = sum(psi.map((value, i) => at(s[i] ?? [], i) / value));
  const cross = sumOf(beta, (value, i) => value * sumOf(s[i] ?? [], (cell, j) => cell * at(beta, j)));
  return sumOf(psi, Math.log) + Math.log(scale) + trace - cross / scale;
}
