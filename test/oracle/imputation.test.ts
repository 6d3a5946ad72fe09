import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { imputedMeanChange } from '#shared/statistics/imputedMeanChange.ts';
import { imputePairs } from '#shared/statistics/imputePairs.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { poolRubin } from '#shared/statistics/rubin.ts';

const numbers = z.array(z.number());
const measured = z.array(z.number().nullable());
const file = z.object({
  pooled: z.array(
    z.object({
      q: numbers,
      u: numbers,
      completeDf: z.number(),
      r: z.object({ value: z.number(), total: z.number(), df: z.number(), fmi: z.number() }),
    }),
  ),
  filled: z.array(
    z.object({
      before: measured,
      after: measured,
      r: z.object({ sets: z.number(), value: z.number(), within: z.number(), between: z.number(), fmi: z.number() }),
    }),
  ),
});

// Made by the R script beside it, with mice.
const answers = file.parse(JSON.parse(readFileSync(new URL('fixtures/imputation.json', import.meta.url), 'utf8')));

/** The pooled mean change over so many filled-in sets. */
function pooledChange(before: readonly (number | null)[], after: readonly (number | null)[], sets: number, seed: number) {
  const pooled = imputedMeanChange(before, after, createRandom(seed), sets);
  return 'refused' in pooled ? expect.fail(pooled.refused) : pooled;
}

describe('several filled-in answers as one', () => {
  it('are put together as mice does: value, error, degrees of freedom, missing information', () => {
    expect(answers.pooled).toHaveLength(12);
    for (const { q, u, completeDf, r } of answers.pooled) {
      const own = poolRubin(
        q.map((value, place) => ({ value, squaredError: u[place] ?? 0 })),
        completeDf,
      );
      if ('refused' in own) return expect.fail(own.refused);
      expect(own.value).toBeCloseTo(r.value, 10);
      expect(own.se ** 2).toBeCloseTo(r.total, 10);
      expect(own.df).toBeCloseTo(r.df, 8);
      expect(own.missingInformation).toBeCloseTo(r.fmi, 10);
    }
  });

  it('are those of mice within the chance of two draws, whether only the later window has gaps or both', () => {
    for (const { before, after, r } of answers.filled) {
      const own = pooledChange(before, after, 400, 1);
      const chance = 5 * Math.sqrt(r.between / 400 + r.between / r.sets);
      expect(Math.abs(own.value - r.value)).toBeLessThan(chance);
      expect(Math.abs(own.between / r.between - 1)).toBeLessThan(0.2);
      expect(Math.abs(own.within / r.within - 1)).toBeLessThan(0.05);
      expect(Math.abs(own.missingInformation - r.fmi)).toBeLessThan(0.05);
    }
  });

  it('move towards what those who are missing would have done: they began lower, and the lower changed more', () => {
    const before = Array.from({ length: 60 }, (_, place) => 60 + (place % 30));
    const truth = before.map((value, place) => 0.5 * value + 45 + ((place * 7) % 5) - 2);
    const after = truth.map((value, place) => ((before[place] ?? 0) < 68 ? null : value));
    const pairs = after.flatMap((value, place) => (value === null ? [] : [value - (before[place] ?? 0)]));
    const whole = mean(truth.map((value, place) => value - (before[place] ?? 0)));
    const own = pooledChange(before, after, 50, 20240819);
    expect(Math.abs(own.value - whole)).toBeLessThan(Math.abs(mean(pairs) - whole) / 3);
    expect(pooledChange(before, after, 50, 20240819)).toEqual(own);
  });

  it('are refused with too few pairs, nothing to fill in, or windows without spread', () => {
    const random = createRandom(1);
    const ten = Array.from({ length: 10 }, (_, place) => place);
    expect(imputePairs([...ten, 4], [...ten, null], random)).toEqual({ refused: 'tooFewPairsToFillFrom', values: { n: 10, least: 20 } });
    expect(imputePairs([...ten, null], [...ten, null], random)).toEqual({ refused: 'nothingToFillIn', values: { n: 10 } });
    const same = new Array<number>(20).fill(3);
    expect(imputePairs([...same, 3], [...same, null], random)).toEqual({ refused: 'noVariation', values: { n: 20 } });
    expect(poolRubin([{ value: 1, squaredError: 1 }], 9)).toMatchObject({ refused: 'tooFewValues' });
    const line = Array.from({ length: 20 }, (_, place) => place);
    const exact = pooledChange([...line, 50], [...line.map((value) => 2 * value), null], 5, 1);
    expect(exact.value).toBeCloseTo((190 + 50) / 21, 8);
    expect(exact.between).toBeLessThan(1e-12);
  });
});
