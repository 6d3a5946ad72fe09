import { sql } from '#shared/database/sql.ts';
import { type CheckContext, checkOfRows } from '../check.ts';

/** Rows of something that has happened, dated after the day they were brought in. */
export const futureDays = checkOfRows(
  'futureDays',
  'wrong',
  [],
  (context) => sql`
    WITH dated AS (
      SELECT source, source_row, pupil, start_day AS day, 'suspensions' AS kind FROM exclusion
      UNION ALL SELECT source, source_row, pupil, day, 'sessions' FROM session WHERE status = 'held'
      UNION ALL SELECT source, source_row, pupil, day, 'behaviour' FROM behaviour_event
      UNION ALL SELECT source, source_row, pupil, received, 'referrals' FROM referral
      UNION ALL SELECT source, source_row, pupil, day, 'ratings' FROM rating
      UNION ALL SELECT m.source, m.source_row, m.pupil, m.day, 'marks' FROM attendance_mark m
        JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to AND c.place <= 6
    )
    SELECT DISTINCT d.source, d.source_row, d.pupil, p.school, d.day, d.kind AS about_1
    FROM dated d LEFT JOIN pupil p ON p.pupil = d.pupil WHERE d.day > CAST(${lastImport(context)} AS DATE)`,
);

function lastImport({ study }: CheckContext): string {
  return study.sources.reduce((last, { importedAt }) => (importedAt > last ? importedAt : last), '').slice(0, 10) || '9999-12-31';
}
