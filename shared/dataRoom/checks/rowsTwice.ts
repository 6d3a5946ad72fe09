import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Rows about a pupil that say exactly what an earlier row says: a suspension, a session, an event or a referral that is counted twice. */
export const rowsTwice = checkOfRows(
  'rowsTwice',
  'doubtful',
  [],
  () => sql`
    WITH said AS (
      SELECT 'suspensions' AS kind, source, source_row, pupil, start_day AS day,
        concat_ws('|', kind, sessions, cancelled, reason_1, reason_2, reason_3) AS what FROM exclusion
      UNION ALL SELECT 'sessions', source, source_row, pupil, day, concat_ws('|', mentor, minutes, status, topic) FROM session
      UNION ALL SELECT 'behaviour', source, source_row, pupil, day, concat_ws('|', polarity, points, kind) FROM behaviour_event
      UNION ALL SELECT 'referrals', source, source_row, pupil, received, concat_ws('|', referred_by, outcome) FROM referral
      UNION ALL SELECT 'ratings', source, source_row, pupil, day, concat_ws('|', instrument, item, rater_role, rater, wave, value) FROM rating
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY kind, pupil, day, what ORDER BY source, source_row) AS place FROM said
    )
    SELECT DISTINCT s.source, s.source_row, s.pupil, p.school, s.day, s.kind AS about_1
    FROM placed s LEFT JOIN pupil p ON p.pupil = s.pupil WHERE s.place > 1 AND s.day IS NOT NULL`,
);
