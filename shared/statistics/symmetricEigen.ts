import { at } from './numbers.ts';

export interface Eigen {
  readonly values: readonly number[];
  /** vectors[j] belongs to values[j]. */
  readonly vectors: readonly (readonly number[])[];
}

/** Eigenvalues and vectors of a small symmetric matrix by Jacobi rotations (Golub & Van Loan 1996, 8.4), in no particular order. */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = new Float64Array(size * size);
  const v = new Float64Array(size * size);
  let whole = 0;
  for (let i = 0; i < size; i++) {
    v[i * size + i] = 1;
    for (let j = 0; j < size; j++) {
      const value = at(at(matrix, i), j);
      a[i * size + j] = value;
      whole += value * value;
    }
  }
  for (let sweep = 0; sweep < 30 && outside(a, size) > 1e-33 * whole; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
  }
  const places = matrix.map((_, j) => j);
  return {
    values: places.map((j) => at(a, j * size + j)),
    vectors: places.map((j) => places.map((i) => at(v, i * size + j))),
  };
}

/** Sum of squares off the diagonal, half of the matrix. */
function outside(a: Float64Array, size: number): number {
  let total = 0;
  for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) total += (a[p * size + q] ?? 0) ** 2;
  return total;
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const cell = a[p * size + q] ?? 0;
  if (cell === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * cell);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  turn(a, c, s, p, q, size, size);
  turn(a, c, s, p * size, q * size, 1, size);
  turn(v, c, s, p, q, size, size);
}

/** Turns two columns (step = size) or two rows (step = 1) of a matrix into each other. */
function turn(a: Float64Array, c: number, s: number, p: number, q: number, step: number, size: number): void {
  for (let k = 0; k < size; k++) {
    const one = p + k * step;
    const other = q + k * step;
    const first = a[one] ?? 0;
    const second = a[other] ?? 0;
    a[one] = c * first - s * second;
    a[other] = s * first + c * second;
  }
}
