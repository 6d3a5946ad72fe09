import { describe, expect, it } from 'vitest';
import { ancova } from '#shared/statistics/ancova.ts';
import { attritionWwc } from '#shared/statistics/attritionWwc.ts';
import { coxIndex } from '#shared/statistics/coxIndex.ts';
import { differenceInDifferences } from '#shared/statistics/differenceInDifferences.ts';
import { doseResponse } from '#shared/statistics/doseResponse.ts';
import { baselineBand, independentT } from '#shared/statistics/independentT.ts';
import { linearMixedModel } from '#shared/statistics/linearMixedModel.ts';
import { meanChangeCluster } from '#shared/statistics/meanChangeCluster.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { rankSum } from '#shared/statistics/rankSum.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { wildCluster } from '#shared/statistics/wildCluster.ts';

const pre = [80, 70, 90, 60, 85, 75, 95, 65];
const treat = [1, 1, 1, 1, 0, 0, 0, 0];

describe('mentored pupils beside others', () => {
  const post = [86, 74, 96, 67, 86, 77, 95.5, 68];

  it('takes the difference of the two mean changes', () => {
    const result = differenceInDifferences({ pre, post, treat });
    if (isRefusal(result)) throw new Error('a result was expected');
    expect(result.estimate.value).toBeCloseTo(5.75 - 1.625, 12);
    expect(result).toMatchObject({ treated: 4, comparison: 4, estimate: { df: 6, bySchool: null } });
  });

  it('leaves out a pupil whose school is not known when schools are allowed for', () => {
    const clusters = ['A', 'A', 'B', null, 'C', 'C', 'D', 'D'];
    expect(differenceInDifferences({ pre, post, treat, clusters })).toMatchObject({ treated: 3, estimate: { bySchool: { clusters: 4 } } });
  });

  it('refuses a group of one, and a start that everybody shares', () => {
    const lone = { pre, post, treat: [1, 0, 0, 0, 0, 0, 0, 0] };
    expect(differenceInDifferences(lone)).toEqual({ refused: 'tooFewPerGroup', values: { treated: 1, comparison: 7 } });
    expect(ancova({ pre: pre.map(() => 80), post, treat })).toMatchObject({ refused: 'noVariationBefore' });
  });

  it('refuses to adjust for a start that is the group itself', () => {
    expect(ancova({ pre: treat.map((one) => 70 + 10 * one), post, treat })).toMatchObject({ refused: 'collinear' });
  });

  it('keeps the estimate and drops test and interval when the fit is perfect', () => {
    const result = differenceInDifferences({ pre, post: pre.map((value, i) => value + (treat[i] ?? 0)), treat });
    expect(result).toMatchObject({ estimate: { value: 1, t: null, p: null, low: null } });
  });

  it('finds no spread between schools when each side has one school', () => {
    const clusters = treat.map((one) => (one === 1 ? 'North' : 'South'));
    expect(differenceInDifferences({ pre, post, treat, clusters })).toMatchObject({ estimate: { bySchool: { refused: 'noVariation' } } });
  });
});

describe('pupils of several schools', () => {
  it('refuses one school, and a mixed model with a school for every pupil', () => {
    expect(
      meanChangeCluster(
        pre,
        [1, 2, 3, 4, 5, 6, 7, 9],
        pre.map(() => 'A'),
      ),
    ).toMatchObject({ refused: 'tooFewClusters' });
    expect(linearMixedModel({ pre, post: [1, 2, 3, 4, 5, 6, 7, 9], treat, clusters: pre.map((_, i) => i) })).toMatchObject({
      refused: 'tooManyClusters',
    });
  });

  it('visits every sign vector, so that two schools cannot give a p below one half', () => {
    const result = wildCluster({ y: [1, 2, 3, 5, 7, 6], x: [1, 1, 0, 0, 1, 0], clusters: ['A', 'A', 'A', 'B', 'B', 'B'] });
    expect(result).toMatchObject({ clusters: 2, draws: 4 });
    if (!isRefusal(result)) expect(result.p).toBeGreaterThanOrEqual(0.5);
  });

  it('draws beyond fourteen schools, the same for the same seed, and not without one', () => {
    const clusters = Array.from({ length: 60 }, (_, i) => i % 15);
    const random = createRandom(4);
    const y = clusters.map((school) => school / 3 + random.next());
    const x = clusters.map((school) => school % 2);
    expect(wildCluster({ y, x, clusters })).toMatchObject({ refused: 'tooManyClusters' });
    const first = wildCluster({ y, x, clusters }, createRandom(9), 500);
    expect(first).toEqual(wildCluster({ y, x, clusters }, createRandom(9), 500));
    expect(first).toMatchObject({ draws: 500, clusters: 15 });
  });

  it('asks for dose and both windows before it relates them', () => {
    expect(doseResponse([3, null, 5], [1, 2, 3], [2, 3, 5])).toEqual({ refused: 'tooFewPairs', values: { n: 2 } });
    const result = doseResponse([2, 4, 6, 8, 10, 12], [60, 70, 65, 80, 75, 71], [61, 72.5, 68, 84, 80.5, 76]);
    if (isRefusal(result)) throw new Error('a result was expected');
    expect(result.slope.value).toBeGreaterThan(0);
    expect(result.correlation.spearman.rho).toBeCloseTo(0.942857142857, 10);
  });
});

describe('groups that cannot be compared', () => {
  it('refuses an empty group and values that never vary, but keeps the means', () => {
    expect(independentT([1, 2, 3], [1, 1, 1])).toMatchObject({ comparison: 0, meanTreated: 2, tests: { refused: 'tooFewPerGroup' } });
    expect(independentT([4, 4, 4, 4], [1, 1, 0, 0]).tests).toMatchObject({ refused: 'noVariation' });
    expect(rankSum([1, 2], [1, 1])).toMatchObject({ refused: 'groupEmpty' });
  });

  it('counts all equal values as no difference at all', () => {
    expect(rankSum([3, 3, 3, 3], [1, 1, 0, 0])).toMatchObject({ u: 2, pExact: 1, pNormal: null, probabilityOfSuperiority: 0.5 });
  });

  it('has an infinite Cox index, without interval, when one share is 0, and none when both are', () => {
    expect(coxIndex(0, 9, 4, 9)).toMatchObject({ cox: -Infinity, coxLow: null, fisher: { oddsRatio: 0, low: 0 } });
    expect(coxIndex(0, 9, 0, 7)).toMatchObject({ cox: null, fisher: { oddsRatio: null, p: 1, high: Infinity } });
  });

  it('puts the edge of a band into the milder band', () => {
    expect([0.05, -0.05, 0.25, 0.2501].map(baselineBand)).toEqual(['satisfied', 'satisfied', 'adjust', 'not_satisfied']);
  });

  it('rounds overall loss half up and lets a differential at the limit pass', () => {
    expect(attritionWwc({ start: 100, end: 96 }, { start: 100, end: 91 })).toMatchObject({ overall: 6.5, cautiousLimit: 6.3 });
    expect(attritionWwc({ start: 0, end: 0 }, { start: 10, end: 9 })).toMatchObject({ refused: 'groupEmpty' });
    expect(attritionWwc({ start: 9, end: 10 }, { start: 10, end: 9 })).toMatchObject({ refused: 'moreAtEndThanStart' });
  });
});
