import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { quoteIdent, sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { insideEitherWindow, windowClocks } from './windowClocks.ts';

/** One pupil's two windows: who they are, the day their clock starts at, and the sessions each window holds. Days are numbers since 1970. */
export interface WindowRow {
  readonly pupil: number;
  readonly school: number | null;
  readonly mentored: boolean;
  readonly onRegister: boolean;
  /** Different first days of mentoring: above 1, the first episode is the one that counts. */
  readonly starts: number;
  readonly anchor: number | null;
  /** First day of the window before, and the day after the last of the window after. */
  readonly firstBefore: number | null;
  readonly endAfter: number | null;
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
  /** Summaries of more than a week that lie wholly inside a window and are counted in it, and those that a window's edge cuts, which are not. */
  readonly longSummaries: number;
  readonly cutSummaries: number;
  /** Sessions begun late before the register closed, and after it had. */
  readonly lateBefore: number;
  readonly lateAfter: number;
  readonly tooLateBefore: number;
  readonly tooLateAfter: number;
}

/** Every pupil with a clock, mentored or not, with the sessions of both windows. */
export function windowRowsQuery(window: WindowSettings, shiftDays = 0): SqlQuery {
  const before = sql`d.day < c.anchor`;
  const after = sql`d.day >= c.anchor`;
  const inside = {
    before: sql`d.from_day >= c.first_before AND d.to_day < c.anchor`,
    after: sql`d.from_day >= c.first_after AND d.to_day < c.end_after`,
  };
  const both = (name: string) =>
    sql`CAST(coalesce(s.${quoteIdent(name)}, 0) + coalesce(l.${quoteIdent(name)}, 0) AS DOUBLE) AS ${quoteIdent(name)}`;
  return sql`
    WITH c AS (${windowClocks(window, shiftDays)}), s AS (
      SELECT c.pupil,
        sum(d.attended) FILTER (WHERE ${before}) AS attended_before, sum(d.possible) FILTER (WHERE ${before}) AS possible_before,
        sum(d.unknown) FILTER (WHERE ${before}) AS unknown_before, sum(d.late) FILTER (WHERE ${before}) AS late_before,
        sum(d.too_late) FILTER (WHERE ${before}) AS too_late_before,
        sum(d.attended) FILTER (WHERE ${after}) AS attended_after, sum(d.possible) FILTER (WHERE ${after}) AS possible_after,
        sum(d.unknown) FILTER (WHERE ${after}) AS unknown_after, sum(d.late) FILTER (WHERE ${after}) AS late_after,
        sum(d.too_late) FILTER (WHERE ${after}) AS too_late_after
      FROM c JOIN pupil_day d ON d.pupil = c.pupil AND ${insideEitherWindow(sql`d.day`)}
      GROUP BY c.pupil
    ), l AS (
      SELECT c.pupil,
        sum(d.attended) FILTER (WHERE ${inside.before}) AS attended_before, sum(d.possible) FILTER (WHERE ${inside.before}) AS possible_before,
        sum(d.late) FILTER (WHERE ${inside.before}) AS late_before, sum(d.late_after) FILTER (WHERE ${inside.before}) AS too_late_before,
        sum(d.attended) FILTER (WHERE ${inside.after}) AS attended_after, sum(d.possible) FILTER (WHERE ${inside.after}) AS possible_after,
        sum(d.late) FILTER (WHERE ${inside.after}) AS late_after, sum(d.late_after) FILTER (WHERE ${inside.after}) AS too_late_after,
        count(*) FILTER (WHERE (${inside.before}) OR (${inside.after})) AS counted,
        count(*) FILTER (WHERE NOT (${inside.before}) AND NOT (${inside.after})) AS cut
      FROM c JOIN summary_fate d ON d.pupil = c.pupil AND d.fate = 'long'
        AND ((d.to_day >= c.first_before AND d.from_day < c.anchor) OR (d.to_day >= c.first_after AND d.from_day < c.end_after))
      GROUP BY c.pupil
    ), wrong AS (
      SELECT c.pupil, count(*) AS impossible
      FROM c JOIN summary_fate d ON d.pupil = c.pupil AND d.fate = 'impossible' AND ${insideEitherWindow(sql`d.from_day`)}
      GROUP BY c.pupil
    )
    SELECT c.pupil, c.school, c.mentored, c.on_register, CAST(c.starts AS INTEGER) AS starts, c.anchor - DATE '1970-01-01' AS anchor,
      c.first_before - DATE '1970-01-01' AS first_before, c.end_after - DATE '1970-01-01' AS end_after,
      c.roll_start - DATE '1970-01-01' AS roll_start, c.roll_end - DATE '1970-01-01' AS roll_end,
      ${both('attended_before')}, ${both('possible_before')}, CAST(s.unknown_before AS DOUBLE) AS unknown_before,
      ${both('attended_after')}, ${both('possible_after')}, CAST(s.unknown_after AS DOUBLE) AS unknown_after,
      ${both('late_before')}, ${both('too_late_before')},
      ${both('late_after')}, ${both('too_late_after')},
      CAST(l.counted AS DOUBLE) AS long_summaries, CAST(l.cut AS DOUBLE) AS cut_summaries, CAST(wrong.impossible AS DOUBLE) AS impossible
    FROM c LEFT JOIN s ON s.pupil = c.pupil LEFT JOIN l ON l.pupil = c.pupil LEFT JOIN wrong ON wrong.pupil = c.pupil ORDER BY c.pupil`;
}

/** What a pupil's clock says whatever the window. */
export type ClockPart = Pick<WindowRow, 'pupil' | 'school' | 'mentored' | 'onRegister' | 'starts' | 'rollStart' | 'rollEnd'>;

export function clockFrom(row: SqlRow): ClockPart {
  return {
    pupil: Number(row['pupil']),
    school: numberOrNull(row['school']),
    mentored: row['mentored'] === true,
    onRegister: row['on_register'] === true,
    starts: Number(row['starts'] ?? 0),
    rollStart: numberOrNull(row['roll_start']),
    rollEnd: numberOrNull(row['roll_end']),
  };
}

export function windowRowFrom(row: SqlRow): WindowRow {
  return {
    ...clockFrom(row),
    anchor: numberOrNull(row['anchor']),
    firstBefore: numberOrNull(row['first_before']),
    endAfter: numberOrNull(row['end_after']),
    attendedBefore: Number(row['attended_before'] ?? 0),
    possibleBefore: Number(row['possible_before'] ?? 0),
    unknownBefore: Number(row['unknown_before'] ?? 0),
    attendedAfter: Number(row['attended_after'] ?? 0),
    possibleAfter: Number(row['possible_after'] ?? 0),
    unknownAfter: Number(row['unknown_after'] ?? 0),
    impossible: Number(row['impossible'] ?? 0),
    longSummaries: Number(row['long_summaries'] ?? 0),
    cutSummaries: Number(row['cut_summaries'] ?? 0),
    lateBefore: Number(row['late_before'] ?? 0),
    lateAfter: Number(row['late_after'] ?? 0),
    tooLateBefore: Number(row['too_late_before'] ?? 0),
    tooLateAfter: Number(row['too_late_after'] ?? 0),
  };
}

export function numberOrNull(cell: SqlRow[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
