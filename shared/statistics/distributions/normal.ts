/** Standard normal density (`dnorm`). */
export function normalDensity(z: number): number {
  return 0.398942280401432677939946 * Math.exp((-z * z) / 2);
}

/** P(Z <= z), accurate in the far lower tail too (`pnorm`; Cody 1969, Rational Chebyshev approximations for the error function). */
export function normalCdf(z: number): number {
  return tails(z).lower;
}

/** P(Z > z), computed directly so that far tails keep their digits (`pnorm(lower.tail = FALSE)`). */
export function normalUpper(z: number): number {
  return tails(z).upper;
}

const centreTop = [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249];
const centreBottom = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const shoulderTop = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const shoulderBottom = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091, 34900.952721145977266,
  38912.003286093271411, 19685.429676859990727,
];
const tailTop = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5,
];
const tailBottom = [1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5];

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

function tails(z: number): { readonly lower: number; readonly upper: number } {
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = size > Number.EPSILON / 2 ? z * z : 0;
    const part = (z * polynomial(centreTop, square)) / polynomial(centreBottom, square);
    return { lower: 0.5 + part, upper: 0.5 - part };
  }
  const small = size <= Math.sqrt(32) ? besideCentre(size) : farOut(size);
  return z > 0 ? { lower: 1 - small, upper: small } : { lower: small, upper: 1 - small };
}

/** exp(-size^2 / 2) in two parts, so that the square's rounding does not cost digits. */
function gaussian(size: number): number {
  const coarse = Math.trunc(size * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(size - coarse) * (size + coarse)) / 2);
}

function besideCentre(size: number): number {
  return (gaussian(size) * polynomial(shoulderTop, size)) / polynomial(shoulderBottom, size);
}

function farOut(size: number): number {
  if (size > 38.6) return 0;
  const square = 1 / (size * size);
  const part = (square * polynomial(tailTop, square)) / polynomial(tailBottom, square);
  return (gaussian(size) * (0.398942280401432677939946 - part)) / size;
}
