import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { quoteIdent, sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { waveOf } from './ratingRows.ts';
import { windowClocks } from './windowClocks.ts';
import { numberOrNull } from './windowRows.ts';

/** One pupil's answers in one wave, as answered (not yet reversed), by item from 1. Null = not answered. */
export interface ScaleRow {
  readonly pupil: number;
  readonly wave: 'before' | 'after';
  readonly answers: readonly (number | null)[];
}

/** Where a pupil answered an item twice in a wave, the later answer counts. */
export function scaleRowsQuery(instrument: string, items: number, window: WindowSettings): SqlQuery {
  const columns = Array.from({ length: items }, (_, index) => index + 1)
    .map((item) => sql`max(value) FILTER (WHERE item = ${item}) AS ${quoteIdent(`item_${item}`)}`)
    .reduce((all, column) => sql`${all}, ${column}`);
  return sql`
    WITH c AS (${windowClocks(window)}), w AS (
      SELECT r.pupil, r.item, ${waveOf(window)} AS wave, coalesce(arg_max(r.value, r.day), max(r.value)) AS value
      FROM rating r JOIN c ON c.pupil = r.pupil WHERE r.instrument = ${instrument} AND r.item IS NOT NULL GROUP BY ALL
    )
    SELECT pupil, wave, ${columns} FROM w WHERE wave IS NOT NULL GROUP BY pupil, wave ORDER BY pupil, wave`;
}

export function scaleRowFrom(row: SqlRow, items: number): ScaleRow {
  return {
    pupil: Number(row['pupil']),
    wave: row['wave'] === 'after' ? 'after' : 'before',
    answers: Array.from({ length: items }, (_, index) => numberOrNull(row[`item_${index + 1}`])),
  };
}
