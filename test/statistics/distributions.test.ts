import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '#shared/statistics/distributions/beta.ts';
import { binomialCdf, binomialQuantile, binomialUpper, exactShareTest } from '#shared/statistics/distributions/binomial.ts';
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpper } from '#shared/statistics/distributions/chiSquared.ts';
import { fCdf, fQuantile, fUpper } from '#shared/statistics/distributions/fDistribution.ts';
import { gammaCdf, gammaQuantile } from '#shared/statistics/distributions/gamma.ts';
import { digamma, hedgesFactor, logGamma, trigamma } from '#shared/statistics/distributions/gammaFunction.ts';
import { hypergeometricCdf, hypergeometricQuantile } from '#shared/statistics/distributions/hypergeometric.ts';
import { noncentralityInterval, noncentralTCdf, noncentralTUpper } from '#shared/statistics/distributions/noncentralT.ts';
import { normalCdf, normalUpper } from '#shared/statistics/distributions/normal.ts';
import { normalQuantile } from '#shared/statistics/distributions/normalQuantile.ts';
import { poissonCdf, poissonDensity, poissonQuantile, poissonUpper } from '#shared/statistics/distributions/poisson.ts';
import { signedRankCdf, signedRankQuantile } from '#shared/statistics/distributions/signedRank.ts';
import { studentTCdf, studentTQuantile, studentTUpper } from '#shared/statistics/distributions/studentT.ts';

// Values of scipy 1.17 (Boost and Cephes), an implementation that shares no code with R's or ours.
const published: readonly (readonly [string, number, number])[] = [
  ['normalCdf(-1.3)', normalCdf(-1.3), 0.09680048458561036],
  ['normalCdf(-9)', normalCdf(-9), 1.1285884059538324e-19],
  ['normalUpper(7.5)', normalUpper(7.5), 3.1908916729108844e-14],
  ['normalQuantile(0.975)', normalQuantile(0.975), 1.959963984540054],
  ['normalQuantile(1e-20)', normalQuantile(1e-20), -9.262340089798409],
  ['studentTCdf(-2.1, 5)', studentTCdf(-2.1, 5), 0.044876624942299395],
  ['studentTCdf(-8, 28)', studentTCdf(-8, 28), 5.167837190849758e-9],
  ['studentTQuantile(0.975, 2.7)', studentTQuantile(0.975, 2.7), 3.3921483831737507],
  ['studentTQuantile(0.001, 1)', studentTQuantile(0.001, 1), -318.30883898555044],
  ['noncentralTCdf(2, 5, 1)', noncentralTCdf(2, 5, 1), 0.7780746626162148],
  ['noncentralTCdf(25, 28, 20)', noncentralTCdf(25, 28, 20), 0.9183693767124088],
  ['noncentralTCdf(0.2, 3, 0)', noncentralTCdf(0.2, 3, 0), 0.5728648353768605],
  ['betaCdf(0.2, 2.5, 11)', betaCdf(0.2, 2.5, 11), 0.6114626278333383],
  ['betaQuantile(0.025, 0.5, 90)', betaQuantile(0.025, 0.5, 90), 5.471100944476946e-6],
  ['gammaCdf(44, 40)', gammaCdf(44, 40), 0.7469219660458599],
  ['gammaQuantile(0.975, 401)', gammaQuantile(0.975, 401), 441.1866480966759],
  ['chiSquaredUpper(40, 5)', chiSquaredUpper(40, 5), 1.493367900050393e-7],
  ['chiSquaredQuantile(0.01, 1)', chiSquaredQuantile(0.01, 1), 0.00015708785790970184],
  ['fUpper(4, 3, 30)', fUpper(4, 3, 30), 0.016515374662309325],
  ['fQuantile(0.975, 59, 4)', fQuantile(0.975, 59, 4), 8.36216336965712],
  ['binomialCdf(10, 30, 0.2)', binomialCdf(10, 30, 0.2), 0.9743837446646734],
  ['binomialQuantile(0.99, 30, 0.2)', binomialQuantile(0.99, 30, 0.2), 11.0],
  ['poissonCdf(5, 0.7)', poissonCdf(5, 0.7), 0.9999099736511154],
  ['poissonUpper(60, 5)', poissonUpper(60, 5), 6.261195500180149e-44],
  ['poissonQuantile(0.5, 900)', poissonQuantile(0.5, 900), 900.0],
  ['hypergeometricCdf(1, 40, 60, 33)', hypergeometricCdf(1, 40, 60, 33), 1.4377032576291765e-8],
  ['hypergeometricQuantile(0.5, 40, 60, 33)', hypergeometricQuantile(0.5, 40, 60, 33), 13.0],
  ['logGamma(14.9)', logGamma(14.9), 24.924132002217277],
  ['digamma(0.1)', digamma(0.1), -10.423754940411076],
  ['trigamma(3)', trigamma(3), 0.39493406684822646],
  ['chiSquaredCdf(3, 2)', chiSquaredCdf(3, 2), 0.7768698398515702],
  ['fCdf(0.5, 3, 30)', fCdf(0.5, 3, 30), 0.314880458704792],
  ['poissonDensity(4, 2.5)', poissonDensity(4, 2.5), 0.13360188578108528],
  ['studentTUpper(3.1, 9)', studentTUpper(3.1, 9), 0.006361227989100975],
  ['binomialUpper(20, 30, 0.2)', binomialUpper(20, 30, 0.2), 4.477557824115586e-9],
];

describe('distributions', () => {
  it.each(published)('%s', (_name, got, want) => {
    expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-10 * Math.abs(want));
  });

  it('undo themselves', () => {
    for (const p of [1e-6, 0.025, 0.3, 0.5, 0.975]) {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14);
      expect(studentTCdf(studentTQuantile(p, 3.7), 3.7)).toBeCloseTo(p, 13);
      expect(betaCdf(betaQuantile(p, 2, 31), 2, 31)).toBeCloseTo(p, 13);
      expect(gammaCdf(gammaQuantile(p, 0.5), 0.5)).toBeCloseTo(p, 13);
    }
  });

  it('reach their ends', () => {
    expect([normalQuantile(0), normalQuantile(1), studentTQuantile(1, 4), betaQuantile(0, 1, 1), gammaQuantile(1, 2)]).toEqual([
      -Infinity,
      Infinity,
      Infinity,
      0,
      Infinity,
    ]);
  });

  it('hold beyond noncentrality 37, where a series gives out', () => {
    const { low, high } = noncentralityInterval(75, 7);
    expect(noncentralTUpper(75, 7, low ?? 0)).toBeCloseTo(0.025, 12);
    expect(noncentralTCdf(75, 7, high ?? 0)).toBeCloseTo(0.025, 12);
  });

  it('have no exact factor below two degrees of freedom', () => {
    expect(hedgesFactor(1)).toBeNull();
    expect(hedgesFactor(10)).toBeCloseTo(0.9227456, 6);
  });

  it('count sign patterns: 3 of the 8 give W+ of 3 or 4 with three pupils', () => {
    expect(signedRankCdf(2, 3)).toBe(3 / 8);
    expect(signedRankQuantile(0.025, 20)).toBe(53);
  });

  it('sum outcomes no likelier than the one seen', () => {
    expect(exactShareTest(9, 10, 0.5)).toBeCloseTo(22 / 1024, 14);
    expect(exactShareTest(5, 10, 0.5)).toBe(1);
  });
});
