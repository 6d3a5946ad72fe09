import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import { ones } from './leastSquares.ts';
import { fitLogLinear } from './logLinear.ts';
import { at, sumOf } from './numbers.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** One pupil's week: events, out of so many possible sessions (above 0). */
export interface PupilWeek {
  readonly pupil: number;
  readonly week: number;
  readonly events: number;
  readonly exposure: number;
}

/** A ratio of rates at the break with its intervals: 1 = the rate went on as before. */
export interface RatioAtBreak {
  readonly ratio: number;
  /** By weeks, widened by the dispersion seen; t(weeks - 4). */
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly df: number;
  /** Each pupil's weeks allowed to resemble each other; t(pupils - 1). Null where fewer than two pupils have events. */
  readonly byPupil: { readonly low: number; readonly high: number; readonly p: number; readonly df: number } | null;
}

export interface InterruptedCounts {
  readonly weeks: number;
  readonly pupils: number;
  readonly events: number;
  /** Pearson's chi squared over its degrees of freedom: 1 for a Poisson spread. */
  readonly dispersion: number;
  readonly level: RatioAtBreak;
  /** Per week: how many times steeper the rate runs after. */
  readonly slope: RatioAtBreak;
}

/**
 * Did a weekly rate of events jump or bend at t0? log(events / possible sessions) ~ t + 1(t >= t0) + max(0, t - t0): quasi-Poisson over the weeks (Bernal,
 * Cummins and Gasparrini 2017, International Journal of Epidemiology 46:348), and the same ratios with a sandwich by pupil, small-sample factor n / (n - 1)
 * (Liang and Zeger 1986). Refuses fewer than five weeks, and fits that run away because a side has no events.
 * R: `glm(events ~ t + level + trend + offset(log(exposure)), quasipoisson)` of the weekly sums.
 */
export function interruptedCounts(rows: readonly PupilWeek[], t0: number): InterruptedCounts | Refusal {
  const weeks = [...Map.groupBy(rows, ({ week }) => week)].toSorted(([a], [b]) => a - b);
  if (weeks.length < 5) return refuse('tooFewValues', { n: weeks.length });
  const since = weeks.map(([week]) => week - t0);
  const columns = [ones(weeks.length), since, since.map((week) => (week >= 0 ? 1 : 0)), since.map((week) => Math.max(0, week))];
  const events = weeks.map(([, those]) => sumOf(those, (row) => row.events));
  const exposure = weeks.map(([, those]) => sumOf(those, (row) => row.exposure));
  const sides = [true, false].map((before) => sumOf(events, (count, row) => (at(since, row) < 0 === before ? count : 0)));
  if (sides.some((count) => count === 0)) return refuse('noEventsOnOneSide');
  const fit = fitLogLinear(events, columns, (mu) => mu, exposure);
  if (isRefusal(fit)) return fit;
  const dispersion = sumOf(events, (count, row) => (count - at(fit.fitted, row)) ** 2 / at(fit.fitted, row)) / fit.df;
  const inverse = inverseInformation(columns, fit.fitted);
  const rates = new Map(weeks.map(([week], row) => [week, { row, rate: at(fit.fitted, row) / at(exposure, row) }]));
  const own = [...Map.groupBy(rows, ({ pupil }) => pupil).values()];
  const scores = own.map((those) =>
    columns.map((column) =>
      sumOf(those, ({ week, events: count, exposure: possible }) => {
        const found = rates.get(week);
        return found === undefined ? 0 : at(column, found.row) * (count - possible * found.rate);
      }),
    ),
  );
  const withEvents = own.filter((those) => those.some((row) => row.events > 0)).length;
  const ratioOf = (k: number): RatioAtBreak => {
    const log = at(fit.coefficients, k);
    const interval = (se: number, df: number) => ({
      low: Math.exp(log - studentTQuantile(0.975, df) * se),
      high: Math.exp(log + studentTQuantile(0.975, df) * se),
      p: studentTTwoSided(log / se, df),
      df,
    });
    const weights = at(inverse, k);
    const pupils = own.length;
    const byPupil = Math.sqrt(
      (pupils / (pupils - 1)) * sumOf(scores, (score) => sumOf(weights, (weight, j) => weight * at(score, j)) ** 2),
    );
    return {
      ratio: Math.exp(log),
      ...interval(Math.sqrt(dispersion * at(weights, k)), fit.df),
      byPupil: pupils > 1 && withEvents > 1 && byPupil > 0 ? interval(byPupil, pupils - 1) : null,
    };
  };
  if (!(dispersion > 0)) return refuse('noVariation', { n: weeks.length });
  return {
    weeks: weeks.length,
    pupils: own.length,
    events: sumOf(events, (count) => count),
    dispersion,
    level: ratioOf(2),
    slope: ratioOf(3),
  };
}

/** (X'WX)^-1 by Gauss and Jordan: four columns that the fit has found to be apart. */
function inverseInformation(
  columns: readonly (readonly number[] | Float64Array)[],
  weights: readonly number[],
): readonly (readonly number[])[] {
  const size = columns.length;
  const rows = columns.map((one, k) => [
    ...columns.map((other) => sumOf(weights, (weight, row) => weight * at(one, row) * at(other, row))),
    ...columns.map((_, j) => (j === k ? 1 : 0)),
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    const scale = at(at(rows, pivot), pivot);
    const own = at(rows, pivot).map((value) => value / scale);
    rows[pivot] = own;
    for (let row = 0; row < size; row++) {
      const factor = at(at(rows, row), pivot);
      if (row !== pivot) rows[row] = at(rows, row).map((value, j) => value - factor * at(own, j));
    }
  }
  return rows.map((row) => row.slice(size));
}
