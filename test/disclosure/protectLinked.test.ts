import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownInterval } from '#shared/disclosure/countNetwork.ts';
import { linearBounds } from '#shared/disclosure/linearBounds.ts';
import { type LinkedCount, protectLinked } from '#shared/disclosure/protectLinked.ts';
import { tableNetwork } from '#shared/disclosure/tableNetwork.ts';
import { rounds } from '#test/support/rounds.ts';
import { integerAttacker } from './support/integerBounds.ts';

const table = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });

describe('what a reader can work out from sums of any kind', () => {
  it('is what the maximum flow says wherever the sums are a table with totals', () => {
    fc.assert(
      fc.property(table, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (cells, mask) => {
        const network = tableNetwork(cells);
        const hidden = network.counts.map((_, index) => mask[index] === true);
        const bounds = linearBounds(network.counts, network.sums, hidden);
        for (const index of network.counts.keys()) expect(bounds(index)).toMatchObject(knownInterval(network, hidden, index));
      }),
      rounds(60),
    );
  });

  it('takes a count that stands in three sums as one count', () => {
    // 30 = hidden 20 + hidden 10; that 20 is also 12 + 8 hidden, and 15 + 5 of which only 15 is hidden.
    const counts = [30, 20, 10, 12, 8, 15, 5];
    const sums = [
      { whole: 0, parts: [1, 2] },
      { whole: 1, parts: [3, 4] },
      { whole: 1, parts: [5, 6] },
    ];
    const hidden = [false, true, true, true, true, true, false];
    const bounds = linearBounds(counts, sums, hidden);
    expect([1, 2, 3, 5].map(bounds)).toMatchObject([
      { low: 5, high: 30 },
      { low: 0, high: 25 },
      { low: 0, high: 30 },
      { low: 0, high: 25 },
    ]);
  });
});

/** One whole parted in several ways, and one of the parts parted again: what a report does with the pupils counted. */
const linked = fc
  .record({
    parts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 4 }),
    cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 3 }),
    inner: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ parts, cuts, inner }) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const counts: LinkedCount[] = [{ value: total, kind: 'printed', price: 100 }];
    const sums: { whole: number; parts: number[] }[] = [];
    const part = (whole: number, values: readonly number[]) => {
      const places = values.map((value) => counts.push({ value, kind: 'printed', price: 1 }) - 1);
      sums.push({ whole, parts: places });
      return places;
    };
    const [first = 0] = part(0, parts);
    for (const cut of cuts) part(0, [Math.floor((total * cut) / 100), total - Math.floor((total * cut) / 100)]);
    const own = counts[first]?.value ?? 0;
    const left = Math.floor((own * inner) / 100);
    // The second half is printed nowhere, and is a number of pupils all the same.
    const shown = counts.push({ value: left, kind: 'printed', price: 1 }) - 1;
    const rest = counts.push({ value: own - left, kind: 'implied', price: 1 }) - 1;
    sums.push({ whole: first, parts: [shown, rest] });
    return { counts, sums };
  });

describe('hiding counts that are linked over several tables', () => {
  it('leaves no small number of pupils that whole numbers could narrow down to fewer values than the threshold', () => {
    fc.assert(
      fc.property(linked, fc.constantFrom(3, 5, 10), ({ counts, sums }, threshold) => {
        const hidden = protectLinked(counts, sums, threshold);
        const values = counts.map((count) => count.value);
        const attack = integerAttacker(values, sums, hidden, threshold);
        for (const [index, { value, kind }] of counts.entries()) {
          if (value < 1 || value >= threshold) continue;
          expect(hidden[index]).toBe(true);
          const { low, high } = attack(index);
          expect({ value, kind, wide: high - low >= threshold }).toEqual({ value, kind, wide: true });
        }
      }),
      rounds(60),
    );
  });

  it('is attacked in earnest: one hidden part of a whole that is printed is told to the pupil', () => {
    const attack = integerAttacker([20, 13, 7], [{ whole: 0, parts: [1, 2] }], [false, false, true], 10);
    expect(attack(2)).toEqual({ low: 7, high: 7 });
    const two = integerAttacker([20, 8, 7, 5], [{ whole: 0, parts: [1, 2, 3] }], [false, false, true, true], 13);
    expect(two(2)).toEqual({ low: 0, high: 12 });
  });

  it('hides nothing where nothing is small', () => {
    const counts = [40, 20, 20].map((value): LinkedCount => ({ value, kind: 'printed', price: 1 }));
    expect(protectLinked(counts, [{ whole: 0, parts: [1, 2] }], 10)).toEqual([false, false, false]);
  });

  it('protects a number that is printed nowhere: 240 started and 237 counted give three away', () => {
    const counts: LinkedCount[] = [
      { value: 240, kind: 'printed', price: 100 },
      { value: 237, kind: 'printed', price: 10 },
      { value: 3, kind: 'implied', price: 1 },
    ];
    expect(protectLinked(counts, [{ whole: 0, parts: [1, 2] }], 10)).toEqual([false, true, true]);
  });
});
