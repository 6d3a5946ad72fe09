import { expect, test } from 'vitest';
import { historyDays, linesWith, toldLines } from '#renderer/app/historyDays.ts';
import type { HistoryLine } from '#shared/workbench/history.ts';

const line = (sequence: number, at: Date, sentence: string, coder = 'me'): HistoryLine => ({
  sequence,
  at: at.toISOString(),
  coder,
  sentence,
  stands: true,
  undone: false,
});

const lines = toldLines(
  [
    line(1, new Date(2026, 1, 27, 16, 5), 'Made the study “Northfield”'),
    line(2, new Date(2026, 2, 1, 23, 59), 'Added the theme “Trust”'),
    line(3, new Date(2026, 2, 2, 0, 1), 'Renamed the theme “Trust” to “Being heard”', 'Dana'),
    line(4, new Date(2026, 2, 2, 9, 0), 'Undid: Renamed the theme “Trust” to “Being heard”'),
  ],
  new Date(2026, 2, 2, 9, 30),
);

test('the history is told by day, from the day one is in backwards', () => {
  const days = historyDays(lines);
  expect(days.map(({ name, lines: told }) => [name, told.map(({ sequence }) => sequence)])).toEqual([
    ['Today', [4, 3]],
    ['Yesterday', [2]],
    ['27 February 2026', [1]],
  ]);
});

test('lines are found by their words in any order, by who wrote them, and by their day', () => {
  const found = (words: string) => linesWith(lines, words).map(({ sequence }) => sequence);
  expect([found('trust THEME'), found('dana'), found('you made'), found('  '), found('27 feb'), found('trusted')]).toEqual([
    [2, 3, 4],
    [3],
    [1],
    [1, 2, 3, 4],
    [1],
    [],
  ]);
});
