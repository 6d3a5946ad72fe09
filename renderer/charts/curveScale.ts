import type { SpecificationRows } from '#shared/outcomes/findingParts.ts';
import { axisTicks } from './ticks.ts';

export interface CurveScale {
  readonly ticks: readonly number[];
  /** Where a value stands between the bottom (0) and the top (1) of the plot; what lies beyond ends at the edge. */
  readonly share: (value: number) => number;
}

const ratios = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

/** An axis that holds every estimate and no change, and the intervals as far as they are not extreme. Ratios stand on a logarithmic one. */
export function curveScale({ paths, noChange }: SpecificationRows): CurveScale {
  const values = [noChange, ...paths.flatMap(({ value }) => value ?? [])];
  const ends = paths.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high])).toSorted((a, b) => a - b);
  const at = (share: number) => ends[Math.round(share * (ends.length - 1))] ?? noChange;
  const [lowest, highest] = [Math.min(...values, at(0.02)), Math.max(...values, at(0.98))];
  if (noChange !== 1) {
    const ticks = axisTicks(lowest, highest, 5);
    return { ticks, share: between(ticks[0] ?? 0, ticks.at(-1) ?? 1) };
  }
  const from = ratios.findLast((ratio) => ratio <= lowest) ?? 0.05;
  const to = ratios.find((ratio) => ratio >= highest) ?? 20;
  const share = between(Math.log(Math.min(from, 0.5)), Math.log(Math.max(to, 2)));
  const ticks = ratios.filter((ratio) => ratio >= Math.min(from, 0.5) && ratio <= Math.max(to, 2));
  return { ticks, share: (value) => share(value > 0 ? Math.log(value) : -Infinity) };
}

function between(low: number, high: number): (value: number) => number {
  return (value) => Math.min(1, Math.max(0, (value - low) / (high - low)));
}
