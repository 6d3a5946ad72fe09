import { bonettPriceInterval } from './bonettPrice.ts';
import { binomialDensity, exactShareInterval, exactShareTest } from './distributions/binomial.ts';
import { chiSquaredUpper } from './distributions/chiSquared.ts';
import type { Measured } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface McNemar {
  readonly n: number;
  readonly bothOn: number;
  /** On before, off after. */
  readonly turnedOff: number;
  /** Off before, on after. */
  readonly turnedOn: number;
  readonly bothOff: number;
  readonly sharePre: number | null;
  readonly sharePost: number | null;
  /** (turnedOn - turnedOff) / n: positive = more on after. Null without pairs. */
  readonly difference: number | null;
  readonly differenceLow: number | null;
  readonly differenceHigh: number | null;
  readonly test: McNemarTest | Refusal;
}

interface McNemarTest {
  readonly chiSquared: number;
  readonly p: number;
  readonly chiSquaredCorrected: number;
  readonly pCorrected: number;
  readonly pExact: number;
  readonly pMid: number;
  /** turnedOn / turnedOff; Infinity when nobody turned off. */
  readonly oddsRatio: number;
  readonly oddsRatioLow: number;
  readonly oddsRatioHigh: number;
}

/**
 * Did the share of pupils with a yes/no feature change? `pre` and `post` hold 1 (on) and 0 (off), matched by value, never by position.
 * Exact p: binomial on turnedOn of turnedOn + turnedOff; mid-p = exact - b (1 - b/2 when equal), b = dbinom(turnedOn, changed, .5)
 * (Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13:91). Odds ratio interval L/(1-L) from Clopper-Pearson; difference with
 * Bonett-Price. Refuses the test when no pupil changed. R: `mcnemar.test`, `binom.test`.
 */
export function mcnemar(pre: ArrayLike<Measured>, post: ArrayLike<Measured>, level = 0.95): McNemar {
  const pairs = completePairs(pre, post);
  const n = pairs.n;
  const count = (before: number, after: number) =>
    pairs.pre.filter((value, index) => value === before && pairs.post[index] === after).length;
  const [bothOn, turnedOff, turnedOn, bothOff] = [count(1, 1), count(1, 0), count(0, 1), count(0, 0)];
  const interval = n === 0 ? null : bonettPriceInterval(turnedOn, turnedOff, n, level);
  return {
    n,
    bothOn,
    turnedOff,
    turnedOn,
    bothOff,
    sharePre: n === 0 ? null : (bothOn + turnedOff) / n,
    sharePost: n === 0 ? null : (bothOn + turnedOn) / n,
    difference: n === 0 ? null : (turnedOn - turnedOff) / n,
    differenceLow: interval?.low ?? null,
    differenceHigh: interval?.high ?? null,
    test: turnedOn + turnedOff === 0 ? refuse('noVariationInDifferences', { n }) : test(turnedOn, turnedOff, level),
  };
}

function test(on: number, off: number, level: number): McNemarTest {
  const changed = on + off;
  const chiSquared = (on - off) ** 2 / changed;
  const chiSquaredCorrected = (on === off ? 0 : Math.abs(on - off) - 1) ** 2 / changed;
  const pExact = exactShareTest(on, changed, 0.5);
  const b = binomialDensity(on, changed, 0.5);
  const { low, high } = exactShareInterval(on, changed, level);
  return {
    chiSquared,
    p: chiSquaredUpper(chiSquared, 1),
    chiSquaredCorrected,
    pCorrected: chiSquaredUpper(chiSquaredCorrected, 1),
    pExact,
    pMid: on === off ? 1 - b / 2 : pExact - b,
    oddsRatio: on / off,
    oddsRatioLow: low / (1 - low),
    oddsRatioHigh: high / (1 - high),
  };
}
