import { describe, expect, it } from 'vitest';
import { meanByCluster, signFlipByCluster } from '#shared/statistics/meanByCluster.ts';
import { nestedF } from '#shared/statistics/nestedF.ts';
import { createRandom } from '#shared/statistics/random.ts';

describe('whether further columns explain anything', () => {
  const y = [3, 5, 4, 8, 9, 7, 12, 11, 14, 10, 6, 5];
  const x = y.map((_, index) => index + 1);
  const one = y.map(() => 1);
  const part = (of: number) => y.map((_, index) => (index % 3 === of ? 1 : 0));

  it('is what R’s anova says of two models', () => {
    // anova(lm(y ~ x), lm(y ~ x + g))
    const result = nestedF(y, [one, x], [part(1), part(2)]);
    if ('refused' in result) return expect.fail(result.refused);
    expect([result.df1, result.df2]).toEqual([2, 8]);
    expect(result.f).toBeCloseTo(0.200840076453825, 10);
    expect(result.p).toBeCloseTo(0.82204458191775, 10);
  });

  it('is refused where nothing is left over, or the columns cannot be told apart', () => {
    expect(nestedF(y, [one, x], [x.map((value) => 2 * value)])).toMatchObject({ refused: 'collinear' });
    expect(nestedF([1, 2, 3], [[1, 1, 1]], [[1, 2, 3]])).toMatchObject({ refused: 'noVariation' });
  });
});

describe('a mean over schools', () => {
  const values = [1, 2, 4, 5, 7, 6, 9, 8, 13, 3, 2, 2];
  const schools = values.map((_, index) => Math.floor(index / 3));

  it('has R’s variances where all schools are of one size (REML is then the analysis of variance)', () => {
    const result = meanByCluster(values, schools);
    if ('refused' in result) return expect.fail(result.refused);
    expect(result.value).toBeCloseTo(5.16666666666667, 8);
    expect(result.varianceWithin).toBeCloseTo(2.66666666666667, 6);
    expect(result.varianceSchools).toBeCloseTo(12.4814814814815, 4);
    expect(result.se).toBeCloseTo(1.82827585243381, 5);
    expect(result.icc).toBeCloseTo(12.4814814814815 / (12.4814814814815 + 2.66666666666667), 6);
  });

  it('can be turned round school by school: 4 schools with the same sign reach 2 in 16', () => {
    expect(signFlipByCluster(values, schools, createRandom(1))).toMatchObject({ p: 2 / 16, changed: 4 });
    expect(meanByCluster([1, 2, 3], [1, 1, 1])).toMatchObject({ refused: 'tooFewClusters' });
    expect(meanByCluster([1, 2, 3], [1, 2, 3])).toMatchObject({ refused: 'tooManyClusters' });
  });
});
