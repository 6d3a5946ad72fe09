import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { anchorColumn } from './windowClocks.ts';

/** One pupil's week of their own clock: week 0 begins on the anchor, week -1 ends the day before. Weeks without possible sessions have no row. */
export interface WeekRow {
  readonly pupil: number;
  readonly week: number;
  readonly attended: number;
  readonly possible: number;
}

/** Whole weeks inside the two windows only; the lead-in belongs to neither. Marks that nobody understands count nowhere. */
export function weekRowsQuery(window: WindowSettings): SqlQuery {
  const weeks = Math.floor(window.lengthDays / 7);
  const lead = Math.ceil(window.leadInDays / 7);
  return sql`
    WITH c AS (SELECT pupil, ${anchorColumn(window)} AS anchor FROM clock WHERE mentored), w AS (
      SELECT c.pupil, CAST(floor((d.day - c.anchor) / 7.0) AS INTEGER) AS week, d.attended, d.possible
      FROM c JOIN pupil_day d ON d.pupil = c.pupil
      WHERE d.day >= c.anchor - ${7 * weeks}::INTEGER AND d.day < c.anchor + ${7 * (lead + weeks)}::INTEGER
    )
    SELECT pupil, week, CAST(sum(attended) AS DOUBLE) AS attended, CAST(sum(possible) AS DOUBLE) AS possible
    FROM w WHERE week < 0 OR week >= ${lead} GROUP BY pupil, week HAVING sum(possible) > 0 ORDER BY pupil, week`;
}

export function weekRowFrom(row: SqlRow): WeekRow {
  return {
    pupil: Number(row['pupil']),
    week: Number(row['week']),
    attended: Number(row['attended']),
    possible: Number(row['possible']),
  };
}
