import { fQuantile, fUpper } from './distributions/fDistribution.ts';
import { at, isPresent, type Measured, mean, sumOf } from './numbers.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface IccForm {
  readonly icc: number | null;
  readonly f: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface IntraclassCorrelation {
  /** Pupils rated by every rater. */
  readonly n: number;
  readonly raters: number;
  /** One rater / the mean of all: raters drawn anew for each pupil (1), the same drawn raters (2), these raters only (3). */
  readonly icc1: IccForm;
  readonly icc2: IccForm;
  readonly icc3: IccForm;
  readonly icc1k: IccForm;
  readonly icc2k: IccForm;
  readonly icc3k: IccForm;
}

/**
 * How alike are raters, in six forms (Shrout & Fleiss 1979, Psychological Bulletin 86:420; intervals as in McGraw & Wong 1996)? `columns` holds one list per
 * rater, pupils in the same order; complete rows only. Null where a form cannot be computed. Refuses fewer than two raters or two complete rows.
 * R: `psych::ICC(lmer = FALSE)`.
 */
export function intraclassCorrelation(columns: readonly (readonly Measured[])[], level = 0.95): IntraclassCorrelation | Refusal {
  const k = columns.length;
  if (k < 2) return refuse('tooFewItems', { items: k });
  const longest = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null).filter(isPresent)).filter(
    (row) => row.length === k,
  );
  const n = rows.length;
  if (n < 2) return refuse('tooFewCompleteCases', { n });
  const grand = mean(rows.flat());
  const pupilMeans = rows.map(mean);
  const raterMeans = columns.map((_, j) => mean(rows.map((row) => at(row, j))));
  const between = (k * sumOf(pupilMeans, (value) => (value - grand) ** 2)) / (n - 1);
  const within = sumOf(rows, (row, i) => sumOf(row, (value) => (value - at(pupilMeans, i)) ** 2)) / (n * (k - 1));
  const raters = (n * sumOf(raterMeans, (value) => (value - grand) ** 2)) / (k - 1);
  const rest =
    sumOf(rows, (row, i) => sumOf(row, (value, j) => (value - at(pupilMeans, i) - at(raterMeans, j) + grand) ** 2)) / ((n - 1) * (k - 1));
  const upper = 1 - (1 - level) / 2;
  const [df, dfWithin, dfRest] = [n - 1, n * (k - 1), (n - 1) * (k - 1)];
  const one = { f: between / within, df1: df, df2: dfWithin };
  const two = { f: between / rest, df1: df, df2: dfRest };
  const ends = ({ f, df1, df2 }: typeof one) => ({ low: f / fQuantile(upper, df1, df2), high: f * fQuantile(upper, df2, df1) });
  const [ends1, ends3] = [ends(one), ends(two)];
  const single = (f: number) => (f - 1) / (f + k - 1);
  const average = (f: number) => 1 - 1 / f;
  const icc2 = (between - rest) / (between + (k - 1) * rest + (k * (raters - rest)) / n);
  const [low2, high2] = endsOfTwo({ between, raters, rest, n, k, icc2, upper });
  const ofMean = (icc: number) => (icc * k) / (1 + icc * (k - 1));
  return {
    n,
    raters: k,
    icc1: form(one, (between - within) / (between + (k - 1) * within), single(ends1.low), single(ends1.high)),
    icc2: form(two, icc2, low2, high2),
    icc3: form(two, (between - rest) / (between + (k - 1) * rest), single(ends3.low), single(ends3.high)),
    icc1k: form(one, (between - within) / between, average(ends1.low), average(ends1.high)),
    icc2k: form(two, (between - rest) / (between + (raters - rest) / n), ofMean(low2), ofMean(high2)),
    icc3k: form(two, (between - rest) / between, average(ends3.low), average(ends3.high)),
  };
}

function form(
  { f, df1, df2 }: { readonly f: number; readonly df1: number; readonly df2: number },
  icc: number,
  low: number,
  high: number,
): IccForm {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    icc: finite(icc),
    f: finite(f),
    df1,
    df2,
    p: Number.isNaN(f) ? null : fUpper(f, df1, df2),
    low: finite(low),
    high: finite(high),
  };
}

/** Satterthwaite's df of the two-way random form, and its two ends. */
function endsOfTwo(parts: {
  readonly between: number;
  readonly raters: number;
  readonly rest: number;
  readonly n: number;
  readonly k: number;
  readonly icc2: number;
  readonly upper: number;
}): readonly [number, number] {
  const { between, raters, rest, n, k, icc2, upper } = parts;
  const ratio = raters / rest;
  const own = n * (1 + (k - 1) * icc2) - k * icc2;
  const df = ((k - 1) * (n - 1) * (k * icc2 * ratio + own) ** 2) / ((n - 1) * k ** 2 * icc2 ** 2 * ratio ** 2 + own ** 2);
  if (!(df > 0)) return [Number.NaN, Number.NaN];
  const other = k * raters + (k * n - k - n) * rest;
  const fHigh = fQuantile(upper, n - 1, df);
  const fLow = fQuantile(upper, df, n - 1);
  return [(n * (between - fHigh * rest)) / (fHigh * other + n * between), (n * (fLow * between - rest)) / (other + n * fLow * between)];
}
