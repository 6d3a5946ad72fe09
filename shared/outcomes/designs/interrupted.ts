import { clusterRobust } from '#shared/statistics/clusterRobust.ts';
import { clustersOf } from '#shared/statistics/clusters.ts';
import { studentTQuantile, studentTTwoSided } from '#shared/statistics/distributions/studentT.ts';
import { type InterruptedTimeSeries, interruptedTimeSeries } from '#shared/statistics/interruptedTimeSeries.ts';
import { leastSquares, ones } from '#shared/statistics/leastSquares.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { SeriesPoint } from '../design.ts';
import { fromClusters, refusedFrom, withoutInterval } from '../estimates.ts';
import type { Estimate, Refused } from '../finding.ts';
import { type WeekRow, weekRowFrom, weekRowsQuery } from '../queries/weekRows.ts';
import type { Design } from './question.ts';

/** Below this many weeks on a side the method is not offered (METHODS 1.7). */
const fewestWeeks = 8;

/** More pupils than this tell the same by weeks alone, and would take long one by one. */
const mostClusters = 2000;

/**
 * Each pupil's weeks counted from their own start: did the series jump or bend there? Weeks with fewer than a fifth of the pupils at school are gaps,
 * as holidays are. By week with Newey and West's errors; beside it by pupil and week, with each pupil's weeks allowed to resemble each other.
 */
export const interrupted: Design = async ({ measure, finding, context }) => {
  if (measure.id !== 'attendance' || finding.pupils.length === 0) return null;
  const counted = new Set(finding.pupils.map(({ pupil }) => pupil));
  const rows = (await context.ask(weekRowsQuery(context.window))).map(weekRowFrom).filter(({ pupil }) => counted.has(pupil));
  const t0 = Math.ceil(context.window.leadInDays / 7);
  const series = seriesOf(rows, counted.size);
  const weeks = new Set(series.map(({ week }) => week));
  const before = series.filter(({ week }) => week < t0).length;
  const after = series.length - before;
  if (Math.min(before, after) < fewestWeeks) {
    return { design: 'interrupted', estimates: [], refused: { refused: 'tooFewWeeks', values: { before, after } }, series, caveats: [] };
  }
  const result = interruptedTimeSeries(
    series.map(({ value }) => value),
    series.map(({ week }) => week),
    t0,
  );
  if (isRefusal(result)) return { design: 'interrupted', estimates: [], refused: refusedFrom(result), series, caveats: [] };
  return {
    design: 'interrupted',
    estimates: [
      ofSeries(result, 'levelChange', result.levelChange, result.seLevelRobust),
      ofSeries(result, 'slope', result.slopeChange, result.seSlopeRobust),
      ...byPupil(
        rows.filter(({ week }) => weeks.has(week)),
        t0,
      ),
    ],
    refused: null,
    series,
    caveats: [{ code: 'design.series', values: { before, after, pupils: counted.size } }],
  };
};

/** Mean of the pupils' own rates in each week, in per cent. */
function seriesOf(rows: readonly WeekRow[], pupils: number): readonly SeriesPoint[] {
  return [...Map.groupBy(rows, ({ week }) => week)]
    .map(([week, those]) => ({ week, pupils: those.length, value: mean(those.map(rate)) }))
    .filter((point) => point.pupils >= Math.max(2, pupils / 5))
    .toSorted((a, b) => a.week - b.week);
}

const rate = ({ attended, possible }: WeekRow) => (100 * attended) / possible;

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
function byPupil(rows: readonly WeekRow[], t0: number): readonly (Estimate | Refused)[] {
  const pupils = new Set(rows.map(({ pupil }) => pupil)).size;
  if (pupils > mostClusters) return [];
  const since = rows.map(({ week }) => week - t0);
  const fit = leastSquares(rows.map(rate), [
    ones(rows.length),
    since,
    since.map((week) => (week >= 0 ? 1 : 0)),
    since.map((week) => Math.max(0, week)),
  ]);
  if (isRefusal(fit)) return [refusedFrom(fit)];
  const value = fit.coefficients[2] ?? 0;
  const robust = clusterRobust(fit, 2, clustersOf(rows.map(({ pupil }) => pupil)));
  if (isRefusal(robust)) return [withoutInterval('levelChange', value, pupils, 'itsByPupil', robust.refused)];
  return [{ ...fromClusters('levelChange', value, pupils, 'itsByPupil', robust), values: { pupils } }];
}
