import { describe, expect, it } from 'vitest';
import { negativeBinomial } from '#shared/statistics/negativeBinomial.ts';
import { pairedCounts } from '#shared/statistics/pairedCounts.ts';
import { poissonRate } from '#shared/statistics/poissonRate.ts';
import { pooledChange } from '#shared/statistics/pooledChange.ts';
import { differenceOfShares, proportion } from '#shared/statistics/proportion.ts';
import { quasiPoisson } from '#shared/statistics/quasiPoisson.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { rateRatio } from '#shared/statistics/rateRatio.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { signFlip } from '#shared/statistics/signFlip.ts';

const sessions = (n: number, possible = 100) => Array.from({ length: n }, () => possible);

describe('suspensions of the same pupils', () => {
  it('has no ratio when there were none in either window', () => {
    const none = { countPre: [0, 0], exposurePre: sessions(2), countPost: [0, 0], exposurePost: sessions(2) };
    expect(pairedCounts(none)).toMatchObject({
      ratio: null,
      pooledExact: null,
      gee: null,
      signFlip: null,
      topPupilShare: null,
      zeroBoth: 2,
    });
  });

  it('has an end but no pupil-robust interval when one window has none', () => {
    const stopped = { countPre: [2, 1, 0], exposurePre: sessions(3), countPost: [0, 0, 0], exposurePost: sessions(3) };
    expect(pairedCounts(stopped)).toMatchObject({ ratio: 0, gee: null, pooledExact: { low: 0 }, signFlip: { p: 0.5, changed: 2 } });
    const began = { countPre: [0, 0], exposurePre: sessions(2), countPost: [1, 2], exposurePost: sessions(2) };
    expect(pairedCounts(began)).toMatchObject({ ratio: Infinity, pooledExact: { high: Infinity } });
  });

  it('gives no interval when one pupil supplies every event', () => {
    const one = { countPre: [4, 0, 0], exposurePre: sessions(3), countPost: [2, 0, 0], exposurePost: sessions(3) };
    expect(pairedCounts(one)).toMatchObject({ ratio: 0.5, gee: null, topPupilShare: 1, withEvents: 1 });
  });

  it('leaves out a pupil with no possible session, and refuses when none is left', () => {
    const input = { countPre: [1, 2], exposurePre: [100, 0], countPost: [1, 0], exposurePost: [100, 100] };
    expect(pairedCounts(input)).toMatchObject({ n: 1, totalPre: 1 });
    expect(pairedCounts({ ...input, exposurePre: [0, 0] })).toEqual({ refused: 'noUsablePupils', values: {} });
  });

  it('widens the interval to schools when pupils are grouped', () => {
    const input = { countPre: [3, 2, 4, 1], exposurePre: sessions(4), countPost: [1, 2, 1, 1], exposurePost: sessions(4) };
    expect(pairedCounts(input)).toMatchObject({ gee: { df: 3 } });
    expect(pairedCounts({ ...input, clusters: ['A', 'A', 'B', 'B'] })).toMatchObject({ gee: { df: 1 } });
  });
});

describe('flipping signs', () => {
  it('cannot reach below 2^(1 - k)', () => {
    expect(signFlip([1, 2, 3, 4, 5])).toEqual({ p: 2 / 32, changed: 5, draws: null });
  });

  it('draws beyond sixteen changed pupils, the same for the same seed', () => {
    const differences = Array.from({ length: 20 }, (_, i) => (i < 15 ? 1 : -1));
    expect(signFlip(differences)).toBeNull();
    const drawn = signFlip(differences, createRandom(7));
    expect(drawn).toEqual(signFlip(differences, createRandom(7)));
    // Binomial: 15 or more, or 5 or fewer, of 20.
    expect(drawn?.p).toBeCloseTo(0.0414, 2);
  });
});

describe('rates and shares', () => {
  it('keeps the exact bound where the count is 0', () => {
    const rate = poissonRate(0, 240);
    if (isRefusal(rate)) throw new Error('a rate was expected');
    expect([rate.low, rate.high * 240]).toEqual([0, expect.closeTo(-Math.log(0.025), 12)]);
    expect(poissonRate(2, 0)).toMatchObject({ refused: 'outOfRange' });
    expect(rateRatio(1, 0, 1, 5)).toMatchObject({ refused: 'outOfRange' });
  });

  it('refuses a share of nobody, and a count above its whole', () => {
    expect(proportion(0, 0)).toMatchObject({ refused: 'noValues' });
    expect(proportion(4, 3)).toMatchObject({ refused: 'outOfRange' });
    expect(proportion(0, 6)).toMatchObject({ wilsonLow: 0, exactLow: 0 });
  });

  it('compares two shares as Newcombe did: 56 of 70 against 48 of 80', () => {
    const result = differenceOfShares({ x: 56, n: 70 }, { x: 48, n: 80 });
    expect(result).toEqual({ difference: expect.closeTo(0.2, 10), low: expect.closeTo(0.0524, 4), high: expect.closeTo(0.3339, 4) });
  });

  it('refuses more sessions attended than possible', () => {
    const input = { presentPre: [80, 121], possiblePre: [90, 120], presentPost: [85, 90], possiblePost: [100, 100] };
    expect(pooledChange(input)).toEqual({ refused: 'moreThanPossible', values: { pupils: 1 } });
  });

  it('takes the spread between schools where they are given', () => {
    const input = { presentPre: [80, 70, 60], possiblePre: [90, 90, 90], presentPost: [85, 75, 80], possiblePost: [100, 100, 90] };
    expect(pooledChange(input)).toMatchObject({ n: 3, df: 2 });
    expect(pooledChange({ ...input, clusters: ['A', 'A', 'B'] })).toMatchObject({ n: 3, df: 1 });
    expect(pooledChange({ ...input, clusters: ['A', 'A', 'A'] })).toMatchObject({ refused: 'tooFewClusters' });
  });

  it('refuses a rate model of a group without events, and theta where counts spread too little', () => {
    expect(quasiPoisson([0, 0, 0, 2, 3, 1], [0, 0, 0, 1, 1, 1])).toMatchObject({ refused: 'didNotConverge' });
    expect(negativeBinomial([2, 2, 2, 2, 3, 2], [0, 0, 0, 1, 1, 1])).toMatchObject({ refused: 'didNotConverge' });
    expect(quasiPoisson([1, null], [0, 1])).toMatchObject({ refused: 'tooFewValues' });
  });
});
