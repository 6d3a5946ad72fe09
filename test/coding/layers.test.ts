import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthOf, layersOf, partsOf } from '#shared/coding/layers.ts';

const stretch = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({ start, end: start + length }));
const stretches = fc.array(stretch, { maxLength: 30 });

describe('layers', () => {
  it('never overlap, and lose nobody', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const layered = layersOf(given);
        expect(layered.map(({ item }) => item).toSorted(byPlace)).toEqual(given.toSorted(byPlace));
        for (const [index, a] of layered.entries()) {
          for (const b of layered.slice(index + 1)) {
            if (a.layer === b.layer) expect(a.item.end <= b.item.start || b.item.end <= a.item.start).toBe(true);
          }
        }
      }),
    );
  });

  it('are no more than the deepest place needs', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const deepest = partsOf(given).reduce((most, part) => Math.max(most, part.items.length), 0);
        expect(depthOf(layersOf(given))).toBe(deepest);
      }),
    );
  });

  it('let two that touch share a layer', () => {
    const layered = layersOf([
      { start: 0, end: 5 },
      { start: 5, end: 9 },
      { start: 4, end: 6 },
    ]);
    expect(layered.map(({ item, layer }) => [item.start, layer])).toEqual([
      [0, 0],
      [4, 1],
      [5, 0],
    ]);
  });
});

it('parts cover every stretch once, in order', () => {
  fc.assert(
    fc.property(stretches, (given) => {
      const parts = partsOf(given);
      for (const item of given) {
        const covered = parts.filter((part) => part.items.includes(item)).reduce((sum, part) => sum + part.end - part.start, 0);
        expect(covered).toBe(item.end - item.start);
      }
      for (const [index, part] of parts.entries()) expect(part.start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
    }),
  );
});

function byPlace(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || a.end - b.end;
}
