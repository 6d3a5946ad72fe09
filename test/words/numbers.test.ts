import { expect, it } from 'vitest';
import { formatDay, formatInstant, formatSpan } from '#shared/words/dates.ts';
import {
  formatAmount,
  formatChange,
  formatInterval,
  formatLevel,
  formatNumber,
  formatP,
  formatPercent,
  formatShare,
} from '#shared/words/numbers.ts';
import { countOf, listOf } from '#shared/words/plural.ts';

it('writes numbers with a true minus sign and thousands apart', () => {
  expect([formatNumber(-3.94, 1), formatNumber(456_000, 0), formatNumber(-0.04, 1), formatNumber(2.345, 2)]).toEqual([
    '−3.9',
    '456,000',
    '0.0',
    '2.35',
  ]);
  expect([formatChange(3.9, 1), formatChange(-3.9, 1), formatChange(0.01, 1)]).toEqual(['+3.9', '−3.9', '0.0']);
  expect(formatInterval(-1.25, 6.6, 1)).toBe('−1.3 to 6.6');
});

it('writes shares, levels and amounts in their units', () => {
  expect([formatPercent(92.42), formatShare(37, 100), formatShare(1, 0)]).toEqual(['92.4\u00a0%', '37\u00a0%', 'not known']);
  expect([formatLevel(92.42, 'percent', 1), formatLevel(3.4, 'score', 2)]).toEqual(['92.4\u00a0%', '3.40']);
  expect([formatAmount(-3.9, 'percent', 1), formatAmount(1, 'points', 1), formatAmount(0.12, 'events', 2)]).toEqual([
    '3.9 points',
    '1.0 point',
    '0.12 per pupil',
  ]);
});

it('never prints p as nought', () => {
  expect([0.000_04, 0.000_999, 0.032_4, 0.9999, 1].map(formatP)).toEqual(['p < .001', 'p < .001', 'p = .032', 'p = 1', 'p = 1']);
});

it('writes days, spans and lists as a person would', () => {
  expect([formatDay('2024-11-05'), formatDay('soon'), formatInstant('2025-07-01T09:30:00.000Z')]).toEqual([
    '5 November 2024',
    'soon',
    '1 July 2025, 09:30',
  ]);
  expect([formatSpan(84), formatSpan(7), formatSpan(10)]).toEqual(['12 weeks', '1 week', '10 days']);
  expect([listOf([]), listOf(['a']), listOf(['a', 'b', 'c']), countOf(0, 'pupil'), countOf(1, 'pupil'), countOf(1200, 'pupil')]).toEqual([
    '',
    'a',
    'a, b and c',
    'no pupils',
    '1 pupil',
    '1,200 pupils',
  ]);
});
