import { sql } from '../sql.ts';

/** Of a pupil that no list holds the school is not known; of one that a list holds without a school it is the one without a name. */
const schoolOf = sql`CASE WHEN p.pupil IS NOT NULL THEN coalesce(p.school, 0) END`;

/**
 * Mentored: has an episode; its clock is the first one, and the referral that led to it (the last one received by its start, else the
 * first one there is). Not mentored, on the register of a school that has mentored pupils: the days of those pupils, sorted, are dealt
 * to them in turn by pupil number, so that both groups look at the same weeks of the same schools. Nothing is drawn at random.
 * Pupils of the register whose school nobody named are one school together (0). Where somebody chose the pupils to compare with, each has a day of its own, and the rest of the register has no clock.
 */
export const clocks = sql`
  CREATE OR REPLACE TABLE clock AS
  WITH first_episode AS (
    SELECT pupil, min(start_day) AS start_day, count(DISTINCT start_day) AS starts FROM beginning GROUP BY pupil
  ), mentored AS (
    SELECT e.pupil, ${schoolOf} AS school, e.start_day, e.starts,
      coalesce(max(r.received) FILTER (WHERE r.received <= e.start_day), min(r.received)) AS referral_day
    FROM first_episode e LEFT JOIN pupil p ON p.pupil = e.pupil LEFT JOIN referral r ON r.pupil = e.pupil
    GROUP BY e.pupil, p.pupil, p.school, e.start_day, e.starts
  ), start_seat AS (
    SELECT school, start_day, row_number() OVER (PARTITION BY school ORDER BY start_day, pupil) - 1 AS seat,
      count(*) OVER (PARTITION BY school) AS seats
    FROM mentored WHERE start_day IS NOT NULL AND school IS NOT NULL
  ), referral_seat AS (
    SELECT school, referral_day, row_number() OVER (PARTITION BY school ORDER BY referral_day, pupil) - 1 AS seat,
      count(*) OVER (PARTITION BY school) AS seats
    FROM mentored WHERE referral_day IS NOT NULL AND school IS NOT NULL
  ), chosen AS (
    SELECT c.pupil, min(c.start_day) AS start_day, min(r.received) AS referral_day
    FROM comparison_pupil c LEFT JOIN referral r ON r.pupil = c.pupil
    WHERE c.pupil NOT IN (SELECT pupil FROM mentored) GROUP BY c.pupil
  ), waiting AS (
    SELECT pupil, school, row_number() OVER (PARTITION BY school ORDER BY pupil) - 1 AS place
    FROM (SELECT pupil, coalesce(school, 0) AS school FROM pupil)
    WHERE NOT EXISTS (SELECT 1 FROM comparison_pupil) AND school IN (SELECT school FROM mentored) AND pupil NOT IN (SELECT pupil FROM mentored)
  )
  SELECT m.pupil, m.school, true AS mentored, m.start_day, m.referral_day, m.starts, p.roll_start, p.roll_end, p.pupil IS NOT NULL AS on_register
  FROM mentored m LEFT JOIN pupil p ON p.pupil = m.pupil
  UNION ALL
  SELECT h.pupil, ${schoolOf}, false, h.start_day, h.referral_day, 0, p.roll_start, p.roll_end, p.pupil IS NOT NULL
  FROM chosen h LEFT JOIN pupil p ON p.pupil = h.pupil
  UNION ALL
  SELECT w.pupil, w.school, false, s.start_day, r.referral_day, 0, p.roll_start, p.roll_end, true
  FROM waiting w
  JOIN pupil p ON p.pupil = w.pupil
  LEFT JOIN start_seat s ON s.school = w.school AND s.seat = w.place % s.seats
  LEFT JOIN referral_seat r ON r.school = w.school AND r.seat = w.place % r.seats
  ORDER BY 1`;
