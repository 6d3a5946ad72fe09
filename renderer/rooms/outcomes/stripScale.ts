import { type Estimate, type Finding, isRefused } from '#shared/outcomes/finding.ts';

/** Where things stand on an estimate's line, in per cent of its width. */
export interface StripPlaces {
  /** No change: 0, or 1 for a ratio. */
  readonly none: number;
  readonly dot: number;
  readonly low: number | null;
  readonly high: number | null;
  /** What chance alone predicts; null for a ratio and where it is not known. */
  readonly chance: number | null;
}

const margin = 8;

/** Lay the headline out on a line that holds it, its interval, no change and chance. A ratio lies on a logarithmic line. Null where there is no number. */
export function stripPlaces({ headline, chance }: Finding): StripPlaces | null {
  if (isRefused(headline) || headline.kind === 'share') return null;
  const ratio = headline.kind === 'rateRatio';
  const scale = (value: number): number => (ratio ? Math.log(value) : value);
  if (!drawable(headline, scale)) return null;
  const expected = ratio || isRefused(chance) ? null : chance.expected;
  const parts = [headline.value, headline.low, headline.high].filter((value) => value !== null).map(scale);
  const all = [...parts, 0, ...(expected === null ? [] : [expected])];
  const least = Math.min(...all);
  const span = Math.max(...all) - least || 1;
  const place = (value: number): number => margin + ((100 - 2 * margin) * (value - least)) / span;
  return {
    none: place(0),
    dot: place(scale(headline.value)),
    low: headline.low === null ? null : place(scale(headline.low)),
    high: headline.high === null ? null : place(scale(headline.high)),
    chance: expected === null ? null : place(expected),
  };
}

function drawable({ value, low, high }: Estimate, scale: (value: number) => number): boolean {
  return [value, low ?? value, high ?? value].every((one) => Number.isFinite(scale(one)));
}
