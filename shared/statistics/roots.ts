/**
 * The place between `low` and `high` where `f` changes sign (Brent 1973, Algorithms for Minimization without Derivatives, ch. 4),
 * to the last bits of a double. The two ends must lie on different sides of 0; null when they do not.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0): number | null {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb)) return null;
  let c = a;
  let fc = fa;
  let step = b - a;
  let before = step;
  for (let round = 0; round < 1000; round++) {
    if (fb < 0 === fc < 0) {
      c = a;
      fc = fa;
      step = b - a;
      before = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const near = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= near || fb === 0) return b;
    if (Math.abs(before) >= near && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa;
      let p = 2 * half * s;
      let q = 1 - s;
      if (a !== c) {
        const u = fa / fc;
        const r = fb / fc;
        p = s * (2 * half * u * (u - r) - (b - a) * (r - 1));
        q = (u - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      else p = -p;
      if (2 * p < Math.min(3 * half * q - Math.abs(near * q), Math.abs(before * q))) {
        before = step;
        step = p / q;
      } else {
        step = half;
        before = half;
      }
    } else {
      step = half;
      before = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > near ? step : half > 0 ? Math.max(near, Number.MIN_VALUE) : -Math.max(near, Number.MIN_VALUE);
    fb = f(b);
  }
  return b;
}

/** As `findRoot`, first moving the ends outwards until they lie on different sides of 0. */
export function findRootOutwards(f: (x: number) => number, low: number, high: number): number | null {
  let a = low;
  let b = high;
  for (let round = 0; round < 60; round++) {
    const fa = f(a);
    const fb = f(b);
    if (Number.isNaN(fa) || Number.isNaN(fb)) return null;
    if (fa < 0 !== fb < 0 || fa === 0 || fb === 0) return findRoot(f, a, b);
    const width = b - a;
    a -= width;
    b += width;
  }
  return null;
}

/** Where a function with one valley between `low` and `high` is least (golden section, then parabolas: Brent 1973, ch. 5). */
export function findMinimum(f: (x: number) => number, low: number, high: number, tolerance = 1e-10): number {
  const golden = (3 - Math.sqrt(5)) / 2;
  let [a, b] = [low, high];
  let x = a + golden * (b - a);
  let [w, v] = [x, x];
  let fx = f(x);
  let [fw, fv] = [fx, fx];
  let [step, before] = [0, 0];
  for (let round = 0; round < 500; round++) {
    const middle = (a + b) / 2;
    const near = Math.sqrt(Number.EPSILON) * 1e-3 * Math.abs(x) + tolerance;
    if (Math.abs(x - middle) <= 2 * near - (b - a) / 2) break;
    let parabola = false;
    if (Math.abs(before) > near) {
      const r = (x - w) * (fx - fv);
      let q = (x - v) * (fx - fw);
      let p = (x - v) * q - (x - w) * r;
      q = 2 * (q - r);
      if (q > 0) p = -p;
      q = Math.abs(q);
      if (Math.abs(p) < Math.abs((q * before) / 2) && p > q * (a - x) && p < q * (b - x)) {
        parabola = true;
        before = step;
        step = p / q;
        if (x + step - a < 2 * near || b - x - step < 2 * near) step = x < middle ? near : -near;
      }
    }
    if (!parabola) {
      before = (x < middle ? b : a) - x;
      step = golden * before;
    }
    const u = x + (Math.abs(step) >= near ? step : step > 0 ? near : -near);
    const fu = f(u);
    if (fu <= fx) {
      if (u < x) b = x;
      else a = x;
      [v, w, x] = [w, x, u];
      [fv, fw, fx] = [fw, fx, fu];
    } else {
      if (u < x) a = u;
      else b = u;
      if (fu <= fw || w === x) {
        [v, w] = [w, u];
        [fv, fw] = [fw, fu];
      } else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu];
    }
  }
  return x;
}
