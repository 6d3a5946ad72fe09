import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import type { Parting } from '../design.ts';
import { windowClocks } from './windowClocks.ts';
import { numberOrNull } from './windowRows.ts';

/** What the pupil list says of one pupil, and how many mentoring sessions were held up to the end of the window after. */
export interface PupilFacts {
  readonly pupil: number;
  readonly year: number | null;
  readonly known: Readonly<Record<Exclude<Parting, 'school' | 'year'>, string | null>>;
  /** Null where no session of anybody was imported. */
  readonly held: number | null;
  readonly offered: number | null;
}

/** Sessions from the day the clock starts to the end of the window after; `offered` counts every session written down, held or not. */
export function factRowsQuery(window: WindowSettings): SqlQuery {
  return sql`
    WITH c AS (${windowClocks(window)}), s AS (
      SELECT c.pupil, count(*) FILTER (WHERE s.status = 'held') AS held, count(*) AS offered
      FROM c JOIN session s ON s.pupil = c.pupil AND s.day >= c.anchor AND s.day < c.end_after
      GROUP BY c.pupil
    )
    SELECT c.pupil, p.year_group, p.gender, p.fsm, p.pupil_premium, p.sen, p.eal, p.fsm_ever, p.in_care, p.ethnic_group,
      CASE WHEN EXISTS (SELECT 1 FROM session) THEN CAST(coalesce(s.held, 0) AS INTEGER) END AS held,
      CASE WHEN EXISTS (SELECT 1 FROM session) THEN CAST(coalesce(s.offered, 0) AS INTEGER) END AS offered
    FROM c LEFT JOIN pupil p ON p.pupil = c.pupil LEFT JOIN s ON s.pupil = c.pupil ORDER BY c.pupil`;
}

export function factRowFrom(row: SqlRow): PupilFacts {
  const known = (name: string) => {
    const cell = row[name] ?? null;
    return cell === null || cell === '' ? null : String(cell);
  };
  return {
    pupil: Number(row['pupil']),
    year: numberOrNull(row['year_group']),
    known: {
      gender: known('gender'),
      fsm: known('fsm'),
      pupilPremium: known('pupil_premium'),
      sen: known('sen'),
      eal: known('eal'),
      fsmEver: known('fsm_ever'),
      inCare: known('in_care'),
      ethnicGroup: known('ethnic_group'),
    },
    held: numberOrNull(row['held']),
    offered: numberOrNull(row['offered']),
  };
}
