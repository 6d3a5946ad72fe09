import { describe, expect, it } from 'vitest';
import { coverOne, holds } from './coverage.ts';

/** The sample partnership (600 pupils, 240 mentored) through import, engine and measures, beside the truth it was made from. */
describe('the sample partnership', async () => {
  const covered = await coverOne(1, 600);

  it('finds the true difference with a comparison, and what selection alone brings', () => {
    expect(covered.map((one) => [one.measure, holds(one.comparison, one.truth)])).toEqual([
      ['attendance', true],
      ['teacherBehaviour', true],
      ['confidence', true],
    ]);
    const attendance = covered.find((one) => one.measure === 'attendance');
    expect(Math.abs((attendance?.chance ?? 0) - (attendance?.chanceTruth ?? 9))).toBeLessThan(1);
    expect(attendance?.headline?.value ?? 0).toBeGreaterThan(attendance?.truth ?? 9);
  });
});
