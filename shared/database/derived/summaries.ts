import { sql } from '../sql.ts';

/**
 * What becomes of each attendance summary. `used` ones stand in `pupil_day` at their first day. `marked`: the pupil has register marks
 * in the same stretch, and marks win. `repeated`: another summary of the pupil covers some of the same days; the shorter counts, of
 * equal ones the later imported. `long`: more than a week (a half term, a term): it counts where it lies wholly inside a window, and no window may cut it.
 * `impossible`: more attended than possible.
 */
export const summaryFates = sql`
  CREATE OR REPLACE TABLE summary_fate AS
  WITH s AS (
    SELECT pupil, from_day, coalesce(to_day, from_day + 6) AS to_day, attended, possible, late, late_after,
      row_number() OVER (ORDER BY source, source_row, pupil, from_day, attended) AS place
    FROM attendance_summary WHERE pupil IS NOT NULL AND from_day IS NOT NULL AND attended IS NOT NULL AND possible IS NOT NULL
  )
  SELECT s.pupil, s.from_day, s.to_day, s.attended, s.possible, s.late, s.late_after, CASE
    WHEN EXISTS (SELECT 1 FROM pupil_day d WHERE d.pupil = s.pupil AND d.day >= s.from_day AND d.day <= s.to_day
      AND d.possible + d.unknown > 0) THEN 'marked'
    WHEN EXISTS (SELECT 1 FROM s o WHERE o.pupil = s.pupil AND o.place <> s.place AND o.from_day <= s.to_day AND o.to_day >= s.from_day
      AND (o.to_day - o.from_day < s.to_day - s.from_day OR (o.to_day - o.from_day = s.to_day - s.from_day AND o.place > s.place)))
      THEN 'repeated'
    WHEN s.attended > s.possible THEN 'impossible'
    WHEN s.to_day - s.from_day > 6 THEN 'long'
    ELSE 'used' END AS fate
  FROM s`;

/** A summary belongs to the window that its first day falls in. */
export const summaryDays = sql`
  INSERT INTO pupil_day
  SELECT pupil, from_day, CAST(attended AS SMALLINT), CAST(possible AS SMALLINT), CAST(coalesce(late, 0) AS SMALLINT),
    CAST(coalesce(late_after, 0) AS SMALLINT), CAST(0 AS SMALLINT)
  FROM summary_fate WHERE fate = 'used' ORDER BY pupil, from_day`;
