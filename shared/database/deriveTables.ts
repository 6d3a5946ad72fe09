import type { Database } from './database.ts';
import { sql } from './sql.ts';

/**
 * Build what every question is asked of, once per load, so that moving a window reads a few hundred thousand small integers and
 * no text. `pupil_day` is one row per pupil and school day; `unknown_mark` lists codes that the dated table does not hold;
 * `clock` is one row per pupil with the days its windows may hang on.
 */
export async function deriveTables(database: Database): Promise<void> {
  await database.run(rankedCodes);
  await database.run(pupilDays);
  await database.run(unknownMarks);
  await database.run(clocks);
}

/**
 * Each dated code with its place when two marks exist for one session (the best is kept: present, attending elsewhere, authorised,
 * unauthorised, not possible, not collected, no mark). Late before the register closed stands behind present, so that it is counted
 * as late only when no better mark exists. An unknown code has no place here: it wins over all, so that it cannot be hidden.
 */
const rankedCodes = sql`
  CREATE OR REPLACE TABLE ranked_code AS
  SELECT code, valid_from, coalesce(valid_to, DATE '9999-12-31') AS valid_to,
    CAST(CASE
      WHEN category = 'P' AND NOT coalesce(late, false) THEN 1
      WHEN category = 'P' THEN 2
      WHEN category = 'AEA' THEN 3
      WHEN category = 'AA' THEN 4
      WHEN category = 'UA' AND NOT coalesce(late, false) THEN 5
      WHEN category = 'UA' THEN 6
      WHEN category = 'NP' THEN 7
      WHEN category = 'NC' THEN 8
      ELSE 9 END AS TINYINT) AS place
  FROM attendance_code`;

/**
 * possible = sessions marked present, attending elsewhere, authorised or unauthorised absent; attended = the first two. Marks
 * outside the pupil's own days on roll count nowhere. A session with an unknown code is neither: it is counted as unknown.
 */
const pupilDays = sql`
  CREATE OR REPLACE TABLE pupil_day AS
  WITH marked AS (
    SELECT m.pupil, m.day,
      min(coalesce(c.place, 0)) FILTER (WHERE NOT coalesce(m.pm, false)) AS am,
      min(coalesce(c.place, 0)) FILTER (WHERE coalesce(m.pm, false)) AS pm
    FROM attendance_mark m
    LEFT JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to
    LEFT JOIN pupil p ON p.pupil = m.pupil
    WHERE m.day IS NOT NULL AND m.pupil IS NOT NULL
      AND (p.roll_start IS NULL OR m.day >= p.roll_start) AND (p.roll_end IS NULL OR m.day <= p.roll_end)
    GROUP BY m.pupil, m.day
  )
  SELECT pupil, day,
    CAST(coalesce(CAST(am BETWEEN 1 AND 3 AS TINYINT), 0) + coalesce(CAST(pm BETWEEN 1 AND 3 AS TINYINT), 0) AS TINYINT) AS attended,
    CAST(coalesce(CAST(am BETWEEN 1 AND 6 AS TINYINT), 0) + coalesce(CAST(pm BETWEEN 1 AND 6 AS TINYINT), 0) AS TINYINT) AS possible,
    CAST(coalesce(CAST(am IN (2, 6) AS TINYINT), 0) + coalesce(CAST(pm IN (2, 6) AS TINYINT), 0) AS TINYINT) AS late,
    CAST(coalesce(CAST(am = 0 AS TINYINT), 0) + coalesce(CAST(pm = 0 AS TINYINT), 0) AS TINYINT) AS unknown
  FROM marked ORDER BY pupil, day`;

const unknownMarks = sql`
  CREATE OR REPLACE TABLE unknown_mark AS
  SELECT m.code, count(*) AS marks, count(DISTINCT m.pupil) AS pupils, min(m.day) AS first_day, max(m.day) AS last_day
  FROM attendance_mark m
  LEFT JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to
  WHERE c.code IS NULL
  GROUP BY m.code`;

/**
 * Mentored: has an episode; its clock is the first one, and the referral that led to it (the last one received by its start, else the
 * first one there is). Not mentored, on the register of a school that has mentored pupils: the days of those pupils, sorted, are dealt
 * to them in turn by pupil number, so that both groups look at the same weeks of the same schools. Nothing is drawn at random.
 */
const clocks = sql`
  CREATE OR REPLACE TABLE clock AS
  WITH first_episode AS (
    SELECT pupil, min(start_day) AS start_day, count(DISTINCT start_day) AS starts FROM episode WHERE pupil IS NOT NULL GROUP BY pupil
  ), mentored AS (
    SELECT e.pupil, p.school, e.start_day, e.starts,
      coalesce(max(r.received) FILTER (WHERE r.received <= e.start_day), min(r.received)) AS referral_day
    FROM first_episode e LEFT JOIN pupil p ON p.pupil = e.pupil LEFT JOIN referral r ON r.pupil = e.pupil
    GROUP BY e.pupil, p.school, e.start_day, e.starts
  ), start_seat AS (
    SELECT school, start_day, row_number() OVER (PARTITION BY school ORDER BY start_day, pupil) - 1 AS seat,
      count(*) OVER (PARTITION BY school) AS seats
    FROM mentored WHERE start_day IS NOT NULL AND school IS NOT NULL
  ), referral_seat AS (
    SELECT school, referral_day, row_number() OVER (PARTITION BY school ORDER BY referral_day, pupil) - 1 AS seat,
      count(*) OVER (PARTITION BY school) AS seats
    FROM mentored WHERE referral_day IS NOT NULL AND school IS NOT NULL
  ), waiting AS (
    SELECT pupil, school, row_number() OVER (PARTITION BY school ORDER BY pupil) - 1 AS place
    FROM pupil WHERE school IN (SELECT school FROM mentored) AND pupil NOT IN (SELECT pupil FROM mentored)
  )
  SELECT m.pupil, m.school, true AS mentored, m.start_day, m.referral_day, m.starts, p.roll_start, p.roll_end, p.pupil IS NOT NULL AS on_register
  FROM mentored m LEFT JOIN pupil p ON p.pupil = m.pupil
  UNION ALL
  SELECT w.pupil, w.school, false, s.start_day, r.referral_day, 0, p.roll_start, p.roll_end, true
  FROM waiting w
  JOIN pupil p ON p.pupil = w.pupil
  LEFT JOIN start_seat s ON s.school = w.school AND s.seat = w.place % s.seats
  LEFT JOIN referral_seat r ON r.school = w.school AND r.seat = w.place % r.seats
  ORDER BY 1`;
