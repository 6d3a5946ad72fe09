import { describe, expect, it } from 'vitest';
import { beyondChance } from '#shared/statistics/beyondChance.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';

/** Twenty-four pupils of a school without a mentor, and two who began far above everybody with one. */
const others = {
  pre: [71, 74, 76, 78, 79, 80, 81, 82, 83, 84, 85, 86, 86, 87, 88, 88, 89, 89, 72, 75, 77, 81, 84, 87, 97, 98, null],
  post: [80, 79, 85, 82, 88, 83, 90, 84, 91, 86, 87, 93, 85, 89, 94, 90, 88, 95, 84, 76, 81, 87, 83, 92, 97, 99, 91],
};
const chosen = { pre: [70, 75, 79, 82, 84, 88, 90, 73], post: [82, 88, 86, 92, 87, 95, 93, null] };

describe('seven mentees who were chosen because their attendance was low', () => {
  const result = beyondChance(chosen, others);
  if (isRefusal(result)) throw new Error(result.refused);

  it('are held against the pupils who began where they did, and not against the best of the school', () => {
    expect([result.n, result.alike]).toEqual([7, 24]);
    expect(result.observedChange).toBeCloseTo(result.expectedChange + result.changeBeyond, 12);
  });

  it('have moved by what R says is left, with its interval', () => {
    expect(result.changeBeyond).toBeCloseTo(3.08279337652988, 9);
    expect(result.se).toBeCloseTo(1.20980474361994, 9);
    expect(result.df).toBeCloseTo(12.8696609344296, 9);
    expect(result.low).toBeCloseTo(0.466475841196635, 9);
    expect(result.high).toBeCloseTo(5.69911091186312, 9);
    expect(result.p).toBeCloseTo(0.0244302053033043, 9);
  });
});

it('says that too few began there, that one pupil is not a group, and that values which never vary tell nothing', () => {
  expect(beyondChance(chosen, { pre: others.pre.slice(0, 19), post: others.post })).toEqual({
    refused: 'tooFewAlike',
    values: { n: 19, least: 20 },
  });
  expect(beyondChance({ pre: [70], post: [80] }, others)).toMatchObject({ refused: 'tooFewPairs' });
  const same = { pre: Array(30).fill(80), post: Array(30).fill(80) };
  expect(beyondChance({ pre: [80, 80], post: [80, 80] }, same)).toMatchObject({ refused: 'noVariationBefore' });
});
