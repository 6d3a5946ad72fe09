import { describe, expect, it } from 'vitest';
import { tallest } from '#renderer/charts/changeBars.tsx';
import { changeBins } from '#renderer/charts/changeBins.ts';
import { lightTokens, withLiteralColours } from '#renderer/charts/literalColours.ts';
import { axisTicks, leastStepOf, spread, tickDecimals, withinRange } from '#renderer/charts/ticks.ts';

describe('axes', () => {
  it('take round steps and end at the scale’s own end', () => {
    expect(axisTicks(61.2, 100, 5, [0, 100])).toEqual([60, 70, 80, 90, 100]);
    expect(axisTicks(0, 3.1, 4, [0, null])).toEqual([0, 1, 2, 3, 4]);
    expect(axisTicks(1.2, 4.9, 5, [1, 5])).toEqual([1, 2, 3, 4, 5]);
    expect(tickDecimals([80, 82.5, 85])).toBe(1);
  });

  it('of counts stand at whole numbers, where single pupils are drawn', () => {
    expect(axisTicks(0, 2, 5, [0, null])).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(axisTicks(0, 2, 5, [0, null], leastStepOf({ unit: 'events' }, [0, 2]))).toEqual([0, 1, 2]);
    expect(axisTicks(0, 12, 5, [0, null], 1)).toEqual([0, 5, 10, 15]);
    expect(leastStepOf({ unit: 'events' }, [0.08, 0.06])).toBe(0);
    expect(leastStepOf({ unit: 'percent' }, [90])).toBe(0);
  });

  it('hold no interval past the end of what a value can be', () => {
    expect([withinRange(-0.02, [0, null]), withinRange(101, [0, 100]), withinRange(-3, [null, null])]).toEqual([0, 100, -3]);
  });

  it('are drawn for a cohort in which nobody moved', () => {
    expect(axisTicks(0, 0, 5).length).toBeGreaterThan(1);
  });

  it('move two labels apart that would stand on each other, and leave others where they are', () => {
    expect(spread([100, 104], 16)).toEqual([94, 110]);
    expect(spread([10, 100], 16)).toEqual([10, 100]);
  });
});

describe('bins of change', () => {
  const pupil = (change: number) => ({
    pupil: 1,
    school: 1,
    pre: 0,
    post: change,
    change,
    verdict: change > 0 ? ('better' as const) : change < 0 ? ('worse' as const) : ('same' as const),
  });

  it('give each half step of a rating a bin of its own', () => {
    const { bins, width } = changeBins([0.5, 0.5, 1, 0, -0.5].map(pupil));
    expect(width).toBe(0.5);
    expect(bins.map((bin) => [bin.middle, bin.better + bin.same + bin.worse])).toEqual([
      [-0.5, 1],
      [0, 1],
      [0.5, 2],
      [1, 1],
    ]);
  });

  it('cut the bar of those who stayed the same where it would flatten all others, and only there', () => {
    const many = changeBins([...Array.from({ length: 226 }, () => 0), ...[-1, -1, 1].flatMap((one) => [one, one, one])].map(pupil)).bins;
    expect(tallest(many)).toMatchObject({ most: 9, capped: { middle: 0, same: 226 } });
    expect(tallest(changeBins([0, 0, 1, 1].map(pupil)).bins)).toEqual({ most: 2, capped: null });
    expect(tallest(changeBins([0, 0].map(pupil)).bins)).toEqual({ most: 2, capped: null });
  });

  it('hold one bin where nobody moved, and none where there is nobody', () => {
    expect(changeBins([0, 0].map(pupil)).bins).toEqual([{ middle: 0, better: 0, same: 2, worse: 0 }]);
    expect(changeBins([]).bins).toEqual([]);
  });
});

it('writes the light value where a drawing names a token, never the dark one', () => {
  const css = ':root { --figure-after: #0f6466; }\n:root[data-theme="dark"] { --figure-after: #7fd0d0; }';
  expect(withLiteralColours('<line stroke="var(--figure-after)" fill="var(--none)"/>', lightTokens(css))).toBe(
    '<line stroke="#0f6466" fill="var(--none)"/>',
  );
});
