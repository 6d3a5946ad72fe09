import { sql } from '../sql.ts';

/**
 * Each dated code with its place when two marks exist for one session (the best is kept: present, attending elsewhere, authorised,
 * unauthorised, not possible, not collected, no mark). Late before the register closed stands behind present, so that it is counted
 * as late only when no better mark exists. An unknown code has no place here: it wins over all, so that it cannot be hidden.
 */
export const rankedCodes = sql`
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
 * late = came before the register closed (attended); too_late = came after (absent).
 */
export const pupilDays = sql`
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
    CAST(coalesce(CAST(am BETWEEN 1 AND 3 AS TINYINT), 0) + coalesce(CAST(pm BETWEEN 1 AND 3 AS TINYINT), 0) AS SMALLINT) AS attended,
    CAST(coalesce(CAST(am BETWEEN 1 AND 6 AS TINYINT), 0) + coalesce(CAST(pm BETWEEN 1 AND 6 AS TINYINT), 0) AS SMALLINT) AS possible,
    CAST(coalesce(CAST(am = 2 AS TINYINT), 0) + coalesce(CAST(pm = 2 AS TINYINT), 0) AS SMALLINT) AS late,
    CAST(coalesce(CAST(am = 6 AS TINYINT), 0) + coalesce(CAST(pm = 6 AS TINYINT), 0) AS SMALLINT) AS too_late,
    CAST(coalesce(CAST(am = 0 AS TINYINT), 0) + coalesce(CAST(pm = 0 AS TINYINT), 0) AS SMALLINT) AS unknown
  FROM marked ORDER BY pupil, day`;

/** Codes that the dated table does not hold on the day they stand at: kept visible, never guessed. */
export const unknownMarks = sql`
  CREATE OR REPLACE TABLE unknown_mark AS
  SELECT m.code, count(*) AS marks, count(DISTINCT m.pupil) AS pupils, min(m.day) AS first_day, max(m.day) AS last_day
  FROM attendance_mark m
  LEFT JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to
  WHERE c.code IS NULL
  GROUP BY m.code`;
