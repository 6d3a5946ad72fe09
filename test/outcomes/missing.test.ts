import { describe, expect, it } from 'vitest';
import { missingItems } from '#shared/outcomes/missingItems.ts';
import { itemLines, itemsLeftOut, itemsLine } from '#shared/words/missing.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { programme } from '#test/support/programme.ts';

const database = engineForFile();

describe('the map of missing items', () => {
  const scored = (answers: readonly (number | null)[]) => answers.filter((answer) => answer !== null).length >= 3;

  it('counts each question of each wave, and tells pupils who stop from gaps here and there', () => {
    const stops = [
      [1, 2, 3, 4],
      [1, 2, 3, null],
      [1, 2, null, null],
    ];
    const scattered = [
      [1, null, 3, 4],
      [1, 2, 3, null],
    ];
    const items = missingItems(stops, scattered, [1, 2, 3, 4], scored);
    expect(items).toEqual({
      before: { forms: 3, complete: 1, scored: 2, nested: true },
      after: { forms: 2, complete: 0, scored: 2, nested: false },
      items: [
        { item: 1, before: 0, after: 0 },
        { item: 2, before: 0, after: 1 },
        { item: 3, before: 1, after: 0 },
        { item: 4, before: 2, after: 1 },
      ],
    });
    expect(itemsLeftOut(items).map(({ item }) => item)).toEqual([4, 2, 3]);
    expect(itemLines(items)).toEqual([
      'Before: 3 forms, 1 without a gap; 1 with too few answers for a score. The gaps lie within each other, as when pupils stop at some point (monotone).',
      'After: 2 forms, 0 without a gap. The gaps are scattered: one form lacks this question and another that.',
    ]);
    expect(itemsLine(items)).toBe(
      'Left unanswered: question 4 (2 before, 1 after), question 2 (0 before, 1 after), question 3 (1 before, 0 after).',
    );
  });

  it('is of the forms that were handed in, and of nothing where there are none', () => {
    const items = missingItems([[1, 2]], [], [1, 2], scored);
    expect(items).toMatchObject({ before: { forms: 1, complete: 1, nested: null }, after: { forms: 0, nested: null } });
    expect(itemLines(items)).toEqual(['Before: 1 form, every question answered.']);
    expect(itemsLine(null)).toBe('');
  });

  it('stands in the Finding of a scale', async () => {
    const rating = [1, 2].flatMap((pupil) =>
      ['pre', 'post'].flatMap((wave) =>
        Array.from({ length: 10 }, (_, place) => ({
          pupil,
          instrument: 'confidence10',
          wave,
          item: place + 1,
          value: 1 + ((place + pupil) % 4),
        })),
      ),
    );
    const gaps = rating.filter(({ pupil, wave, item }) => !(pupil === 2 && wave === 'post' && item > 8));
    const outcomes = await outcomesOf(
      database,
      programme(
        [1, 2].map((pupil) => ({ pupil, start: '2024-01-08' })),
        { rating: gaps },
      ),
    );
    expect(findingOf(outcomes, 'confidence').missing.items).toMatchObject({
      before: { forms: 2, complete: 2 },
      after: { forms: 2, complete: 1, scored: 2, nested: true },
    });
  });
});
