import type { Finding } from '#shared/outcomes/finding.ts';

/**
 * Round axis positions from at or below `low` to at or above `high`, about `count` of them, never past the hard ends of a scale. With a least step of
 * 1 all are whole numbers.
 */
export function axisTicks(
  low: number,
  high: number,
  count: number,
  range: readonly [number | null, number | null] = [null, null],
  leastStep = 0,
): readonly number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = leastStep > 0 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  const step = Math.max(leastStep, steps.map((by) => by * power).find((by) => by >= rough * 0.999) ?? 10 * power);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks: number[] = [];
  for (let index = first; index <= last; index += 1) ticks.push(Number((index * step).toPrecision(12)));
  const [hardLow, hardHigh] = range;
  const inside = ticks.filter((tick) => (hardLow === null || tick >= hardLow) && (hardHigh === null || tick <= hardHigh));
  if (hardLow !== null && low <= hardLow && inside[0] !== hardLow) inside.unshift(hardLow);
  return inside.length > 1 ? inside : [low, low + span];
}

/** Nobody has half an event: where single pupils' counts are drawn, ticks stand at whole numbers. Means alone may lie below 1. */
export function leastStepOf({ unit }: Pick<Finding, 'unit'>, values: readonly number[]): number {
  return unit === 'events' && values.some((value) => Math.abs(value) >= 1) ? 1 : 0;
}

/** No interval is drawn past the ends of what a value can be. */
export function withinRange(value: number, [low, high]: Finding['range']): number {
  return Math.min(high ?? Infinity, Math.max(low ?? -Infinity, value));
}

/** Enough decimals to tell the ticks apart. */
export function tickDecimals(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) || 1;
  for (let decimals = 0; decimals < 6; decimals += 1) {
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6) return decimals;
  }
  return 6;
}

/** Move labels apart so that none stands closer than `gap` to the next; order is kept, the middle stays in the middle. */
export function spread(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index);
  const moved = order.map((item) => item.place);
  for (let round = 0; round < 50; round += 1) {
    let still = true;
    for (let index = 1; index < moved.length; index += 1) {
      const overlap = gap - ((moved[index] ?? 0) - (moved[index - 1] ?? 0));
      if (overlap <= 0.01) continue;
      moved[index - 1] = (moved[index - 1] ?? 0) - overlap / 2;
      moved[index] = (moved[index] ?? 0) + overlap / 2;
      still = false;
    }
    if (still) break;
  }
  const answer = [...places];
  order.forEach((item, index) => {
    answer[item.index] = moved[index] ?? item.place;
  });
  return answer;
}
