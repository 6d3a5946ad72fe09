import type { SqlQuery } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';

/** So many weeks are looked through for school weeks: where fewer than asked for are found within them, the window ends there. */
export const furthestWeeks = 130;

/**
 * `clock` with the days of both windows: before = [first_before, anchor - 1], after = [first_after, end_after - 1]. The anchor is one and
 * the same column of `clock` for everybody. `shiftDays` lays the same windows so many days earlier.
 */
export function windowClocks(window: WindowSettings | DealtWindow, shiftDays = 0): SqlQuery {
  const anchored = sql`SELECT *, ${anchorColumn(window)} - ${shiftDays}::INTEGER AS anchor FROM clock`;
  if (window.counting !== 'schoolWeeks') {
    const { lengthDays, leadInDays } = window;
    return sql`SELECT *, anchor - ${lengthDays}::INTEGER AS first_before, anchor + ${leadInDays}::INTEGER AS first_after,
      anchor + ${leadInDays + lengthDays}::INTEGER AS end_after FROM (${anchored})`;
  }
  const weeks = Math.max(1, Math.round(window.lengthDays / 7));
  return sql`
    SELECT k.*, k.anchor - 7 * coalesce(b.weeks, ${furthestWeeks})::INTEGER AS first_before, k.anchor + ${window.leadInDays}::INTEGER AS first_after,
      k.anchor + ${window.leadInDays}::INTEGER + 7 * coalesce(a.weeks, ${furthestWeeks})::INTEGER AS end_after
    FROM (${anchored}) k
    LEFT JOIN (${schoolWeeks(anchored, sql`o.anchor - 7 * w.week`, weeks)}) b ON b.school = coalesce(k.school, 0) AND b.anchor = k.anchor
    LEFT JOIN (${schoolWeeks(anchored, sql`o.anchor + ${window.leadInDays}::INTEGER + 7 * (w.week - 1)`, weeks)}) a
      ON a.school = coalesce(k.school, 0) AND a.anchor = k.anchor`;
}

/** How many stretches of seven days must be gone from the anchor to pass so many in which the pupil's school was open. */
function schoolWeeks(anchored: SqlQuery, firstDay: SqlQuery, weeks: number): SqlQuery {
  return sql`
    SELECT school, anchor, min(week) AS weeks FROM (
      SELECT school, anchor, week, count(*) OVER (PARTITION BY school, anchor ORDER BY week) AS passed FROM (
        SELECT DISTINCT o.school, o.anchor, w.week
        FROM (SELECT DISTINCT coalesce(school, 0) AS school, anchor FROM (${anchored}) WHERE anchor IS NOT NULL) o
        CROSS JOIN (SELECT CAST(range AS INTEGER) AS week FROM range(1, ${furthestWeeks + 1}::INTEGER)) w
        JOIN school_day d ON d.school = o.school AND d.day >= ${firstDay} AND d.day < ${firstDay} + 7
      )
    ) WHERE passed >= ${weeks} GROUP BY school, anchor`;
}

/** A window that hangs on days that were dealt to pupils (`dealt_clock`) instead of a day of their own. Never stored. */
export interface DealtWindow extends WindowSettings {
  readonly dealt: true;
}

/** The column of `clock` that the window hangs on: never a mixture of the two. */
export function anchorColumn(window: WindowSettings | DealtWindow): SqlQuery {
  if ('dealt' in window) return sql`(SELECT w.day FROM dealt_clock w WHERE w.pupil = clock.pupil)`;
  return window.anchor === 'start' ? sql`start_day` : sql`referral_day`;
}

/** True for a day inside one of the two windows of a row `c` of `windowClocks`. */
export function insideEitherWindow(day: SqlQuery): SqlQuery {
  return sql`${day} >= c.first_before AND ${day} < c.end_after AND (${day} < c.anchor OR ${day} >= c.first_after)`;
}
