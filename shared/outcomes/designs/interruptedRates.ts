import { type InterruptedCounts, interruptedCounts, type RatioAtBreak } from '#shared/statistics/interruptedCounts.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { refusedFrom, withoutInterval } from '../estimates.ts';
import type { Estimate, Refused } from '../finding.ts';

/** Five events for each of the four numbers of the line: with fewer the weeks cannot tell a jump from chance. */
const fewestEvents = 20;

/** One pupil's week with what was recorded of it. */
export interface RecordedWeek {
  readonly pupil: number;
  readonly week: number;
  readonly amount: number;
  readonly possible: number;
}

/** Events week by week as ratios at the start: by weeks, and with each pupil's weeks allowed to resemble each other. */
export function ratesByWeek(rows: readonly RecordedWeek[], t0: number): readonly (Estimate | Refused)[] | Refused {
  const events = rows.reduce((sum, { amount }) => sum + amount, 0);
  if (events < fewestEvents) return { refused: 'tooFewEventsForWeeks', values: { events, least: fewestEvents } };
  const result = interruptedCounts(
    rows.map(({ pupil, week, amount, possible }) => ({ pupil, week, events: amount, exposure: possible })),
    t0,
  );
  if (isRefusal(result)) return refusedFrom(result);
  return [byWeek(result, result.level, 'itsRate'), byPupil(result), byWeek(result, result.slope, 'itsRateSlope')];
}

function byWeek({ weeks, dispersion, events }: InterruptedCounts, { ratio, low, high, p, df }: RatioAtBreak, method: string): Estimate {
  return { kind: 'rateRatio', value: ratio, low, high, p, df, n: weeks, method, whyNoInterval: null, values: { dispersion, events } };
}

function byPupil({ pupils, level }: InterruptedCounts): Estimate {
  if (level.byPupil === null) return withoutInterval('rateRatio', level.ratio, pupils, 'itsRateByPupil', 'fewerThanTwoWithEvents');
  return { kind: 'rateRatio', value: level.ratio, ...level.byPupil, n: pupils, method: 'itsRateByPupil', whyNoInterval: null };
}
