import { describe, expect, it } from 'vitest';
import { adjustP } from '#shared/statistics/adjustP.ts';
import { bca } from '#shared/statistics/bca.ts';
import { bootstrapMean } from '#shared/statistics/bootstrapMean.ts';
import { interruptedTimeSeries, neweyWestLag } from '#shared/statistics/interruptedTimeSeries.ts';
import { shareBounds, tippingPoint } from '#shared/statistics/missingData.ts';
import { oldham } from '#shared/statistics/oldham.ts';
import { outliers } from '#shared/statistics/outliers.ts';
import { powerPaired } from '#shared/statistics/powerPaired.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { learnRtmReference, rtmKnownRule, rtmObserved, rtmSweep } from '#shared/statistics/regressionToTheMean.ts';
import { walshInterval } from '#shared/statistics/walsh.ts';

/** A normal number from two even ones. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

describe('a programme that does nothing, for pupils referred below 85', () => {
  const { next } = createRandom(11);
  const school = Array.from({ length: 4000 }, () => {
    const settled = normal(next);
    const value = () => 90 + 8 * (Math.sqrt(0.5) * settled + Math.sqrt(0.5) * normal(next));
    return { pre: value(), post: value() };
  });
  const referred = school.filter(({ pre }) => pre < 85);
  const pre = referred.map((pupil) => pupil.pre);
  const post = referred.map((pupil) => pupil.post);

  it('seems to help, and chance alone explains it', () => {
    const reference = learnRtmReference(
      school.map((pupil) => pupil.pre),
      school.map((pupil) => pupil.post),
    );
    if (isRefusal(reference)) throw new Error('a reference was expected');
    expect(reference.rho).toBeCloseTo(0.5, 1);
    const result = rtmObserved(pre, post, reference.mu, reference.rho);
    if (isRefusal(result)) throw new Error('a result was expected');
    expect(result.observedChange).toBeGreaterThan(3);
    expect(Math.abs(result.changeBeyond)).toBeLessThan(0.6);
  });

  it('is foretold by the rule alone', () => {
    const rule = rtmKnownRule({ mu: 90, sigma: 8, rho: 0.5, cutoff: 85, below: true });
    const result = rtmObserved(pre, post, 90, 0.5);
    if (isRefusal(rule) || isRefusal(result)) throw new Error('results were expected');
    expect(Math.abs(rule.expectedChange - result.expectedChange)).toBeLessThan(0.4);
  });
});

describe('regression to the mean, not known', () => {
  it('becomes a band when rho is swept', () => {
    expect(rtmSweep([80, 84], [85, 86], 92)).toEqual({ low: expect.closeTo(1, 10), high: expect.closeTo(6, 10) });
  });

  it('refuses a rho that cannot be, a rule that chooses nobody, and a school too small to learn from', () => {
    expect(rtmObserved([80], [85], 92, 0)).toMatchObject({ refused: 'rhoOutOfRange' });
    expect(rtmObserved([null], [85], 92, 0.5)).toMatchObject({ refused: 'noCompletePairs' });
    expect(rtmKnownRule({ mu: 90, sigma: 1, rho: 0.5, cutoff: 10, below: true })).toMatchObject({ refused: 'outOfRange' });
    expect(learnRtmReference([1, 2, 3], [2, 3, 4])).toMatchObject({ refused: 'tooFewPairs' });
  });

  it('is not fooled into a slope when change is set against the mean of both windows', () => {
    const result = oldham([1, 2, 3, 4, 5, 6], [2.1, 1.9, 3.2, 4.1, 4.8, 6.3]);
    if (isRefusal(result)) throw new Error('a correlation was expected');
    expect(Math.abs(result.pearson)).toBeLessThan(0.5);
  });
});

describe('resampling', () => {
  const days = [0, 0, 1, 2, 0, 5, 1, 0, 3, 12, 0, 1];

  it('gives the same interval for the same seed, and a skewed one for skewed days', () => {
    const first = bootstrapMean(days, createRandom(3));
    expect(first).toEqual(bootstrapMean(days, createRandom(3)));
    if (isRefusal(first)) throw new Error('an interval was expected');
    expect(first.high - first.value).toBeGreaterThan(first.value - first.low);
    expect(first.resamples).toBe(9999);
  });

  it('refuses fewer than ten pupils or schools, and resamples that do not spread', () => {
    expect(bootstrapMean(days.slice(0, 9), createRandom(3))).toMatchObject({ refused: 'tooFewValues' });
    expect(bootstrapMean(days, createRandom(3), { clusters: days.map((_, i) => i % 3) })).toMatchObject({ refused: 'tooFewClusters' });
    expect(bca([2, 2, 2], [2, 2, 2])).toMatchObject({ refused: 'resamplesDoNotSpread' });
  });

  it('draws every number as often', () => {
    const random = createRandom(1);
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 50_000; draw++) {
      const drawn = random.below(5);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(Math.max(...counts.map((count) => Math.abs(count - 10_000)))).toBeLessThan(400);
  });
});

describe('several outcomes, and outcomes that are missing', () => {
  it('leaves a missing p out of the count', () => {
    expect(adjustP([0.01, null, 0.04], 'holm')).toEqual([0.02, null, 0.04]);
    expect(adjustP([], 'BH')).toEqual([]);
  });

  it('bounds a share by what the missing pupils might have been', () => {
    expect(shareBounds([1, 0, null, 1, null])).toEqual({ known: 3, missing: 2, lowest: 0.4, highest: 0.8 });
    expect(shareBounds([])).toMatchObject({ refused: 'noValues' });
  });

  it('says how much worse the unmeasured must have done, and nothing when nobody is missing', () => {
    const before = [1, 2, 3, 4, 5, 6, 7, 8];
    const after = [3, 4.5, 5, 6.2, 7, 8, 9.1, null];
    const result = tippingPoint(before, after);
    if (isRefusal(result)) throw new Error('a tipping point was expected');
    expect(result.shareMissing).toBe(1 / 8);
    expect(result.difference).toBeGreaterThan(10);
    expect(tippingPoint(before.slice(0, 7), after.slice(0, 7))).toMatchObject({ shareMissing: 0, difference: null });
    expect(tippingPoint([1], [2])).toMatchObject({ refused: 'tooFewPairs' });
  });

  it('flags a far value, and none when half of the values are equal', () => {
    expect(outliers([1, 2, 3, null, 2, 40])).toEqual([false, false, false, false, false, true]);
    expect(outliers([2, 2, 2, 2, 90])).toEqual([false, false, false, false, false]);
  });
});

describe('series, size and shifts', () => {
  it('finds the jump that was put in, over weeks with a gap', () => {
    const weeks = [1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 15];
    const result = interruptedTimeSeries(
      weeks.map((week, i) => 80 + 0.5 * week + (week >= 10 ? 3 : 0) + (i % 2 === 0 ? 0.1 : -0.1)),
      weeks,
      10,
    );
    if (isRefusal(result)) throw new Error('a series was expected');
    expect(result.levelChange).toBeCloseTo(3, 0);
    expect([result.before, result.after, result.lag]).toEqual([6, 6, neweyWestLag(12)]);
    expect(interruptedTimeSeries([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], 9)).toMatchObject({ refused: 'collinear' });
  });

  it('has only its five per cent when there is nothing to find', () => {
    expect(powerPaired(15, 0)).toMatchObject({ power: expect.closeTo(0.05, 10) });
    expect(powerPaired(1, 1)).toMatchObject({ refused: 'tooFewPairs' });
  });

  it('finds the middle of all pair means without listing them', () => {
    const random = createRandom(5);
    const values = Array.from({ length: 61 }, () => random.below(20) / 4 - 2);
    const means = values.flatMap((value, i) => values.slice(0, i + 1).map((other) => (value + other) / 2)).sort((a, b) => a - b);
    expect(walshInterval(values).value).toBe(means[(means.length - 1) / 2]);
    expect(walshInterval([4])).toEqual({ value: 4, low: 4, high: 4, level: 0 });
  });
});
