import { clusterRobust } from '#shared/statistics/clusterRobust.ts';
import { clustersOf } from '#shared/statistics/clusters.ts';
import { studentTQuantile, studentTTwoSided } from '#shared/statistics/distributions/studentT.ts';
import { type InterruptedTimeSeries, interruptedTimeSeries } from '#shared/statistics/interruptedTimeSeries.ts';
import { leastSquares, ones } from '#shared/statistics/leastSquares.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { SeriesPoint } from '../design.ts';
import { fromClusters, refusedFrom, withoutInterval } from '../estimates.ts';
import type { Caveat, Estimate, Finding, Refused } from '../finding.ts';
import type { MeasureContext } from '../measure.ts';
import { isRecordedByDay, weekAmounts } from '../queries/weekAmounts.ts';
import { type WeekRow, weekRowFrom, weekRowsQuery } from '../queries/weekRows.ts';
import { type RecordedWeek, ratesByWeek } from './interruptedRates.ts';
import { type Design, usesWindows } from './question.ts';

/** Below this many weeks on a side the method is not offered (METHODS 1.7). */
const fewestWeeks = 8;

/** More pupils than this tell the same by weeks alone, and would take long one by one. */
const mostClusters = 2000;

/** One pupil's week as the line goes through it. */
interface Week extends WeekRow {
  readonly value: number;
}

/**
 * Each pupil's weeks counted from their own start: did the series jump or bend there? Weeks with fewer than a fifth of the pupils at school are gaps,
 * as holidays are. Attendance and points: by week with Newey and West's errors; beside it by pupil and week, with each pupil's weeks allowed to resemble
 * each other. Suspensions and incidents are counts: their rates, quasi-Poisson. Needs records with dates, and a register that tells weeks of school.
 */
export const interrupted: Design = async ({ measure, finding, context }) => {
  if (finding.pupils.length === 0) return null;
  const none = (refused: string, values: Refused['values'] = {}) =>
    ({ design: 'interrupted', estimates: [], refused: { refused, values }, caveats: [] }) as const;
  if (measure.id !== 'attendance' && !isRecordedByDay(measure.id)) return usesWindows(finding) ? null : none('notWeekly');
  if (context.lastMarkDay === null) return none('noRegisterForWeeks');
  const isCount = finding.unit === 'events';
  const rows = await weeksOf(measure.id, finding, context);
  const t0 = Math.ceil(context.window.leadInDays / 7);
  const series = seriesOf(rows, finding.pupils.length);
  const weeks = new Set(series.map(({ week }) => week));
  const before = series.filter(({ week }) => week < t0).length;
  const after = series.length - before;
  if (Math.min(before, after) < fewestWeeks) return { ...none('tooFewWeeks', { before, after }), series };
  const whole = rows.filter(({ week }) => weeks.has(week));
  const estimates = isCount ? ratesByWeek(whole.map(recordedWeek), t0) : throughWeeks(series, whole, t0);
  if ('refused' in estimates) return { ...none(estimates.refused, estimates.values), series };
  const caveats = [{ code: 'design.series', values: { before, after, pupils: finding.pupils.length } }, ...oneStart(finding, context)];
  return { design: 'interrupted', estimates, refused: null, series, caveats };
};

/** More than half of the pupils began in one and the same week: their own clocks are then one calendar. */
function oneStart({ pupils }: Finding, { rows }: MeasureContext): readonly Caveat[] {
  const counted = new Set(pupils.map(({ pupil }) => pupil));
  const days = rows.flatMap(({ pupil, anchor }) => (counted.has(pupil) && anchor !== null ? [anchor] : [])).toSorted((a, b) => a - b);
  let most = 0;
  for (let first = 0, last = 0; last < days.length; last++) {
    while ((days[last] ?? 0) - (days[first] ?? 0) > 6) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most > pupils.length / 2 ? [{ code: 'design.oneStart', values: { pupils: most, counted: pupils.length } }] : [];
}

async function weeksOf(measure: string, { pupils }: Finding, context: MeasureContext): Promise<readonly Week[]> {
  const counted = new Set(pupils.map(({ pupil }) => pupil));
  const rows = (await context.ask(weekRowsQuery(context.window))).map(weekRowFrom).filter(({ pupil }) => counted.has(pupil));
  if (measure === 'attendance') return rows.map((row) => ({ ...row, value: (100 * row.attended) / row.possible }));
  const amounts = await weekAmounts(context, measure);
  return rows.map((row) => ({ ...row, value: amounts.get(`${row.pupil} ${row.week}`) ?? 0 }));
}

const recordedWeek = ({ pupil, week, value, possible }: Week): RecordedWeek => ({ pupil, week, amount: value, possible });

/** Mean of the pupils' own values in each week. */
function seriesOf(rows: readonly Week[], pupils: number): readonly SeriesPoint[] {
  return [...Map.groupBy(rows, ({ week }) => week)]
    .map(([week, those]) => ({ week, pupils: those.length, value: mean(those.map(({ value }) => value)) }))
    .filter((point) => point.pupils >= Math.max(2, pupils / 5))
    .toSorted((a, b) => a.week - b.week);
}

function throughWeeks(series: readonly SeriesPoint[], rows: readonly Week[], t0: number): readonly (Estimate | Refused)[] | Refused {
  const result = interruptedTimeSeries(
    series.map(({ value }) => value),
    series.map(({ week }) => week),
    t0,
  );
  if (isRefusal(result)) return refusedFrom(result);
  return [
    ofSeries(result, 'levelChange', result.levelChange, result.seLevelRobust),
    ofSeries(result, 'slope', result.slopeChange, result.seSlopeRobust),
    ...byPupil(rows, t0),
  ];
}

function ofSeries(series: InterruptedTimeSeries, kind: 'levelChange' | 'slope', value: number, se: number): Estimate {
  const method = kind === 'slope' ? 'itsSlope' : 'itsLevel';
  const { df, n, lag, durbinWatson } = series;
  if (!(se > 0)) return withoutInterval(kind, value, n, method, 'noVariation');
  const reach = studentTQuantile(0.975, df) * se;
  const values = { lag, slopeBefore: series.slopeBefore, ...(durbinWatson === null ? {} : { durbinWatson }) };
  return {
    kind,
    value,
    low: value - reach,
    high: value + reach,
    p: studentTTwoSided(value / se, df),
    df,
    n,
    method,
    whyNoInterval: null,
    values,
  };
}

/** The same line through every pupil's weeks, clustered by pupil. */
function byPupil(rows: readonly Week[], t0: number): readonly (Estimate | Refused)[] {
  const pupils = new Set(rows.map(({ pupil }) => pupil)).size;
  if (pupils > mostClusters) return [];
  const since = rows.map(({ week }) => week - t0);
  const fit = leastSquares(
    rows.map(({ value }) => value),
    [ones(rows.length), since, since.map((week) => (week >= 0 ? 1 : 0)), since.map((week) => Math.max(0, week))],
  );
  if (isRefusal(fit)) return [refusedFrom(fit)];
  const value = fit.coefficients[2] ?? 0;
  const robust = clusterRobust(fit, 2, clustersOf(rows.map(({ pupil }) => pupil)));
  if (isRefusal(robust)) return [withoutInterval('levelChange', value, pupils, 'itsByPupil', robust.refused)];
  return [{ ...fromClusters('levelChange', value, pupils, 'itsByPupil', robust), values: { pupils } }];
}
