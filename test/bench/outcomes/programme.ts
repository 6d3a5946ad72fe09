/**
 * A programme of schools as SQL that any DuckDB understands, so that two engines hold the very same rows without a file between them. Every
 * number comes of the row's own place by arithmetic: nothing is drawn.
 */
export function programmeSql(pupils: number, schools: number, schoolDays: number): readonly string[] {
  const mix = (...parts: readonly string[]) => `((${parts.join(' + ')}) % 1000)`;
  return [
    `CREATE OR REPLACE TABLE pupil AS SELECT CAST(range AS INTEGER) AS pupil, CAST(1 + range % ${schools} AS INTEGER) AS school,
      CAST(NULL AS DATE) AS roll_start, CAST(NULL AS DATE) AS roll_end FROM range(1, ${pupils + 1})`,
    `CREATE OR REPLACE TABLE school_calendar AS SELECT day, row_number() OVER (ORDER BY day) - 1 AS place FROM (
      SELECT CAST(DATE '2024-09-02' + CAST(range AS INTEGER) AS DATE) AS day FROM range(0, ${2 * schoolDays})
    ) WHERE dayofweek(day) BETWEEN 1 AND 5 ORDER BY day LIMIT ${schoolDays}`,
    `CREATE OR REPLACE TABLE attendance_mark AS
      SELECT p.pupil, c.day, h.range = 1 AS pm, CASE
        WHEN ${mix('p.pupil * 7919', 'c.place * 104729', 'h.range * 31', '(p.pupil * c.place) % 997')} >= 40 + (p.pupil * 37) % 160
          THEN CASE WHEN h.range = 0 THEN '/' ELSE '\\' END
        WHEN (p.pupil + c.place) % 5 = 0 THEN 'L' WHEN (p.pupil + c.place) % 5 = 1 THEN 'U' ELSE 'O' END AS code
      FROM pupil p CROSS JOIN school_calendar c CROSS JOIN range(0, 2) h ORDER BY p.pupil, c.day, pm`,
    `CREATE OR REPLACE TABLE episode AS SELECT pupil AS episode, pupil, CAST(DATE '2025-01-06' + CAST((pupil // 10) % 60 AS INTEGER) AS DATE) AS start_day,
      CAST(NULL AS DATE) AS end_day FROM pupil WHERE pupil % 10 = (pupil // 10) % 7`,
    `CREATE OR REPLACE TABLE exclusion AS SELECT CAST(range AS INTEGER) AS exclusion, CAST(1 + (range * 7919) % ${pupils} AS INTEGER) AS pupil, 'SUSP' AS kind,
      CAST(DATE '2024-09-02' + CAST((range * 13) % 320 AS INTEGER) AS DATE) AS start_day, 2 AS sessions, false AS cancelled FROM range(0, ${pupils})`,
    `CREATE OR REPLACE TABLE behaviour_event AS SELECT CAST(1 + (range * 104729) % ${pupils} AS INTEGER) AS pupil,
      CAST(DATE '2024-09-02' + CAST((range * 17) % 320 AS INTEGER) AS DATE) AS day, CASE WHEN range % 3 = 0 THEN 1 ELSE -1 END AS polarity,
      1.0::DOUBLE AS points FROM range(0, ${4 * pupils})`,
  ];
}

/** The same figures from the marks themselves: each pupil's sessions in both windows, marks by the dated list of codes. */
export function fromMarksSql(days: number): string {
  const attended = "m.code IN ('/', '\\', 'L')";
  const before = 'm.day < c.start_day';
  return `SELECT c.pupil, count(*) FILTER (WHERE ${before} AND ${attended}) AS attended_before, count(*) FILTER (WHERE ${before}) AS possible_before,
      count(*) FILTER (WHERE NOT ${before} AND ${attended}) AS attended_after, count(*) FILTER (WHERE NOT ${before}) AS possible_after
    FROM clock c JOIN attendance_mark m ON m.pupil = c.pupil AND m.day >= c.start_day - ${days} AND m.day < c.start_day + ${days}
    GROUP BY c.pupil ORDER BY c.pupil`;
}
