import { describe, expect, it } from 'vitest';
import { describe as describeValues } from '#shared/statistics/describe.ts';
import { mcnemar } from '#shared/statistics/mcnemar.ts';
import { roundDifference } from '#shared/statistics/numbers.ts';
import { pairedEffectSizes } from '#shared/statistics/pairedEffectSizes.ts';
import { hasTest, pairedT } from '#shared/statistics/pairedT.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { signTest } from '#shared/statistics/signTest.ts';
import { wilcoxonSignedRank } from '#shared/statistics/wilcoxonSignedRank.ts';

describe('twelve mentees, two without a window after', () => {
  const pre = [81, 77.5, 90, 62, 84, 71, 88, 79, 93, 68, 85, 74];
  const post = [84, 80, 91.5, 70, 83, 78, null, 82, 94, null, 86.5, 79];
  const result = pairedT(pre, post);

  it('counts who is used and who is not', () => {
    expect([result.total, result.n, result.preOnly, result.postOnly, result.neither]).toEqual([12, 10, 2, 0, 0]);
  });

  it('finds post minus pre: positive is an increase', () => {
    expect(result.meanChange).toBeCloseTo(3.15, 12);
    if (!hasTest(result)) throw new Error('a test was expected');
    expect(result.test.t).toBeCloseTo(3.15 / result.test.se, 12);
    expect(result.test.low).toBeLessThan(3.15);
    expect(result.test.df).toBe(9);
  });

  it('turns round when the windows are swapped', () => {
    const swapped = pairedT(post, pre);
    expect(swapped.meanChange).toBeCloseTo(-3.15, 12);
    expect([swapped.preOnly, swapped.postOnly]).toEqual([0, 2]);
  });
});

describe('changes that leave nothing to test', () => {
  it('keeps the constant change and refuses the test when everybody moved alike', () => {
    const result = pairedT([0.1, 0.2, 0.7, 1.3], [0.4, 0.5, 1, 1.6]);
    expect(result.meanChange).toBeCloseTo(0.3, 12);
    expect(result.test).toEqual({ refused: 'noVariationInDifferences', values: { n: 4 } });
  });

  it('refuses one pupil, and nobody', () => {
    expect(pairedT([3], [5]).test).toEqual({ refused: 'tooFewPairs', values: { n: 1 } });
    expect(pairedT([], [])).toMatchObject({ n: 0, meanPre: null, meanChange: null, test: { refused: 'tooFewPairs' } });
  });

  it('gives no Hedges factor to two pupils, and no interval to their g', () => {
    expect(pairedEffectSizes([4, 7], [6, 8])).toMatchObject({ n: 2, factor: null, gZ: null, gPre: null, gPreLow: null });
  });

  it('standardises by a reference SD when there is one', () => {
    const own = pairedEffectSizes([1, 2, 3, 5], [2, 2, 5, 6]);
    const reference = pairedEffectSizes([1, 2, 3, 5], [2, 2, 5, 6], { referenceSd: 10 });
    if (isRefusal(own) || isRefusal(reference)) throw new Error('sizes were expected');
    expect(reference.dPre).toBeCloseTo(0.1, 12);
    expect(reference.dZ).toBe(own.dZ);
  });
});

describe('ratings that moved, seen by order alone', () => {
  it('says p = 1 and no rank-biserial when nobody changed', () => {
    expect(wilcoxonSignedRank([2, 3, 3, 5], [2, 3, 3, 5])).toMatchObject({
      used: 0,
      same: 4,
      p: 1,
      rankBiserial: null,
      pratt: null,
      shift: { value: 0, low: 0, high: 0 },
    });
  });

  it('sees equal decimal changes as ties', () => {
    const result = wilcoxonSignedRank([0.1, 0.2, 0.4], [0.4, 0.5, 0.7]);
    expect(result).toMatchObject({ used: 3, hasTies: true, wPlus: 6, wMinus: 0, pExact: 0.25 });
    expect(roundDifference(0.4 - 0.1)).toBe(roundDifference(0.5 - 0.2));
  });

  it('keeps pupils who stayed the same in the shift and in the probability of superiority', () => {
    const result = wilcoxonSignedRank([1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 3, 3]);
    expect(result).toMatchObject({ rankBiserial: 1, probabilityOfSuperiority: 4 / 6, increased: 2, same: 4 });
    if (isRefusal(result)) throw new Error('a result was expected');
    expect(result.shift.value).toBe(1);
    expect(result.shiftOfChanged).toBe(2);
  });

  it('still has the exact p for 400 changed pupils, and none beyond', () => {
    const pre = Array.from({ length: 400 }, () => 0);
    const half = pre.map((_, index) => (index % 2 === 0 ? index + 1 : -index - 1));
    const many = wilcoxonSignedRank(pre, half);
    if (isRefusal(many)) throw new Error('a result was expected');
    expect(many.pExact).toBeGreaterThan(0.9);
    expect(many.pMethod).toBe('normal');
    expect(wilcoxonSignedRank([...pre, 0], [...half, 3])).toMatchObject({ pExact: null, shift: { level: null } });
  });

  it('refuses when nobody has both ratings', () => {
    expect(wilcoxonSignedRank([1, null], [null, 2])).toEqual({ refused: 'noCompletePairs', values: {} });
    expect(signTest([1, 1], [1, 1]).test).toMatchObject({ refused: 'noVariationInDifferences' });
  });
});

describe('persistent absence, yes or no', () => {
  it('tells who turned on from who turned off, by value', () => {
    expect(mcnemar([1, 1, 1, 0, 0, null], [0, 0, 1, 1, 0, 1])).toMatchObject({
      n: 5,
      bothOn: 1,
      turnedOff: 2,
      turnedOn: 1,
      bothOff: 1,
      difference: -0.2,
      test: { pExact: 1, oddsRatio: 0.5 },
    });
  });

  it('has an infinite odds ratio when nobody turned off, and no test when nobody changed', () => {
    expect(mcnemar([0, 0], [1, 1]).test).toMatchObject({ oddsRatio: Infinity, oddsRatioHigh: Infinity });
    expect(mcnemar([1, 0], [1, 0]).test).toEqual({ refused: 'noVariationInDifferences', values: { n: 2 } });
    expect(mcnemar([], [])).toMatchObject({ n: 0, difference: null, sharePre: null });
  });
});

it('describes one value without a spread, and a stray NaN as missing', () => {
  expect(describeValues([4, null, Number.NaN])).toEqual({
    n: 1,
    missing: 2,
    mean: 4,
    sd: null,
    se: null,
    min: 4,
    q1: 4,
    median: 4,
    q3: 4,
    max: 4,
  });
});
