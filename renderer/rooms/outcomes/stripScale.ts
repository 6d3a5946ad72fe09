import { type Estimate, type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { hadNone } from '#shared/words/noEvents.ts';

/** Where things stand on an estimate's line, in per cent of its width. */
export interface StripPlaces {
  /** No change: 0, or 1 for a ratio. */
  readonly none: number;
  readonly dot: number;
  readonly low: number | null;
  readonly high: number | null;
  /** What chance alone predicts; null where it is not known, or is that nothing would be left of a ratio. */
  readonly chance: number | null;
}

const margin = 8;

/** Lay the headline out on a line that holds it, its interval, no change and chance. A ratio lies on a logarithmic line. Null where there is no number. */
export function stripPlaces(finding: Finding): StripPlaces | null {
  const { headline, chance } = finding;
  if (isRefused(headline) || headline.kind === 'share' || hadNone(finding)) return null;
  const ratio = headline.kind === 'rateRatio';
  const scale = (value: number): number => (ratio ? Math.log(value) : value);
  if (!drawable(headline, scale)) return null;
  const expected = ratio ? chanceRatio(finding) : isRefused(chance) ? null : chance.expected;
  const parts = [headline.value, headline.low, headline.high].filter((value) => value !== null).map(scale);
  const all = [...parts, 0, ...(expected === null ? [] : [scale(expected)])];
  const least = Math.min(...all);
  const span = Math.max(...all) - least || 1;
  const place = (value: number): number => margin + ((100 - 2 * margin) * (value - least)) / span;
  return {
    none: place(0),
    dot: place(scale(headline.value)),
    low: headline.low === null ? null : place(scale(headline.low)),
    high: headline.high === null ? null : place(scale(headline.high)),
    chance: expected === null ? null : place(scale(expected)),
  };
}

/** The events that chance alone predicts, as the heading counts them, as a ratio of rates per possible session. */
function chanceRatio({ chance, pupils }: Finding): number | null {
  if (isRefused(chance) || chance.expected === null || !pupils.every(({ exposure }) => exposure !== undefined)) return null;
  const before = pupils.reduce((sum, { pre }) => sum + pre, 0);
  const possible = (side: 0 | 1) => pupils.reduce((sum, { exposure }) => sum + (exposure?.[side] ?? 0), 0);
  const ratio = ((before + chance.expected * pupils.length) / possible(1)) * (possible(0) / before);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : null;
}

function drawable({ value, low, high }: Estimate, scale: (value: number) => number): boolean {
  return [value, low ?? value, high ?? value].every((one) => Number.isFinite(scale(one)));
}
