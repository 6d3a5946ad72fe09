import { at, sumOf } from './numbers.ts';

export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface BoundedMinimum {
  readonly x: readonly number[];
  readonly value: number;
  readonly settled: boolean;
}

/**
 * The lowest place of a smooth function in a box, downhill from `start`: BFGS steps on the coordinates that are free, each step cut back to the box and
 * shortened until it helps (Bertsekas 1982, SIAM J. Control 20:221).
 */
export function boundedMinimum(f: (x: readonly number[]) => Slope, start: readonly number[], low: number, high: number): BoundedMinimum {
  const into = (value: number) => Math.min(high, Math.max(low, value));
  let x = start.map(into);
  let here = f(x);
  let inverse = identity(x.length);
  let held = '';
  for (let round = 0; round < 1000; round++) {
    const fixed = x.map((value, i) => (value <= low && at(here.gradient, i) > 0) || (value >= high && at(here.gradient, i) < 0));
    const pull = here.gradient.map((value, i) => (fixed[i] ? 0 : value));
    if (Math.max(...pull.map(Math.abs)) < 1e-7) return { x, value: here.value, settled: true };
    if (fixed.join() !== held) {
      held = fixed.join();
      inverse = identity(x.length);
    }
    let direction = inverse.map((row, i) => (fixed[i] ? 0 : -sumOf(row, (value, j) => value * at(pull, j))));
    if (!(sumOf(direction, (value, i) => value * at(pull, i)) < 0)) {
      inverse = identity(x.length);
      direction = pull.map((value) => -value);
    }
    const next = shorten(f, x, here, direction, into);
    if (next === null) {
      // No step helps: the bottom, as near as doubles can tell, or a tired inverse that deserves one fresh start.
      if (inverse.every((row, i) => row.every((value, j) => value === (i === j ? 1 : 0)))) return { x, value: here.value, settled: true };
      inverse = identity(x.length);
      continue;
    }
    const step = next.x.map((value, i) => value - at(x, i));
    const turn = next.slope.gradient.map((value, i) => (fixed[i] ? 0 : value - at(here.gradient, i)));
    inverse = updated(inverse, step, turn);
    x = next.x;
    here = next.slope;
  }
  return { x, value: here.value, settled: false };
}

function shorten(
  f: (x: readonly number[]) => Slope,
  x: readonly number[],
  here: Slope,
  direction: readonly number[],
  into: (value: number) => number,
): { readonly x: number[]; readonly slope: Slope } | null {
  for (let length = 1; length > 1e-7; length /= 2) {
    const there = x.map((value, i) => into(value + length * at(direction, i)));
    const gain = sumOf(there, (value, i) => (value - at(x, i)) * at(here.gradient, i));
    const slope = f(there);
    if (gain < 0 && slope.value <= here.value + 1e-4 * gain) return { x: there, slope };
  }
  return null;
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_unused, j) => (i === j ? 1 : 0)));
}

/** The BFGS update of the inverse curvature; unchanged where the step shows no upward curve. */
function updated(inverse: number[][], step: readonly number[], turn: readonly number[]): number[][] {
  const along = sumOf(step, (value, i) => value * at(turn, i));
  if (!(along > 1e-14)) return inverse;
  const pushed = inverse.map((row) => sumOf(row, (value, j) => value * at(turn, j)));
  const whole = 1 + sumOf(pushed, (value, i) => value * at(turn, i)) / along;
  return inverse.map((row, i) =>
    row.map((value, j) => value + (whole * at(step, i) * at(step, j) - at(pushed, i) * at(step, j) - at(step, i) * at(pushed, j)) / along),
  );
}
