import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointLength, codePointsOf } from '#shared/coding/codePoints.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'é', 'e\u0301', '😀', '👩🏽‍🏫', '\r\n', '\n', ' ', '\ud83d', '’', 'ß'),
  maxLength: 60,
});

it('counts as JavaScript counts when it walks a string', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(codePointsOf(given).length).toBe(Array.from(given).length);
      expect(codePointLength(given)).toBe(Array.from(given).length);
    }),
  );
});

it('goes from code points to UTF-16 and back without moving', () => {
  fc.assert(
    fc.property(text, fc.nat(80), (given, wanted) => {
      const points = codePointsOf(given);
      const position = Math.min(wanted, points.length);
      expect(points.fromUtf16(points.toUtf16(position))).toBe(position);
      expect(given.slice(0, points.toUtf16(position))).toBe(Array.from(given).slice(0, position).join(''));
    }),
  );
});

it('never lands inside an emoji', () => {
  const points = codePointsOf('a😀b');
  expect([0, 1, 2, 3, 4].map((index) => points.fromUtf16(index))).toEqual([0, 1, 1, 2, 3]);
  expect(points.slice(1, 2)).toBe('😀');
  expect([points.fromUtf16(99), points.toUtf16(99), points.toUtf16(-3)]).toEqual([3, 4, 0]);
});
