import { describe, expect, it } from 'vitest';
import { chanceLine } from '#shared/outcomes/chance.ts';
import { columnsOf } from '#shared/outcomes/pupilColumns.ts';

/** Pupils whose second window follows the first, and wavers. */
const pupils = (many: number, from: number) =>
  Array.from({ length: many }, (_, place) => {
    const pre = from + (place % 11);
    const post = pre + ((place * 7) % 5) - 1;
    return { pupil: from * 1000 + place, school: 1, pre, post, change: post - pre, verdict: 'better' } as const;
  });

describe('what chance alone predicts', () => {
  const mentored = pupils(28, 80);
  const line = (others: number, population: number) =>
    chanceLine(mentored, columnsOf(pupils(others, 86)), { mentored: mentored.length, others: population });

  it('is a number where the others are many', () => {
    expect(line(40, 400)).toMatchObject({ basis: 'register', expected: expect.any(Number), band: null, basisPupils: 68 });
  });

  it('is a range where most of those measured are the mentored themselves', () => {
    expect(line(20, 400)).toMatchObject({ basis: 'swept', expected: null, beyond: null, rho: null, band: { low: expect.any(Number) } });
  });

  it('is not given where most pupils of these schools are the mentored themselves', () => {
    expect(line(20, 20)).toMatchObject({ basis: 'mostlyMentored', expected: null, beyond: null, band: null, basisPupils: 48 });
  });
});
