import type { SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { PupilKey } from '#shared/study/model.ts';
import type { WantedDirection } from '../finding.ts';

/** Where a pupil has several plans for one measure, the last one imported counts. */
export const planRowsQuery = sql`
  SELECT measure, pupil, arg_max(direction, source * 1000000 + source_row) AS direction
  FROM outcome_plan WHERE direction IN ('up', 'down', 'maintain') GROUP BY measure, pupil ORDER BY measure, pupil`;

/** By measure and pupil. */
export function wantedOf(rows: readonly SqlRow[]): ReadonlyMap<string, ReadonlyMap<PupilKey, WantedDirection>> {
  const wanted = new Map<string, Map<PupilKey, WantedDirection>>();
  for (const row of rows) {
    const { measure, direction } = row;
    if (typeof measure !== 'string' || (direction !== 'up' && direction !== 'down' && direction !== 'maintain')) continue;
    const pupils = wanted.get(measure) ?? new Map<PupilKey, WantedDirection>();
    pupils.set(Number(row['pupil']), direction);
    wanted.set(measure, pupils);
  }
  return wanted;
}
