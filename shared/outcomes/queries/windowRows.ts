import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';

/** One pupil's two windows: who they are, the day their clock starts at, and the sessions each window holds. Days are numbers since 1970. */
export interface WindowRow {
  readonly pupil: number;
  readonly school: number | null;
  readonly mentored: boolean;
  readonly onRegister: boolean;
  /** Different first days of mentoring: above 1, the first episode is the one that counts. */
  readonly starts: number;
  readonly anchor: number | null;
  readonly rollStart: number | null;
  readonly rollEnd: number | null;
  readonly attendedBefore: number;
  readonly possibleBefore: number;
  readonly unknownBefore: number;
  readonly attendedAfter: number;
  readonly possibleAfter: number;
  readonly unknownAfter: number;
  /** Summaries of either window that say more sessions were attended than were possible. */
  readonly impossible: number;
  /** Sessions begun late before the register closed, and after it had. */
  readonly lateBefore: number;
  readonly lateAfter: number;
  readonly tooLateBefore: number;
  readonly tooLateAfter: number;
}

/** Every pupil with a clock, mentored or not, with the sessions of both windows. `before` = the W days up to the day before the anchor. */
export function windowRowsQuery(window: WindowSettings): SqlQuery {
  const anchor = anchorColumn(window);
  const before = sql`d.day < c.anchor`;
  const after = sql`d.day >= c.anchor`;
  return sql`
    WITH c AS (SELECT *, ${anchor} AS anchor FROM clock), s AS (
      SELECT c.pupil,
        sum(d.attended) FILTER (WHERE ${before}) AS attended_before, sum(d.possible) FILTER (WHERE ${before}) AS possible_before,
        sum(d.unknown) FILTER (WHERE ${before}) AS unknown_before, sum(d.late) FILTER (WHERE ${before}) AS late_before,
        sum(d.too_late) FILTER (WHERE ${before}) AS too_late_before,
        sum(d.attended) FILTER (WHERE ${after}) AS attended_after, sum(d.possible) FILTER (WHERE ${after}) AS possible_after,
        sum(d.unknown) FILTER (WHERE ${after}) AS unknown_after, sum(d.late) FILTER (WHERE ${after}) AS late_after,
        sum(d.too_late) FILTER (WHERE ${after}) AS too_late_after
      FROM c JOIN pupil_day d ON d.pupil = c.pupil AND ${insideEitherWindow(window, sql`d.day`)}
      GROUP BY c.pupil
    ), wrong AS (
      SELECT c.pupil, count(*) AS impossible
      FROM c JOIN summary_fate d ON d.pupil = c.pupil AND d.fate = 'impossible' AND ${insideEitherWindow(window, sql`d.from_day`)}
      GROUP BY c.pupil
    )
    SELECT c.pupil, c.school, c.mentored, c.on_register, CAST(c.starts AS INTEGER) AS starts, c.anchor - DATE '1970-01-01' AS anchor,
      c.roll_start - DATE '1970-01-01' AS roll_start, c.roll_end - DATE '1970-01-01' AS roll_end,
      CAST(s.attended_before AS DOUBLE) AS attended_before, CAST(s.possible_before AS DOUBLE) AS possible_before,
      CAST(s.unknown_before AS DOUBLE) AS unknown_before, CAST(s.attended_after AS DOUBLE) AS attended_after,
      CAST(s.possible_after AS DOUBLE) AS possible_after, CAST(s.unknown_after AS DOUBLE) AS unknown_after,
      CAST(s.late_before AS DOUBLE) AS late_before, CAST(s.too_late_before AS DOUBLE) AS too_late_before,
      CAST(s.late_after AS DOUBLE) AS late_after, CAST(s.too_late_after AS DOUBLE) AS too_late_after,
      CAST(wrong.impossible AS DOUBLE) AS impossible
    FROM c LEFT JOIN s ON s.pupil = c.pupil LEFT JOIN wrong ON wrong.pupil = c.pupil ORDER BY c.pupil`;
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

/** True for a day inside the pre window [anchor - W, anchor - 1] or the post window [anchor + L, anchor + L + W - 1]. */
export function insideEitherWindow(window: WindowSettings, day: SqlQuery): SqlQuery {
  const length = window.lengthDays;
  const lead = window.leadInDays;
  return sql`${day} >= c.anchor - ${length}::INTEGER AND ${day} < c.anchor + ${lead + length}::INTEGER
    AND (${day} < c.anchor OR ${day} >= c.anchor + ${lead}::INTEGER)`;
}

export function windowRowFrom(row: SqlRow): WindowRow {
  return {
    pupil: Number(row['pupil']),
    school: numberOrNull(row['school']),
    mentored: row['mentored'] === true,
    onRegister: row['on_register'] === true,
    starts: Number(row['starts'] ?? 0),
    anchor: numberOrNull(row['anchor']),
    rollStart: numberOrNull(row['roll_start']),
    rollEnd: numberOrNull(row['roll_end']),
    attendedBefore: Number(row['attended_before'] ?? 0),
    possibleBefore: Number(row['possible_before'] ?? 0),
    unknownBefore: Number(row['unknown_before'] ?? 0),
    attendedAfter: Number(row['attended_after'] ?? 0),
    possibleAfter: Number(row['possible_after'] ?? 0),
    unknownAfter: Number(row['unknown_after'] ?? 0),
    impossible: Number(row['impossible'] ?? 0),
    lateBefore: Number(row['late_before'] ?? 0),
    lateAfter: Number(row['late_after'] ?? 0),
    tooLateBefore: Number(row['too_late_before'] ?? 0),
    tooLateAfter: Number(row['too_late_after'] ?? 0),
  };
}

export function numberOrNull(cell: SqlRow[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
