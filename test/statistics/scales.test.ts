import { describe, expect, it } from 'vitest';
import { alpha } from '#shared/statistics/alpha.ts';
import { correlation } from '#shared/statistics/correlation.ts';
import { intraclassCorrelation } from '#shared/statistics/intraclassCorrelation.ts';
import { kappa } from '#shared/statistics/kappa.ts';
import { leveneMedian } from '#shared/statistics/leveneMedian.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { reliableChange } from '#shared/statistics/reliableChange.ts';
import { shapiroWilk } from '#shared/statistics/shapiroWilk.ts';

describe('a confidence scale', () => {
  it('counts only pupils who answered every item, and shows the item that looks unreversed', () => {
    const result = alpha([
      [1, 2, 3, 4, null],
      [2, 2, 3, 4, 1],
      [4, 3, 2, 1, 2],
    ]);
    if (isRefusal(result)) throw new Error('alpha was expected');
    expect([result.rows, result.complete]).toEqual([5, 4]);
    expect(result.itemRestR[2]).toBeLessThan(-0.9);
    expect(result.omega).toBeNull();
  });

  it('refuses one item, one pupil, and totals that never vary', () => {
    expect(alpha([[1, 2, 3]])).toMatchObject({ refused: 'tooFewItems' });
    expect(
      alpha([
        [1, null],
        [2, 3],
      ]),
    ).toMatchObject({ refused: 'tooFewCompleteCases', values: { n: 1 } });
    expect(
      alpha([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ refused: 'noVariation' });
  });
});

describe('reliable change', () => {
  const scale = { sd: 10, reliability: 0.5 };

  it('needs a move strictly beyond 1.96 standard errors of the difference', () => {
    expect(reliableChange([20, 20, 20, 20], [39.5, 39.7, 0.3, 20], scale)).toMatchObject({
      leastReliableChange: expect.closeTo(19.6, 12),
      improved: 1,
      deteriorated: 1,
      unchanged: 2,
    });
  });

  it('turns better and worse round where lower is better', () => {
    expect(reliableChange([20, 20], [45, 20], { ...scale, higherIsBetter: false })).toMatchObject({ improved: 0, deteriorated: 1 });
  });

  it('refuses a scale without error, where every change would count', () => {
    expect(reliableChange([1], [2], { sd: 3, reliability: 1 })).toMatchObject({ refused: 'reliabilityIsOne' });
    expect(reliableChange([1], [null], scale)).toMatchObject({ n: 0, shareImproved: null });
  });
});

describe('raters', () => {
  it('have no standard error when one of them never varies, and no kappa with one category', () => {
    expect(kappa([2, 2, 2], [1, 2, 3], [1, 2, 3])).toMatchObject({ kappa: 0, se: null });
    expect(kappa([2, 2], [2, 2], [1, 2, 3])).toMatchObject({ agreement: 1, kappa: null, quadratic: null });
  });

  it('are matched by value: a rating outside the levels is not counted', () => {
    expect(kappa(['low', 'high', 'odd'], ['low', 'low', 'low'], ['low', 'high'])).toMatchObject({ n: 2, agreement: 0.5 });
    expect(kappa([null], [1], [1, 2])).toMatchObject({ refused: 'noCompletePairs' });
  });

  it('agree perfectly or not at all', () => {
    const alike = intraclassCorrelation([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(alike).toMatchObject({ n: 3, raters: 2, icc3: { icc: 1, f: null } });
    expect(
      intraclassCorrelation([
        [1, null],
        [2, 2],
      ]),
    ).toMatchObject({ refused: 'tooFewCompleteCases' });
  });
});

describe('checks', () => {
  it('call a straight line a perfect correlation and make no test', () => {
    expect(correlation([0.1, 0.2, 0.4, 0.7], [1.2, 1.4, 1.8, 2.4])).toMatchObject({ pearson: 1, t: null, p: null, spearman: { rho: 1 } });
    expect(correlation([1, 2, 3], [5, 5, 5])).toMatchObject({ refused: 'noVariation' });
    expect(correlation([1, 2], [5, 6])).toMatchObject({ refused: 'tooFewPairs' });
  });

  it('refuse too few values or none that vary', () => {
    expect(shapiroWilk([1, 2])).toMatchObject({ refused: 'tooFewValues' });
    expect(shapiroWilk([4, 4, 4, 4])).toMatchObject({ refused: 'noVariation' });
    expect(leveneMedian([1, 2, 3], ['A', 'A', 'A'])).toMatchObject({ refused: 'tooFewGroups' });
    expect(leveneMedian([1, 1, 2, 2], ['A', 'A', 'B', 'B'])).toMatchObject({ refused: 'noVariation' });
  });
});
