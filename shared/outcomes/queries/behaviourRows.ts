import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { madeOnce } from '../madeOnce.ts';
import type { MeasureContext } from '../measure.ts';
import { insideEitherWindow, windowClocks } from './windowClocks.ts';

/** One pupil's logged behaviour in both windows. Pupils without any are not listed: they had none. */
export interface BehaviourRow {
  readonly negativeBefore: number;
  readonly negativeAfter: number;
  /** Points for minus points against, whatever sign a school writes them with. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}

export const noBehaviour: BehaviourRow = { negativeBefore: 0, negativeAfter: 0, pointsBefore: 0, pointsAfter: 0 };

function behaviourRowsQuery(window: WindowSettings): SqlQuery {
  const before = sql`e.day < c.anchor`;
  const after = sql`e.day >= c.anchor`;
  return sql`
    WITH c AS (${windowClocks(window)}), e AS (
      SELECT pupil, day, polarity, CASE WHEN polarity > 0 THEN abs(points) WHEN polarity < 0 THEN -abs(points) ELSE points END AS points
      FROM behaviour_event WHERE day IS NOT NULL
    )
    SELECT c.pupil,
      count(*) FILTER (WHERE e.polarity < 0 AND ${before}) AS negative_before,
      count(*) FILTER (WHERE e.polarity < 0 AND ${after}) AS negative_after,
      coalesce(sum(e.points) FILTER (WHERE ${before}), 0) AS points_before, coalesce(sum(e.points) FILTER (WHERE ${after}), 0) AS points_after
    FROM c JOIN e ON e.pupil = c.pupil AND ${insideEitherWindow(sql`e.day`)}
    GROUP BY c.pupil ORDER BY c.pupil`;
}

const imported = sql`
  SELECT count(*) FILTER (WHERE polarity IS NOT NULL) AS sided, count(*) FILTER (WHERE polarity IS NULL) AS unsided,
    count(points) AS scored
  FROM behaviour_event`;

const byPupil = madeOnce(
  (rows: readonly SqlRow[]): ReadonlyMap<number, BehaviourRow> =>
    new Map(
      rows.map((row): readonly [number, BehaviourRow] => {
        const count = (name: string) => Number(row[name] ?? 0);
        return [
          count('pupil'),
          {
            negativeBefore: count('negative_before'),
            negativeAfter: count('negative_after'),
            pointsBefore: count('points_before'),
            pointsAfter: count('points_after'),
          },
        ];
      }),
    ),
);

export async function behaviourIn(context: MeasureContext): Promise<{
  readonly query: SqlQuery;
  readonly rows: ReadonlyMap<number, BehaviourRow>;
  /** Events of which it is known whether they speak for or against the pupil, those of which it is not, and those with points. */
  readonly sided: number;
  readonly unsided: number;
  readonly scored: number;
}> {
  const query = behaviourRowsQuery(context.window);
  const rows = byPupil(await context.ask(query));
  const [counts] = await context.askOnce(imported);
  const of = (name: string) => Number(counts?.[name] ?? 0);
  return { query, rows, sided: of('sided'), unsided: of('unsided'), scored: of('scored') };
}
