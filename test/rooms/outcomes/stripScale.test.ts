import { describe, expect, test } from 'vitest';
import { stripPlaces } from '#renderer/rooms/outcomes/stripScale.ts';
import type { Estimate } from '#shared/outcomes/finding.ts';
import { attendanceFinding } from '#test/support/outcomes.ts';

const change = (value: number, low: number | null, high: number | null, kind: Estimate['kind'] = 'meanChange'): Estimate => ({
  kind,
  value,
  low,
  high,
  p: null,
  df: null,
  n: 214,
  method: 'pairedT',
  whyNoInterval: null,
});

const beyond = {
  band: null,
  rho: 0.5,
  mu: 93,
  beyondTest: { refused: 'tooFewAlike', values: {} },
  basis: 'register',
  basisPupils: 300,
} as const;

const pupil = (number: number, pre: number, post: number) => ({
  pupil: number,
  school: 1,
  pre,
  post,
  change: post - pre,
  verdict: 'same' as const,
});

describe('where an estimate stands on its line', () => {
  const finding = attendanceFinding();

  test('no change at one end, the interval round the dot, chance between them', () => {
    const chance = { ...beyond, observed: 4, expected: 2, beyond: 2 };
    expect(stripPlaces({ ...finding, headline: change(4, 3, 6), chance })).toEqual({ none: 8, dot: 64, low: 50, high: 92, chance: 36 });
  });

  test('a ratio lies on a logarithmic line: a half and a double are as far from no change', () => {
    const places = stripPlaces({ ...finding, headline: change(1, 0.5, 2, 'rateRatio') });
    expect(places).toEqual({ none: 50, dot: 50, low: 8, high: 92, chance: null });
  });

  test('a ratio of events stands beside the ratio that chance alone predicts', () => {
    const pupils = [
      { ...pupil(1, 4, 2), exposure: [100, 100] as const },
      { ...pupil(2, 0, 0), exposure: [100, 100] as const },
    ];
    const chance = { ...beyond, observed: -1, expected: -1, beyond: 0 };
    const places = stripPlaces({ ...finding, unit: 'events', pupils, headline: change(0.5, 0.25, 1, 'rateRatio'), chance });
    expect(places).toEqual({ none: 92, dot: 50, low: 8, high: 92, chance: 50 });
  });

  test('an estimate without an interval is a dot alone', () => {
    const places = stripPlaces({ ...finding, headline: change(4, null, null), chance: { refused: 'muNotKnown', values: {} } });
    expect(places).toEqual({ none: 8, dot: 92, low: null, high: null, chance: null });
  });

  test('nothing is drawn where there is no number, or an infinite one', () => {
    expect(stripPlaces({ ...finding, headline: { refused: 'noEvents', values: {} } })).toBeNull();
    expect(stripPlaces({ ...finding, headline: change(0, 0, 0.4, 'rateRatio') })).toBeNull();
  });
});
