import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { madeOnce } from '../madeOnce.ts';
import type { MeasureContext } from '../measure.ts';
import { insideEitherWindow, windowClocks } from './windowClocks.ts';

/** One pupil's suspensions in both windows. Pupils without any are not listed: they had none. */
export interface SuspensionRow {
  readonly pupil: number;
  readonly before: number;
  readonly after: number;
  readonly sessionsBefore: number;
  readonly sessionsAfter: number;
  readonly permanentBefore: number;
  readonly permanentAfter: number;
}

/** Suspensions count by the day they start; cancelled ones nowhere; permanent exclusions apart; lunchtime ones not at all. */
export function suspensionRowsQuery(window: WindowSettings): SqlQuery {
  const before = sql`e.start_day < c.anchor`;
  const after = sql`e.start_day >= c.anchor`;
  return sql`
    WITH c AS (${windowClocks(window)})
    SELECT c.pupil,
      count(*) FILTER (WHERE e.kind = 'SUSP' AND ${before}) AS before, count(*) FILTER (WHERE e.kind = 'SUSP' AND ${after}) AS after,
      CAST(coalesce(sum(e.sessions) FILTER (WHERE e.kind = 'SUSP' AND ${before}), 0) AS DOUBLE) AS sessions_before,
      CAST(coalesce(sum(e.sessions) FILTER (WHERE e.kind = 'SUSP' AND ${after}), 0) AS DOUBLE) AS sessions_after,
      count(*) FILTER (WHERE e.kind = 'PERM' AND ${before}) AS permanent_before,
      count(*) FILTER (WHERE e.kind = 'PERM' AND ${after}) AS permanent_after
    FROM c JOIN exclusion e ON e.pupil = c.pupil AND NOT coalesce(e.cancelled, false) AND ${insideEitherWindow(sql`e.start_day`)}
    GROUP BY c.pupil ORDER BY c.pupil`;
}

export function suspensionRowFrom(row: SqlRow): SuspensionRow {
  const count = (name: string) => Number(row[name] ?? 0);
  return {
    pupil: count('pupil'),
    before: count('before'),
    after: count('after'),
    sessionsBefore: count('sessions_before'),
    sessionsAfter: count('sessions_after'),
    permanentBefore: count('permanent_before'),
    permanentAfter: count('permanent_after'),
  };
}

export const noSuspensions: SuspensionRow = {
  pupil: 0,
  before: 0,
  after: 0,
  sessionsBefore: 0,
  sessionsAfter: 0,
  permanentBefore: 0,
  permanentAfter: 0,
};

/** Whether any list of suspensions was imported: without one, nobody can be said to have had none. */
const exclusionsImported: SqlQuery = sql`SELECT count(*) AS n FROM exclusion`;

const byPupil = madeOnce(
  (rows: readonly SqlRow[]): ReadonlyMap<number, SuspensionRow> => new Map(rows.map(suspensionRowFrom).map((row) => [row.pupil, row])),
);

/** The suspensions of both windows by pupil, asked once for all the measures that are made of them. */
export async function suspensionsIn(context: MeasureContext): Promise<{
  readonly query: SqlQuery;
  readonly rows: ReadonlyMap<number, SuspensionRow>;
  readonly imported: boolean;
}> {
  const query = suspensionRowsQuery(context.window);
  const rows = byPupil(await context.ask(query));
  const [imported] = await context.askOnce(exclusionsImported);
  return { query, rows, imported: imported?.['n'] !== 0 };
}
