import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { windowClocks } from './windowClocks.ts';

/** One pupil's week of their own clock: week 0 begins on the anchor, week -1 ends the day before. Weeks without possible sessions have no row. */
export interface WeekRow {
  readonly pupil: number;
  readonly week: number;
  readonly attended: number;
  readonly possible: number;
}

/** Whole weeks inside the two windows only; the lead-in belongs to neither. Marks that nobody understands count nowhere. */
export function weekRowsQuery(window: WindowSettings): SqlQuery {
  return sql`
    WITH c AS (SELECT * FROM (${windowClocks(window)}) WHERE mentored), w AS (
      SELECT c.pupil, CAST(floor((d.day - c.anchor) / 7.0) AS INTEGER) AS week, d.attended, d.possible,
        CAST(floor((c.anchor - c.first_before) / 7.0) AS INTEGER) AS weeks_before,
        CAST(floor((c.end_after - c.anchor) / 7.0) AS INTEGER) AS weeks_after
      FROM c JOIN pupil_day d ON d.pupil = c.pupil AND d.day >= c.first_before AND d.day < c.end_after
    )
    SELECT pupil, week, CAST(sum(attended) AS DOUBLE) AS attended, CAST(sum(possible) AS DOUBLE) AS possible
    FROM w WHERE week >= -weeks_before AND week < weeks_after AND (week < 0 OR week >= ${Math.ceil(window.leadInDays / 7)})
    GROUP BY pupil, week HAVING sum(possible) > 0 ORDER BY pupil, week`;
}

export function weekRowFrom(row: SqlRow): WeekRow {
  return {
    pupil: Number(row['pupil']),
    week: Number(row['week']),
    attended: Number(row['attended']),
    possible: Number(row['possible']),
  };
}
