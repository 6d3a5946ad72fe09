const halfLogTwoPi = 0.9189385332046728;

/** log Gamma(x) for x > 0 (`lgamma` in R). Stirling's series from 15 up, reached by the recurrence from below. */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let shifted = x;
  while (shifted < 15) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingSeries(shifted) - Math.log(product);
}

function stirlingSeries(n: number): number {
  const square = n * n;
  return (
    (1 / 12 -
      (1 / 360 -
        (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360 - (1 / 156 - 3617 / 122400 / square) / square) / square) / square) / square) /
          square) /
        square) /
    n
  );
}

/** What Stirling's formula leaves out of log n! (Loader 2000, Fast and Accurate Computation of Binomial Probabilities). */
function stirlingError(n: number): number {
  return n > 15 ? stirlingSeries(n) : logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
}

/** Deviance part x log(x / expected) + expected - x, without cancellation when the two are close (Loader 2000). */
function deviancePart(x: number, expected: number): number {
  const distance = x - expected;
  if (Math.abs(distance) < 0.1 * (x + expected)) {
    const ratio = distance / (x + expected);
    let total = distance * ratio;
    let term = 2 * x * ratio;
    for (let j = 1; j < 1000; j++) {
      term *= ratio * ratio;
      const next = total + term / (2 * j + 1);
      if (next === total) return next;
      total = next;
    }
    return total;
  }
  return x * Math.log(x / expected) + expected - x;
}

/** lambda^x e^-lambda / Gamma(x + 1), x not necessarily whole. */
export function poissonTerm(x: number, lambda: number): number {
  if (lambda === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-lambda);
  if (x <= lambda * Number.MIN_VALUE) return Math.exp(-lambda);
  return Math.exp(-stirlingError(x) - deviancePart(x, lambda)) / Math.sqrt(2 * Math.PI * x);
}

/** Gamma(n + 1) / (Gamma(x + 1) Gamma(n - x + 1)) p^x q^(n - x), x and n not necessarily whole. */
export function binomialTerm(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(p < 0.1 ? -deviancePart(n, n * q) - n * p : n * Math.log(q));
  if (x === n) return Math.exp(q < 0.1 ? -deviancePart(n, n * p) - n * q : n * Math.log(p));
  if (x < 0 || x > n) return 0;
  const exponent = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviancePart(x, n * p) - deviancePart(n - x, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** Hedges' exact small-sample factor J(m) = Gamma(m/2) / (sqrt(m/2) Gamma((m-1)/2)). Null for m < 2, where there is none. */
export function hedgesFactor(m: number): number | null {
  return m < 2 ? null : Math.exp(logGamma(m / 2) - Math.log(Math.sqrt(m / 2)) - logGamma((m - 1) / 2));
}

/** The derivative of log Gamma (`digamma` in R), for x > 0. */
export function digamma(x: number): number {
  let value = 0;
  let shifted = x;
  while (shifted < 15) {
    value -= 1 / shifted;
    shifted += 1;
  }
  const s = 1 / (shifted * shifted);
  return (
    value +
    Math.log(shifted) -
    0.5 / shifted -
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760)))))
  );
}

/** The second derivative of log Gamma (`trigamma` in R), for x > 0. */
export function trigamma(x: number): number {
  let value = 0;
  let shifted = x;
  while (shifted < 15) {
    value += 1 / (shifted * shifted);
    shifted += 1;
  }
  const s = 1 / (shifted * shifted);
  return (
    value + 1 / shifted + s / 2 + (s / shifted) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - (s * 691) / 2730)))))
  );
}
