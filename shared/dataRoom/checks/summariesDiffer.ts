import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Two summaries of one pupil and stretch of days that say different numbers of sessions: which is not counted, and what the counted one says. */
export const summariesDiffer = checkOfRows(
  'summariesDiffer',
  'doubtful',
  ['summaries'],
  () => sql`
    WITH placed AS (
      SELECT *, row_number() OVER (PARTITION BY pupil, from_day, coalesce(to_day, from_day + 6) ORDER BY source DESC, source_row DESC) AS place
      FROM attendance_summary WHERE attended IS NOT NULL AND possible IS NOT NULL
    )
    SELECT s.source, s.source_row, s.pupil, p.school, s.from_day AS day,
      concat(s.attended, ' of ', s.possible) AS about_1, concat(k.attended, ' of ', k.possible) AS about_2
    FROM placed s
    JOIN placed k ON k.place = 1 AND k.pupil = s.pupil AND k.from_day = s.from_day AND coalesce(k.to_day, k.from_day + 6) = coalesce(s.to_day, s.from_day + 6)
    LEFT JOIN pupil p ON p.pupil = s.pupil
    WHERE s.place > 1 AND (s.attended <> k.attended OR s.possible <> k.possible)`,
);
