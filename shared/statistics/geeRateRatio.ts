import { clustersOf, sumsByCluster } from './clusters.ts';
import { normalUpper } from './distributions/normal.ts';
import { normalQuantile } from './distributions/normalQuantile.ts';
import { studentTQuantile, studentTTwoSided } from './distributions/studentT.ts';
import { sumOf } from './numbers.ts';

export interface CountPair {
  readonly countPre: number;
  readonly exposurePre: number;
  readonly countPost: number;
  readonly exposurePost: number;
  /** Who is independent of whom: the pupil, or the pupil's school. */
  readonly unit: string | number;
}

export interface GeeRateRatio {
  readonly logRatio: number;
  /** Sandwich standard error without small-sample factor. */
  readonly seRobust: number;
  readonly pNormal: number;
  readonly lowNormal: number;
  readonly highNormal: number;
  /** With the factor n/(n-1) and t(n - 1): what reports print. */
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Rate ratio after / before with an interval that allows each pupil (or school) a risk of its own: Poisson GEE, independence working model.
 * u_i = (y_post - e_post B/E_B)/B - (y_pre - e_pre A/E_A)/A; SE(log RR) = sqrt(sum u_i^2) (Liang & Zeger 1986). Both totals A, B must be above 0.
 * Null with fewer than two units that have events, or when their residuals vanish: one pupil cannot show how pupils differ.
 */
export function geeRateRatio(rows: readonly CountPair[], level = 0.95): GeeRateRatio | null {
  const before = sumOf(rows, (row) => row.countPre);
  const after = sumOf(rows, (row) => row.countPost);
  const exposureBefore = sumOf(rows, (row) => row.exposurePre);
  const exposureAfter = sumOf(rows, (row) => row.exposurePost);
  const parts = rows.map(
    (row) =>
      (row.countPost - (row.exposurePost * after) / exposureAfter) / after -
      (row.countPre - (row.exposurePre * before) / exposureBefore) / before,
  );
  const units = clustersOf(rows.map((row) => row.unit));
  const n = units.count;
  const events = sumsByCluster(
    units,
    rows.map((row) => row.countPre + row.countPost),
  );
  const withEvents = events.filter((count) => count > 0).length;
  const variance = sumOf(sumsByCluster(units, parts), (part) => part ** 2);
  if (!(before > 0 && after > 0) || n < 2 || withEvents < 2 || variance < 1e-12) return null;
  const logRatio = Math.log(after / exposureAfter / (before / exposureBefore));
  const seRobust = Math.sqrt(variance);
  const wider = seRobust * Math.sqrt(n / (n - 1));
  const z = normalQuantile(1 - (1 - level) / 2);
  const t = studentTQuantile(1 - (1 - level) / 2, n - 1);
  return {
    logRatio,
    seRobust,
    pNormal: 2 * normalUpper(Math.abs(logRatio) / seRobust),
    lowNormal: Math.exp(logRatio - z * seRobust),
    highNormal: Math.exp(logRatio + z * seRobust),
    df: n - 1,
    p: studentTTwoSided(logRatio / wider, n - 1),
    low: Math.exp(logRatio - t * wider),
    high: Math.exp(logRatio + t * wider),
  };
}
