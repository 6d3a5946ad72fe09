import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import type { MeasureContext } from '../measure.ts';
import { type DealtWindow, windowClocks } from './windowClocks.ts';
import { numberOrNull } from './windowRows.ts';

/** One pupil's ratings: the mean of the raters in each wave, how many there were, and who (as keys) and in which role. */
export interface RatingRow {
  readonly pupil: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly ratingsBefore: number;
  readonly ratingsAfter: number;
  readonly ratersBefore: string | null;
  readonly ratersAfter: string | null;
  readonly rolesBefore: string | null;
  readonly rolesAfter: string | null;
  /** The ratings of the first two raters before, in the order of their keys; null where there are not two. */
  readonly twoBefore: readonly [number, number] | null;
}

const byDay = sql`WHEN r.day >= c.first_before AND r.day < c.anchor THEN 'before' WHEN r.day >= c.first_after AND r.day < c.end_after THEN 'after'`;

/**
 * A rating belongs to the wave it names; one that names none, to the window its day falls in. Where days were dealt to pupils the waves they name are of
 * another time, so only the days count.
 */
export function waveOf(window: WindowSettings | DealtWindow): SqlQuery {
  if ('dealt' in window) return sql`CASE ${byDay} END`;
  return sql`CASE WHEN r.wave = 'pre' THEN 'before' WHEN r.wave IN ('post', 'exit') THEN 'after' WHEN r.wave IS NOT NULL THEN NULL ${byDay} END`;
}

export function ratingRowsQuery(instrument: string, window: WindowSettings): SqlQuery {
  return sql`
    WITH c AS (${windowClocks(window)}), w AS (
      SELECT r.pupil, r.value, r.rater, r.rater_role, ${waveOf(window)} AS wave
      FROM rating r JOIN c ON c.pupil = r.pupil WHERE r.instrument = ${instrument} AND r.value IS NOT NULL
    )
    SELECT pupil, (list(value ORDER BY rater) FILTER (WHERE wave = 'before' AND rater IS NOT NULL))[1] AS first_before,
      (list(value ORDER BY rater) FILTER (WHERE wave = 'before' AND rater IS NOT NULL))[2] AS second_before,
      count(DISTINCT rater) FILTER (WHERE wave = 'before') AS raters_counted,
      avg(value) FILTER (WHERE wave = 'before') AS before, avg(value) FILTER (WHERE wave = 'after') AS after,
      count(*) FILTER (WHERE wave = 'before') AS ratings_before, count(*) FILTER (WHERE wave = 'after') AS ratings_after,
      string_agg(DISTINCT rater, ' ' ORDER BY rater) FILTER (WHERE wave = 'before') AS raters_before,
      string_agg(DISTINCT rater, ' ' ORDER BY rater) FILTER (WHERE wave = 'after') AS raters_after,
      string_agg(DISTINCT rater_role, ' ' ORDER BY rater_role) FILTER (WHERE wave = 'before') AS roles_before,
      string_agg(DISTINCT rater_role, ' ' ORDER BY rater_role) FILTER (WHERE wave = 'after') AS roles_after
    FROM w WHERE wave IS NOT NULL GROUP BY pupil ORDER BY pupil`;
}

/** What of the settings a Finding made of ratings rests on: the window only where some rating must be placed by its day. */
export async function ratingSettings(instrument: string, context: MeasureContext): Promise<string> {
  const placed = sql`SELECT count(*) AS by_day FROM rating WHERE instrument = ${instrument} AND wave IS NULL`;
  const [row] = await context.askOnce(placed);
  const { window, comparison, reversedItems, keysConfirmed, scaleKeys } = context;
  return JSON.stringify([
    row?.['by_day'] === 0 ? window.anchor : window,
    comparison,
    reversedItems[instrument] ?? null,
    keysConfirmed.includes(instrument),
    scaleKeys[instrument] ?? null,
  ]);
}

export function ratingRowFrom(row: SqlRow): RatingRow {
  const [first, second] = [numberOrNull(row['first_before']), numberOrNull(row['second_before'])];
  const distinct = Number(row['raters_counted'] ?? 0) === Number(row['ratings_before'] ?? 0);
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null);
  return {
    pupil: Number(row['pupil']),
    before: numberOrNull(row['before']),
    after: numberOrNull(row['after']),
    ratingsBefore: Number(row['ratings_before'] ?? 0),
    ratingsAfter: Number(row['ratings_after'] ?? 0),
    ratersBefore: text('raters_before'),
    ratersAfter: text('raters_after'),
    rolesBefore: text('roles_before'),
    rolesAfter: text('roles_after'),
    twoBefore: distinct && first !== null && second !== null ? [first, second] : null,
  };
}
