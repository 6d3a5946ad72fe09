import type { SqlQuery } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import type { MeasureContext } from '../measure.ts';
import { windowClocks } from './windowClocks.ts';

/** Dated records as pupil, day and amount: what is added up by week. The same records that the measure of the same name counts in its windows. */
const recorded: Readonly<Record<string, SqlQuery>> = {
  suspensions: sql`SELECT pupil, start_day AS day, 1 AS amount FROM exclusion WHERE kind = 'SUSP' AND NOT coalesce(cancelled, false)`,
  behaviourEvents: sql`SELECT pupil, day, 1 AS amount FROM behaviour_event WHERE polarity < 0`,
  behaviourPoints: sql`
    SELECT pupil, day, CASE WHEN polarity > 0 THEN abs(points) WHEN polarity < 0 THEN -abs(points) ELSE points END AS amount FROM behaviour_event`,
};

export function isRecordedByDay(measure: string): boolean {
  return recorded[measure] !== undefined;
}

/** What was recorded of each mentored pupil in each week of their own clock (as `weekRowsQuery` counts weeks), by `pupil week`. Weeks without a record are missing. */
export async function weekAmounts(context: MeasureContext, measure: string): Promise<ReadonlyMap<string, number>> {
  const records = recorded[measure];
  if (records === undefined) return new Map();
  const rows = await context.ask(amountsQuery(records, context.window));
  return new Map(rows.map((row) => [`${row['pupil']} ${row['week']}`, Number(row['amount'] ?? 0)]));
}

function amountsQuery(records: SqlQuery, window: WindowSettings): SqlQuery {
  return sql`
    WITH c AS (SELECT * FROM (${windowClocks(window)}) WHERE mentored)
    SELECT c.pupil, CAST(floor((r.day - c.anchor) / 7.0) AS INTEGER) AS week, CAST(sum(r.amount) AS DOUBLE) AS amount
    FROM c JOIN (${records}) r ON r.pupil = c.pupil AND r.day >= c.first_before AND r.day < c.end_after
    GROUP BY ALL ORDER BY ALL`;
}
