import type { LeastSquares } from './leastSquares.ts';
import { apart } from './orthonormal.ts';
import { dotAbout, takeOut } from './packed.ts';

export interface FurtherColumn {
  readonly coefficient: number;
  /** 0 when the fit with the column is perfect. */
  readonly standardError: number;
  readonly df: number;
}

/**
 * The coefficient that one more column would have, without fitting the others anew: what of the column stands apart from the design explains what the
 * design left over (Frisch, Waugh & Lovell). Null where the column lies in the span of the design, or no row is left to spare.
 */
export function furtherColumn(fit: LeastSquares, column: Float64Array): FurtherColumn | null {
  const { left: direction } = apart(column, fit.q);
  const squares = dotAbout(direction, 0, direction, 0);
  const df = fit.df - 1;
  if (df < 1 || !(Math.sqrt(squares) > 1e-7 * Math.sqrt(dotAbout(column, 0, column, 0)))) return null;
  const residuals = fit.residuals.slice();
  const coefficient = dotAbout(direction, 0, residuals, 0) / squares;
  takeOut(residuals, coefficient, direction);
  const left = dotAbout(residuals, 0, residuals, 0);
  // What a perfect fit leaves over is rounding, and must not pass for a spread.
  const isPerfect = left <= 1e-24 * fit.ySquares;
  return { coefficient, standardError: isPerfect ? 0 : Math.sqrt(left / df / squares), df };
}
