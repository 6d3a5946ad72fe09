/** Standard normal density (`dnorm`). */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * Math.exp((-z * z) / 2);
}

/** P(Z <= z), accurate in the far lower tail too (`pnorm`; Cody 1969, Rational Chebyshev approximations for the error function). */
export function normalCdf(z: number): number {
  return tails(z).lower;
}

/** P(Z > z), computed directly so that far tails keep their digits (`pnorm(lower.tail = FALSE)`). */
export function normalUpper(z: number): number {
  return tails(z).upper;
}

const centreTop = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const centreBottom = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const shoulderTop = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const shoulderBottom = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598, 38912.00328609327,
  19685.429676859992,
];
const tailTop = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934, 2.9112874951168793e-5,
];
const tailBottom = [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5];

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
  return (gaussian(size) * (0.3989422804014327 - part)) / size;
}
