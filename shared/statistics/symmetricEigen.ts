import { at } from './numbers.ts';

export interface Eigen {
  readonly values: readonly number[];
  /** vectors[j] belongs to values[j]. */
  readonly vectors: readonly (readonly number[])[];
}

/** Eigenvalues and vectors of a small symmetric matrix by Jacobi rotations (Golub & Van Loan 1996, 8.4), in no particular order. */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, i) => Float64Array.from({ length: size }, (_unused, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += cell(a, p, q) ** 2;
    if (off < 1e-300) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, p, q);
  }
  return {
    values: matrix.map((_, j) => cell(a, j, j)),
    vectors: matrix.map((_, j) => v.map((row) => at(row, j))),
  };
}

const cell = (a: readonly Float64Array[], i: number, j: number) => a[i]?.[j] ?? 0;
const put = (a: readonly Float64Array[], i: number, j: number, value: number) => {
  const row = a[i];
  if (row) row[j] = value;
};

function rotate(a: readonly Float64Array[], v: readonly Float64Array[], p: number, q: number): void {
  const apq = cell(a, p, q);
  if (Math.abs(apq) < 1e-320) return;
  const theta = (cell(a, q, q) - cell(a, p, p)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; k++) {
    const [kp, kq] = [cell(a, k, p), cell(a, k, q)];
    put(a, k, p, c * kp - s * kq);
    put(a, k, q, s * kp + c * kq);
  }
  for (let k = 0; k < a.length; k++) {
    const [pk, qk] = [cell(a, p, k), cell(a, q, k)];
    put(a, p, k, c * pk - s * qk);
    put(a, q, k, s * pk + c * qk);
    const [vp, vq] = [cell(v, k, p), cell(v, k, q)];
    put(v, k, p, c * vp - s * vq);
    put(v, k, q, s * vp + c * vq);
  }
}
